/** What a game store decides of a package, and how that is divided among the tables that keep it. */
import { given } from '../given';
import { toMinor } from '../money';
import type { Refuse } from './faults';
import type { Package } from './Package';
import type { Product } from './Product';

export type Period = Pick<Package, 'isSubscription' | 'periodType' | 'periodValue'>;

/** As it is asked for. */
export interface PackageFacts
  extends
    Pick<Product, 'name' | 'description' | 'sortOrder'>,
    Pick<Package, 'imageUrl' | 'allowCustomPrice' | 'globalLimit' | 'perUserLimit' | 'isCumulative' | 'isTiered'>,
    Period {
  /** In major units of the store's currency. */
  readonly price: number;
  readonly isActive: boolean;
  /** UUID. */
  readonly categoryId: string | null;
  /** UUIDs; those that stand there twice count once. */
  readonly serverIds: readonly string[];
}

/** What is undefined stays. */
export type PackageChanges = { readonly [Fact in keyof PackageFacts]?: PackageFacts[Fact] | undefined };

/** What `products` keeps. */
export function productColumns(
  changes: PackageChanges,
  currency: string,
  refuse: Refuse,
): Partial<Product> | undefined {
  const { name, description, sortOrder, price, isActive } = changes;
  return given({
    name,
    description,
    sortOrder,
    price: price === undefined ? undefined : minorPrice(price, currency, refuse),
    status: isActive === undefined ? undefined : isActive ? 1 : 2,
  });
}

/** What `packages` keeps. @param before what a period that is not named stays as */
export function packageColumns(changes: PackageChanges, before: Period, refuse: Refuse): Partial<Package> | undefined {
  const { imageUrl, allowCustomPrice, globalLimit, perUserLimit, isCumulative, isTiered } = changes;
  return given({
    ...{ imageUrl, allowCustomPrice, globalLimit, perUserLimit, isCumulative, isTiered },
    ...periodOf(changes, before, refuse),
  });
}

function minorPrice(price: number, currency: string, refuse: Refuse): number | undefined {
  const minor = toMinor(price, currency);
  if (minor === undefined) refuse('price', `The price field has more decimals than ${currency}.`);
  return minor;
}

const PERIOD_FIELDS = ['periodType', 'periodValue'] as const;

/** A subscription has a period, and nothing else has one: what ceases to be a subscription loses it. */
function periodOf(changes: PackageChanges, before: Period, refuse: Refuse): Period {
  const isSubscription = changes.isSubscription ?? before.isSubscription;
  const { periodType = before.periodType, periodValue = before.periodValue } = changes;
  const period = { periodType, periodValue };
  for (const field of PERIOD_FIELDS) {
    if (isSubscription && period[field] === null) refuse(field, `The ${field} field is required for a subscription.`);
    if (!isSubscription && (changes[field] ?? null) !== null)
      refuse(field, `The ${field} field has no meaning without a subscription.`);
  }
  return isSubscription ? { isSubscription, ...period } : { isSubscription, periodType: null, periodValue: null };
}

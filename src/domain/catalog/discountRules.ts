/** What must be true of a discount: what is stored of it and what is sent, put together. */
import { plainAmount } from '../money';
import type { Refuse } from './faults';
import type { Product } from './Product';
import type { ProductFacts } from './ProductParts';

type Discount = Pick<Product, 'price' | 'discountPrice' | 'discountExpiry'>;

/** @param by the instant asked and the store's currency (ISO 4217) */
export function discountFaults(
  sent: ProductFacts,
  stored: Discount | undefined,
  by: { readonly now: Date; readonly currency: string },
  refuse: Refuse,
): void {
  const { discountExpiry } = sent;
  const price = sent.price ?? stored?.price ?? 0;
  const discounted = discountOf(sent, stored, by.now);
  if (discounted !== null && discounted >= price) refuse(...tooLittle(sent, { price, discounted }, by.currency));
  if (!discountExpiry) return;
  if (discounted === null) refuse('discount_expiry', 'The discount_expiry field needs a discount_price.');
  if (discountExpiry <= by.now) refuse('discount_expiry', 'The discount_expiry field must be today or later.');
}

/** Null where there is none, or none that will ever be in force: one that is over, and that nobody begins again. */
function discountOf(
  { discountPrice, discountExpiry }: ProductFacts,
  stored: Discount | undefined,
  at: Date,
): number | null {
  if (discountPrice !== undefined) return discountPrice;
  const hasEnded = stored?.discountExpiry != null && stored.discountExpiry <= at;
  return hasEnded && discountExpiry === undefined ? null : (stored?.discountPrice ?? null);
}

/** Said of what was sent of the two. */
function tooLittle(
  sent: ProductFacts,
  { price, discounted }: { readonly price: number; readonly discounted: number },
  currency: string,
): [field: string, sentence: string] {
  if (sent.discountPrice === undefined && sent.price !== undefined)
    return ['price', `The price field must be more than ${plainAmount(discounted, currency)}.`];
  return ['discount_price', `The discount_price field must be less than ${plainAmount(price, currency)}.`];
}

/**
 * What must be true of a product beyond the shape of what is sent: said of its parts alone, without the database. Fields are named as
 * they are sent.
 */
import type { FieldErrors } from '../../problem';
import { courseFaults } from './courseRules';
import { discountFaults } from './discountRules';
import { doubles, type Refuse, refusals } from './faults';
import { licenseFaults } from './licenseRules';
import type { LicenseConfig } from './LicenseConfig';
import type { OrderField, Product } from './Product';
import type { NewProductParts, PlanParts, ProductFacts, ProductParts } from './ProductParts';
import type { ProductType } from './ProductView';

/** A product as it is stored, with what its rules ask for. */
export type StoredProduct = Pick<
  Product,
  'price' | 'discountPrice' | 'discountExpiry' | 'minQty' | 'maxPurchaseCount'
> & {
  readonly licenseConfig?: LicenseConfig | null;
};

export interface RuledBy {
  readonly now: Date;
  /** ISO 4217. */
  readonly currency: string;
}

/** What is wrong with a product that is to be made; empty when nothing is. */
export function faultsOfNew(parts: NewProductParts, by: RuledBy): FieldErrors {
  const { refuse, faults } = refusals();
  const { type, codes, plans = [], licenseRules, course } = parts;
  const required = (field: string): void => refuse(field, `The ${field} field is required.`);
  if (type === 'code' && codes.length === 0) required('codes');
  if (HAS_PLANS.has(type) && plans.length === 0) required('subscriptionVariants');
  if (type === 'license' && !licenseRules) required('license_config');
  if (type === 'course' && !course?.sections) required('course.sections');
  refuseForeign(type, { ...sentParts(parts), codes }, refuse);
  codeFaults(codes, refuse);
  sharedFaults(type, parts, undefined, by, refuse);
  return faults;
}

/** What is wrong with a change of a product; empty when nothing is. */
export function faultsOfChange(
  { type, ...stored }: StoredProduct & { readonly type: ProductType },
  parts: ProductParts,
  by: RuledBy,
): FieldErrors {
  const { refuse, faults } = refusals();
  if (HAS_PLANS.has(type) && parts.plans?.length === 0)
    refuse('subscriptionVariants', 'The subscriptionVariants field is required.');
  refuseForeign(type, sentParts(parts), refuse);
  sharedFaults(type, parts, stored, by, refuse);
  return faults;
}

/** What the index that finds codes twice can bear, with room for the store and the product. */
const MAX_CODE_BYTES = 2_600;

/** A code that is sent more than once, or is too long to be kept: characters of some scripts are several bytes. */
export function codeFaults(codes: readonly string[], refuse: Refuse): void {
  for (const [index, code] of codes.entries())
    if (Buffer.byteLength(code) > MAX_CODE_BYTES)
      refuse(`codes.${index}.code`, `The codes.${index}.code field must not have more than ${MAX_CODE_BYTES} bytes.`);
  for (const index of doubles(codes)) refuse(`codes.${index}.code`, `The code ${codes[index]} is there twice.`);
}

const HAS_PLANS: ReadonlySet<ProductType> = new Set(['subscription', 'license']);
const SOLD_ONE_BY_ONE: ReadonlySet<ProductType> = new Set(['subscription', 'course']);
const COUNTED: readonly ProductType[] = ['product', 'service', 'subscription', 'license', 'course'];

/** Which types a part is for; all others are for every type. */
const TYPES_OF: Readonly<Record<string, readonly ProductType[]>> = {
  codes: ['code'],
  stock: COUNTED,
  unlimited_stock: COUNTED,
  product_files: ['product', 'license'],
  subscriptionVariants: ['subscription', 'license'],
  license_config: ['license'],
  trial_days: ['subscription'],
  cancel_behavior: ['subscription'],
  auto_renew_default: ['subscription'],
  grace_period_days: ['subscription'],
  course: ['course'],
};

const sentParts = ({ facts, fileIds, plans, licenseRules, subscriptionTerms, course }: ProductParts) => ({
  stock: facts.stock,
  unlimited_stock: facts.unlimitedStock,
  product_files: fileIds,
  subscriptionVariants: plans,
  license_config: licenseRules,
  trial_days: subscriptionTerms.trialDays,
  cancel_behavior: subscriptionTerms.cancelBehavior,
  auto_renew_default: subscriptionTerms.autoRenewDefault,
  grace_period_days: subscriptionTerms.gracePeriodDays,
  course,
});

/** An empty list, a zero or a no does no harm: forms send all they have. */
function refuseForeign(type: ProductType, sent: Readonly<Record<string, unknown>>, refuse: Refuse): void {
  for (const [field, value] of Object.entries(sent)) {
    const isEmpty = Array.isArray(value) ? value.length === 0 : !value;
    if (!isEmpty && !TYPES_OF[field]?.includes(type))
      refuse(field, `The ${field} field is not for products of the type ${type}.`);
  }
}

function sharedFaults(
  type: ProductType,
  { facts, plans, licenseRules, course }: ProductParts,
  stored: StoredProduct | undefined,
  by: RuledBy,
  refuse: Refuse,
): void {
  discountFaults(facts, stored, by, refuse);
  quantityFaults(type, facts, stored, refuse);
  questionFaults(facts.fields ?? [], refuse);
  planFaults(plans ?? [], refuse);
  if (type === 'license' && licenseRules) licenseFaults(stored?.licenseConfig, licenseRules, refuse);
  if (type === 'course' && course) courseFaults(course, refuse);
}

function planFaults(plans: readonly PlanParts[], refuse: Refuse): void {
  if (plans.length > 0 && !plans.some(({ isActive }) => isActive))
    refuse('subscriptionVariants', 'At least one of the subscriptionVariants must be active.');
  for (const index of doubles(plans.map(({ id }) => id)))
    refuse(`subscriptionVariants.${index}.id`, `The variant ${plans[index]?.id} is there twice.`);
}

/** What is sent, else what is stored: null is a value. */
const now = <Value>(sent: Value | undefined, stored: Value | undefined): Value | undefined =>
  sent === undefined ? stored : sent;

function quantityFaults(
  type: ProductType,
  { minQty, maxPurchaseCount }: ProductFacts,
  stored: StoredProduct | undefined,
  refuse: Refuse,
): void {
  const least = now(minQty, stored?.minQty) ?? 1;
  const most = now(maxPurchaseCount, stored?.maxPurchaseCount) ?? null;
  if (SOLD_ONE_BY_ONE.has(type) && least > 1) refuse('min_qty', 'The min_qty field must be at most 1.');
  if (most === null || least <= most) return;
  if (minQty !== undefined) refuse('min_qty', `The min_qty field must be at most ${most}.`);
  else refuse('max_purchase_count', `The max_purchase_count field must be at least ${least}.`);
}

/** Answers are kept by the names of their questions, and options are chosen by theirs, without the blanks around them. */
function questionFaults(fields: readonly OrderField[], refuse: Refuse): void {
  const trimmed = (named: readonly { readonly name: string }[]): string[] => named.map(({ name }) => name.trim());
  for (const index of doubles(trimmed(fields)))
    refuse(`fields.${index}.name`, `The field ${fields[index]?.name} is there twice.`);
  for (const [index, { type, options = [] }] of fields.entries()) {
    const place = `fields.${index}.options`;
    if (type === 'select' && options.length === 0) refuse(place, `The ${place} field is required.`);
    for (const double of doubles(trimmed(options)))
      refuse(`${place}.${double}.name`, `The option ${options[double]?.name} is there twice.`);
  }
}

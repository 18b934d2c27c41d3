/** Items as they are asked for become lines with the price of this moment, or what is wrong with each. */
import type { Offer } from '../catalog/readOffers';
import { addUpPieces } from '../catalog/reserveStock';
import type { FieldErrors } from '../../problem';
import { readAnswers } from './readAnswers';
import type { ItemRequest } from './OrderRequest';

/** Money in minor units. */
export interface Line {
  readonly offer: Offer;
  readonly planId: number | null;
  readonly quantity: number;
  /** Of one, before coupons: the product's or the plan's, and of the options chosen. */
  readonly price: number;
  readonly fields: Record<string, string> | null;
  readonly notes: string | null;
}

export interface PricedItems {
  /** One for each item, unless `errors` says otherwise. */
  readonly lines: readonly Line[];
  /** By the place of the item: `items.1.product_id`. */
  readonly errors: FieldErrors;
}

/** Of these an item starts one thing. */
const SINGLE: ReadonlySet<string> = new Set(['subscription', 'course']);

/** @param offers what is for sale now, by product */
export function priceItems(items: readonly ItemRequest[], offers: ReadonlyMap<number, Offer>): PricedItems {
  const lines: Line[] = [];
  const errors: FieldErrors = {};
  for (const [index, item] of items.entries()) {
    const refuse: Refuse = (key, sentence) => void (errors[`items.${index}.${key}`] ??= []).push(sentence);
    const offer = offers.get(item.productId);
    if (!offer) refuse('product_id', `Product ${item.productId} is not for sale in this store.`);
    else lines.push(lineOf(item, offer, `items.${index}`, refuse));
  }
  requireLeast(items, offers, errors);
  requireExact(lines, errors);
  return { lines, errors };
}

export type Refuse = (key: string, sentence: string) => void;

function lineOf(item: ItemRequest, offer: Offer, place: string, refuse: Refuse): Line {
  const { quantity } = item;
  if (SINGLE.has(offer.type) && quantity > 1) refuse('quantity', `Of product ${offer.id} an item holds one.`);
  const plan = planOf(item, offer, place, refuse);
  const { answers, surcharge } = readAnswers(offer, item.fields ?? {}, place, refuse);
  const price = (plan?.price ?? offer.price) + surcharge;
  return { offer, planId: plan?.id ?? null, quantity, price, fields: answers, notes: item.notes ?? null };
}

/** What has plans is bought by one of them; a subscription without any has no period to buy. */
function planOf({ planId }: ItemRequest, { id, type, plans }: Offer, place: string, refuse: Refuse) {
  const hasPlans = (type === 'subscription' || type === 'license') && plans.length > 0;
  const found = hasPlans ? plans.find((plan) => plan.id === planId) : undefined;
  if (found) return found;
  if (planId !== undefined) refuse('variant_id', `Product ${id} has no variant ${planId}.`);
  else if (hasPlans) refuse('variant_id', `The ${place}.variant_id field is required.`);
  else if (type === 'subscription') refuse('product_id', `Product ${id} is not for sale in this store.`);
  return undefined;
}

/** Items of one product count together. */
function requireLeast(
  items: readonly ItemRequest[],
  offers: ReadonlyMap<number, Offer>,
  errors: Record<string, string[]>,
): void {
  for (const { productId, quantity } of addUpPieces(items)) {
    const least = offers.get(productId)?.minQty ?? 0;
    if (quantity >= least) continue;
    const index = items.findIndex((item) => item.productId === productId);
    (errors[`items.${index}.quantity`] ??= []).push(`At least ${least} of product ${productId} must be ordered.`);
  }
}

/** Amounts stay exact. */
function requireExact(lines: readonly Line[], errors: Record<string, string[]>): void {
  const sum = lines.reduce((total, { price, quantity }) => total + BigInt(price) * BigInt(quantity), 0n);
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) (errors.items ??= []).push('The order is too large.');
}

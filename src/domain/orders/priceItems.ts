/** Items as they are asked for become lines with the price of this moment, or what is wrong with each. */
import type { Offer } from '../catalog/readOffers';
import { addUpPieces, type Pieces } from '../catalog/pieces';
import type { FieldErrors } from '../../problem';
import { readAnswers } from './readAnswers';
import type { ItemRequest } from './OrderRequest';

/** Money in minor units. */
export interface Line {
  /** Of its item in the request, from 0. */
  readonly place: number;
  readonly offer: Offer;
  /** What refusals call it: `product 7`. */
  readonly called: string;
  readonly plan: Offer['plans'][number] | null;
  /** Of a package: the server that the order names. */
  readonly serverId: string | null;
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
    else lines.push(lineOf(item, offer, index, refuse));
  }
  requireLeast(lines, errors);
  requireExact(lines, errors);
  return { lines, errors };
}

export type Refuse = (key: string, sentence: string) => void;

function lineOf(item: ItemRequest, offer: Offer, place: number, refuse: Refuse): Line {
  const { quantity, notes = null } = item;
  if (SINGLE.has(offer.type) && quantity > 1) refuse('quantity', `Of product ${offer.id} an item holds one.`);
  const plan = planOf(item, offer, `items.${place}`, refuse);
  const { answers, surcharge } = readAnswers(offer, item.fields ?? {}, `items.${place}`, refuse);
  const price = (plan?.price ?? offer.price) + surcharge;
  const called = `product ${offer.id}`;
  return { place, offer, called, plan: plan ?? null, serverId: null, quantity, price, fields: answers, notes };
}

export const noSuchVariant = (productId: number, planId: number): string =>
  `Product ${productId} has no variant ${planId}.`;

/** What has plans is bought by one of them; a subscription without any has no period to buy. */
function planOf({ planId }: ItemRequest, { id, type, plans }: Offer, place: string, refuse: Refuse) {
  const hasPlans = (type === 'subscription' || type === 'license') && plans.length > 0;
  const found = hasPlans ? plans.find((plan) => plan.id === planId) : undefined;
  if (found) return found;
  if (planId !== undefined) refuse('variant_id', noSuchVariant(id, planId));
  else if (hasPlans) refuse('variant_id', `The ${place}.variant_id field is required.`);
  else if (type === 'subscription') refuse('product_id', `Product ${id} is not for sale in this store.`);
  return undefined;
}

/** How much of each product the lines come to, with the first line of it. */
export const piecesOf = (lines: readonly Line[]): (Pieces & { readonly first: Line })[] =>
  addUpPieces(lines.map(({ offer, quantity }) => ({ productId: offer.id, quantity }))).map((pieces) => ({
    ...pieces,
    first: lines.find(({ offer }) => offer.id === pieces.productId) as Line,
  }));

/** Items of one product count together. */
export function requireLeast(lines: readonly Line[], errors: FieldErrors): void {
  for (const { quantity, first } of piecesOf(lines)) {
    const { offer, called, place } = first;
    if (quantity < offer.minQty)
      (errors[`items.${place}.quantity`] ??= []).push(`At least ${offer.minQty} of ${called} must be ordered.`);
  }
}

/** Amounts stay exact. */
export function requireExact(lines: readonly Line[], errors: FieldErrors): void {
  const sum = lines.reduce((total, { price, quantity }) => total + BigInt(price) * BigInt(quantity), 0n);
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) (errors.items ??= []).push('The order is too large.');
}

/** Packages as they are asked for become lines with the price of this moment, or what is wrong with each. */
import type { PackageOffer } from '../catalog/readOffers';
import type { FieldErrors } from '../../problem';
import type { PackageRequest } from './OrderRequest';
import { type Line, type PricedItems, type Refuse, requireExact, requireLeast } from './priceItems';

/** @param offers what is for sale now, by its UUID in lower case */
export function pricePackages(
  items: readonly PackageRequest[],
  offers: ReadonlyMap<string, PackageOffer>,
): PricedItems {
  const lines: Line[] = [];
  const errors: FieldErrors = {};
  for (const [index, item] of items.entries()) {
    const refuse: Refuse = (key, sentence) => void (errors[`items.${index}.${key}`] ??= []).push(sentence);
    const offer = offers.get(item.packageId.toLowerCase());
    if (offer) lines.push(lineOf(item, offer, index, refuse));
    else refuse('packageId', `There is no package ${item.packageId} for sale in this store.`);
  }
  requireLeast(lines, errors);
  requireExact(lines, errors);
  return { lines, errors };
}

function lineOf({ quantity, serverId }: PackageRequest, offer: PackageOffer, place: number, refuse: Refuse): Line {
  const called = `package "${offer.name}"`;
  const server = serverId?.toLowerCase() ?? null;
  if (offer.isSubscription && quantity > 1) refuse('quantity', `An item holds one subscription of ${called}.`);
  if (server !== null && !offer.serverIds.includes(server))
    refuse('serverId', `There is no server ${serverId} among those of ${called}.`);
  const bare = { plan: null, fields: null, notes: null };
  return { place, offer, called, serverId: server, quantity, price: offer.price, ...bare };
}

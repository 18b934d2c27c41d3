/** Whether an order is still asked for what its lines were priced at, once it holds what it takes. */
import { isDeepStrictEqual } from 'node:util';
import { ChangedMeanwhile } from '../../db/ChangedMeanwhile';
import type { Db } from '../../db/Db';
import { type Offer, type PackageOffer, readOffers, readPackageOffers } from '../catalog/readOffers';
import type { InStore } from '../StoreModel';
import type { Line } from './priceItems';

/**
 * An order that waits for a product may wait for a new price, too: sold out at the old one and there at the new, it would get it at
 * a price at which it was never to be had. To be sent behind the statements that lock what the order takes.
 * @param now the instant of the prices
 * @throws ChangedMeanwhile when one is asked for something else now, or not offered any more
 */
export async function requireOffers(db: Db, store: InStore, lines: readonly Line[], now: Date): Promise<void> {
  const [packages, products] = [lines.filter(isOfPackage), lines.filter((line) => !isOfPackage(line))];
  const found = [
    ...(products.length > 0 ? (await readOffers(db, store, products.map(idOf), now)).values() : []),
    ...(packages.length > 0 ? (await readPackageOffers(db, store, packages.map(uuidOf), now)).values() : []),
  ];
  const present = new Map<number, Offer>(found.map((offer) => [offer.id, offer]));
  for (const { offer, plan, called } of lines) {
    const current = present.get(offer.id);
    if (!current || !isDeepStrictEqual(askedFor(current, plan), askedFor(offer, plan)))
      throw new ChangedMeanwhile(`${called} was changed`);
  }
}

const isOfPackage = ({ offer }: Line): boolean => offer.type === 'package';
const idOf = ({ offer }: Line): number => offer.id;
const uuidOf = ({ offer }: Line): string => (offer as PackageOffer).uuid;

/** All that makes a line's price, and what is had for it. Its plan is held: what others cost, or that they are gone, is nothing to it. */
const askedFor = ({ price, currency, plans, fields }: Offer, plan: Line['plan']) => ({
  ...{ currency, fields },
  ...(plan ? { plan: plans.find(({ id }) => id === plan.id) } : { price }),
});

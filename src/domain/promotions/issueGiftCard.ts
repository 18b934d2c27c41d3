/** A new gift card: its code is made here and sealed at once, and seen again only by who gets it. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { refusals } from '../catalog/faults';
import { countRows } from '../figures/keepFigures';
import type { Seal } from '../fulfilment/licenseKey';
import { toMinor } from '../money';
import { readCurrency } from '../stores/readCurrency';
import type { InStore } from '../StoreModel';
import { GiftCard } from './GiftCard';
import { mintGiftCardCode, storedGiftCardCode } from './giftCardCode';
import { GiftCardEntry } from './GiftCardEntry';
import { type AskedScope, findScope, insertScope, type Narrowing } from './scope';

type Facts = 'applicationScope' | 'recipientName' | 'recipientEmail' | 'message' | 'expiresAt';

export interface NewGiftCard extends Pick<GiftCard, Facts>, AskedScope {
  /** Major units of the store's currency. */
  readonly amount: number;
}

const NARROWING: Readonly<Record<GiftCard['applicationScope'], Narrowing>> = {
  store: 'none',
  category: 'categoryIds',
  package: 'packageIds',
};

/**
 * Issues a card, with its first entry in the ledger.
 * @returns its id
 * @throws Problem `invalid`: decimals that the currency has not, a scope that is none, an expiry that has passed
 */
export async function issueGiftCard(
  db: Db,
  store: InStore,
  { amount: major, packageIds, categoryIds, ...facts }: NewGiftCard,
  { now, seal }: { readonly now: Date; readonly seal: Seal },
): Promise<string> {
  const { faults, refuse } = refusals();
  const amount = toMinor(major, await readCurrency(db, store.storeId));
  if (amount === undefined) refuse('amount', "The amount field has more decimals than the store's currency.");
  if (facts.expiresAt !== null && facts.expiresAt <= now)
    refuse('expiresAt', 'The expiresAt field must be in the future.');
  const scope = await findScope(db, store, { packageIds, categoryIds }, NARROWING[facts.applicationScope], refuse);
  if (amount === undefined || Object.keys(faults).length > 0) throw new Problem('invalid', { fields: faults });
  const connection = await db.connection();
  const { id } = await GiftCard.inStore(store, connection)
    .insert({
      ...facts,
      ...storedGiftCardCode(mintGiftCardCode(), seal),
      ...{ amount, balance: amount, createdAt: now, updatedAt: now },
    })
    .returning('id');
  await GiftCardEntry.inStore(store, connection).insert({
    ...{ giftCardId: id, kind: 'issue', amount, balance: amount, createdAt: now },
  });
  await insertScope(db, store, 'gift_card', id, scope);
  await countRows(db, store, { gift_cards: 1 });
  return id;
}

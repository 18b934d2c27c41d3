/** What may be changed of a gift card once it exists: whom it is for, and for how long. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { GiftCard } from './GiftCard';

/** What is undefined stays. */
export type GiftCardChanges = {
  readonly [Field in 'recipientName' | 'recipientEmail' | 'message' | 'expiresAt']?: GiftCard[Field] | undefined;
};

/**
 * An expiry that has passed ends the card. A card that waits to be mailed goes to its new address at once, however often the old one
 * was tried; one that was mailed is not mailed again.
 * @throws Problem `not_found` when the store has no such card, or it is void
 */
export async function changeGiftCard(
  db: Db,
  store: InStore,
  id: string,
  changes: GiftCardChanges,
  now: Date,
): Promise<void> {
  const columns = given(changes);
  if (!columns) return;
  const anew = columns.recipientEmail === undefined ? {} : { mailTries: 0, mailDueAt: null };
  const changed = await GiftCard.inStore(store, await db.connection())
    .modify('kept')
    .where({ id })
    .patch({ ...columns, ...anew, updatedAt: now });
  if (changed === 0) throw new Problem('not_found');
}

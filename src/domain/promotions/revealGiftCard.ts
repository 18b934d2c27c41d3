/** The code of a card without a recipient is seen once, by who runs the store. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { GiftCard } from './GiftCard';

const REVEAL: Statement = {
  name: 'reveal_gift_card',
  text: `update gift_cards set revealed_at = $3 where store_id = $1 and id = $2 and deleted_at is null
      and recipient_email is null and mailed_at is null and revealed_at is null
    returning code_encrypted as "codeEncrypted"`,
};

/**
 * @returns the sealed code, this one time
 * @throws Problem `not_found`, or `wrong_state` when somebody has the code already or gets it by mail
 */
export async function revealGiftCard(db: Db, store: InStore, id: string, now: Date): Promise<Buffer> {
  const [revealed] = await db.read<{ codeEncrypted: Buffer }>(REVEAL, [store.storeId, id, now]);
  if (revealed) return revealed.codeEncrypted;
  const card = await GiftCard.inStore(store, await db.connection())
    .modify('kept')
    .findOne({ id });
  if (!card) throw new Problem('not_found', { message: `There is no gift card ${id} in this store.` });
  const message =
    card.revealedAt === null ? 'Its code goes to its recipient by mail.' : 'Its code was revealed before.';
  throw new Problem('wrong_state', { message });
}

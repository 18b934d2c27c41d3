/** A gift card that is taken away: what was left on it is nobody's, and what it has paid stays paid. */
import type { Db, Statement } from '../../db/Db';
import { lockFirst } from '../../db/lockFirst';
import { Problem } from '../../problem';
import { countRows } from '../figures/keepFigures';
import type { InStore } from '../StoreModel';
import { LOCK_GIFT_CARD } from './lockGiftCard';

const VOID: Statement = {
  name: 'void_gift_card',
  text: `with card as (
      select id, balance from gift_cards where store_id = $1 and id = $2 and deleted_at is null),
    voided as (
      update gift_cards g set balance = 0, deleted_at = $3, updated_at = greatest(g.updated_at, $3)
      from card where g.store_id = $1 and g.id = card.id returning g.id, card.balance)
    insert into gift_card_entries (store_id, gift_card_id, kind, amount, balance, created_at)
    select $1, id, 'void', -balance, 0, $3 from voided returning id`,
};

/** Its ledger ends with how much was left, be it nothing. @throws Problem `not_found` when the store has no such card, or it is void already */
export async function voidGiftCard(db: Db, store: InStore, id: string, now: Date): Promise<void> {
  const lock = [LOCK_GIFT_CARD, [store.storeId, id]] as const;
  const [entry] = await lockFirst(db, lock, [VOID, [store.storeId, id, now]]);
  if (!entry) throw new Problem('not_found');
  await countRows(db, store, { gift_cards: -1 });
}

/** What an order that is taken back does to its commands on their way. */
import type { Db, Statement } from '../../db/Db';
import { lockFirst } from '../../db/lockFirst';
import type { InStore } from '../StoreModel';

const WITHDRAWN = `store_id = $1 and order_id = $2 and event in ('purchase', 'renewal')
      and state in ('queued', 'leased', 'unknown', 'failed')`;

/**
 * What is queued is cancelled. What has been sent, or may have been, can't be called back: should it turn out not to have been
 * executed, it is cancelled then instead of being tried again. The row's lock decides between the two. What was given up stays so: nobody
 * lets it be tried again.
 */
const WITHDRAW: Statement = {
  name: 'withdraw_commands',
  text: `update deliveries set withdrawn_at = $3, updated_at = $3,
      state = case when state = 'queued' then 'cancelled' else state end
    where ${WITHDRAWN}`,
};

/** In the queue's order, in which those take them who deliver. */
const LOCK: Statement = {
  name: 'lock_commands_of_order',
  text: `select 1 from deliveries where ${WITHDRAWN} order by created_at, order_id, position, id for no key update`,
};

/** The commands of its purchase and renewals; those of its refund and of subscriptions' ends stay. */
export async function withdrawCommands(
  db: Db,
  { storeId }: InStore,
  order: { readonly id: number },
  now: Date,
): Promise<void> {
  await lockFirst(db, [LOCK, [storeId, order.id]], [WITHDRAW, [storeId, order.id, now]]);
}

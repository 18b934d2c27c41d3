/** Notices that subscriptions of players have ended, and queues the commands of their end, each once. */
import type { Db, Statement } from '../../db/Db';
import { queueCommands } from '../fulfilment/queueCommands';
import { Order } from '../orders/Order';
import { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import type { Subscription } from './Subscription';

/** Nobody has seen to its end. */
const OPEN = 'u.expiry_handled_at is null and u.player_username is not null';
/** As `standingOf` tells it: over with its grace, or cancelled before. */
const OVER = 'u.ends_at <= $1 and (u.grace_ends_at is null or u.grace_ends_at <= $1)';
const CANCELLED = 'u.cancelled_at <= $1';

/** Of each store, in one go. */
const BATCH = 100;

/** Store by store, so that each finds its own in an index. */
const ENDED: Statement = {
  name: 'ended_subscriptions',
  text: `select st.id as "storeId", ended.id from stores st cross join lateral (
      (select u.id from subscriptions u where u.store_id = st.id and ${OPEN} and ${OVER}
        order by u.ends_at, u.id limit ${BATCH})
      union
      (select u.id from subscriptions u where u.store_id = st.id and ${OPEN} and ${CANCELLED}
        order by u.cancelled_at limit ${BATCH})) ended`,
};

export interface EndedSubscription extends InStore {
  readonly id: number;
}

/** Subscriptions, of all stores, whose end nobody has seen to. */
export const findEndedSubscriptions = (db: Pick<Db, 'read'>, now: Date): Promise<EndedSubscription[]> =>
  db.read<EndedSubscription & object>(ENDED, [now]);

/** The condition again: another process may have seen to it, or somebody renewed it meanwhile. */
const CLAIM: Statement = {
  name: 'claim_ended_subscription',
  text: `update subscriptions u set expiry_handled_at = $1
    where u.store_id = $2 and u.id = $3 and ${OPEN} and (${OVER} or ${CANCELLED})
    returning u.order_id as "orderId", u.order_item_id as "orderItemId"`,
};

/** Queues the `expiry` commands of a subscription, in the transaction that notes so: no process does it again. */
export async function endSubscription(db: Db, { storeId, id }: EndedSubscription, now: Date): Promise<void> {
  const [claimed] = await db.read<Pick<Subscription, 'orderId' | 'orderItemId'>>(CLAIM, [now, storeId, id]);
  if (!claimed) return;
  const connection = await db.connection();
  const store = { storeId };
  const order = await Order.inStore(store, connection).findOne({ id: claimed.orderId }).throwIfNotFound();
  const items = await OrderItem.inStore(store, connection).where({ id: claimed.orderItemId });
  await queueCommands(db, store, { order, items, event: 'expiry', subscriptionId: id }, now);
}

/**
 * Notices that subscriptions of players have ended, and queues the commands of their end, each once. What a package gives is not taken
 * from a player who has another subscription to it.
 */
import type { Db, Statement } from '../../db/Db';
import { queueCommands } from '../fulfilment/queueCommands';
import { Order } from '../orders/Order';
import { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import type { Subscription } from './Subscription';

/** Nobody has seen to its end. @param of the table's name in the statement */
const openOf = (of: string): string => `${of}.expiry_handled_at is null and ${of}.player_username is not null`;
const OPEN = openOf('u');
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

/** Orders of the player for the package count it in this row: none begins another subscription meanwhile. */
const HOLD_ORDERS: Statement = {
  name: 'hold_orders_of_subscriber',
  text: `select bought.quantity from product_purchases bought
    join subscriptions u on u.store_id = $1 and u.id = $2 and u.product_id = bought.product_id and u.customer_id = bought.customer_id
    where bought.store_id = $1 for no key update of bought`,
};

/** None of them is renewed meanwhile, and of two that end at once each sees what the other has come to. */
const HOLD_ALL: Statement = {
  name: 'hold_subscriptions_of_subscriber',
  text: `select other.id from subscriptions u
    join subscriptions other on other.store_id = $1 and other.customer_id = u.customer_id and other.product_id = u.product_id
    where u.store_id = $1 and u.id = $2 order by other.id for no key update of other`,
};

/** The condition again: another process may have seen to it, or somebody renewed it meanwhile. */
const CLAIM: Statement = {
  name: 'claim_ended_subscription',
  text: `update subscriptions u set expiry_handled_at = $1
    where u.store_id = $2 and u.id = $3 and ${OPEN} and (${OVER} or ${CANCELLED})
    returning u.order_id as "orderId", u.order_item_id as "orderItemId",
      exists (select 1 from subscriptions other
        where other.store_id = $2 and other.customer_id = u.customer_id and other.product_id = u.product_id and other.id <> u.id
          and (${openOf('other')} or (other.ends_at > $1 or other.grace_ends_at > $1)
            and (other.cancelled_at is null or other.cancelled_at > $1))) as "hasAnother"`,
};

interface Claimed extends Pick<Subscription, 'orderId' | 'orderItemId'> {
  /** The player is subscribed to the package all the same, or the end of that subscription is still to be seen to. */
  readonly hasAnother: boolean;
}

/**
 * Queues the `expiry` commands of a subscription, in the transaction that notes so: no process does it again. While another one of the
 * player to the package runs there are none: they come with the end of the last, and of those that end together with one alone.
 */
export async function endSubscription(db: Db, { storeId, id }: EndedSubscription, now: Date): Promise<void> {
  await db.read(HOLD_ORDERS, [storeId, id]);
  await db.read(HOLD_ALL, [storeId, id]);
  const [claimed] = await db.read<Claimed & object>(CLAIM, [now, storeId, id]);
  if (!claimed || claimed.hasAnother) return;
  const connection = await db.connection();
  const store = { storeId };
  const order = await Order.inStore(store, connection).findOne({ id: claimed.orderId }).throwIfNotFound();
  const items = await OrderItem.inStore(store, connection).where({ id: claimed.orderItemId });
  await queueCommands(db, store, { order, items, event: 'expiry', subscriptionId: id }, now);
}

/** What a store may change of a subscription: how long it goes on, and whether it is to. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { queueCommands } from '../fulfilment/queueCommands';
import { Order } from '../orders/Order';
import { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import { daysAfter, daysOf } from './period';
import { standingOf } from './standing';
import { Subscription } from './Subscription';

/** Its number, or its UUID. */
export type SubscriptionName = { readonly id: number } | { readonly uuid: string };

/**
 * Adds a period to what is paid for: from its end, or from now where it is over. A player's servers are sent the commands of a renewal, and
 * those of the end when that comes again.
 * @throws Problem `not_found`, `conflict` when it is cancelled
 */
export async function renewSubscription(
  db: Db,
  store: InStore,
  name: SubscriptionName,
  now: Date,
): Promise<Subscription> {
  const subscription = await lock(db, store, name);
  requireUncancelled(subscription, now);
  const { endsAt: before, graceEndsAt } = subscription;
  const endsAt = daysAfter(before > now ? before : now, daysOf(subscription));
  const longer = endsAt.getTime() - before.getTime();
  const renewed = await patch(db, store, subscription, {
    endsAt,
    graceEndsAt: graceEndsAt && new Date(graceEndsAt.getTime() + longer),
    cancelAtPeriodEnd: false,
    expiryHandledAt: null,
    updatedAt: now,
  });
  if (renewed.playerUsername !== null) await queueRenewal(db, store, renewed, now);
  return renewed;
}

async function queueRenewal(db: Db, store: InStore, subscription: Subscription, now: Date): Promise<void> {
  const connection = await db.connection();
  const { id: subscriptionId, orderId, orderItemId } = subscription;
  const order = await Order.inStore(store, connection).findOne({ id: orderId }).throwIfNotFound();
  const items = await OrderItem.inStore(store, connection).where({ id: orderItemId });
  await queueCommands(db, store, { order, items, event: 'renewal', subscriptionId }, now);
}

/**
 * Ends it at once, or lets it end with what is paid for.
 * @throws Problem `not_found`, `conflict` when it is cancelled or over
 */
export async function cancelSubscription(
  db: Db,
  store: InStore,
  name: SubscriptionName,
  when: 'at once' | 'at period end',
  now: Date,
): Promise<Subscription> {
  const subscription = await lock(db, store, name);
  requireUncancelled(subscription, now);
  if (!standingOf(subscription, now).isActive) throw refusal('The subscription is over.');
  const end = when === 'at once' ? { cancelledAt: now } : { cancelAtPeriodEnd: true };
  return patch(db, store, subscription, { ...end, autoRenew: false, updatedAt: now });
}

/**
 * Notes whether it is to be renewed by itself; one that is, does not end with its period.
 * @throws Problem `not_found`, `conflict` when it is cancelled
 */
export async function switchRenewal(
  db: Db,
  store: InStore,
  name: SubscriptionName,
  autoRenew: boolean,
  now: Date,
): Promise<Subscription> {
  const subscription = await lock(db, store, name);
  requireUncancelled(subscription, now);
  return patch(db, store, subscription, {
    autoRenew,
    ...(autoRenew && { cancelAtPeriodEnd: false }),
    updatedAt: now,
  });
}

/** The lock decides between two changes at once, and between a renewal and the end that is noticed meanwhile. */
async function lock(db: Db, store: InStore, name: SubscriptionName): Promise<Subscription> {
  const found = await Subscription.inStore(store, await db.connection())
    .findOne(name)
    .forNoKeyUpdate();
  if (!found) throw new Problem('not_found', { message: 'There is no such subscription in this store.' });
  return found;
}

const refusal = (message: string): Problem => new Problem('conflict', { message });

function requireUncancelled(subscription: Subscription, now: Date): void {
  if (standingOf(subscription, now).status === 'cancelled') throw refusal('The subscription is cancelled.');
}

async function patch(
  db: Db,
  store: InStore,
  subscription: Subscription,
  columns: Partial<Subscription>,
): Promise<Subscription> {
  await Subscription.inStore(store, await db.connection())
    .where({ id: subscription.id })
    .patch(columns);
  return Object.assign(subscription, columns);
}

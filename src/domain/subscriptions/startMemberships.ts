/** Subscriptions to packages, begun by the order that bought them. */
import type { Db } from '../../db/Db';
import { Package } from '../catalog/Package';
import { countRows } from '../figures/keepFigures';
import type { Order } from '../orders/Order';
import type { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import { daysAfter, daysOf } from './period';
import { Subscription } from './Subscription';

type BoughtByPlayer = Pick<Order, 'id' | 'customerId' | 'currency' | 'playerUsername' | 'playerUuid'>;

/** Each item of a package that is a subscription starts one, for one period of its package from now. @param items of packages */
export async function startMemberships(
  db: Db,
  store: InStore,
  order: BoughtByPlayer & { readonly items: readonly OrderItem[] },
  now: Date,
): Promise<void> {
  const items = order.items.filter(({ productType }) => productType === 'package');
  if (items.length === 0) return;
  const connection = await db.connection();
  const ids = items.map(({ productId }) => productId);
  const packages = await Package.inStore(store, connection).whereIn('productId', ids).where({ isSubscription: true });
  const started = items.flatMap((item) => {
    const sold = packages.find(({ productId }) => productId === item.productId);
    return sold ? [subscriptionOf(order, item, sold, now)] : [];
  });
  if (started.length === 0) return;
  await Subscription.inStore(store, connection).insert(started);
  await countRows(db, store, { player_subscriptions: started.length });
}

function subscriptionOf(order: BoughtByPlayer, item: OrderItem, { periodType, periodValue }: Package, now: Date) {
  const { id: orderId, customerId, currency, playerUsername, playerUuid } = order;
  const { id: orderItemId, productId, productName, price } = item;
  if (periodType === null || periodValue === null) throw new Error(`package ${productId} has no period`);
  const period = { durationType: periodType, durationValue: periodValue };
  return {
    ...{ orderId, orderItemId, customerId, productId, productName, price, currency, playerUsername, playerUuid },
    ...period,
    startsAt: now,
    endsAt: daysAfter(now, daysOf(period)),
    createdAt: now,
    updatedAt: now,
  };
}

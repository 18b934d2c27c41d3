/** Subscriptions to packages, begun by the order that bought them. */
import type { Db, Statement } from '../../db/Db';
import { countRows } from '../figures/keepFigures';
import type { Order } from '../orders/Order';
import type { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import { DAYS } from './period';

const dayOf = Object.entries(DAYS).map(([type, days]) => `when '${type}' then ${days}`);

/** Of those among the items whose packages are subscriptions. In hours: Postgres reckons days in a time zone, where some have 23. */
const START: Statement = {
  name: 'start_memberships',
  text: `insert into subscriptions (store_id, order_id, customer_id, currency, player_username, player_uuid, order_item_id,
      product_id, product_name, price, duration_type, duration_value, starts_at, ends_at, created_at, updated_at)
    select $1, $2, $3, $4, $5, $6::uuid, i.id, k.product_id, i.name, i.price, k.period_type, k.period_value, $7::timestamptz,
      $7::timestamptz + case k.period_type ${dayOf.join(' ')} end * k.period_value * interval '24 hours', $7::timestamptz, $7::timestamptz
    from unnest($8::bigint[], $9::bigint[], $10::text[], $11::bigint[]) as i (id, product_id, name, price)
    join packages k on k.store_id = $1 and k.product_id = i.product_id and k.is_subscription order by i.id returning id`,
};

type BoughtByPlayer = Pick<Order, 'id' | 'customerId' | 'currency' | 'playerUsername' | 'playerUuid'>;

/** Each item of a package that is a subscription starts one, for one period of its package from now. */
export async function startMemberships(
  db: Db,
  store: InStore,
  order: BoughtByPlayer & { readonly items: readonly OrderItem[] },
  now: Date,
): Promise<void> {
  const items = order.items.filter(({ productType }) => productType === 'package');
  if (items.length === 0) return;
  const { id, customerId, currency, playerUsername, playerUuid } = order;
  const column = <Key extends keyof OrderItem>(key: Key) => items.map((item) => item[key]);
  const started = await db.read(START, [
    ...[store.storeId, id, customerId, currency, playerUsername, playerUuid, now],
    ...[column('id'), column('productId'), column('productName'), column('price')],
  ]);
  await countRows(db, store, { player_subscriptions: started.length });
}

/** Orders in any number for the shop that is measured: their customers, their items, and the figures that are kept of them. */
import type { Connection } from '../src/db/connection';
import { recountFigures } from '../src/domain/figures/recountFigures';

export interface OrderPlan {
  readonly customers: number;
  readonly orders: number;
  /** Of all orders together; every order has one at least. */
  readonly items: number;
}

/** Ids of these rows begin here, above all of the demo: orders `FIRST_ID + 1` to `FIRST_ID + orders`, the newest last. */
export const FIRST_ID = 100_000_000;
const DAYS = 730;

const CUSTOMERS = `insert into customers (store_id, id, first_name, last_name, email, created_at, updated_at)
  select $1, ${FIRST_ID} + n, 'Customer', n::text, 'customer-' || n || '@bench.example', at, at
  from generate_series(1, $2::int) n, lateral (select $3::timestamptz - interval '${DAYS} days' as at) born`;

/** Evenly over two years, to the millisecond; most completed, as many totals as there are prices and numbers of items. */
const ORDERS = `insert into orders (store_id, id, customer_id, status, currency, subtotal, total, payment_method, created_at, updated_at)
  select $1, ${FIRST_ID} + n, ${FIRST_ID} + 1 + n % $2::int, (array[4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,2,3,5,5,6])[1 + hash % 20],
    stores.currency, worth, worth, 'card', at, at + hash % 90 * interval '1 minute'
  from stores, generate_series(1, $4::int) n,
    lateral (select hashint4(n) & 2147483647 as hash) h,
    lateral (select (500 + hash % 20000) * (n::bigint * $5 / $4 - (n - 1)::bigint * $5 / $4) as worth) w,
    lateral (select date_trunc('milliseconds', $3::timestamptz - ($4 - n) * (interval '${DAYS} days' / $4)) as at) t
  where stores.id = $1`;

/** Of the simple products of the demo in turn. */
const ITEMS = `with simple as materialized (
    select row_number() over (order by id) - 1 as place, id, name, type
    from products where store_id = $1 and type in ('product', 'code', 'service') and id < 1000000),
  lines as (
    select orders.id, orders.created_at, n + line as turn, orders.total / many as price
    from orders, lateral (select (id - ${FIRST_ID})::int as n) numbered,
      lateral (select n::bigint * $3 / $2 - (n - 1)::bigint * $3 / $2 as many) counted, generate_series(1, many) line
    where store_id = $1 and id > ${FIRST_ID})
  insert into order_items
    (store_id, order_id, product_id, product_name, product_type, quantity, price, total, created_at)
  select $1, l.id, p.id, p.name, p.type, 1, l.price, l.price, l.created_at
  from lines l join simple p on p.place = l.turn % (select count(*) from simple)`;

/** Adds them to a store, up to `now`. */
export async function addOrders(
  { knex, pool }: Connection,
  storeId: number,
  { customers, orders, items }: OrderPlan,
  now: Date,
): Promise<void> {
  if (items < orders) throw new Error(`${items} items are too few for ${orders} orders`);
  const client = await pool.connect();
  try {
    // Foreign keys are kept by triggers: millions of rows that name what was made just before need not be checked one by one.
    await client.query('set session_replication_role = replica');
    await client.query(CUSTOMERS, [storeId, customers, now]);
    await client.query(ORDERS, [storeId, customers, now, orders, items]);
    await client.query(ITEMS, [storeId, orders, items]);
    await client.query('reset session_replication_role');
  } finally {
    client.release();
  }
  await recountFigures(knex, { storeId });
  await pool.query('vacuum analyze');
}

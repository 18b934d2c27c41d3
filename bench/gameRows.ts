/** Many of everything that v1 lists, for the game store that is measured. */
import type { Connection } from '../src/db/connection';
import { recountFigures } from '../src/domain/figures/recountFigures';

/** Ids of these rows begin here, above all of the demo. */
const FIRST = 200_000_000;
const DAYS = 730;
/** Of the demo: what is ordered and subscribed to. */
const PACKAGE = 17;

const AT = `cross join lateral (select hashint4(n) & 2147483647 as hash) h
  cross join lateral (select date_trunc('milliseconds', $3::timestamptz - ($2 - n) * (interval '${DAYS} days' / $2)) as at) t`;
const SERIES = `generate_series(1, $2::int) n ${AT}`;

/** Each is given the store, how many, and the present instant. One in ten players has never bought. */
const FILL: readonly string[] = [
  `insert into customers (store_id, id, player_username, player_uuid, total_spent, orders_count, last_purchase_at, created_at, updated_at)
   select $1, ${FIRST} + n, (array['Pixel', 'Frost', 'Mossy', 'Turbo', 'Lucky'])[1 + hash % 5] || n, gen_random_uuid(),
     hash % 50000, hash % 20, case when n % 10 > 0 then at + hash % 600 * interval '1 hour' end, at, at from ${SERIES}`,
  `insert into orders (store_id, id, customer_id, status, is_chargeback, currency, subtotal, total, payment_provider, payment_method,
     player_username, player_uuid, email, created_at, updated_at)
   select $1, ${FIRST} + n, c.id, status, status = 6 and hash % 2 = 0, 'USD', 499, 499, 'Stripe', 'card', c.player_username,
     c.player_uuid, 'player@bench.example', at, at
   from ${SERIES} cross join lateral (select (array[4,4,4,4,4,4,4,4,4,4,4,4,4,4,1,2,3,5,6,6])[1 + hash % 20] as status) s
   join customers c on c.store_id = $1 and c.id = ${FIRST} + 1 + h.hash % greatest($2 / 20, 1)`,
  `insert into order_items (store_id, id, order_id, product_id, product_name, product_type, quantity, price, total, created_at)
   select $1, ${FIRST} + n, ${FIRST} + n, ${PACKAGE}, 'Patron', 'package', 1, 499, 499, at from ${SERIES}`,
  `insert into subscriptions (store_id, customer_id, product_id, product_name, order_id, order_item_id, price, currency,
     duration_type, duration_value, starts_at, ends_at, expiry_handled_at, player_username, player_uuid, created_at, updated_at)
   select $1, o.customer_id, ${PACKAGE}, 'Patron', o.id, o.id, 499, 'USD', 'month', 1, at, at + interval '30 days', at,
     o.player_username, o.player_uuid, at, at
   from ${SERIES} join orders o on o.store_id = $1 and o.id = ${FIRST} + n`,
  `insert into coupons (store_id, code, discount_type, discount_value, application_scope, package_scope, max_uses, uses, valid_until,
     is_active, created_at, updated_at)
   select $1, 'BENCH' || n, 'percentage', 1000, 'packages', 'all', 100, hash % 101, at + interval '400 days', hash % 4 > 0, at, at
   from ${SERIES}`,
  // Over: a sale in force would be looked at for each package.
  `insert into sales (store_id, name, discount_basis_points, application_scope, is_enabled, start_date, end_date, created_at, updated_at)
   select $1, 'Sale ' || n, 1000, 'store', true, at - interval '9 days', at - interval '2 days', at, at from ${SERIES}`,
  `insert into gift_cards (store_id, code_hash, code_encrypted, amount, balance, application_scope, recipient_email, mailed_at,
     expires_at, created_at, updated_at)
   select $1, sha256(('bench' || n)::bytea), 'bench', 2500, hash % 2500, 'store', 'player@bench.example', at,
     at + interval '300 days', at, at from ${SERIES}`,
  `insert into bans (store_id, player_username, reason, expires_at, is_active, created_at, updated_at)
   select $1, 'Griefer' || n, 'Fraud', case when hash % 2 = 0 then at + interval '90 days' end, hash % 3 > 0, at, at from ${SERIES}`,
  `insert into products (store_id, id, type, name, slug, price, unlimited_stock, sort_order, created_at, updated_at)
   select $1, ${FIRST} + n, 'package', 'Package ' || n, 'bench-' || n, 100 + hash % 5000, true, 100 + n, at, at from ${SERIES}`,
  `insert into packages (store_id, product_id) select $1, ${FIRST} + n from generate_series(1, $2::int) n where $3::timestamptz is not null`,
];

/** Adds `rows` of each. @returns the number of the store */
export async function fillGameStore({ knex, pool }: Connection, handle: string, rows: number): Promise<number> {
  const { rows: stores } = await pool.query<{ id: string }>('select id from stores where handle = $1', [handle]);
  const storeId = Number(stores[0]?.id);
  const client = await pool.connect();
  try {
    // Foreign keys are kept by triggers: rows that name what was made just before need not be checked one by one.
    await client.query('set session_replication_role = replica');
    for (const statement of FILL) await client.query(statement, [storeId, rows, new Date()]);
    await client.query('reset session_replication_role');
  } finally {
    client.release();
  }
  await recountFigures(knex, { storeId });
  await pool.query('vacuum analyze');
  return storeId;
}

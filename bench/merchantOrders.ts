/**
 * Orders of a code product, placed and completed in one request each by several merchants' tools at once, beside the bare
 * transaction that they come down to: the same rows, by prepared statements, without a server and without what is kept beside orders.
 */
import { Client } from 'pg';
import { AT_ONCE, compareAtOnce, type Contest } from './atOnce';
import type { Rounds } from './compare';
import { post } from './post';
import type { Running } from './processes';
import type { Shop } from './shop';
import type { Write } from './writes';

const CODES = 200_000;
/** Beyond the ids of the demo and of its copies. */
const PRODUCT = 90_000_000;
const PRICE = 50_00;
const VAT = 6_52;

/** Prints the medians of both. @returns true: nothing is promised */
export async function compareMerchantOrders(shop: Shop, server: Running, rounds: Rounds): Promise<boolean> {
  const customers = await fill(shop);
  const contest: Contest = {
    title: 'orders of a code product, placed and completed',
    noun: 'orders',
    bare: (client, place) => bareOrder(client, shop.storeId, customers[place]),
    ours: (caller, place) =>
      post({
        ...{ caller, path: '/shawarma/orders' },
        headers: { authorization: `Bearer ${shop.credentials.merchantToken}` },
        body: { customer: { id: customers[place] }, items: [{ product_id: PRODUCT, quantity: 1 }], status: 4 },
        status: 201,
      }),
    atLeast: undefined,
  };
  return compareAtOnce(shop, server, contest, rounds);
}

/** A code product with codes enough. @returns the customers who buy it */
async function fill({ url, storeId }: Shop): Promise<number[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into products (store_id, id, type, name, slug, price, unused_codes, image_media_id, created_at, updated_at)
     select $1, ${PRODUCT}, 'code', 'Bench Key', 'bench-key', ${PRICE}, ${CODES}, min(id), now(), now() from media where store_id = $1`,
    [storeId],
  );
  await client.query(
    `insert into codes (store_id, product_id, code, created_at)
     select $1, ${PRODUCT}, 'BENCH-' || n, now() from generate_series(1, ${CODES}) n`,
    [storeId],
  );
  await client.query('analyze codes');
  const { rows } = await client.query<{ id: string }>(
    `select id from customers where store_id = $1 and player_username is null order by id limit ${AT_ONCE}`,
    [storeId],
  );
  await client.end();
  return rows.map(({ id }) => Number(id));
}

/** `$1` is the store; each gives what the next ones need. */
const BARE = {
  take: `update products set unused_codes = unused_codes - 1, updated_at = now()
    where store_id = $1 and id = ${PRODUCT} and unused_codes > 0`,
  order: `insert into orders (store_id, customer_id, status, currency, subtotal, total, vat_rate, vat_amount, created_at, updated_at)
    values ($1, $2, 4, 'SAR', ${PRICE}, ${PRICE}, 1500, ${VAT}, now(), now()) returning id`,
  item: `insert into order_items
      (store_id, order_id, product_id, product_name, product_type, quantity, price, total, created_at)
    values ($1, $2, ${PRODUCT}, 'Bench Key', 'code', 1, ${PRICE}, ${PRICE}, now()) returning id`,
  history: `insert into order_statuses (store_id, order_id, status, created_at) values ($1, $2, 1, now()), ($1, $2, 4, now())`,
  payment: `insert into transactions (store_id, order_id, payment_method, total, created_at, updated_at)
    values ($1, $2, 'manual', ${PRICE}, now(), now())`,
  claim: `update codes set order_item_id = $2, claimed_at = now() where store_id = $1 and id = (
      select id from codes where store_id = $1 and product_id = ${PRODUCT} and order_item_id is null
      order by id limit 1 for update skip locked)`,
  totals: `update customers set total_spent = total_spent + ${PRICE}, orders_count = orders_count + 1, last_purchase_at = now()
    where store_id = $1 and id = $2`,
  invoice: `with taken as (update invoice_counters set last_number = last_number + 1
      where store_id = $1 and name = 'invoices' returning last_number)
    insert into invoices (store_id, number, kind, order_id, issued_at, currency, total, vat_rate, vat_amount, facts)
    select $1, last_number, 'invoice', $2, now(), 'SAR', ${PRICE}, 1500, ${VAT}, '{}' from taken`,
} as const;

function bareOrder(client: Client, storeId: number, customer: number | undefined): Write {
  const run = async (name: keyof typeof BARE, ...values: unknown[]): Promise<number> => {
    const { rows } = await client.query<{ id?: string }>({ name, text: BARE[name], values: [storeId, ...values] });
    return Number(rows[0]?.id);
  };
  return async () => {
    await client.query('begin');
    await run('take');
    const order = await run('order', customer);
    const item = await run('item', order);
    await run('history', order);
    await run('payment', order);
    await run('claim', item);
    await run('totals', customer);
    await run('invoice', order);
    await client.query('commit');
  };
}

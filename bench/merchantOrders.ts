/**
 * Orders of a code product, placed and completed in one request each by several merchants' tools at once, beside the bare
 * transaction that they come down to: the same rows, by prepared statements, without a server and without what is kept beside orders.
 */
import { Agent } from 'node:http';
import { Client } from 'pg';
import { median, type Rounds } from './compare';
import { busyCores, cpuSeconds, cpuSecondsOfFamily } from './machine';
import { post } from './post';
import type { Running } from './processes';
import type { Shop } from './shop';

const AT_ONCE = 8;
const CODES = 200_000;
/** Orders of each buyer before anything is measured: connections have then planned their statements. */
const WARM_UP = 20;
/** Beyond the ids of the demo and of its copies. */
const PRODUCT = 90_000_000;
const PRICE = 50_00;
const VAT = 6_52;

/** Does one order. */
type Buy = () => Promise<void>;

interface Side {
  readonly name: string;
  readonly buyers: readonly Buy[];
  /** Orders a second, round by round. */
  readonly rates: number[];
  orders: number;
  /** Seconds of CPU: of the server, of Postgres. */
  readonly cpu: [number, number];
}

/** Prints the medians of both. @returns true: nothing is promised */
export async function compareMerchantOrders(
  shop: Shop,
  server: Running,
  { rounds, seconds }: Rounds,
): Promise<boolean> {
  const clients = Array.from({ length: AT_ONCE }, () => new Client({ connectionString: shop.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const customers = await fill(clients[0] as Client, shop.storeId);
    const bare = side(
      'bare transaction',
      clients.map((client, index) => bareOrder(client, shop.storeId, customers[index])),
    );
    const ours = side(
      'matjar',
      customers.map((customer) => ourOrder(agent, server.port, shop.credentials.merchantToken, customer)),
    );
    let strangers = 0;
    for (const one of [bare, ours]) {
      for (let warm = 0; warm < WARM_UP; warm++) await Promise.all(one.buyers.map((buy) => buy()));
    }
    for (let round = 0; round < rounds; round++) {
      strangers = Math.max(strangers, await busyCores(200));
      for (const one of [bare, ours]) await run(one, seconds, server.pid, shop.postgres);
    }
    report(bare, ours, strangers);
    return true;
  } finally {
    agent.destroy();
    await Promise.all(clients.map((client) => client.end()));
  }
}

const side = (name: string, buyers: readonly Buy[]): Side => ({ name, buyers, rates: [], orders: 0, cpu: [0, 0] });

/** A code product with codes enough. @returns the customers who buy it */
async function fill(client: Client, storeId: number): Promise<number[]> {
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

function bareOrder(client: Client, storeId: number, customer: number | undefined): Buy {
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

const ourOrder = (agent: Agent, port: number, token: string, customer: number): Buy =>
  post({
    ...{ agent, port, path: '/shawarma/orders', headers: { authorization: `Bearer ${token}` }, status: 201 },
    body: { customer: { id: customer }, items: [{ product_id: PRODUCT, quantity: 1 }], status: 4 },
  });

async function run(one: Side, seconds: number, server: number, postgres: number): Promise<void> {
  const before = [cpuSeconds(server), cpuSecondsOfFamily(postgres)] as const;
  const start = performance.now();
  let orders = 0;
  await Promise.all(
    one.buyers.map(async (buy) => {
      while (performance.now() - start < seconds * 1000) {
        await buy();
        orders++;
      }
    }),
  );
  one.rates.push((orders * 1000) / (performance.now() - start));
  one.orders += orders;
  one.cpu[0] += cpuSeconds(server) - before[0];
  one.cpu[1] += cpuSecondsOfFamily(postgres) - before[1];
}

function report(bare: Side, ours: Side, strangers: number): void {
  console.log(`\norders of a code product, placed and completed, ${AT_ONCE} at once`);
  console.log(
    `  ${''.padEnd(28)}${['orders/s', 'server CPU ms', 'Postgres CPU ms'].map((name) => name.padStart(16)).join('')}`,
  );
  for (const { name, rates, orders, cpu } of [bare, ours]) {
    const cells = [median(rates).toFixed(0), ...cpu.map((seconds) => ((seconds * 1000) / orders).toFixed(2))];
    console.log(`  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(16)).join('')}`);
  }
  console.log(`  ratio ${(median(ours.rates) / median(bare.rates)).toFixed(2)} of orders/s`);
  if (strangers > 0.2)
    console.log(`  ! others used ${strangers.toFixed(1)} cores between rounds: run it again when it is quiet`);
}

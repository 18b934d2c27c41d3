/**
 * Packages given to players by several plugins at once, beside the bare transaction that they come down to: the same rows, by prepared
 * statements, without a server and without what is kept beside orders.
 */
import { Client } from 'pg';
import { connect } from '../src/db/connection';
import { addApiKeys } from './apiKeys';
import { AT_ONCE, compareAtOnce, type Contest } from './atOnce';
import type { Rounds } from './compare';
import { post } from './post';
import type { Running } from './processes';
import type { Shop } from './shop';
import type { Write } from './writes';

const AT_LEAST = 0.4;
const PRICE = 9_99;
/** The bare transactions are of one package, ours of another: each has its own hot row. */
const BARE_PACKAGE = 1;
const OUR_PACKAGE = 2;

interface Given {
  readonly storeId: number;
  readonly serverId: string;
  readonly packageId: string;
  readonly players: readonly { readonly id: number; readonly name: string; readonly uuid: string }[];
}

/** Prints the medians of both. @returns whether the goal is reached */
export async function compareManualOrders(shop: Shop, server: Running, rounds: Rounds): Promise<boolean> {
  const { storeId, serverId, packageId, players } = await fill(shop);
  const connection = connect({ url: shop.url });
  const keys = await addApiKeys(connection, shop.credentials.gameStoreId, AT_ONCE);
  await connection.close();
  const contest: Contest = {
    title: 'manual orders of a package with a command',
    noun: 'orders',
    bare: (client, place) => bareOrder(client, storeId, serverId, Number(players[place]?.id)),
    ours: (agent, port, place) =>
      post({
        ...{ agent, port, path: '/api/v1/orders' },
        headers: { 'x-api-key': String(keys[place]) },
        body: {
          playerUsername: players[place]?.name,
          playerUuid: players[place]?.uuid,
          items: [{ packageId, quantity: 1, serverId }],
        },
        status: 200,
      }),
    atLeast: AT_LEAST,
  };
  return compareAtOnce(shop, server, contest, rounds);
}

/** Players of their own for both sides, in the demo's game store. */
async function fill({ url, credentials }: Shop): Promise<Given> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const one = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row> =>
    (await client.query<Row>(text, values)).rows[0] as Row;
  const { id: storeId } = await one<{ id: number }>(
    'select id::int from stores where handle = $1',
    credentials.gameStoreId,
  );
  const { serverId } = await one<{ serverId: string }>(
    'select id as "serverId" from servers where store_id = $1 limit 1',
    storeId,
  );
  const { packageId } = await one<{ packageId: string }>(
    'select uuid as "packageId" from products where store_id = $1 and id = $2',
    storeId,
    OUR_PACKAGE,
  );
  const { rows: players } = await client.query<Given['players'][number]>(
    `insert into customers (store_id, player_username, player_uuid, created_at, updated_at)
     select $1, 'Bench' || n, gen_random_uuid(), now(), now() from generate_series(1, ${AT_ONCE}) n
     returning id::int, player_username as name, player_uuid as uuid`,
    [storeId],
  );
  await client.end();
  return { storeId, serverId, packageId, players };
}

/** `$1` is the store; each gives what the next ones need. */
const BARE = {
  sold: `update packages set sold = sold + 1
    where store_id = $1 and product_id = ${BARE_PACKAGE} and (global_limit is null or sold < global_limit)`,
  bought: `insert into product_purchases (store_id, product_id, customer_id, quantity) values ($1, ${BARE_PACKAGE}, $2, 1)
    on conflict (store_id, product_id, customer_id) do update set quantity = product_purchases.quantity + 1`,
  order: `insert into orders (store_id, customer_id, status, currency, subtotal, total, player_username, payment_method,
      payment_provider, created_at, updated_at)
    values ($1, $2, 4, 'USD', ${PRICE}, ${PRICE}, 'Bench', 'manual', 'Manual', now(), now()) returning id`,
  item: `insert into order_items
      (store_id, order_id, product_id, product_name, product_type, quantity, price, total, created_at)
    values ($1, $2, ${BARE_PACKAGE}, 'VIP Rank', 'package', 1, ${PRICE}, ${PRICE}, now()) returning id`,
  history: `insert into order_statuses (store_id, order_id, status, created_at) values ($1, $2, 1, now()), ($1, $2, 4, now())`,
  payment: `insert into transactions (store_id, order_id, payment_method, total, created_at, updated_at)
    values ($1, $2, 'manual', ${PRICE}, now(), now())`,
  command: `insert into deliveries
      (store_id, order_id, order_item_id, server_id, event, command, state, due_at, created_at, updated_at)
    values ($1, $2, $3, $4, 'purchase', 'lp user Bench parent add vip', 'queued', now(), now(), now())`,
  totals: `update customers set total_spent = total_spent + ${PRICE}, orders_count = orders_count + 1, last_purchase_at = now()
    where store_id = $1 and id = $2`,
} as const;

function bareOrder(client: Client, storeId: number, serverId: string, customer: number): Write {
  const run = async (name: keyof typeof BARE, ...values: unknown[]): Promise<number> => {
    const { rows } = await client.query<{ id?: string }>({ name, text: BARE[name], values: [storeId, ...values] });
    return Number(rows[0]?.id);
  };
  return async () => {
    await client.query('begin');
    await run('sold');
    await run('bought', customer);
    const order = await run('order', customer);
    const item = await run('item', order);
    await run('history', order);
    await run('payment', order);
    await run('command', order, item, serverId);
    await run('totals', customer);
    await client.query('commit');
  };
}

/**
 * Packages given to players by several plugins at once, beside the bare transaction that they come down to: the same rows and figures, by
 * prepared statements, without a server.
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
    bare: (client, place) => bareOrder({ client, storeId, serverId, place, player: players[place]?.name }),
    ours: (caller, place) =>
      post({
        ...{ caller, path: '/api/v1/orders' },
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

/**
 * `$1` is the store; each gives what the next ones need. By its contract the server finds the player, refuses whom the store has banned and
 * tells the price; lists and analytics count the order from this commit on, in a slot of the caller's own, so that nobody else waits.
 */
const BARE = {
  known: `select c.id, p.price, pc.template from customers c
    join products p on p.store_id = c.store_id and p.id = ${BARE_PACKAGE} and p.status = 1
    left join package_commands pc on pc.store_id = p.store_id and pc.product_id = p.id and pc.event = 'purchase'
    where c.store_id = $1 and c.player_username is not null and lower(c.player_username) = lower($2)
      and not exists (select 1 from bans b where b.store_id = $1 and lower(b.player_username) = lower($2)
        and b.is_active and (b.expires_at is null or b.expires_at > now()))`,
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
  figures: `with row_figures as (
      insert into row_counts (store_id, figure, slot, count)
      values ($1, 'orders_of_status_4', $2, 1), ($1, 'player_orders_paid', $2, 1)
      on conflict (store_id, figure, slot) do update set count = row_counts.count + 1)
    insert into order_days (store_id, day, status, of_players, slot, orders, total)
    select $1, (now() at time zone time_zone)::date, 4, true, $2, 1, ${PRICE} from stores where id = $1
    on conflict (store_id, day, status, of_players, slot) do update
      set orders = order_days.orders + 1, total = order_days.total + excluded.total`,
  totals: `update customers set total_spent = total_spent + ${PRICE}, orders_count = orders_count + 1, last_purchase_at = now()
    where store_id = $1 and id = $2`,
} as const;

interface BareCaller {
  readonly client: Client;
  readonly storeId: number;
  readonly serverId: string;
  readonly place: number;
  readonly player: string | undefined;
}

function bareOrder({ client, storeId, serverId, place, player }: BareCaller): Write {
  const run = async (name: keyof typeof BARE, ...values: unknown[]): Promise<number> => {
    const { rows } = await client.query<{ id?: string }>({ name, text: BARE[name], values: [storeId, ...values] });
    return Number(rows[0]?.id);
  };
  return async () => {
    await client.query('begin');
    const customer = await run('known', player);
    await run('sold');
    await run('bought', customer);
    const order = await run('order', customer);
    const item = await run('item', order);
    await run('history', order);
    await run('payment', order);
    await run('command', order, item, serverId);
    await run('figures', place);
    await run('totals', customer);
    await client.query('commit');
  };
}

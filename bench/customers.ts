/** Customers of the shop that is measured: some hundreds of them signed in, and what their orders have beside their items. */
import { connect, type Connection } from '../src/db/connection';
import { FORMATS, hashSecret, mintSecret } from '../src/security/tokens';
import { addOrders, FIRST_ID } from './orders';
import type { Shop } from './shop';

const ORDERS_EACH = 200;
const ITEMS_PER_ORDER = 2.5;
const SIGNED_IN = 200;
/** How many orders of each of them are asked for. */
const ASKED_EACH = 10;

/** Each order was received, and then became what it is. */
const HISTORIES = `insert into order_statuses (store_id, order_id, status, created_at)
  select $1, id, step, case when step = 1 then created_at else updated_at end
  from orders, lateral (select distinct step from unnest(array[1, status]) step) steps
  where store_id = $1 and id > ${FIRST_ID} order by id, step`;

const PAYMENTS = `insert into transactions (store_id, order_id, payment_method, payment_id, total, created_at, updated_at)
  select $1, id, 'card', 'ch_' || id, total, created_at, created_at
  from orders where store_id = $1 and id > ${FIRST_ID} and status in (2, 3, 4, 6)`;

const CODES = `insert into codes (store_id, product_id, code, order_item_id, claimed_at, created_at)
  select $1, i.product_id, 'BENCH-' || i.id, i.id, i.created_at, i.created_at
  from order_items i join orders o on o.store_id = i.store_id and o.id = i.order_id
  where i.store_id = $1 and o.id > ${FIRST_ID} and i.product_type = 'code' and o.status in (3, 4)`;

export interface Customers {
  readonly orders: number;
  /** Their credentials. */
  readonly authorizations: readonly string[];
  /** Numbers of orders, each with the credential of its customer. */
  readonly theirs: readonly { readonly id: number; readonly authorization: string }[];
}

/** Adds orders, ${'`'}ORDERS_EACH${'`'} for a customer, with their histories and payments, and signs customers in. */
export async function addCustomers(shop: Shop, orders: number): Promise<Customers> {
  const connection = connect({ url: shop.url, statementTimeoutMs: 0 });
  try {
    const customers = Math.max(1, Math.round(orders / ORDERS_EACH));
    const plan = { customers, orders, items: Math.round(orders * ITEMS_PER_ORDER) };
    await addOrders(connection, shop.storeId, plan, new Date());
    for (const statement of [HISTORIES, PAYMENTS, CODES]) await connection.pool.query(statement, [shop.storeId]);
    const signedIn = await signIn(connection, shop.storeId, Math.min(customers, SIGNED_IN));
    await connection.pool.query('vacuum analyze');
    const authorizations = [...signedIn.values()];
    return { orders, authorizations, theirs: await ordersOf(connection, shop.storeId, signedIn) };
  } finally {
    await connection.close();
  }
}

/** Tokens have the numbers of their customers, by which the yardstick knows who asks. */
async function signIn({ knex }: Connection, storeId: number, count: number): Promise<Map<number, string>> {
  const { handle } = (await knex('stores').where({ id: storeId }).first('handle')) as { handle: string };
  const signedIn = new Map<number, string>();
  const createdAt = new Date();
  for (let customerId = FIRST_ID + 1; customerId <= FIRST_ID + count; customerId++) {
    const secret = mintSecret();
    const token = { storeId, id: customerId, customerId, secretHash: hashSecret(secret), createdAt };
    await knex('customerTokens').insert(token);
    signedIn.set(customerId, `Bearer ${FORMATS.bearer.write(handle, secret, customerId)}`);
  }
  return signedIn;
}

async function ordersOf({ pool }: Connection, storeId: number, signedIn: ReadonlyMap<number, string>) {
  const { rows } = await pool.query<{ id: number; customerId: number }>(
    `select id, customer_id as "customerId" from (
       select id, customer_id, row_number() over (partition by customer_id order by created_at desc) as place
       from orders where store_id = $1 and customer_id = any($2)) as numbered
     where place <= $3 order by place, id`,
    [storeId, [...signedIn.keys()], ASKED_EACH],
  );
  return rows.map(({ id, customerId }) => ({ id, authorization: String(signedIn.get(customerId)) }));
}

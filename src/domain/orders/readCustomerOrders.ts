/** What a customer sees of their own orders: one statement for a page, and one for an order, however much belongs to it. */
import type { Db } from '../../db/Db';
import { BUYER, listedOrders, NO_PLAYER, WHOLE_ORDER } from './orderStatement';
import type { OrderPage, OrderView } from './OrderView';

/** The most that a page holds. */
const MOST = 50;

/**
 * The page is cut before anything is joined to it. Its size and place are hidden from the planner in selects of their own: knowing them, it
 * would find a plan for each request a little cheaper than one for all, and plan every request anew, which costs more than running it.
 */
const PAGE = `select * from (
    select * from orders where store_id = $1 and customer_id = (select $2::bigint) order by created_at desc, id desc
    limit (select $3::bigint) offset (select $4::bigint)) as asked
  limit ${MOST}`;

/** Counting reads the customer's part of an index, a few hundred entries: a counter would cost every order another write. */
const LIST = {
  name: 'customer_orders',
  text: `select json_build_object('buyer', ${BUYER},
      'total', (select count(*) from orders where store_id = $1 and customer_id = (select $2::bigint)),
      'orders', (select coalesce(json_agg(listed order by listed."createdAt" desc, listed.id desc), '[]')
        from (${listedOrders(PAGE)}) as listed)) as page
    from customers c join stores s on s.id = c.store_id
    where c.store_id = $1 and c.id = $2 and ${NO_PLAYER}`,
};

const ONE = {
  name: 'customer_order',
  text: `select row_to_json(whole) as "order" from (${WHOLE_ORDER}
    where o.store_id = $1 and o.customer_id = $2 and o.id = $3 and ${NO_PLAYER}) as whole`,
};

const NOTHING: OrderPage = { buyer: null, total: 0, orders: [] };

/** One page of a customer's orders, newest first. @param page from 1; one beyond the last is empty @param perPage up to 50 */
export async function readCustomerOrders(
  db: Db,
  storeId: number,
  customerId: number,
  { page, perPage }: { page: number; perPage: number },
): Promise<OrderPage> {
  const values = [storeId, customerId, perPage, (page - 1) * perPage];
  const rows = await db.read<{ page: OrderPage }>(LIST, values);
  return rows[0]?.page ?? NOTHING;
}

/** An order of this customer, or undefined for any other. */
export async function readCustomerOrder(
  db: Db,
  storeId: number,
  customerId: number,
  orderId: number,
): Promise<OrderView | undefined> {
  const rows = await db.read<{ order: OrderView }>(ONE, [storeId, customerId, orderId]);
  return rows[0]?.order;
}

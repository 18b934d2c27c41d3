/** The orders that were last created or changed. */
import type { Db, Statement } from '../../db/Db';
import { orderSummaries, type OrderSummary } from './orderSummary';

const latest = (column: string, where: string): string =>
  `select ${orderSummaries(
    `select o.store_id, o.id from orders o where o.store_id = $1${where} order by o.${column} desc, o.id desc limit $2`,
    `o.${column} desc, o.id desc`,
  )} as orders`;

const STATEMENTS = {
  created: { name: 'orders_last_created', text: latest('created_at', '') },
  /** Since they were created; the condition is that of an index. */
  updated: { name: 'orders_last_updated', text: latest('updated_at', ' and o.updated_at > o.created_at') },
} as const satisfies Record<string, Statement>;

/** @returns at most `limit` orders, the latest first; of those updated, only what has changed since it was created */
export async function readRecentOrders(
  db: Db,
  storeId: number,
  what: keyof typeof STATEMENTS,
  limit: number,
): Promise<readonly OrderSummary[]> {
  const [row] = await db.read<{ orders: OrderSummary[] }>(STATEMENTS[what], [storeId, limit]);
  return row?.orders ?? [];
}

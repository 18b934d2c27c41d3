/** Many orders at once, made by tests beside those of the demo, with the figures that are kept of them. */
import type { Knex } from 'knex';
import { recountFigures } from '../../src/domain/figures/recountFigures';

type Row = Readonly<Record<string, unknown>>;

export interface PlainOrder {
  readonly storeId: number;
  readonly customerId: number;
  readonly status: number;
  /** Minor units; the order has one item of it. */
  readonly total: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly columns?: Row;
}

let last = 65_000_000;

/** Inserts them, and counts all orders of their stores anew. @returns their ids */
export async function insertManyOrders(db: Knex, rows: readonly PlainOrder[]): Promise<number[]> {
  const orders = rows.map(({ columns, ...row }) => ({
    id: ++last,
    currency: 'SAR',
    subtotal: row.total,
    ...row,
    ...columns,
  }));
  for (let from = 0; from < orders.length; from += 500) await db('orders').insert(orders.slice(from, from + 500));
  const items = await Promise.all(orders.map((order) => itemOf(db, order)));
  for (let from = 0; from < items.length; from += 500) await db('orderItems').insert(items.slice(from, from + 500));
  for (const storeId of new Set(rows.map((row) => row.storeId))) await recountFigures(db, { storeId });
  return orders.map(({ id }) => id);
}

const products = new WeakMap<Knex, Map<number, Promise<Row>>>();

async function itemOf(db: Knex, { id, storeId, total, createdAt }: { id: number } & PlainOrder): Promise<Row> {
  const known = products.get(db) ?? new Map<number, Promise<Row>>();
  products.set(db, known);
  const product = known.get(storeId) ?? Promise.resolve(db('products').where({ storeId }).orderBy('id').first());
  known.set(storeId, product);
  const { id: productId, name, type } = await product;
  return {
    storeId,
    orderId: id,
    productId,
    productName: name,
    productType: type,
    quantity: 1,
    price: total,
    total,
    createdAt,
  };
}

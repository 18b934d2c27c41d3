/** Writes orders and their figures in one transaction each, as every writer must: for tests of what is kept beside orders. */
import type { Connection } from '../../src/db/connection';
import type { Db } from '../../src/db/Db';
import { inTransaction } from '../../src/db/inTransaction';
import { Customer } from '../../src/domain/customers/Customer';
import { moveOrders } from '../../src/domain/figures/keepFigures';
import { Order } from '../../src/domain/orders/Order';

export interface NewOrder {
  readonly at: Date;
  /** Minor units. */
  readonly total: number;
  readonly status?: Order['status'];
  readonly player?: string | null;
}

export type OrderChange = Partial<Pick<Order, 'status' | 'total'>>;

/** An empty store with one customer. @returns what writes its orders */
export async function openOrderBook(connection: Connection, storeId: number, timeZone: string) {
  const at = new Date('2020-01-01T00:00:00Z');
  const stamps = { createdAt: at, updatedAt: at };
  const handle = `book${String(storeId).padStart(4, '0')}`;
  const store = { id: storeId, handle, name: 'Book', currency: 'SAR', timeZone, locale: 'en', ...stamps };
  await connection.knex('stores').insert(store);
  const actor = { storeId };
  const customer = await Customer.inStore(actor, connection.knex).insert({ email: 'one@example.com', ...stamps });
  return {
    storeId,
    customerId: customer.id,
    ...writersOf(connection, actor, customer.id),
  };
}

function writersOf(connection: Connection, actor: { storeId: number }, customerId: number) {
  const create = (unit: Db, { at, total, status = 1, player = null }: NewOrder) =>
    unit.connection().then((knex) =>
      Order.inStore(actor, knex).insert({
        ...{ customerId, status, currency: 'SAR', subtotal: total, total, playerUsername: player },
        ...{ createdAt: at, updatedAt: at },
      }),
    );
  return {
    /** @returns their ids */
    place: (orders: readonly NewOrder[]) =>
      inTransaction(connection, async (unit) => {
        const created: Order[] = [];
        for (const order of orders) created.push(await create(unit, order));
        await moveOrders(
          unit,
          actor,
          created.map((after) => ({ after })),
        );
        return created.map(({ id }) => id);
      }),
    change: (ids: readonly number[], { total, status }: OrderChange) =>
      inTransaction(connection, async (unit) => {
        const knex = await unit.connection();
        const before = await Order.inStore(actor, knex).whereIn('id', ids).orderBy('id').forUpdate();
        const changed = {
          ...(status !== undefined && { status }),
          ...(total !== undefined && { total, subtotal: total }),
        };
        await Order.inStore(actor, knex).whereIn('id', ids).patch(changed);
        await moveOrders(
          unit,
          actor,
          before.map((order) => ({ before: order, after: { ...order, ...changed } as Order })),
        );
      }),
    remove: (ids: readonly number[]) =>
      inTransaction(connection, async (unit) => {
        const knex = await unit.connection();
        const before = await Order.inStore(actor, knex).whereIn('id', ids).orderBy('id').forUpdate();
        await Order.inStore(actor, knex).whereIn('id', ids).delete();
        await moveOrders(
          unit,
          actor,
          before.map((order) => ({ before: order })),
        );
      }),
  };
}

/** A game store of its own for tests of what reaches its servers: servers, packages with commands, and orders of players. */
import type { Connection } from '../../src/db/connection';
import { Delivery } from '../../src/domain/fulfilment/Delivery';
import { handOver, takeBack } from '../../src/domain/fulfilment/handOver';
import { Order } from '../../src/domain/orders/Order';
import { OrderItem } from '../../src/domain/orders/OrderItem';
import { inTransaction } from '../../src/db/inTransaction';

type Row = Readonly<Record<string, unknown>>;

export const openedAt = new Date('2026-03-01T08:00:00Z');
const stamps = { createdAt: openedAt, updatedAt: openedAt };
const seal = (key: string): Buffer => Buffer.from(key);
export const steve = { playerUsername: 'Steve', playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5' };

export interface TemplateDraft {
  readonly template: string;
  readonly event?: 'purchase' | 'renewal' | 'expiry' | 'refund';
  readonly serverId?: string;
}

export interface PackageDraft {
  readonly name?: string;
  readonly commands: readonly (string | TemplateDraft)[];
  readonly servers?: readonly string[];
}

export interface BoughtDraft {
  readonly productId: number;
  readonly quantity?: number;
  readonly serverId?: string;
  readonly columns?: Row;
}

export type GameShop = Awaited<ReturnType<typeof openGameShop>>;

/** A store in dollars whose clocks show Riyadh's time, with a player. */
export async function openGameShop(connection: Connection, storeId: number) {
  const { knex } = connection;
  const handle = `game${String(storeId).padStart(4, '0')}`;
  const calendar = { currency: 'USD', timeZone: 'Asia/Riyadh', locale: 'en' };
  await knex('stores').insert({ id: storeId, handle, name: 'Games', ...calendar, ...stamps });
  await knex('customers').insert({ storeId, id: 1, ...steve, ...stamps });
  const store = { storeId };
  let last = 0;
  const order = async (items: readonly BoughtDraft[], columns: Row = {}): Promise<number> => {
    const id = ++last;
    const rows = items.map(({ productId, quantity = 1, serverId = null, columns: more }) => ({
      ...{ storeId, id: ++last, orderId: id, productId, productName: `Package ${productId}`, productType: 'package' },
      ...{ quantity, serverId, price: 9_99, total: 9_99 * quantity, createdAt: openedAt, ...more },
    }));
    const total = rows.reduce((sum, row) => sum + row.total, 0);
    const amounts = { currency: 'USD', subtotal: total, total };
    await knex('orders').insert({ storeId, id, customerId: 1, status: 4, ...amounts, ...steve, ...stamps, ...columns });
    await knex('orderItems').insert(rows);
    return id;
  };
  const whole = async (id: number) => {
    const found = await Order.inStore(store, knex).findOne({ id }).throwIfNotFound();
    return Object.assign(found, { items: await OrderItem.inStore(store, knex).where({ orderId: id }).orderBy('id') });
  };
  const handedOver = async (id: number, now = openedAt): Promise<number> => {
    const bought = await whole(id);
    await inTransaction(connection, (db) => handOver(db, store, bought, now, seal));
    return id;
  };
  return {
    ...{ storeId, store, knex, order, handedOver },
    server: async (columns: Row = {}): Promise<string> => {
      const id = crypto.randomUUID();
      await knex('servers').insert({ storeId, id, name: 'Survival', transport: 'poll', ...stamps, ...columns });
      return id;
    },
    package: async ({ name, commands, servers = [] }: PackageDraft): Promise<number> => {
      const id = ++last;
      const product = { type: 'package', name: name ?? `Package ${id}`, slug: `p-${id}`, price: 9_99, status: 1 };
      await knex('products').insert({ storeId, id, unlimitedStock: true, ...product, ...stamps });
      await knex('packages').insert({ storeId, productId: id });
      for (const serverId of servers) await knex('packageServers').insert({ storeId, productId: id, serverId });
      const templates = commands.map((one) => (typeof one === 'string' ? { template: one } : one));
      const rows = templates.map((one, position) => ({ event: 'purchase', ...one, storeId, productId: id, position }));
      if (rows.length > 0) await knex('packageCommands').insert(rows);
      return id;
    },
    /** Placed and handed over. */
    bought: async (items: readonly BoughtDraft[], columns: Row = {}): Promise<number> =>
      handedOver(await order(items, columns)),
    takenBack: async (id: number, now = openedAt): Promise<void> => {
      const bought = await whole(id);
      await inTransaction(connection, (db) => takeBack(db, store, bought, now));
    },
    /** In the order in which they run. */
    deliveries: async (where: Row = {}): Promise<Delivery[]> =>
      Delivery.inStore(store, knex).where(where).orderBy(['createdAt', 'orderId', 'position', 'id']),
  };
}

/** A game store of its own in which tests give packages to players: what it sells, and what must hold of it besides. */
import type { Connection } from '../../src/db/connection';
import { changePlayerOrder, type OrderChange } from '../../src/domain/orders/changeOrder';
import type { ManualOrderRequest, PackageRequest } from '../../src/domain/orders/OrderRequest';
import { placeManualOrder } from '../../src/domain/orders/placeManualOrder';
import { hashGiftCardCode } from '../../src/domain/promotions/giftCardCode';
import { faultsOf, openedAt, openShop } from './orderShop';
import { inTransaction } from '../../src/db/inTransaction';

type Row = Readonly<Record<string, unknown>>;

export type PlayerShop = Awaited<ReturnType<typeof openPlayerShop>>;

const stamps = { createdAt: openedAt, updatedAt: openedAt };

/** An order of one piece for Steve, unless told otherwise. */
export type Given = Partial<Omit<ManualOrderRequest, 'items'>> & { readonly items: readonly Partial<PackageRequest>[] };

/** A store that is registered for VAT, with one server that plugins poll. */
export async function openPlayerShop(connection: Connection, storeId: number, columns: Row = {}) {
  const shop = await openShop(connection, storeId, { currency: 'USD', ...columns });
  const { knex, by } = shop;
  const at = { now: openedAt, seal: (key: string): Buffer => Buffer.from(key) };
  const server = async (name: string): Promise<string> => {
    const id = crypto.randomUUID();
    await knex('servers').insert({ storeId, id, name, transport: 'poll', ...stamps });
    return id;
  };
  const serverId = await server('Survival');
  return {
    ...{ ...shop, server, serverId },
    /** A package for 9.99 on the server. @returns its UUID */
    pack: async (more: Row = {}, own: Row = {}): Promise<string> => {
      const uuid = crypto.randomUUID();
      const plain = { type: 'package', price: 9_99, stock: 0, unlimitedStock: true, imageMediaId: null };
      const productId = await shop.product({ ...plain, uuid, ...more });
      await knex('packages').insert({ storeId, productId, ...own });
      await knex('packageServers').insert({ storeId, productId, serverId });
      return uuid;
    },
    productIdOf: async (uuid: string): Promise<number> => {
      const row = (await knex('products').where({ storeId, uuid }).first('id')) as { id: number };
      return row.id;
    },
    /** A gift card for the whole store. @returns its id */
    giftCard: async (code: string, amount: number, more: Row = {}): Promise<string> => {
      const id = crypto.randomUUID();
      const kept = { codeHash: hashGiftCardCode(code), codeEncrypted: Buffer.from(code) };
      await knex('giftCards').insert({
        ...{ storeId, id, ...kept, amount, balance: amount, applicationScope: 'store', ...stamps, ...more },
      });
      const entry = { giftCardId: id, kind: 'issue', amount, balance: amount, createdAt: openedAt };
      await knex('giftCardEntries').insert({ storeId, ...entry });
      return id;
    },
    ban: (more: Row): Promise<unknown> =>
      knex('bans').insert({ storeId, id: crypto.randomUUID(), reason: 'Fraud', ...stamps, ...more }),
    give: ({ items, ...request }: Given, now = openedAt): Promise<string> =>
      inTransaction(connection, (db) => {
        const asked = items.map((item) => ({ packageId: '', quantity: 1, ...item }));
        return placeManualOrder(db, by, { player: { username: 'Steve' }, ...request, items: asked }, { ...at, now });
      }),
    changeGiven: (uuid: string, change: OrderChange, now = openedAt): Promise<void> =>
      inTransaction(connection, (db) => changePlayerOrder(db, by, uuid, change, { ...at, now })),
    given: (uuid: string) => knex('orders').where({ storeId, uuid }).first() as Promise<Record<string, never>>,
  };
}

/** Each is a query of rows that should not be. `:store` is the store. */
const NEVER: Readonly<Record<string, string>> = {
  'packages are sold by orders neither cancelled nor refunded': `
    select k.product_id from packages k where k.store_id = :store and k.sold <> (select coalesce(sum(i.quantity), 0)
      from order_items i join orders o on o.store_id = i.store_id and o.id = i.order_id
      where i.store_id = :store and i.product_id = k.product_id and o.status <= 4)`,
  'no package is sold beyond its limit': `
    select k.product_id from packages k where k.store_id = :store and k.sold > k.global_limit`,
  'the balance of a gift card is what its entries come to': `
    select g.id from gift_cards g where g.store_id = :store and g.balance <>
      (select sum(e.amount) from gift_card_entries e where e.store_id = :store and e.gift_card_id = g.id)`,
  'gift cards have paid for orders neither cancelled nor refunded': `
    select o.id from orders o where o.store_id = :store and o.gift_card_id is not null and
      case when o.status <= 4 then o.gift_card_amount else 0 end <> (select coalesce(-sum(e.amount), 0)
        from gift_card_entries e where e.store_id = :store and e.order_id = o.id)`,
  'orders of subscriptions have started them': `
    select i.id from order_items i join packages k on k.store_id = i.store_id and k.product_id = i.product_id
    where i.store_id = :store and k.is_subscription and not exists
      (select 1 from subscriptions u where u.store_id = :store and u.order_item_id = i.id)`,
  'a UUID and a name without one are one player': `
    select lower(player_username) from customers where store_id = :store and player_username is not null
    group by lower(player_username) having count(*) > 1`,
};

/** Everything that must hold of a game store and does not. */
export async function faultsOfPlayerShop({ knex, by }: Pick<PlayerShop, 'knex' | 'by'>): Promise<unknown[]> {
  const faults = await faultsOf({ knex, by });
  for (const [rule, text] of Object.entries(NEVER)) {
    const { rows } = await knex.raw<{ rows: unknown[] }>(text, { store: by.storeId });
    if (rows.length > 0) faults.push({ rule, rows });
  }
  return faults;
}

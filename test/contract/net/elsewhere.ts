/** For each operation with a row in its path: the parameters that name a row of another store, which must not be found. */
import type { Knex } from 'knex';
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { insertPackage, insertSale } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { stores } from '../../support/installation';
import { insertCustomer, insertOrder, insertSubscription } from '../../support/orderRows';
import { insertCoupon, insertGiftCard } from '../../support/promotionRows';

type Find = (db: Knex) => Promise<Record<string, unknown>>;

const SLUG = 'sold-elsewhere';

/** An active subscription of the game store, made from one of the digital store: every read of products would show it there. */
async function productOfTheGame(db: Knex): Promise<{ id: number; slug: string }> {
  const known = await db('products').where({ storeId: stores.game, slug: SLUG }).first('id', 'slug');
  if (known) return known as { id: number; slug: string };
  const model = await db('products').where({ storeId: stores.digital, slug: 'premium-membership' }).first();
  const image = await db('media').where({ storeId: stores.digital, id: model.imageMediaId }).first();
  const id = 77_000_001;
  await db('media').insert({ ...image, storeId: stores.game, id });
  const row = { ...model, storeId: stores.game, id, uuid: crypto.randomUUID(), slug: SLUG, imageMediaId: id };
  await db('products').insert({ ...row, fields: null, meta: null, metadata: null, extraMeta: null });
  return row;
}

/** An order of the game store, by whoever has the number of the customer who asks, and no player. */
async function orderOfTheGame(db: Knex): Promise<{ id: number }> {
  const storeId = stores.game;
  const twin = { storeId, id: documentedCustomerId, email: 'twin@example.com', playerUsername: null, playerUuid: null };
  await db('customers')
    .insert({ ...twin, createdAt: demoTime, updatedAt: demoTime })
    .onConflict(['storeId', 'id'])
    .merge();
  const product = await productOfTheGame(db);
  return insertOrder(db, twin, { currency: 'USD', items: [{ productId: product.id }] });
}

/** What the game store must not find. */
const categoryOfTheDigital: Find = (db) =>
  db('categories').where({ storeId: stores.digital, id: 1 }).first('uuid as id');

const banOfTheDigital: Find = async (db) => {
  const row = { storeId: stores.digital, playerUsername: 'Elsewhere', reason: 'Theirs' };
  const [ban] = await db('bans')
    .insert({ ...row, createdAt: demoTime, updatedAt: demoTime })
    .returning('id');
  return ban as { id: string };
};

/** Where the path names the store too: a store that is not the operator's, and a key in it. */
const keyOfTheGame: Find = async (db) => {
  const { handle: storeId } = (await db('stores').where({ id: stores.game }).first('handle')) as { handle: string };
  return { storeId, ...(await db('apiKeys').where({ storeId: stores.game }).orderBy('createdAt').first('id')) };
};
const saleOfTheDigital: Find = async (db) => ({
  id: await insertSale(db, { percent: 1, columns: { isEnabled: false } }),
});
const packageOfTheDigital: Find = async (db) => ({ id: (await insertPackage(db, { storeId: stores.digital })).uuid });

/** A player of the digital store, with an order and a subscription. */
const playerOfTheDigital =
  (table: 'customers' | 'orders' | 'subscriptions'): Find =>
  async (db) => {
    const player = { playerUsername: `Player${crypto.randomUUID().slice(0, 8)}` };
    const customer = await insertCustomer(db, player);
    const { id: orderId } = await insertOrder(db, customer, player);
    const ids = { customers: customer.id, orders: orderId, subscriptions: 0 };
    if (table === 'subscriptions') ids.subscriptions = await insertSubscription(db, customer, player);
    return db(table).where({ storeId: stores.digital, id: ids[table] }).first('uuid as id');
  };
const couponOfTheDigital: Find = async (db) => ({ id: (await insertCoupon(db, { storeId: stores.digital })).id });
const cardOfTheDigital: Find = async (db) => ({ id: (await insertGiftCard(db, { storeId: stores.digital })).id });

const stamps = { createdAt: demoTime, updatedAt: demoTime };

async function serverOfTheDigital(db: Knex): Promise<{ id: string }> {
  const id = crypto.randomUUID();
  await db('servers').insert({ storeId: stores.digital, id, name: 'Elsewhere', transport: 'poll', ...stamps });
  return { id };
}

/** By contract and operationId. */
export const elsewhere: Readonly<Partial<Record<string, Readonly<Record<string, Find>>>>> = {
  storefront: {
    getProduct: async (db) => ({ slug: (await productOfTheGame(db)).slug }),
    listProductVariants: async (db) => ({ id: (await productOfTheGame(db)).id }),
    listRelatedProducts: async (db) => ({ id: (await productOfTheGame(db)).id }),
    getCustomerOrder: async (db) => ({ id: (await orderOfTheGame(db)).id }),
    submitOrderReview: async (db) => ({ id: (await orderOfTheGame(db)).id }),
    downloadVatInvoice: orderOfTheGame,
  },
  merchant: {
    getProduct: productOfTheGame,
    updateProduct: productOfTheGame,
    deleteProduct: productOfTheGame,
    addCodes: productOfTheGame,
    getOrder: async (db) => ({ id: (await orderOfTheGame(db)).id }),
    updateOrder: async (db) => ({ id: (await orderOfTheGame(db)).id }),
  },
  access: {
    listApiKeys: keyOfTheGame,
    createApiKey: keyOfTheGame,
    revokeApiKey: keyOfTheGame,
    regenerateApiKey: keyOfTheGame,
  },
  store: {
    getBan: banOfTheDigital,
    updateBan: banOfTheDigital,
    deleteBan: banOfTheDigital,
    getSale: saleOfTheDigital,
    updateSale: saleOfTheDigital,
    deleteSale: saleOfTheDigital,
    getPackage: packageOfTheDigital,
    updatePackage: packageOfTheDigital,
    deletePackage: packageOfTheDigital,
    getCategory: categoryOfTheDigital,
    updateCategory: categoryOfTheDigital,
    deleteCategory: categoryOfTheDigital,
    getOrder: playerOfTheDigital('orders'),
    getCustomer: playerOfTheDigital('customers'),
    getSubscription: playerOfTheDigital('subscriptions'),
    getCoupon: couponOfTheDigital,
    updateCoupon: couponOfTheDigital,
    deleteCoupon: couponOfTheDigital,
    getGiftCard: cardOfTheDigital,
    updateGiftCard: cardOfTheDigital,
    deleteGiftCard: cardOfTheDigital,
    getServer: serverOfTheDigital,
    updateServer: serverOfTheDigital,
    deleteServer: serverOfTheDigital,
    leaseDeliveries: serverOfTheDigital,
    acknowledgeDeliveries: serverOfTheDigital,
    listPackageCommands: packageOfTheDigital,
    setPackageCommands: packageOfTheDigital,
    listOrderDeliveries: playerOfTheDigital('orders'),
    retryDelivery: playerOfTheDigital('orders'),
  },
};

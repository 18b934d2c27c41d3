/** A variant that its merchant changes while somebody orders it: the order gets it as it then is, or is told that it is gone. */
import { ChangedMeanwhile } from '../../../src/db/ChangedMeanwhile';
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import type { PlanParts } from '../../../src/domain/catalog/ProductParts';
import { replacePlans } from '../../../src/domain/catalog/writePlans';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { faultsOf, openedAt, openShop, refusalOf, type Shop } from '../../support/orderShop';
import { whileLocked } from '../../support/whileLocked';

let database: TestDatabase;
let connection: Connection;
let shop: Shop;
let lastStore = 100;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 6 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openShop(connection, ++lastStore)));
afterEach(async () => expect(await faultsOf(shop)).toEqual([]));

const month = (more: Partial<PlanParts> = {}): PlanParts => ({
  ...{ id: undefined, days: 30, price: 10_00, name: undefined, description: null, badge: null, isActive: true },
  ...{ sortOrder: undefined, features: [], ...more },
});

/** Orders the plans of a product while its merchant replaces them. */
const orderWhile = (productId: number, planIds: readonly number[], plans: readonly PlanParts[]) =>
  whileLocked(
    connection,
    async (db: Db) =>
      replacePlans({ storeId: shop.storeId, db: await db.connection(), productId, locale: 'en', now: openedAt }, plans),
    () => shop.place({ items: planIds.map((planId) => ({ productId, planId, quantity: 1 })) }),
  );

describe.each([
  ['uncounted', { unlimitedStock: true }],
  ['counted', {}],
])('%s', (_, columns) => {
  it('refuses each item whose variant was deleted or withdrawn meanwhile', async () => {
    const productId = await shop.product({ type: 'license', ...columns });
    const [kept, deleted, bought] = [
      await shop.plan(productId),
      await shop.plan(productId),
      await shop.plan(productId),
    ];
    await shop.place({ items: [{ productId, planId: bought, quantity: 1 }] });
    const refused = orderWhile(productId, [deleted, kept, bought], [month({ id: kept })]);
    expect(await refusalOf(refused)).toEqual({
      'items.0.variant_id': [`Product ${productId} has no variant ${deleted}.`],
      'items.2.variant_id': [`Product ${productId} has no variant ${bought}.`],
    });
    expect(await shop.rows('orders')).toHaveLength(1);
  });

  it('sells the variant that stays', async () => {
    const productId = await shop.product({ type: 'license', ...columns });
    const [kept, other] = [await shop.plan(productId), await shop.plan(productId)];
    await orderWhile(productId, [kept, kept], [month({ id: kept, price: 50_00 }), month({ id: other })]);
    expect(await shop.rows('orderItems')).toMatchObject([{ planId: kept }, { planId: kept }]);
  });

  it('does not sell a variant at the price that it had before', async () => {
    const productId = await shop.product({ type: 'license', ...columns });
    const kept = await shop.plan(productId);
    const ordered = orderWhile(productId, [kept], [month({ id: kept, price: 51_00 })]);
    await expect(ordered).rejects.toThrow(ChangedMeanwhile);
    expect(await shop.rows('orders')).toEqual([]);
  });
});

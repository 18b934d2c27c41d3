/** Every way in which a transaction can forget to say what it changes of products, and those in which it has nothing to say. */
import { connect, type Connection } from '../../src/db/connection';
import type { UnitOfWork } from '../../src/db/Db';
import { StoreChanges } from '../../src/db/storeChanges';
import { openTransaction } from '../../src/db/unitOfWork';
import { insertCategory, insertPlan, insertProduct, insertSale, categorise, type ProductRow } from './catalogRows';
import { createTestDatabase, demoTime, type TestDatabase } from './database';
import { stores } from './installation';
import { PRODUCTS_OF, SHOWN, watchChanges } from './untoldChanges';

const storeId = stores.digital;
let demo: TestDatabase;
let connection: Connection;
let unwatched: Connection;
let untold: () => string[];
let product: ProductRow;
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  connection = connect({ url: demo.url, poolSize: 2 });
  unwatched = connect({ url: demo.url, poolSize: 1 });
  untold = watchChanges(connection);
  product = await insertProduct(unwatched.knex);
});
afterAll(async () => {
  await connection.close();
  await unwatched.close();
  await demo.drop();
});

type Db = Awaited<ReturnType<UnitOfWork['connection']>>;

/** What a unit of work that does this, and says that, is found to have forgotten. */
async function findings(work: (db: Db) => Promise<unknown>, products?: readonly number[] | 'all'): Promise<string[]> {
  const unit = openTransaction(connection, new StoreChanges());
  await work(await unit.connection());
  if (products) unit.changed({ storeId, ...(products !== 'all' && { products }) });
  await unit.commit();
  return untold();
}

const rename = (db: Db): Promise<unknown> =>
  db('products')
    .where({ storeId, id: product.id })
    .update({ name: `Product ${Math.random()}` });
const forgotten = (table: string): string =>
  `${table} changes what is shown of product ${product.id} of store ${storeId}, and nobody is told`;

test('every table of the product statement is known, and no other', () => {
  expect([...SHOWN].filter((name) => name !== 'lateral').sort()).toEqual(Object.keys(PRODUCTS_OF).sort());
});

test('a product: told, told of all, not told, told of another', async () => {
  expect(await findings(rename, [product.id])).toEqual([]);
  expect(await findings(rename, 'all')).toEqual([]);
  expect(await findings(rename)).toEqual([forgotten('products')]);
  expect(await findings(rename, [product.id + 1])).toEqual([forgotten('products')]);
});

test('a product that nobody else can have seen', async () => {
  expect(await findings((db) => insertProduct(db))).toEqual([]);
});

test('written below a savepoint', async () => {
  expect(await findings((db) => db.transaction((nested) => rename(nested)))).toEqual([forgotten('products')]);
});

test('by a prepared statement', async () => {
  const unit = openTransaction(connection, new StoreChanges());
  const text = 'update products set stock = stock + 1 where store_id = $1 and id = $2';
  await unit.read({ name: 'by_hand', text }, [storeId, product.id]);
  await unit.commit();
  expect(untold()).toEqual([forgotten('products')]);
});

test('outside of a transaction', async () => {
  await rename(connection.knex);
  expect(untold()).toEqual([expect.stringMatching(/^products is written outside of a transaction: update "products"/)]);
});

test('nothing of a transaction that is rolled back, nor of reads', async () => {
  const unit = openTransaction(connection, new StoreChanges());
  await rename(await unit.connection());
  await unit.rollback();
  expect(untold()).toEqual([]);
  expect(await findings((db) => db('products').where({ storeId, id: product.id }).forUpdate().select('id'))).toEqual(
    [],
  );
});

test('nothing of what is shown with no product', async () => {
  expect(await findings((db) => insertCategory(db))).toEqual([]);
  expect(await findings((db) => db('stores').where({ id: storeId }).update({ updatedAt: demoTime }))).toEqual([]);
  expect(
    await findings((db) => db('products').where({ storeId: stores.game, type: 'package' }).update({ stock: 1 })),
  ).toEqual([]);
});

describe('what is shown with a product', () => {
  test('its plans, and that one is gone', async () => {
    expect(await findings((db) => insertPlan(db, product))).toEqual([forgotten('plans')]);
    const remove = (db: Db): Promise<unknown> => db('plans').where({ storeId, productId: product.id }).delete();
    expect(await findings(remove)).toEqual(['rows of plans are deleted, and nobody is told']);
    expect(await findings(remove, [product.id])).toEqual([]);
  });

  test('its categories and image', async () => {
    const category = await insertCategory(unwatched.knex);
    expect(await findings((db) => categorise(db, product, category))).toEqual([forgotten('product_categories')]);
    const hide = (db: Db): Promise<unknown> =>
      db('categories').where({ storeId, id: category.id }).update({ isActive: false });
    expect(await findings(hide)).toEqual([forgotten('categories')]);
    const describe = (db: Db): Promise<unknown> => db('media').where({ storeId, id: 1 }).update({ altText: 'Key' });
    expect(await findings(describe)).toContain(forgotten('media'));
    expect(await findings(describe, 'all')).toEqual([]);
  });

  test('sales in whose scope it is', async () => {
    expect(await findings((db) => insertSale(db, { percent: 10, packages: [product] }))).toEqual([
      forgotten('sale_packages'),
      forgotten('sales'),
    ]);
    const ofStore = await findings((db) => insertSale(db, { percent: 10 }));
    expect(ofStore).toContain(forgotten('sales'));
    expect(ofStore.length).toBeGreaterThan(100);
  });

  test('the currency of the store', async () => {
    expect(await findings((db) => db('stores').where({ id: storeId }).update({ currency: 'USD' }))).toContain(
      forgotten('stores'),
    );
  });
});

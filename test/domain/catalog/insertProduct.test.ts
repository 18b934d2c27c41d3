/** A new product beside others at work: it is counted when it is there, and what it names stays. */
import { connect, type Connection } from '../../../src/db/connection';
import { inTransaction } from '../../../src/db/inTransaction';
import { insertProduct as insert, wholeProduct } from '../../../src/domain/catalog/insertProduct';
import type { Links } from '../../../src/domain/catalog/productLinks';
import { compareFigures } from '../../../src/domain/figures/recountFigures';
import { insertCategory, insertMedia } from '../../support/catalogRows';
import { createTestDatabase, demoTime as now, type TestDatabase } from '../../support/database';
import { stores } from '../../support/installation';
import { rowsOfProducts } from '../../support/productBodies';

const store = { storeId: stores.digital };
let demo: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  connection = connect({ url: demo.url, poolSize: 4 });
});
afterAll(async () => {
  await connection.close();
  await demo.drop();
});

const knex = () => connection.knex;
const NO_LINKS: Links = { facts: {} };
const whole = wholeProduct({ type: 'service', name: 'New', price: 1, status: 2, createdAt: now, updatedAt: now });
const shown = { ...whole, status: 1, imageMediaId: 1 } as const;

const add = (slug: string, links = NO_LINKS, columns: typeof whole = whole) =>
  inTransaction(connection, (db) => insert(db, store, slug, columns, links));

/** Begins to delete a row, has it named meanwhile, and ends the deletion. */
async function deletedMeanwhile(table: 'categories' | 'media', id: number, links: Links): Promise<unknown> {
  const deleting = await knex().transaction();
  await deleting(table)
    .where({ ...store, id })
    .delete();
  const adding = add(`names-${table}`, links).catch((error: unknown) => error);
  const waits = await Promise.race([adding.then(() => false), new Promise((done) => setTimeout(done, 100, true))]);
  expect(waits).toBe(true);
  await deleting.commit();
  return adding;
}

test('is counted once, and not where its slug is taken', async () => {
  expect(await compareFigures(knex(), store)).toEqual([]);
  const { slug } = (await knex()('products').where(store).first('slug')) as { slug: string };
  const before = await rowsOfProducts(knex());
  expect(await add(slug, NO_LINKS, shown)).toBeUndefined();
  expect(await rowsOfProducts(knex())).toEqual(before);
  expect(await add('counted-once', NO_LINKS, shown)).toMatchObject({ slug: 'counted-once', status: 1 });
  expect(await compareFigures(knex(), store)).toEqual([]);
});

test.each([
  ['category', { categoryIds: [987_654] }, { status: 422 }],
  ['image', { facts: { imageMediaId: 987_654 } }, { status: 404 }],
])('is not written when it names a %s that there is not', async (_what, links, refusal) => {
  const before = await rowsOfProducts(knex());
  const adding = inTransaction(connection, async (db) => {
    const [begun] = await Promise.allSettled([insert(db, store, 'nowhere', whole, { ...NO_LINKS, ...links })]);
    expect(await db.read({ name: 'made', text: `select id from products where slug = 'nowhere'` }, [])).toEqual([]);
    if (begun.status === 'rejected') throw begun.reason;
  });
  await expect(adding).rejects.toMatchObject(refusal);
  expect(await rowsOfProducts(knex())).toEqual(before);
});

test('is refused when what it names is being deleted', async () => {
  const { id } = await insertCategory(knex());
  expect(await deletedMeanwhile('categories', id, { ...NO_LINKS, categoryIds: [id] })).toMatchObject({
    fields: { 'categories.0': [`There is no category ${id} in this store.`] },
  });
  const file = await insertMedia(knex());
  expect(await deletedMeanwhile('media', file.id, { ...NO_LINKS, galleryIds: [file.id] })).toMatchObject({
    status: 404,
  });
});

test('keeps each list in its order, also beside others', async () => {
  const [one, other] = [await insertMedia(knex()), await insertMedia(knex())];
  const file = await insertMedia(knex(), { kind: 'product_file' });
  const categories = [await insertCategory(knex()), await insertCategory(knex())];
  const lists = {
    categoryIds: categories.map(({ id }) => id).reverse(),
    galleryIds: [other.id, one.id],
    fileIds: [file.id],
  };
  const made = await add('with-all', { facts: { imageMediaId: one.id }, ...lists }, { ...whole, imageMediaId: one.id });
  const kept = async (table: string, column: string, where = {}): Promise<unknown[]> => {
    const of = { ...store, productId: made?.id, ...where };
    const rows: Record<string, unknown>[] = await knex()(table).where(of).orderBy('position').select(column);
    return rows.map((row) => row[column]);
  };
  expect(await kept('productCategories', 'categoryId')).toEqual(lists.categoryIds);
  expect(await kept('productMedia', 'mediaId', { role: 'gallery' })).toEqual(lists.galleryIds);
  expect(await kept('productMedia', 'mediaId', { role: 'file' })).toEqual(lists.fileIds);
  expect(await knex()('products').where({ id: made?.id }).first('imageMediaId')).toEqual({ imageMediaId: one.id });
});

/** Finished answers: kept, named by an ETag, and forgotten at the right moment by every process. */
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer, Ask } from '../../support/request';
import { after, day, insertProduct, insertSale, type ProductRow } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { soon } from '../../contract/net/overTime';
import { openTransaction } from '../../../src/db/unitOfWork';
import { StoreChanges } from '../../../src/db/storeChanges';

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

const read = (product: ProductRow, ask: Ask = installation.ask, headers = {}): Promise<Answer> =>
  ask(`/api/products/${product.slug}`, { headers });
const nameOf = (answer: Answer): string => answer.json<{ data: { name: string } }>().data.name;
const actualOf = (answer: Answer): number => answer.json<{ data: { price: { actual: number } } }>().data.price.actual;

/** Writes past all processes: nobody is told. */
const rename = (product: ProductRow, name: string) =>
  knex('products').where({ storeId: stores.digital, id: product.id }).update({ name });

/** Writes as another process does: in a unit of work that tells what changed. */
async function renameElsewhere(product: ProductRow, name: string, products?: number[]): Promise<void> {
  const unit = openTransaction(installation.database, new StoreChanges());
  const db = await unit.connection();
  await db('products').where({ storeId: stores.digital, id: product.id }).update({ name });
  unit.changed({ storeId: stores.digital, ...(products && { products }) });
  await unit.commit();
}

test('a kept answer is the same, to the byte and in what its headers say', async () => {
  const product = await insertProduct(knex, { name: 'First' });
  const first = await read(product);
  await rename(product, 'Unheard of');
  const kept = await read(product);
  expect(kept.text).toBe(first.text);
  const lasting = ({ headers }: Answer) =>
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => !/^(x-request-id|x-ratelimit-remaining|date)$/.test(name)),
    );
  expect(lasting(kept)).toEqual(lasting(first));
  expect(Number(kept.headers['x-ratelimit-remaining'])).toBe(Number(first.headers['x-ratelimit-remaining']) - 1);
});

test.each([
  ['the tag', (tag: string) => tag, 304],
  ['a weak one', (tag: string) => `W/${tag}`, 304],
  ['one of several', (tag: string) => `"other", ${tag}`, 304],
  ['any', () => '*', 304],
  ['another', () => '"other"', 200],
])('If-None-Match with %s, fresh and kept', async (_title, write, status) => {
  const product = await insertProduct(knex);
  const { headers, text } = await read(await insertProduct(knex));
  const tag = String((await read(product)).headers.etag);
  expect(headers.etag).not.toBe(tag);
  const [kept, fresh] = [
    await read(product, installation.ask, { 'if-none-match': write(tag) }),
    await freshRead(product, write(tag)),
  ];
  for (const answer of [kept, fresh]) {
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBe(tag);
    if (status === 304) expect(answer.text).toBe('');
    else expect(answer.text).not.toBe(text);
  }
});

/** By a process that has kept nothing yet. */
async function freshRead(product: ProductRow, tag: string): Promise<Answer> {
  const { ask } = await installation.another();
  return read(product, ask, { 'if-none-match': tag });
}

test('HEAD has the headers of GET and no body, fresh and kept', async () => {
  const product = await insertProduct(knex);
  const target = `/api/products/${product.slug}`;
  const fresh = await installation.ask(target, { method: 'HEAD' });
  const get = await installation.ask(target);
  const kept = await installation.ask(target, { method: 'HEAD' });
  for (const head of [fresh, kept]) {
    expect(head.status).toBe(200);
    expect(head.text).toBe('');
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  }
});

test('an entry ends at the instant at which its discount does', async () => {
  const product = await insertProduct(knex, { discountPrice: 50_00, discountExpiry: after(day) });
  expect(actualOf(await read(product))).toBe(50);
  installation.clock.set(after(day - 1));
  expect(actualOf(await read(product))).toBe(50);
  installation.clock.set(after(day));
  expect(actualOf(await read(product))).toBe(100);
});

test('an entry ends at the instant at which a sale begins, or ends', async () => {
  const product = await insertProduct(knex);
  await insertSale(knex, {
    percent: 10,
    packages: [product],
    columns: { startDate: after(day), endDate: after(2 * day) },
  });
  const prices: number[] = [];
  for (const at of [0, day - 1, day, 2 * day - 1, 2 * day]) {
    installation.clock.set(after(at));
    prices.push(actualOf(await read(product)));
  }
  expect(prices).toEqual([100, 100, 90, 90, 100]);
});

test('an entry ends when the product is new no longer', async () => {
  const product = await insertProduct(knex, { createdAt: demoTime });
  const isNew = async () => (await read(product)).json<{ data: { is_new: boolean } }>().data.is_new;
  expect(await isNew()).toBe(true);
  installation.clock.set(after(7 * day));
  expect(await isNew()).toBe(false);
});

test.each([
  ['the product', (product: ProductRow) => [product.id]],
  ['anything of the store', () => undefined],
])('a write to %s is heard by every process within a second', async (_title, products) => {
  const product = await insertProduct(knex, { name: 'Old' });
  const { ask } = await installation.another();
  for (const one of [installation.ask, ask, ask]) expect(nameOf(await read(product, one))).toBe('Old');
  await renameElsewhere(product, 'New', products(product));
  for (const one of [installation.ask, ask]) {
    expect(await soon(async () => nameOf(await read(product, one)) === 'New')).toBe(true);
  }
});

test('a write to another product leaves the entry', async () => {
  const [product, other] = [await insertProduct(knex, { name: 'Old' }), await insertProduct(knex)];
  await read(product);
  await rename(product, 'Unheard of');
  await renameElsewhere(other, 'Another', [other.id]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(nameOf(await read(product))).toBe('Old');
});

test('while changes cannot be heard nothing is answered from memory, and nothing old once they can', async () => {
  const product = await insertProduct(knex, { name: 'Old' });
  await read(product);
  await rename(product, 'New');
  expect(nameOf(await read(product))).toBe('Old');
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'
      or datname = current_database() and query = 'select 1' and pid <> pg_backend_pid()`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(await soon(async () => nameOf(await read(product)) === 'New')).toBe(true);
  await rename(product, 'Newer');
  expect(nameOf(await read(product))).toBe('Newer');
});

test('an answer with a query or a credential is not taken from another', async () => {
  const product = await insertProduct(knex);
  await read(product);
  expect((await installation.ask(`/api/products/${product.slug}?no_such=1`)).status).toBe(422);
  expect((await read(product, installation.ask, { authorization: 'Bearer nonsense' })).status).toBe(200);
  expect((await read(product, installation.ask, await installation.credentials.game.good('publicKey'))).status).toBe(
    404,
  );
});

/** Sales of a game store: what is listed, made, changed and deleted, and the prices that follow them, in shops too. */
import { compareFigures } from '../../../src/domain/figures/recountFigures';
import { categorise, insertCategory, insertPackage, insertProduct, insertSale } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { dataOf, storeApi, type StoreApi, written } from '../../support/storeApi';

const PATH = '/sales';
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const storeId = stores.game;
const KINDS = ['Sales:View', 'Sales:Edit', 'Sales:Delete', 'Packages:View', 'Packages:Delete', 'Categories:Delete'];

let installation: TestInstallation;
let api: StoreApi;
beforeAll(async () => {
  installation = await startInstallation();
  api = await storeApi(installation, KINDS);
});
afterAll(() => installation.stop());

interface Sale {
  readonly id: string;
  readonly name: string;
  readonly discountPercentage: number;
  readonly packageIds: readonly string[] | null;
  readonly categoryIds: readonly string[] | null;
  readonly updatedAt: string;
}
interface Page {
  readonly items: readonly Sale[];
  readonly total: number;
}

const knex = () => installation.database.knex;
const create = (body: unknown): Promise<Sale> => api.data('POST', PATH, { body });
const change = (id: string, body: unknown): Promise<Sale> => api.data('PATCH', `${PATH}/${id}`, { body });
const read = (id: string): Promise<Sale> => api.data('GET', `${PATH}/${id}`);
const remove = (id: string): Promise<null> => api.data('DELETE', `${PATH}/${id}`);
const rows = () => knex()('sales').where({ storeId }).orderBy('id');
const inSeconds = (seconds: number): string => written(new Date(installation.clock.now().getTime() + seconds * 1000));

const FUTURE = { startDate: '2099-01-01T00:00:00Z' };

describe('a new sale', () => {
  test('needs a name, a percentage and what it is for', async () => {
    const made = await create({ name: 'Bare', discountPercentage: 12.34, applicationScope: 'store', ...FUTURE });
    const now = written(demoTime);
    expect(made).toEqual({
      ...{ id: made.id, name: 'Bare', discountPercentage: 12.34, applicationScope: 'store', categoryIds: null },
      ...{
        packageIds: null,
        isEnabled: true,
        startDate: FUTURE.startDate,
        endDate: null,
        createdAt: now,
        updatedAt: now,
      },
    });
    expect(await read(made.id)).toEqual(made);
  });

  test('is for packages or categories, named once each', async () => {
    const [one, other] = [await insertPackage(knex()), await insertPackage(knex())];
    const category = await insertCategory(knex(), { storeId });
    const sale = { name: 'Some', discountPercentage: 5, isEnabled: false };
    const packageIds = [one.uuid, other.uuid, one.uuid.toUpperCase()];
    const ofPackages = await create({ ...sale, applicationScope: 'package', packageIds });
    expect(ofPackages).toMatchObject({ packageIds: [one.uuid, other.uuid], categoryIds: null, isEnabled: false });
    const ofCategory = await create({ ...sale, applicationScope: 'category', categoryIds: [category.uuid] });
    expect(await read(ofCategory.id)).toMatchObject({ packageIds: null, categoryIds: [category.uuid] });
  });

  test('takes instants of any offset', async () => {
    const dates = { startDate: '2026-06-01T03:00:00.999+03:00', endDate: '2026-06-30T23:59:59Z' };
    const made = await create({ name: 'Abroad', discountPercentage: 1, applicationScope: 'store', ...dates });
    expect(made).toMatchObject({ startDate: '2026-06-01T00:00:00Z', endDate: '2026-06-30T23:59:59Z' });
  });

  const fine = { name: 'a', discountPercentage: 5, applicationScope: 'store' };
  const NO_MEANING = 'field has no meaning for this scope.';
  test.each<[object, string[]]>([
    [{}, ['name', 'discountPercentage', 'applicationScope']],
    [{ ...fine, discountPercentage: 0 }, ['discountPercentage']],
    [{ ...fine, discountPercentage: -5 }, ['discountPercentage']],
    [{ ...fine, discountPercentage: 100.01 }, ['discountPercentage']],
    [{ ...fine, discountPercentage: 33.333 }, ['The discountPercentage field must have at most 2 decimals.']],
    [{ ...fine, applicationScope: 'packages' }, ['applicationScope']],
    [{ ...fine, applicationScope: 'package' }, ['The packageIds field is required for this scope.']],
    [{ ...fine, applicationScope: 'category', categoryIds: [] }, ['The categoryIds field is required for this scope.']],
    [{ ...fine, packageIds: [NOBODYS] }, [`The packageIds ${NO_MEANING}`]],
    [{ ...fine, applicationScope: 'package', packageIds: [NOBODYS] }, [`There is no package ${NOBODYS}.`]],
    [
      { ...fine, applicationScope: 'category', categoryIds: [NOBODYS], packageIds: [NOBODYS] },
      [`The packageIds ${NO_MEANING}`, `There is no category ${NOBODYS}.`],
    ],
    [{ ...fine, endDate: '2026-02-30T00:00:00Z' }, ['endDate']],
    [{ ...fine, endDate: '2026-06-30' }, ['endDate']],
    // In UTC, in which they would be answered, they are of years that four digits do not write, or of none.
    [
      { ...fine, endDate: '9999-12-31T23:59:59-00:01' },
      ['The endDate field must be a date or an instant that exists.'],
    ],
    [{ ...fine, startDate: '0001-01-01T00:00:00+00:01' }, ['startDate']],
    [{ ...fine, startDate: '2026-06-02T00:00:00Z', endDate: '2026-06-01T00:00:00Z' }, ['must be after startDate.']],
    [
      { ...fine, startDate: '2026-06-01T00:00:00Z', endDate: '2026-06-01T02:00:00+02:00' },
      ['must be after startDate.'],
    ],
    [
      { ...fine, discountPercentage: 1.005, applicationScope: 'package' },
      ['at most 2 decimals.', 'The packageIds field is required for this scope.'],
    ],
  ])('is refused for %j, with a sentence for each problem', async (body, sentences) => {
    const before = await rows();
    expect(await api.errors('POST', PATH, { body })).toEqual(sentences.map((part) => expect.stringContaining(part)));
    expect(await rows()).toEqual(before);
  });

  test('names nothing of another store, and no deleted package', async () => {
    const theirs = await insertPackage(knex(), { storeId: stores.digital });
    const deleted = await insertPackage(knex(), { status: 3, deletedAt: demoTime });
    const product = await insertProduct(knex());
    const { uuid } = (await knex()('products').where({ id: product.id }).first('uuid')) as { uuid: string };
    const body = { ...fine, applicationScope: 'package', packageIds: [theirs.uuid, deleted.uuid, uuid] };
    expect(await api.errors('POST', PATH, { body })).toHaveLength(3);
    const { uuid: category } = await insertCategory(knex());
    const other = { ...fine, applicationScope: 'category', categoryIds: [category] };
    expect(await api.errors('POST', PATH, { body: other })).toHaveLength(1);
  });

  test('is made once for an Idempotency-Key', async () => {
    const body = { ...fine, name: 'Once', ...FUTURE };
    const asked = { body, headers: { 'idempotency-key': crypto.randomUUID() } };
    const [first, second] = [await api.ask('POST', PATH, asked), await api.ask('POST', PATH, asked)];
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect(await knex()('sales').where({ storeId, name: 'Once' })).toHaveLength(1);
    expect((await api.ask('POST', PATH, { ...asked, body: { ...body, discountPercentage: 6 } })).status).toBe(400);
  });
});

describe('a change', () => {
  test('touches only what is sent; null takes a date away', async () => {
    const dates = { startDate: '2099-01-01T00:00:00Z', endDate: '2099-02-01T00:00:00Z' };
    const made = await create({ name: 'Before', discountPercentage: 10, applicationScope: 'store', ...dates });
    installation.clock.advance(60_000);
    const updatedAt = written(installation.clock.now());
    expect(await change(made.id, { discountPercentage: 0.01 })).toEqual({
      ...made,
      discountPercentage: 0.01,
      updatedAt,
    });
    expect(await change(made.id, { endDate: null, name: 'After' })).toMatchObject({ name: 'After', endDate: null });
    expect(await change(made.id, { isEnabled: false })).toMatchObject({ isEnabled: false, discountPercentage: 0.01 });
    installation.clock.advance(60_000);
    expect(await change(made.id, {})).toMatchObject({ updatedAt });
  });

  test('is held against what stands', async () => {
    const dates = { startDate: '2099-01-01T00:00:00Z', endDate: '2099-02-01T00:00:00Z' };
    const { id } = await create({ name: 'Dates', discountPercentage: 10, applicationScope: 'store', ...dates });
    expect(await api.errors('PATCH', `${PATH}/${id}`, { body: { endDate: dates.startDate } })).toHaveLength(1);
    expect(await api.errors('PATCH', `${PATH}/${id}`, { body: { startDate: '2099-03-01T00:00:00Z' } })).toHaveLength(1);
    const later = { startDate: '2099-03-01T00:00:00Z', endDate: '2099-04-01T00:00:00Z' };
    expect(await change(id, later)).toMatchObject(later);
  });

  test.each([
    [{ applicationScope: 'store' }],
    [{ packageIds: [] }],
    [{ discountPercentage: null }],
    [{ discountPercentage: 50.005 }],
    [{ name: '' }],
    [{ isEnabled: 'no' }],
  ])('to %j is refused', async (body) => {
    const id = await insertSale(knex(), { percent: 5, columns: { storeId, isEnabled: false } });
    const before = await rows();
    expect(await api.errors('PATCH', `${PATH}/${id}`, { body })).not.toEqual([]);
    expect(await rows()).toEqual(before);
  });

  test('of either date, many at once, never leaves a sale that ends before it starts', async () => {
    const dates = { startDate: '2099-01-01T00:00:00Z', endDate: '2099-12-01T00:00:00Z' };
    const { id } = await create({ name: 'Race', discountPercentage: 10, applicationScope: 'store', ...dates });
    await Promise.all([
      api.ask('PATCH', `${PATH}/${id}`, { body: { startDate: '2099-11-01T00:00:00Z' } }),
      api.ask('PATCH', `${PATH}/${id}`, { body: { endDate: '2099-02-01T00:00:00Z' } }),
    ]);
    const row = (await knex()('sales').where({ id }).first()) as { startDate: Date; endDate: Date };
    expect(row.startDate.getTime()).toBeLessThan(row.endDate.getTime());
  });
});

describe('prices', () => {
  const salePrice = async (id: string): Promise<number | null> =>
    (await api.data<{ salePrice: number | null }>('GET', `/packages/${id}`)).salePrice;

  test('of packages follow a sale through its life, to the second', async () => {
    const row = await insertPackage(knex(), { price: 9_99 });
    const scope = { applicationScope: 'package', packageIds: [row.uuid] };
    const dates = { startDate: inSeconds(10), endDate: inSeconds(20) };
    const { id } = await create({ name: 'Life', discountPercentage: 15, ...scope, ...dates });
    expect(await salePrice(row.uuid)).toBeNull();
    installation.clock.advance(10_000);
    expect(await salePrice(row.uuid)).toBe(8.49);
    await change(id, { discountPercentage: 50 });
    expect(await salePrice(row.uuid)).toBe(4.99);
    await change(id, { isEnabled: false });
    expect(await salePrice(row.uuid)).toBeNull();
    await change(id, { isEnabled: true });
    installation.clock.advance(9_000);
    expect(await salePrice(row.uuid)).toBe(4.99);
    installation.clock.advance(1_000);
    expect(await salePrice(row.uuid)).toBeNull();
    await change(id, { endDate: null });
    expect(await salePrice(row.uuid)).toBe(4.99);
    await remove(id);
    expect(await salePrice(row.uuid)).toBeNull();
  });

  test('of several sales are the lowest, never stacked', async () => {
    const row = await insertPackage(knex(), { price: 100_00 });
    const scope = { applicationScope: 'package', packageIds: [row.uuid] };
    const small = await create({ name: 'Small', discountPercentage: 10, ...scope });
    const large = await create({ name: 'Large', discountPercentage: 25, ...scope });
    expect(await salePrice(row.uuid)).toBe(75);
    await remove(large.id);
    expect(await salePrice(row.uuid)).toBe(90);
    await remove(small.id);
  });

  test('of a shop follow at once, on every process, and through the category alone', async () => {
    const other = await installation.another();
    const product = await insertProduct(knex(), { price: 200_00 });
    const category = await insertCategory(knex());
    await categorise(knex(), product, category);
    const key = await installation.credentials.digital.good('apiKey', KINDS);
    const send = (method: string, target: string, body?: unknown) =>
      installation.ask(`/api/v1${target}`, { method, headers: key, ...(body !== undefined && { body }) });
    const seen = async (): Promise<unknown> => {
      const answer = await installation.ask(`/api/products/${product.slug}`);
      return answer.json<{ data: { price: { actual: string } } }>().data.price;
    };
    const elsewhere = async (expected: unknown): Promise<void> => {
      for (const until = Date.now() + 5000; Date.now() < until;) {
        const answer = await other.ask(`/api/products/${product.slug}`);
        if (JSON.stringify(answer.json<{ data: { price: unknown } }>().data.price) === JSON.stringify(expected)) return;
      }
      throw new Error('the other process shows another price');
    };
    const whole = await seen();
    await elsewhere(whole);
    const body = { name: 'Shop', discountPercentage: 25, applicationScope: 'category', categoryIds: [category.uuid] };
    const sale = dataOf<Sale>(await send('POST', PATH, body));
    const lower = await seen();
    expect(lower).not.toEqual(whole);
    expect(JSON.stringify(lower)).toContain('150');
    await elsewhere(lower);
    await send('PATCH', `${PATH}/${sale.id}`, { isEnabled: false });
    expect(await seen()).toEqual(whole);
    await send('PATCH', `${PATH}/${sale.id}`, { isEnabled: true });
    expect(await seen()).toEqual(lower);
    await send('DELETE', `${PATH}/${sale.id}`);
    expect(await seen()).toEqual(whole);
    await elsewhere(whole);
    await other.stop();
  });
});

describe('the list', () => {
  test('has pages, the newest first, and says how many there are in all', async () => {
    const all = (await knex()('sales').where({ storeId }).orderBy('createdAt', 'desc').orderBy('id', 'desc')) as {
      id: string;
    }[];
    await knex()('rowCounts').where({ storeId, figure: 'sales' }).delete();
    await knex()('rowCounts').insert({ storeId, figure: 'sales', slot: 0, count: all.length });
    const page = (query: string): Promise<Page> => api.data('GET', `${PATH}${query}`);
    const whole = await page('?take=100');
    expect(whole).toMatchObject({ total: all.length, skip: 0, take: 100 });
    expect(whole.items.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(await page('')).toMatchObject({ skip: 0, take: 20 });
    expect((await page('?skip=1&take=2')).items).toEqual(whole.items.slice(1, 3));
    expect(await page('?skip=2147483647')).toEqual({ items: [], total: all.length, skip: 2147483647, take: 20 });
    expect(await read(whole.items[0]?.id ?? '')).toEqual(whole.items[0]);
  });

  test.each(['?take=0', '?take=101', '?skip=-1', '?take=1.5', '?status=active', '?take=1&take=2'])(
    'refuses %s',
    async (query) => expect(await api.errors('GET', `${PATH}${query}`)).not.toEqual([]),
  );

  test('counts what is made and deleted', async () => {
    const total = async () => (await api.data<Page>('GET', PATH)).total;
    const before = await total();
    const made = await Promise.all(
      [1, 2, 3].map(() => create({ name: 'Counted', discountPercentage: 1, applicationScope: 'store', ...FUTURE })),
    );
    expect(await total()).toBe(before + 3);
    const answers = await Promise.all(made.flatMap(({ id }) => [1, 2].map(() => api.ask('DELETE', `${PATH}/${id}`))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 404, 404, 404]);
    expect(await total()).toBe(before);
    const off = (await compareFigures(knex(), { storeId })).filter(({ cell }) => cell.figure === 'sales');
    expect(off).toEqual([]);
  });
});

test('a deleted package or category leaves the sale, which still names what there was of packages', async () => {
  const row = await insertPackage(knex());
  const category = await insertCategory(knex(), { storeId });
  const sale = { name: 'Left', discountPercentage: 5, isEnabled: false };
  const ofPackage = await create({ ...sale, applicationScope: 'package', packageIds: [row.uuid] });
  const ofCategory = await create({ ...sale, applicationScope: 'category', categoryIds: [category.uuid] });
  await api.data('DELETE', `/packages/${row.uuid}`);
  await api.data('DELETE', `/categories/${category.uuid}`);
  expect(await read(ofPackage.id)).toMatchObject({ packageIds: [row.uuid] });
  expect(await read(ofCategory.id)).toMatchObject({ categoryIds: [] });
});

test('nobody reads or writes without the permission, or of another store', async () => {
  const own = await insertSale(knex(), { percent: 1, columns: { storeId, isEnabled: false } });
  const theirs = await insertSale(knex(), { percent: 1, columns: { isEnabled: false } });
  const before = [await rows(), await knex()('sales').where({ id: theirs })];
  const viewer = await storeApi(installation, ['Sales:View', 'Packages:Edit', 'Packages:Delete']);
  const body = { name: 'No', discountPercentage: 1, applicationScope: 'store' };
  const requests = [
    ['POST', PATH, { body }],
    ['PATCH', `${PATH}/${own}`, { body: { name: 'No' } }],
    ['DELETE', `${PATH}/${own}`, {}],
  ] as const;
  for (const [method, target, asked] of requests) {
    expect((await viewer.ask(method, target, asked)).status).toBe(403);
    expect((await installation.ask(`/api/v1${target}`, { method, ...asked })).status).toBe(401);
  }
  for (const [method, asked] of [
    ['GET', {}],
    ['PATCH', { body: { name: 'No' } }],
    ['DELETE', {}],
  ] as const)
    expect((await api.ask(method, `${PATH}/${theirs}`, asked)).status).toBe(404);
  expect([await rows(), await knex()('sales').where({ id: theirs })]).toEqual(before);
});

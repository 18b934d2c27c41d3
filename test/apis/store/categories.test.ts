/** Categories of a game store: what is listed, made, changed and deleted, and what becomes of the packages in them. */
import { insertCategory, insertSale } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { dataOf, storeApi, type StoreApi, written } from '../../support/storeApi';

const PATH = '/categories';
const RANKS = 'c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93';
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let installation: TestInstallation;
let api: StoreApi;
beforeAll(async () => {
  installation = await startInstallation();
  api = await storeApi(
    installation,
    ['View', 'Edit', 'Delete'].map((kind) => `Categories:${kind}`),
  );
});
afterAll(() => installation.stop());

interface Category {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly isEnabled: boolean;
  readonly sortOrder: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const create = (body: unknown): Promise<Category> => api.data('POST', PATH, { body });
const change = (id: string, body: unknown): Promise<Category> => api.data('PATCH', `${PATH}/${id}`, { body });
const rowsOf = (storeId: number) =>
  installation.database.knex('categories').where({ storeId }).orderBy(['sortOrder', 'id']);

describe('the list', () => {
  test('is a plain array of all of the store, those switched off too, in their order', async () => {
    const rows = (await rowsOf(stores.game)) as { uuid: string }[];
    const listed = await api.data<Category[]>('GET', PATH);
    expect(listed.map(({ id }) => id)).toEqual(rows.map(({ uuid }) => uuid));
    expect(listed.map(({ isEnabled }) => isEnabled)).toContain(false);
  });

  test('knows no filters and no pages', async () => {
    expect((await api.ask('GET', `${PATH}?take=1`)).status).toBe(400);
  });
});

describe('one category', () => {
  test('has every documented field', async () => {
    expect(await api.data<Category>('GET', `${PATH}/${RANKS.toUpperCase()}`)).toEqual({
      id: RANKS,
      name: 'Ranks',
      description: 'Perks that stay',
      isEnabled: true,
      sortOrder: 0,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT15:00:00Z$/),
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT15:00:00Z$/),
    });
  });

  test.each(['GET', 'PATCH', 'DELETE'])(
    'is not found by %s where it is another store’s, nobody’s or no id',
    async (method) => {
      const { uuid } = await insertCategory(installation.database.knex);
      for (const id of [uuid, NOBODYS, '1', `urn:uuid:${RANKS}`, RANKS.slice(1)]) {
        const answer = await api.ask(method, `${PATH}/${id}`, method === 'PATCH' ? { body: { name: 'Mine' } } : {});
        expect([id, answer.status, answer.json()]).toEqual([
          id,
          404,
          { success: false, data: null, message: 'Not Found.', errors: [] },
        ]);
      }
      expect(await installation.database.knex('categories').where({ uuid }).first('name')).not.toBe('Mine');
    },
  );
});

describe('a new category', () => {
  const now = written(demoTime);

  test('is answered as it is kept, and read again', async () => {
    const body = { name: 'Premium Ranks', description: 'Premium rank packages', isEnabled: false, sortOrder: 9 };
    const made = await create(body);
    expect(made).toEqual({ id: made.id, ...body, createdAt: now, updatedAt: now });
    expect(await api.data('GET', `${PATH}/${made.id}`)).toEqual(made);
  });

  test('needs a name alone', async () => {
    expect(await create({ name: 'Bare' })).toMatchObject({ description: null, isEnabled: true, sortOrder: 0 });
  });

  test.each([
    [{}, ['The name field is required.']],
    [{ name: ' ' }, [expect.stringContaining('name')]],
    [{ name: 'x'.repeat(256) }, [expect.stringContaining('255')]],
    [{ name: 7, sortOrder: -1 }, [expect.stringContaining('name'), expect.stringContaining('sortOrder')]],
    [{ name: 'a', isEnabled: 'yes' }, [expect.stringContaining('isEnabled')]],
    [{ name: 'a', sortOrder: '1' }, [expect.stringContaining('sortOrder')]],
    [{ name: 'a', slug: 'a' }, [expect.stringContaining('slug')]],
  ])('is refused for %j, with a sentence for each problem', async (body, sentences) => {
    const before = await rowsOf(stores.game);
    expect(await api.errors('POST', PATH, { body })).toEqual(sentences);
    expect(await rowsOf(stores.game)).toEqual(before);
  });

  test('is made once for an Idempotency-Key, and another body is refused', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const twice = () => api.ask('POST', PATH, { body: { name: 'Once' }, headers: key });
    const [first, second] = [await twice(), await twice()];
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await installation.database.knex('categories').where({ name: 'Once' })).toHaveLength(1);
    expect((await api.ask('POST', PATH, { body: { name: 'Twice' }, headers: key })).status).toBe(400);
    const facts = { name: 'Written', description: 'in any order', isEnabled: false };
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    const header = { 'idempotency-key': crypto.randomUUID() };
    const written = [facts, reversed].map((body) => () => api.ask('POST', PATH, { body, headers: header }));
    const ids: string[] = [];
    for (const ask of written) ids.push(dataOf<Category>(await ask()).id);
    expect(ids[1]).toBe(ids[0]);
    const other = await installation.credentials.game.good('apiKey', ['Categories:Edit']);
    const others = await api.ask('POST', PATH, { body: { name: 'Once' }, headers: { ...key, ...other } });
    expect(dataOf<Category>(others).id).not.toBe(first.json<{ data: Category }>().data.id);
  });

  test('with a key is made once by ten requests at a time', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const many = Array.from({ length: 10 }, () => api.ask('POST', PATH, { body: { name: 'At once' }, headers: key }));
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(statuses).toContain(200);
    expect(await installation.database.knex('categories').where({ name: 'At once' })).toHaveLength(1);
  });
});

describe('a change', () => {
  test('touches only what is sent; null clears', async () => {
    const made = await create({ name: 'Before', description: 'Words', sortOrder: 4 });
    installation.clock.advance(61_500);
    const later = written(installation.clock.now());
    expect(await change(made.id, { isEnabled: false })).toEqual({ ...made, isEnabled: false, updatedAt: later });
    expect(await change(made.id, { description: null })).toMatchObject({
      description: null,
      name: 'Before',
      sortOrder: 4,
    });
    expect(await change(made.id, { name: 'After', sortOrder: 0 })).toMatchObject({ name: 'After', isEnabled: false });
  });

  test('of nothing is answered with what stands, and is no change', async () => {
    const made = await create({ name: 'Still' });
    installation.clock.advance(5000);
    expect(await change(made.id, {})).toEqual(made);
  });

  test.each([
    [{ name: null }, 'name'],
    [{ isEnabled: null }, 'isEnabled'],
    [{ sortOrder: 2 ** 31 }, 'sortOrder'],
    [{ id: RANKS }, 'id'],
  ])('to %j is refused', async (body, field) => {
    const before = await rowsOf(stores.game);
    expect(await api.errors('PATCH', `${PATH}/${RANKS}`, { body })).toEqual([expect.stringContaining(field)]);
    expect(await rowsOf(stores.game)).toEqual(before);
  });

  test('is shown by the shop at once, at the old address', async () => {
    const { knex } = installation.database;
    const product = await knex('products').where({ storeId: stores.digital, slug: 'premium-game-key' }).first();
    const { uuid, slug } = await insertCategory(knex, { name: 'Old' });
    const { id } = (await knex('categories').where({ uuid }).first('id')) as { id: number };
    await knex('productCategories').insert({ storeId: stores.digital, productId: product.id, categoryId: id });
    const key = await installation.credentials.digital.good('apiKey', ['Categories:Edit', 'Categories:Delete']);
    const names = async () => {
      const shown = await installation.ask(`/api/products/premium-game-key`);
      return shown.json<{ data: { categories: object[] } }>().data.categories;
    };
    await names();
    await api.ask('PATCH', `${PATH}/${uuid}`, { body: { name: 'New' }, headers: key });
    expect(await names()).toContainEqual(expect.objectContaining({ name: 'New', slug }));
    await api.ask('PATCH', `${PATH}/${uuid}`, { body: { isEnabled: false }, headers: key });
    expect(await names()).not.toContainEqual(expect.objectContaining({ slug }));
    await api.ask('PATCH', `${PATH}/${uuid}`, { body: { isEnabled: true }, headers: key });
    await api.ask('DELETE', `${PATH}/${uuid}`, { headers: key });
    expect(await names()).not.toContainEqual(expect.objectContaining({ slug }));
  });
});

describe('a deletion', () => {
  test('leaves the packages and the sales that named it', async () => {
    const { knex } = installation.database;
    const storeId = stores.game;
    const { uuid, ...category } = await insertCategory(knex, { storeId });
    await knex('productCategories').insert({ storeId, productId: 1, categoryId: category.id });
    const sale = await insertSale(knex, { percent: 5, categories: [category], columns: { storeId } });
    expect(await api.data('DELETE', `${PATH}/${uuid}`)).toBeNull();
    expect((await api.ask('GET', `${PATH}/${uuid}`)).status).toBe(404);
    expect((await api.ask('DELETE', `${PATH}/${uuid}`)).status).toBe(404);
    expect(await knex('products').where({ storeId, id: 1 }).first('status')).toEqual({ status: 1 });
    expect(await knex('productCategories').where({ storeId, categoryId: category.id })).toEqual([]);
    expect(await knex('sales').where({ id: sale })).toHaveLength(1);
  });

  test('at once by many is one', async () => {
    const { uuid } = await insertCategory(installation.database.knex, { storeId: stores.game });
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.ask('DELETE', `${PATH}/${uuid}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
  });
});

test('without a credential, with a wrong one, or one without the permission nothing is done', async () => {
  const { game, digital } = installation.credentials;
  const refused: [number, Record<string, string>][] = [
    [401, {}],
    [401, game.wrong('apiKey')],
    [401, game.malformed('apiKey')],
    [403, await game.good('apiKey', ['Categories:View', 'Packages:Edit', 'Packages:Delete'])],
    [401, { ...(await digital.good('apiKey', ['Categories:Edit'])), origin: `https://${gameHost}` }],
  ];
  const before = await rowsOf(stores.game);
  for (const [status, given] of refused) {
    const asked = { method: 'POST', headers: given, body: { name: 'No' } };
    expect([(await installation.ask(`/api/v1${PATH}`, asked)).status, given]).toEqual([status, given]);
    const change = { method: 'PATCH', headers: given, body: { name: 'No' } };
    expect((await installation.ask(`/api/v1${PATH}/${RANKS}`, change)).status).toBe(status);
    expect((await installation.ask(`/api/v1${PATH}/${RANKS}`, { method: 'DELETE', headers: given })).status).toBe(
      status,
    );
  }
  expect(await rowsOf(stores.game)).toEqual(before);
});

/** Packages of a game store: what is listed, made, changed and deleted; their price, period, links and what the figures count. */
import { loadContract, type Operation } from '../../../src/contract/Contract';
import { serverId } from '../../../src/db/demo/packages';
import { judge } from '../../contract/net/judge';
import { before, day, insertCategory, insertPackage, insertSale } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertCustomer, insertOrder } from '../../support/orderRows';
import { dataOf, storeApi, type StoreApi, written } from '../../support/storeApi';

const contract = loadContract('store');
const PATH = '/packages';
const VIP = 'a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61';
const RANKS = 'c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93';
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const storeId = stores.game;

let installation: TestInstallation;
let api: StoreApi;
beforeAll(async () => {
  installation = await startInstallation();
  const kinds = ['View', 'Edit', 'Delete'].map((kind) => `Packages:${kind}`);
  api = await storeApi(installation, [...kinds, 'Categories:Delete']);
});
afterAll(() => installation.stop());

interface Package {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly salePrice: number | null;
  readonly categoryId: string | null;
  readonly categoryName: string | null;
  readonly serverIds: readonly string[];
  readonly updatedAt: string;
}

const knex = () => installation.database.knex;
const create = (body: unknown): Promise<Package> => api.data('POST', PATH, { body });
const change = (id: string, body: unknown): Promise<Package> => api.data('PATCH', `${PATH}/${id}`, { body });
const read = (id: string): Promise<Package> => api.data('GET', `${PATH}/${id}`);
const rows = () => knex()('products').where({ storeId }).orderBy('id');

/** All that is documented, with nothing chosen. */
const BARE = {
  ...{ description: null, salePrice: null, imageUrl: null, isActive: true, sortOrder: 0, categoryId: null },
  ...{ categoryName: null, allowCustomPrice: false, globalLimit: null, perUserLimit: null, isCumulative: false },
  ...{ isTiered: false, isSubscription: false, periodType: null, periodValue: null, serverIds: [] },
};

describe('a new package', () => {
  test('needs a name and a price, and is answered as it is kept', async () => {
    const made = await create({ name: 'Bare', price: 0.1 });
    const now = written(demoTime);
    expect(made).toEqual({ ...BARE, id: made.id, name: 'Bare', price: 0.1, createdAt: now, updatedAt: now });
    expect(await read(made.id)).toEqual(made);
  });

  test('keeps all that is said of it', async () => {
    const facts = {
      ...{ name: 'Whole', description: 'Words <3', price: 1234.56, imageUrl: 'https://cdn.example/a.png?x=1' },
      ...{ isActive: false, sortOrder: 2147483647, categoryId: RANKS, serverIds: [serverId] },
      ...{ allowCustomPrice: true, globalLimit: 10, perUserLimit: 2, isCumulative: true, isTiered: true },
      ...{ isSubscription: true, periodType: 'week', periodValue: 2 },
    };
    const made = await create(facts);
    expect(made).toMatchObject({ ...facts, categoryName: 'Ranks' });
    expect(await read(made.id)).toEqual(made);
    const row = await knex()('products').where({ storeId, uuid: made.id }).first();
    expect(row).toMatchObject({ type: 'package', status: 2, unlimitedStock: true, price: 1234_56, slug: 'whole' });
  });

  test('shares its slug with no other, ten at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => create({ name: 'Same', price: 1 })));
    const slugs = await knex()('products').where({ storeId, name: 'Same' }).pluck('slug');
    expect(new Set(slugs).size).toBe(10);
  });

  test('names a server twice, and has it once, whatever the case', async () => {
    const { serverIds } = await create({ name: 'Twice', price: 1, serverIds: [serverId, serverId.toUpperCase()] });
    expect(serverIds).toEqual([serverId]);
  });

  test.each([
    [{}, ['name', 'price']],
    [{ name: 'a', price: -1 }, ['price']],
    [{ name: 'a', price: 1e11 }, ['price']],
    [{ name: 'a', price: '1' }, ['price']],
    [{ name: 'a', price: 1, imageUrl: 'javascript:alert(1)' }, ['imageUrl']],
    [{ name: 'a', price: 1, globalLimit: 0 }, ['globalLimit']],
    [{ name: 'a', price: 1, perUserLimit: 2 ** 31 }, ['perUserLimit']],
    [{ name: 'a', price: 1, categoryId: 'ranks' }, ['categoryId']],
    [{ name: 'a', price: 1, isSubscription: true, periodType: 'fortnight', periodValue: 1 }, ['periodType']],
    [{ name: 'a', price: 1, salePrice: 1 }, ['salePrice']],
    [{ name: 'a', price: 9.999 }, ['The price field has more decimals than USD.']],
    [{ name: 'a', price: 1, categoryId: NOBODYS }, [`There is no category ${NOBODYS}.`]],
    [{ name: 'a', price: 1, serverIds: [serverId, NOBODYS] }, [`There is no server ${NOBODYS}.`]],
    [
      { name: 'a', price: 1, isSubscription: true, periodType: 'day' },
      ['The periodValue field is required for a subscription.'],
    ],
    [
      { name: 'a', price: 0.001, periodType: 'day', periodValue: 1, categoryId: NOBODYS },
      [
        'The price field has more decimals than USD.',
        'The periodType field has no meaning without a subscription.',
        'The periodValue field has no meaning without a subscription.',
        `There is no category ${NOBODYS}.`,
      ],
    ],
  ])('is refused for %j, with a sentence for each problem', async (body, sentences) => {
    const kept = await rows();
    expect(await api.errors('POST', PATH, { body })).toEqual(sentences.map((part) => expect.stringContaining(part)));
    expect(await rows()).toEqual(kept);
  });

  test('names no server that is deleted', async () => {
    const server = crypto.randomUUID();
    const gone = { createdAt: demoTime, updatedAt: demoTime, deletedAt: demoTime };
    await knex()('servers').insert({ storeId, id: server, name: 'Gone', transport: 'poll', ...gone });
    const sentences = [`There is no server ${server}.`];
    expect(await api.errors('POST', PATH, { body: { name: 'a', price: 1, serverIds: [server] } })).toEqual(sentences);
    expect(await api.errors('PATCH', `${PATH}/${VIP}`, { body: { serverIds: [server] } })).toEqual(sentences);
  });

  test('names no category and no server of another store', async () => {
    const category = await insertCategory(knex());
    const server = crypto.randomUUID();
    const stamps = { createdAt: demoTime, updatedAt: demoTime };
    await knex()('servers').insert({ storeId: stores.digital, id: server, name: 'X', transport: 'poll', ...stamps });
    const body = { name: 'a', price: 1, categoryId: category.uuid, serverIds: [server] };
    expect(await api.errors('POST', PATH, { body })).toHaveLength(2);
  });

  test('is made once for an Idempotency-Key', async () => {
    const asked = { body: { name: 'Once', price: 1 }, headers: { 'idempotency-key': crypto.randomUUID() } };
    const [first, second] = [await api.ask('POST', PATH, asked), await api.ask('POST', PATH, asked)];
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect(await knex()('products').where({ storeId, name: 'Once' })).toHaveLength(1);
    const other = { ...asked, body: { name: 'Once', price: 2 } };
    expect((await api.ask('POST', PATH, other)).status).toBe(400);
  });
});

describe('a change', () => {
  test('touches only what is sent; null clears what can be null', async () => {
    const facts = { description: 'Words', price: 5, categoryId: RANKS, serverIds: [serverId], globalLimit: 3 };
    const made = await create({ name: 'Before', ...facts });
    installation.clock.advance(60_000);
    const updatedAt = written(installation.clock.now());
    expect(await change(made.id, { price: 14.99, isActive: false })).toEqual({
      ...{ ...made, price: 14.99, isActive: false, updatedAt },
    });
    const cleared = { description: null, categoryId: null, globalLimit: null, serverIds: [] };
    expect(await change(made.id, cleared)).toMatchObject({ ...cleared, categoryName: null, price: 14.99 });
    expect(await change(made.id, { categoryId: RANKS })).toMatchObject({ categoryName: 'Ranks' });
    const untouched = await knex()('products').where({ storeId, uuid: made.id }).first('slug');
    await change(made.id, { name: 'After' });
    expect(await knex()('products').where({ storeId, uuid: made.id }).first('slug')).toEqual(untouched);
  });

  test('of nothing changes nothing', async () => {
    const made = await create({ name: 'Still', price: 1 });
    installation.clock.advance(5000);
    expect(await change(made.id, {})).toEqual(made);
  });

  test('makes a subscription of it and takes its period away again', async () => {
    const { id } = await create({ name: 'Member', price: 1 });
    expect(await api.errors('PATCH', `${PATH}/${id}`, { body: { isSubscription: true } })).toHaveLength(2);
    expect(await api.errors('PATCH', `${PATH}/${id}`, { body: { periodValue: 2 } })).toHaveLength(1);
    const monthly = { isSubscription: true, periodType: 'month', periodValue: 1 };
    expect(await change(id, monthly)).toMatchObject(monthly);
    expect(await change(id, { periodValue: 3 })).toMatchObject({ ...monthly, periodValue: 3 });
    expect(await api.errors('PATCH', `${PATH}/${id}`, { body: { periodType: null } })).toHaveLength(1);
    const none = { isSubscription: false, periodType: null, periodValue: null };
    expect(await change(id, { isSubscription: false })).toMatchObject(none);
  });

  test.each([[{ name: null }], [{ price: null }], [{ serverIds: null }], [{ isActive: null }], [{ id: NOBODYS }]])(
    'to %j is refused',
    async (body) => {
      const kept = await rows();
      expect(await api.errors('PATCH', `${PATH}/${VIP}`, { body })).not.toEqual([]);
      expect(await rows()).toEqual(kept);
    },
  );

  test('that is refused for one thing does none of the others', async () => {
    const made = await read(VIP);
    await api.errors('PATCH', `${PATH}/${VIP}`, { body: { name: 'Other', isActive: false, serverIds: [NOBODYS] } });
    expect(await read(VIP)).toEqual(made);
  });

  test('many at once lose nothing', async () => {
    const { id } = await create({ name: 'Busy', price: 1 });
    const changes = [
      { price: 2 },
      { description: 'New' },
      { globalLimit: 9 },
      { serverIds: [serverId] },
      { isTiered: true },
    ];
    await Promise.all(changes.map((body) => change(id, body)));
    expect(await read(id)).toMatchObject(Object.assign({}, ...changes));
  });
});

describe('the sale price', () => {
  const sell = (percent: number, more: Partial<Parameters<typeof insertSale>[1]> = {}, columns = {}) =>
    insertSale(knex(), { percent, ...more, columns: { storeId, ...columns } });

  test('is the lowest that the sales in force leave, rounded half up, from the second they begin to the one they end', async () => {
    const row = await insertPackage(knex(), { price: 9_99 });
    const salePrice = async () => (await read(row.uuid)).salePrice;
    expect(await salePrice()).toBeNull();
    const now = installation.clock.now().getTime();
    await sell(10, { packages: [row] }, { startDate: new Date(now + 1000), endDate: new Date(now + 3000) });
    expect(await salePrice()).toBeNull();
    installation.clock.advance(1000);
    expect(await salePrice()).toBe(8.99);
    await sell(50, { packages: [row] }, { isEnabled: false });
    expect(await salePrice()).toBe(8.99);
    await sell(50, { packages: [row] });
    expect(await salePrice()).toBe(4.99);
    await knex()('sales').where({ storeId, discountBasisPoints: 5000 }).update({ isEnabled: false });
    installation.clock.advance(2000);
    expect(await salePrice()).toBeNull();
  });

  test('follows its category, and leaves other packages and stores alone', async () => {
    const category = await insertCategory(knex(), { storeId });
    const sale = await sell(100, { categories: [category] });
    const { id } = await create({ name: 'In it', price: 2, categoryId: category.uuid });
    expect(await read(id)).toMatchObject({ price: 2, salePrice: 0 });
    expect((await read(VIP)).salePrice).toBeNull();
    expect((await change(id, { categoryId: null })).salePrice).toBeNull();
    await knex()('saleCategories').where({ saleId: sale }).delete();
  });
});

describe('the list', () => {
  test('has all of the store in their order, those not for sale too, and none that is deleted', async () => {
    const { uuid } = await insertPackage(knex(), { status: 3, deletedAt: demoTime });
    const expected = await knex()('products')
      .where({ storeId, type: 'package' })
      .whereNot('status', 3)
      .orderBy(['sortOrder', 'id'])
      .pluck('uuid');
    const listed = await api.data<Package[]>('GET', PATH);
    expect(listed.map(({ id }) => id)).toEqual(expected);
    expect(expected).not.toContain(uuid);
    for (const one of [listed[0], listed.at(-1)] as Package[]) expect(await read(one.id)).toEqual(one);
  });

  test('of thousands is whole, and the same as one by one', async () => {
    const stamps = { createdAt: before(day), updatedAt: before(day) };
    const many = Array.from({ length: 2500 }, (_, index) => ({
      ...{ storeId, id: 70_000_000 + index, type: 'package', name: `P${index}`, slug: `p-${index}`, price: index },
      ...{ status: 1, sortOrder: 1000 + Math.floor(index / 7), unlimitedStock: true, ...stamps },
    }));
    await knex().batchInsert('products', many, 500);
    await knex().batchInsert(
      'packages',
      many.map(({ id }) => ({ storeId, productId: id })),
      1000,
    );
    const expected = await knex()('products')
      .where({ storeId, type: 'package' })
      .whereNot('status', 3)
      .orderBy(['sortOrder', 'id'])
      .pluck('uuid');
    const answer = await api.ask('GET', PATH);
    const operation = contract.operations.find(({ id }) => id === 'listPackages') as Operation;
    expect(judge(contract, operation, 200, answer)).toEqual([]);
    const listed = dataOf<Package[]>(answer);
    expect(listed.map(({ id }) => id)).toEqual(expected);
    const middle = listed[1500] as Package;
    expect(await read(middle.id)).toEqual(middle);
    await knex()('products').where({ storeId }).where('id', '>=', 70_000_000).delete();
  });

  test.each([999, 1000, 1001])('is whole where the store has %d', async (count) => {
    const [{ had }] = (await knex()('products')
      .where({ storeId, type: 'package' })
      .whereNot('status', 3)
      .count('* as had')) as [{ had: number }];
    const stamps = { createdAt: before(day), updatedAt: before(day) };
    const more = Array.from({ length: count - Number(had) }, (_, index) => ({
      ...{
        storeId,
        id: 71_000_000 + index,
        type: 'package',
        name: 'P',
        slug: `q-${index}`,
        price: 1,
        status: 1,
        ...stamps,
      },
    }));
    await knex().batchInsert('products', more, 500);
    await knex().batchInsert(
      'packages',
      more.map(({ id }) => ({ storeId, productId: id })),
      1000,
    );
    expect(await api.data<Package[]>('GET', PATH)).toHaveLength(count);
    await knex()('products').where({ storeId }).where('id', '>=', 71_000_000).delete();
  });

  test('knows no pages and no filters', async () => {
    expect(await api.errors('GET', `${PATH}?take=5`)).toHaveLength(1);
  });
});

describe('a deletion', () => {
  test('leaves what names it readable, and nothing to be done with it', async () => {
    const made = await create({ name: 'Gone', price: 3, categoryId: RANKS, serverIds: [serverId] });
    const { id } = (await knex()('products').where({ uuid: made.id }).first('id')) as { id: number };
    const player = await insertCustomer(knex(), { storeId, playerUsername: 'Alex' });
    const order = await insertOrder(knex(), player, { items: [{ productId: id, productType: 'package' }] });
    expect(await api.data('DELETE', `${PATH}/${made.id}`)).toBeNull();
    for (const method of ['GET', 'DELETE', 'PATCH'])
      expect((await api.ask(method, `${PATH}/${made.id}`, method === 'PATCH' ? { body: {} } : {})).status).toBe(404);
    const row = await knex()('products').where({ uuid: made.id }).first();
    expect(row).toMatchObject({ status: 3, name: 'Gone' });
    expect(row.deletedAt).toEqual(installation.clock.now());
    expect(await knex()('orderItems').where({ storeId, orderId: order.id }).select('productId')).toEqual([
      { productId: id },
    ]);
    const again = await create({ name: 'Gone', price: 3 });
    expect(await knex()('products').where({ uuid: again.id }).first('slug')).toEqual({ slug: 'gone' });
  });

  test('at once by many is one', async () => {
    const { id } = await create({ name: 'Many', price: 1 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.ask('DELETE', `${PATH}/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
  });

  test('of its category leaves it without one, while it is changed too', async () => {
    const category = await insertCategory(knex(), { storeId });
    const { id } = await create({ name: 'Stays', price: 1, categoryId: category.uuid });
    const remove = api.ask('DELETE', `/categories/${category.uuid}`);
    const others = Array.from({ length: 5 }, () =>
      api.ask('PATCH', `${PATH}/${id}`, { body: { categoryId: category.uuid } }),
    );
    const statuses = (await Promise.all(others)).map(({ status }) => status);
    expect((await remove).status).toBe(200);
    expect(statuses.filter((status) => status !== 200 && status !== 400)).toEqual([]);
    expect(await read(id)).toMatchObject({ categoryId: null, categoryName: null });
  });
});

test('the figures count what is made, switched off and deleted', async () => {
  const counted = async (): Promise<number[]> => {
    const { rows: found } = await knex().raw<{ rows: { active: string; made: string }[] }>(
      `select (select sum(count) from row_counts where store_id = ? and figure = 'active_products') as active,
        (select sum(count) from day_counts where store_id = ? and figure = 'new_products') as made`,
      [storeId, storeId],
    );
    return [Number(found[0]?.active), Number(found[0]?.made)];
  };
  const [active = 0, made = 0] = await counted();
  const { id } = await create({ name: 'Counted', price: 1 });
  expect(await counted()).toEqual([active + 1, made + 1]);
  await change(id, { isActive: false });
  await change(id, { isActive: false });
  expect(await counted()).toEqual([active, made + 1]);
  await change(id, { isActive: true });
  expect(await counted()).toEqual([active + 1, made + 1]);
  await Promise.all([1, 2, 3].map(() => api.ask('DELETE', `${PATH}/${id}`)));
  expect(await counted()).toEqual([active, made + 1]);
});

test('no other contract lists a package as a product', async () => {
  const { id, name } = await create({ name: 'Unlisted Package', price: 1 });
  const row = (await knex()('products').where({ uuid: id }).first('slug')) as { slug: string };
  const { credentials } = installation;
  const shop = await credentials.game.good('publicKey');
  expect((await installation.ask(`/api/products/${row.slug}`, { headers: shop })).status).toBe(404);
  const found = await installation.ask(`/api/products?search=${encodeURIComponent(name)}`, { headers: shop });
  expect(found.json()).toMatchObject({ data: [] });
});

test('nobody reads or writes without the permission, or of another store', async () => {
  const digital = await insertPackage(knex(), { storeId: stores.digital });
  const kept = await rows();
  const viewer = await storeApi(installation, ['Packages:View', 'Categories:Edit', 'Categories:Delete']);
  const requests = [
    ['POST', PATH, { name: 'No', price: 1 }],
    ['PATCH', `${PATH}/${VIP}`, { price: 1 }],
    ['DELETE', `${PATH}/${VIP}`, undefined],
  ] as const;
  for (const [method, target, body] of requests) {
    expect((await viewer.ask(method, target, body ? { body } : {})).status).toBe(403);
    const nobody = await installation.ask(`/api/v1${target}`, { method, ...(body && { body }) });
    expect(nobody.status).toBe(401);
  }
  for (const [method, body] of [['GET'], ['PATCH', { price: 1 }], ['DELETE']] as const)
    expect((await api.ask(method, `${PATH}/${digital.uuid}`, body ? { body } : {})).status).toBe(404);
  expect(await rows()).toEqual(kept);
});

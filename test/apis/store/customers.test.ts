/** Players as buyers: sorted, searched, and without an address. */
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertCustomer } from '../../support/orderRows';
import { allPages, type Paged, type StoreApi, storeApi } from '../../support/storeApi';

const storeId = stores.game;

interface Row {
  readonly id: number;
  readonly uuid: string;
  readonly playerUsername: string;
  readonly totalSpent: number;
  readonly lastPurchaseAt: Date | null;
  readonly createdAt: Date;
}
interface Shown {
  readonly id: string;
}

let installation: TestInstallation;
let api: StoreApi;
let knex: TestInstallation['database']['knex'];
let rows: Row[];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  api = await storeApi(installation, ['Customers:View']);
  // Equal in everything, never having bought; and a person, who is none of v1's.
  const createdAt = new Date('2025-01-01T00:00:00Z');
  for (const playerUsername of ['100%_real', '100%_REAL2']) {
    await insertCustomer(knex, { storeId, playerUsername, createdAt });
  }
  await insertCustomer(knex, { storeId, firstName: 'Nobody' });
  rows = (await knex('customers').where({ storeId }).whereNotNull('playerUsername')) as Row[];
});
afterAll(() => installation.stop());

const KEYS = ['totalSpent', 'lastPurchaseAt', 'createdAt'] as const;
const sorted = (by: (typeof KEYS)[number], descending: boolean, from = rows): string[] => {
  const sign = descending ? -1 : 1;
  return [...from]
    .sort((one, other) => {
      const [left, right] = [one[by], other[by]];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        return sign * (one.id - other.id);
      }
      return sign * (Number(left) - Number(right) || one.id - other.id);
    })
    .map(({ uuid }) => uuid);
};
const listed = async (query: string, take = 41): Promise<string[]> => {
  const ids: string[] = [];
  for (;;) {
    const { items } = await api.data<Paged<Shown>>('GET', `/customers?${query}&skip=${ids.length}&take=${take}`);
    ids.push(...items.map(({ id }) => id));
    if (items.length < take) return ids;
  }
};

test.each(KEYS.flatMap((key) => [[key, true] as const, [key, false] as const]))(
  'are sorted by %s, descending %s, those without it last',
  async (key, descending) => {
    // What the tests put there without telling the figures would be beyond the end.
    await knex('rowCounts').where({ storeId, figure: 'players' }).delete();
    await knex('rowCounts').insert({ storeId, figure: 'players', slot: 0, count: rows.length });
    const ids = await listed(`sortBy=${key}&sortDesc=${descending}`);
    expect(ids).toEqual(sorted(key, descending));
    expect((await api.data<Paged<Shown>>('GET', '/customers')).total).toBe(rows.length);
  },
);

test('are, unless told otherwise, sorted by their latest purchase, twenty at a time', async () => {
  const page = await api.data<Paged<Shown>>('GET', '/customers');
  expect(page).toMatchObject({ skip: 0, take: 20 });
  expect(page.items.map(({ id }) => id)).toEqual(sorted('lastPurchaseAt', true).slice(0, 20));
});

test.each(['STEVE', 'fox', '_REAL', '%', '100%_real2', 'nobody', "'", 'e'])(
  'are found by %j in their names',
  async (search) => {
    const found = rows.filter(({ playerUsername }) => playerUsername.toLowerCase().includes(search.toLowerCase()));
    const ids = (
      await allPages<Shown>(api, `/customers?search=${encodeURIComponent(search)}&sortBy=totalSpent&sortDesc=false`, 17)
    ).map(({ id }) => id);
    expect(ids).toEqual(sorted('totalSpent', false, found));
  },
);

test('one has every documented field, and no address', async () => {
  const steve = rows.find(({ playerUsername }) => playerUsername === 'Steve') as Row;
  expect(await api.data('GET', `/customers/${steve.uuid}`)).toEqual({
    id: steve.uuid,
    playerUsername: 'Steve',
    playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5',
    totalSpent: Number(steve.totalSpent) / 100,
    ordersCount: expect.any(Number),
    lastPurchaseAt: '2026-03-15T07:30:00Z',
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT16:00:00Z$/),
  });
  const { text } = await api.ask('GET', '/customers?take=100');
  expect(text).not.toMatch(/@|198\.51/);
});

test('is not found that is a person, of another store, or no id', async () => {
  const person = await knex('customers').where({ storeId, firstName: 'Nobody' }).first<{ uuid: string }>('uuid');
  const other = await knex('customers').where({ storeId: stores.digital }).first<{ uuid: string }>('uuid');
  for (const id of [person?.uuid, other?.uuid, crypto.randomUUID(), '1'])
    expect([id, (await api.ask('GET', `/customers/${id}`)).status]).toEqual([id, 404]);
});

test.each(['search=', 'search=%01', 'sortBy=email', 'sortDesc=maybe', 'take=101', 'skip=x', 'email=a'])(
  'refuses %s',
  async (query) => {
    expect(await api.errors('GET', `/customers?${query}`)).toEqual([
      expect.stringContaining(query.split('=')[0] ?? ''),
    ]);
  },
);

test('is nothing for a key of another area, or none', async () => {
  const other = await storeApi(installation, ['Orders:View']);
  expect((await other.ask('GET', '/customers', { credential: 'no permission' })).status).toBe(403);
  expect((await installation.ask('/api/v1/customers', { credential: 'none' })).status).toBe(401);
});

/** What players have subscribed to: listed as a plain array, and how each stands at every moment. */
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { type StoreApi, storeApi } from '../../support/storeApi';

const storeId = stores.game;
const DAY = 86_400_000;

interface Shown {
  readonly id: string;
  readonly playerUsername: string;
  readonly status: string;
  readonly currentPeriodEnd: string;
}
interface Row {
  readonly id: number;
  readonly uuid: string;
  readonly playerUsername: string;
  readonly orderId: number;
  readonly createdAt: Date;
}

let installation: TestInstallation;
let api: StoreApi;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  api = await storeApi(installation, ['Subscriptions:View', 'Orders:Edit']);
});
afterAll(() => installation.stop());

const list = async (query = '') => {
  const answer = await api.ask('GET', `/subscriptions${query}`);
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return { items: answer.json<{ data: Shown[] }>().data, total: Number(answer.headers['x-total-count']) };
};
const newestFirst = async (keep: (row: Row) => boolean = () => true): Promise<string[]> => {
  const rows = (await knex('subscriptions').where({ storeId }).whereNotNull('playerUsername')) as Row[];
  const kept = rows.filter(keep).sort((one, other) => +other.createdAt - +one.createdAt || other.id - one.id);
  return kept.map(({ uuid }) => uuid);
};
const ids = (items: readonly Shown[]): string[] => items.map(({ id }) => id);

test('are all listed in a plain array, the newest first, with their number', async () => {
  const all = await newestFirst();
  const { items, total } = await list();
  expect(ids(items)).toEqual(all);
  expect(total).toBe(all.length);
  expect(all.length).toBeGreaterThan(20);
});

test('are skipped and taken as is asked', async () => {
  const all = await newestFirst();
  expect(ids((await list('?skip=3&take=5')).items)).toEqual(all.slice(3, 8));
  expect(ids((await list('?skip=3')).items)).toEqual(all.slice(3));
  expect(await list(`?skip=${all.length}&take=5`)).toEqual({ items: [], total: all.length });
});

test('are those of one player, whose name is written in any case', async () => {
  const steves = await newestFirst(({ playerUsername }) => playerUsername === 'Steve');
  const { items, total } = await list('?playerUsername=STEVE');
  expect([ids(items), total]).toEqual([steves, steves.length]);
  expect(await list('?playerUsername=Stev')).toEqual({ items: [], total: 0 });
  expect((await list('?playerUsername=STEVE&take=1')).total).toBe(steves.length);
});

test('a subscription begins with a manual order, and ends when its period does', async () => {
  const patron = await knex('products').where({ storeId, name: 'Patron' }).first<{ uuid: string }>('uuid');
  const body = { playerUsername: 'Fan', items: [{ packageId: patron?.uuid }] };
  await api.data('POST', '/orders', { body });
  const { items, total } = await list('?playerUsername=fan');
  expect(total).toBe(1);
  const [begun] = items as [Shown];
  const now = installation.clock.now();
  const second = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
  expect(begun).toEqual({
    id: begun.id,
    playerUsername: 'Fan',
    playerUuid: null,
    packageId: patron?.uuid,
    packageName: 'Patron',
    status: 'active',
    currentPeriodEnd: second(+now + 30 * DAY),
    cancelAtPeriodEnd: false,
    createdAt: second(+now),
    updatedAt: second(+now),
  });
  expect((await list()).total).toBe((await newestFirst()).length);
  const status = async () => (await api.data<Shown>('GET', `/subscriptions/${begun.id}`)).status;
  const row = () => knex('subscriptions').where({ storeId, uuid: begun.id });
  await row().update({ graceEndsAt: new Date(+now + 32 * DAY) });
  installation.clock.advance(30 * DAY - 1);
  expect(await status()).toBe('active');
  installation.clock.advance(1);
  expect(await status()).toBe('past_due');
  installation.clock.advance(2 * DAY);
  expect(await status()).toBe('expired');
  await row().update({ cancelledAt: now });
  expect(await status()).toBe('cancelled');
  installation.clock.set(now);
});

test('is not found that is a person’s, of another store, or no id', async () => {
  const other = await knex('subscriptions').where({ storeId: stores.digital }).first<{ uuid: string }>('uuid');
  for (const id of [other?.uuid, crypto.randomUUID(), '1'])
    expect([id, (await api.ask('GET', `/subscriptions/${id}`)).status]).toEqual([id, 404]);
});

test.each(['playerUsername=', 'take=0', 'take=101', 'skip=-1', 'status=active'])('refuses %s', async (query) => {
  expect(await api.errors('GET', `/subscriptions?${query}`)).toEqual([
    expect.stringContaining(query.split('=')[0] ?? ''),
  ]);
});

test.each([999, 1000, 1001, 2500])('are whole where there are %d, read in pieces', async (count) => {
  const before = (await knex('subscriptions').where({ storeId }).whereNotNull('playerUsername').first()) as Row;
  const item = (await knex('orderItems').where({ storeId, orderId: before.orderId }).first()) as Row;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const bought = numbers.map((index) => ({ ...item, id: 80_000_000 + index, uuid: crypto.randomUUID() }));
  await knex.batchInsert('orderItems', bought, 500);
  const more = numbers.map((index) => ({
    ...{ ...before, id: 80_000_000 + index, orderItemId: 80_000_000 + index, uuid: crypto.randomUUID() },
    playerUsername: 'Legion',
    createdAt: new Date(+before.createdAt - Math.floor(index / 7) * 1000),
  }));
  await knex.batchInsert('subscriptions', more, 500);
  const all = await newestFirst(({ playerUsername }) => playerUsername === 'Legion');
  const { items, total } = await list('?playerUsername=legion');
  expect(total).toBe(count);
  expect(ids(items)).toEqual(all);
  expect(ids((await list('?playerUsername=legion&skip=3')).items)).toEqual(all.slice(3));
  expect(ids((await list()).items)).toEqual(await newestFirst());
  await knex('subscriptions').where({ storeId }).where('id', '>=', 80_000_000).delete();
  await knex('orderItems').where({ storeId }).where('id', '>=', 80_000_000).delete();
});

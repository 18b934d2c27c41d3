/** Word between processes: no notification ends the process, and whoever can't hear says so and goes on. */
import { Client } from 'pg';
import { type StoreChange, StoreChanges } from '../../src/db/storeChanges';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { soon } from '../contract/net/overTime';

let database: TestDatabase;
let client: Client;
const observer = { log: { info: jest.fn(), warn: jest.fn() }, gauge: { set: jest.fn() } };
const listener = { changed: jest.fn<Promise<void>, [StoreChange]>(), hearing: jest.fn<void, [boolean]>() };
let changes: StoreChanges;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
beforeEach(() => {
  jest.resetAllMocks();
  changes = new StoreChanges(observer);
  changes.subscribe(listener);
});
afterEach(() => changes.stop());
afterAll(async () => {
  await client.end();
  await database.drop();
});

const notify = (payload: string) => client.query('select pg_notify($1, $2)', ['matjar_store_changes', payload]);

it.each(['', 'null', '{"products":5}', '{"process":"p","storeId":1,"products":[null]}', '{'])(
  'takes a notification that cannot be read (%s) for a change of anything',
  async (payload) => {
    await changes.listen(database.url);
    listener.hearing.mockClear();
    await notify(payload);
    expect(await soon(async () => listener.hearing.mock.calls.length > 0)).toBe(true);
    expect(listener.hearing.mock.calls).toEqual([[true]]);
    expect(observer.log.warn).toHaveBeenCalledTimes(1);
    await notify('{"process":"another","storeId":7}');
    expect(await soon(async () => listener.changed.mock.calls.length > 0)).toBe(true);
    expect(listener.changed.mock.calls).toEqual([[{ storeId: 7 }]]);
  },
);

it('starts although it cannot listen, says so once, and hears when it can', async () => {
  const other = new URL(database.url);
  other.pathname = `${other.pathname}_later`;
  await changes.listen(other.href);
  expect(observer.gauge.set.mock.calls).toEqual([[0]]);
  expect(observer.log.warn).toHaveBeenCalledTimes(1);
  await client.query(`create database ${other.pathname.slice(1)} template template_empty`);
  const heard = await soon(async () => listener.hearing.mock.lastCall?.[0] === true);
  await changes.stop();
  await client.query(`drop database ${other.pathname.slice(1)} with (force)`);
  expect(heard).toBe(true);
  expect(observer.gauge.set.mock.calls).toEqual([[0], [1]]);
  expect([observer.log.warn.mock.calls.length, observer.log.info.mock.calls.length]).toEqual([1, 1]);
});

it('waits a second at most for whoever remembers, and never fails the writer', async () => {
  const since = performance.now();
  listener.changed.mockReturnValueOnce(new Promise(() => undefined));
  await changes.publish({ storeId: 1 });
  expect(performance.now() - since).toBeLessThan(1500);
  listener.changed.mockRejectedValueOnce(new Error('no'));
  await changes.publish({ storeId: 1 });
  expect(observer.log.warn).toHaveBeenCalledTimes(2);
});

/** The honesty of a request's transaction: whoever is told that it is committed finds it so. */
import { type Connection, connect } from '../../src/db/connection';
import { inTransaction } from '../../src/db/inTransaction';
import { BEGIN } from '../../src/db/OpeningQuery';
import { StoreChanges } from '../../src/db/storeChanges';
import { isUnavailable } from '../../src/db/unavailable';
import { openTransaction } from '../../src/db/unitOfWork';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let connection: Connection;
let changes: StoreChanges;
const heard = jest.fn();

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 1 });
  await connection.knex.raw('create table place (id int primary key)');
  await connection.knex.raw(
    'create table guest (place int references place (id) deferrable initially deferred, name text)',
  );
  changes = new StoreChanges();
  changes.subscribe({ changed: heard, hearing: () => undefined });
});
beforeEach(() => heard.mockClear());
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const guests = () => connection.knex('guest').select();

it('does not pass for committed when COMMIT fails, and forgets the old state all the same', async () => {
  const unit = openTransaction(connection, changes);
  await (await unit.connection())('guest').insert({ place: 1, name: 'nobody' });
  unit.changed({ storeId: 1 });
  await expect(unit.commit()).rejects.toMatchObject({ code: '23503' });
  await unit.rollback();
  expect(await guests()).toEqual([]);
  expect(heard).toHaveBeenCalledWith({ storeId: 1 });
});

it('does not pass for committed when PostgreSQL rolls it back because a statement had failed', async () => {
  const unit = openTransaction(connection, changes);
  const db = await unit.connection();
  await db('place').insert({ id: 1 });
  await db('place')
    .insert({ id: 1 })
    .catch(() => undefined);
  await expect(unit.commit()).rejects.toThrow('rolled back');
  await unit.rollback();
  expect(await connection.knex('place').select()).toEqual([]);
});

it('does not begin on a connection that is gone, and says that it is unavailable', async () => {
  const client = (await connection.knex.client.acquireConnection()) as { query(text: string): Promise<unknown> };
  const query = client.query.bind(client);
  connection.knex.client.releaseConnection(client);
  const failing = jest.spyOn(client, 'query' as never) as unknown as jest.SpyInstance;
  failing.mockImplementation((...given: unknown[]) => {
    const [first] = given as [{ text?: string } | string];
    if (JSON.stringify(first).includes('BEGIN')) {
      const callback = given.at(-1) as (error: Error) => void;
      return callback(Object.assign(new Error('Connection terminated'), {}));
    }
    return (query as (...all: unknown[]) => unknown)(...given);
  });
  const unit = openTransaction(connection, changes);
  const error: unknown = await unit.connection().catch((thrown: unknown) => thrown);
  expect(isUnavailable(error)).toBe(true);
  failing.mockRestore();
});

it('keeps the values of a failed statement out of its error', async () => {
  const insert = connection.knex('guest').insert({ place: 'hunter2' as never });
  const error: Error = await insert.then(
    () => new Error('it did not fail'),
    (thrown: Error) => thrown,
  );
  expect(error.message).toContain('insert into "guest"');
  expect(error.message.split(' - ')[0]).not.toContain('hunter2');
});

it('is committed when whoever remembers the old state has the new one', async () => {
  let know = (): void => undefined;
  heard.mockReturnValueOnce(new Promise<void>((resolve) => (know = resolve)));
  const unit = openTransaction(connection, changes);
  await unit.connection();
  unit.changed({ storeId: 1 });
  let committed = false;
  const committing = unit.commit().then(() => (committed = true));
  while (heard.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(committed).toBe(false);
  know();
  await committing;
});

const INSERT = { name: 'insert_place', text: 'insert into place (id) values ($1)' };

it.each(['prepared statements', 'knex'])('is one transaction, whether %s come first or last', async (first) => {
  const unit = openTransaction(connection, changes);
  const steps = [() => unit.read(INSERT, [7]), async () => (await unit.connection())('place').insert({ id: 8 })];
  for (const step of first === 'knex' ? steps.reverse() : steps) await step();
  await unit.rollback();
  expect(await connection.knex('place').select()).toEqual([]);
});

it('sends statements before the answers to those before them have come, and does them in their order', async () => {
  const unit = openTransaction(connection, changes);
  const slow = unit.read({ name: 'slow', text: 'insert into place select 9 from pg_sleep(0.2)' }, []);
  const count = unit.read<{ count: number }>({ name: 'count', text: 'select count(*)::int from place' }, []);
  expect(await count).toEqual([{ count: 1 }]);
  expect(await slow).toEqual([]);
  await unit.rollback();
});

it('does nothing after a statement that has failed, though it was sent already', async () => {
  const unit = openTransaction(connection, changes);
  const sent = [unit.read(INSERT, [10]), unit.read(INSERT, [10]), unit.read(INSERT, [11])];
  const ended = await Promise.allSettled(sent);
  expect(ended.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)).toEqual([
    false,
    '23505',
    '25P02',
  ]);
  await expect(unit.commit()).rejects.toThrow('rolled back');
  await unit.rollback();
  expect(await connection.knex('place').select()).toEqual([]);
});

/** Where BEGIN fails it takes its connection with it; on that of a pool of one, prepared statements are those of the transactions before. */
async function withoutBegin(): Promise<void> {
  const client = (await connection.knex.client.acquireConnection()) as { query(text: string): Promise<unknown> };
  await client.query(`deallocate "${BEGIN.name}"`);
  connection.knex.client.releaseConnection(client);
}

it('executes nothing where BEGIN fails, though the first statement was sent with it', async () => {
  await inTransaction(connection, (db) => db.read({ name: 'warm', text: 'select 1' }, []));
  await withoutBegin();
  const unit = openTransaction(connection, changes);
  const sent = [unit.read({ ...INSERT, name: 'insert_first' }, [20]), unit.read(INSERT, [21])];
  const ended = await Promise.allSettled(sent);
  const failed = { status: 'rejected', reason: expect.objectContaining({ code: '26000' }) as unknown };
  expect(ended).toEqual([failed, failed]);
  await expect(unit.commit()).rejects.toMatchObject({ code: '26000' });
  await unit.rollback();
  expect(await connection.knex('place').select()).toEqual([]);
});

it('begins again on another connection after a BEGIN that has failed', async () => {
  await inTransaction(connection, (db) => db.read({ name: 'warm', text: 'select 1' }, []));
  await withoutBegin();
  const read = (id: number) => inTransaction(connection, (db) => db.read(INSERT, [id]));
  await expect(read(22)).rejects.toMatchObject({ code: '26000' });
  await read(23);
  expect(await connection.knex('place').select()).toEqual([{ id: 23 }]);
  await connection.knex('place').delete();
});

it('goes on in knex with what was read first, also where that has failed', async () => {
  const unit = openTransaction(connection, changes);
  await unit.read(INSERT, [24]);
  await expect(unit.read(INSERT, [24])).rejects.toMatchObject({ code: '23505' });
  await expect((async () => (await unit.connection())('place').insert({ id: 25 }))()).rejects.toMatchObject({
    code: '25P02',
  });
  await unit.rollback();
  expect(await connection.knex('place').select()).toEqual([]);
});

it('does not send what waited for its beginning when it has been rolled back meanwhile', async () => {
  const unit = openTransaction(connection, changes);
  const sent = [unit.read({ name: 'nap', text: 'select pg_sleep(0.1)' }, []), unit.read(INSERT, [26])];
  const ended = Promise.allSettled(sent);
  await unit.rollback();
  expect((await ended).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await connection.knex('place').select()).toEqual([]);
});

/** Reads that last: their rows, their share, and that nothing of them is left when nobody listens any more. */
import { connect, type Connection } from '../../src/db/connection';
import { LongReads, StoreBusyError } from '../../src/db/LongReads';
import { isUnavailable } from '../../src/db/unavailable';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const limits = { most: 3, mostOfStore: 2, longestMs: 60_000 };
const open = (other: Partial<typeof limits> = {}) => new LongReads({ url: database.url, ...limits, ...other });
const listening = new AbortController().signal;
const series = (count: number) => ({ text: `select n, n::text from generate_series(1, ${count}) n`, values: [] });
const sleeping = { text: 'select pg_sleep(20)', values: [] };

const backends = async (): Promise<number> => {
  const { rows } = await connection.pool.query<{ count: number }>(
    `select count(*) as count from pg_stat_activity where datname = current_database() and application_name = 'matjar long read'`,
  );
  return Number(rows[0]?.count);
};

async function free(): Promise<number> {
  const since = performance.now();
  while ((await backends()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return performance.now() - since;
}

test('gives all rows in order, with values, and leaves nothing', async () => {
  const reads = open();
  const rows: unknown[] = [];
  const statement = { text: 'select n, $1::text from generate_series(1, $2::int) n', values: ['mine', 1201] };
  for await (const batch of reads.batches(1, statement, listening)) rows.push(...batch);
  expect(rows).toEqual(Array.from({ length: 1201 }, (_, at) => [at + 1, 'mine']));
  expect(await free()).toBeLessThan(1000);
});

test('writes nothing', async () => {
  const statement = { text: `select nextval('customers_id_seq')`, values: [] };
  await expect(open().batches(1, statement, listening).next()).rejects.toThrow(/read-only/);
});

test('frees the connection when it is left in the middle', async () => {
  for await (const batch of open().batches(1, series(100_000), listening)) {
    expect(batch).toHaveLength(500);
    break;
  }
  expect(await free()).toBeLessThan(1000);
});

test('frees the connection though the database is still searching', async () => {
  const leaving = new AbortController();
  const reading = open().batches(1, sleeping, leaving.signal).next();
  setTimeout(() => leaving.abort(), 200);
  await expect(reading).rejects.toThrow(/terminated/);
  expect(await free()).toBeLessThan(1500);
});

test('is given up after the longest time', async () => {
  await expect(open({ longestMs: 200 }).batches(1, sleeping, listening).next()).rejects.toThrow(/terminated/);
  await free();
});

test('ends with its process, and begins no more', async () => {
  const reads = open();
  const reading = reads.batches(1, sleeping, listening).next();
  const outcome = reading.catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await reads.close();
  expect(await outcome).toBeInstanceOf(Error);
  const refusal = await reads
    .batches(1, series(1), listening)
    .next()
    .catch((error: unknown) => error);
  expect(isUnavailable(refusal)).toBe(true);
  await free();
});

test('counts the reads of a store and all reads, until they end however they end', async () => {
  const reads = open();
  const begin = async (storeId: number) => {
    const batches = reads.batches(storeId, series(2000), listening);
    await batches.next();
    return batches;
  };
  for (let round = 0; round < 2; round++) {
    const running = [await begin(1), await begin(1)];
    await expect(begin(1)).rejects.toBeInstanceOf(StoreBusyError);
    running.push(await begin(2));
    const refusal = await begin(3).catch((error: unknown) => error);
    expect(isUnavailable(refusal)).toBe(true);
    for (const batches of running) await batches.return(undefined);
  }
  await expect(reads.batches(1, { text: 'select 1/0', values: [] }, listening).next()).rejects.toThrow(/zero/);
  const away = new AbortController();
  away.abort();
  expect(await reads.batches(1, series(1), away.signal).next()).toMatchObject({ done: true });
  for (const batches of [await begin(1), await begin(1)]) await batches.return(undefined);
  await free();
});

/** Writing while PostgreSQL hangs: the answer comes in time, and what was not confirmed has not happened. */
import { type Connection, connect } from '../../src/db/connection';
import type { UnitOfWork } from '../../src/db/Db';
import { type EmbeddedDatabase, openEmbedded } from '../../src/db/embedded';
import { StoreChanges } from '../../src/db/storeChanges';
import { isUnavailable } from '../../src/db/unavailable';
import { openTransaction } from '../../src/db/unitOfWork';
import { createLog } from '../../src/log';
import { until } from '../support/until';
import { dataFolder, discardServer, signalAll, sql } from './ownServer';

let dataDir: string;
let database: EmbeddedDatabase;
let connection: Connection;

const open = (): UnitOfWork => openTransaction(connection, new StoreChanges());
const write = async (unit: UnitOfWork): Promise<void> =>
  void (await (await unit.connection())('written').insert({ place: 1 }));
const read = (unit: UnitOfWork) => unit.read({ name: 'one', text: 'select 1' }, []);
const rows = (): Promise<object[]> => sql(dataDir, 'select * from written');

beforeAll(async () => {
  dataDir = await dataFolder();
  database = await openEmbedded(dataDir, createLog('silent'), { durable: false });
  await sql(dataDir, 'create table written (place int)');
  connection = connect({ url: database.url, poolSize: 4 });
});
afterAll(async () => {
  await signalAll(dataDir, 'SIGCONT');
  await connection.close();
  await database.stop();
  await discardServer(dataDir, undefined);
});

/** What of a request's transaction comes before PostgreSQL hangs, and what after. */
const cases: [string, (unit: UnitOfWork) => Promise<unknown>, (unit: UnitOfWork) => Promise<unknown>][] = [
  ['before it begins', () => Promise.resolve(), write],
  ['before a prepared read', write, read],
  ['before a statement', write, write],
  ['before it is committed', write, (unit) => unit.commit()],
];

it.each(cases)('that hangs %s gives up in time, and nothing of it happens', async (_when, before, after) => {
  const others = await Promise.all([open(), open()].map(async (unit) => (await read(unit), unit)));
  await Promise.all(others.map((unit) => unit.commit()));
  const unit = open();
  await before(unit);
  await signalAll(dataDir, 'SIGSTOP');
  const since = performance.now();
  const error: unknown = await after(unit).catch((thrown: unknown) => thrown);
  expect(performance.now() - since).toBeLessThan(3000);
  expect(isUnavailable(error)).toBe(true);
  const rolledBack = unit.rollback();
  await signalAll(dataDir, 'SIGCONT');
  await rolledBack;
  await until('no transaction is open', async () => {
    const text = `select 1 from pg_stat_activity where application_name = 'matjar' and xact_start is not null`;
    return (await sql(dataDir, text)).length === 0;
  });
  expect(await rows()).toEqual([]);
  const again = open();
  await read(again);
  await again.commit();
});

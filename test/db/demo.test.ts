import type { Knex } from 'knex';
import { connect, type Connection } from '../../src/db/connection';
import { loadDemo } from '../../src/db/demo/loadDemo';
import { createTestDatabase, demoTime, testServerKey, type TestDatabase } from '../support/database';

const options = { clock: { now: () => demoTime }, serverKey: testServerKey };
let database: TestDatabase;
let connection: Connection;
let knex: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, statementTimeoutMs: 0 });
  knex = connection.knex;
  const start = performance.now();
  await knex.transaction((transaction) => loadDemo(transaction, options));
  console.info(`the demo loads in ${Math.round(performance.now() - start)} ms`);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
it('loads', async () => {
  const t = await knex.raw(`select relname, n_live_tup from pg_stat_user_tables`);
  const { rows: names } = await knex.raw(`select relname from pg_class where relkind='r' and relnamespace='public'::regnamespace order by 1`);
  const out: string[] = [];
  for (const { relname } of names) out.push(relname + ' ' + (await knex.raw(`select count(*) from ${relname}`)).rows[0].count);
  console.info(out.join('\n'));
});

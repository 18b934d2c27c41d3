/** Plans that Postgres keeps by the time somebody asks. */
import type { Pool } from 'pg';
import { type Connection, connect } from '../../src/db/connection';
import { PlansAhead } from '../../src/db/plansAhead';
import { openReading } from '../../src/db/unitOfWork';
import { createTestDatabase, type TestDatabase } from '../support/database';

const STATEMENT = { name: 'half_of', text: 'select $1::integer / 2 as half' };
const PLANS = 'select generic_plans::integer as kept from pg_prepared_statements where name = $1';

let database: TestDatabase;
let connection: Connection | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => connection?.close());
afterAll(() => database.drop());

const open = (poolSize: number): Connection => (connection = connect({ url: database.url, poolSize }));

/** Of each connection of so many that the pool gives out now, how often the statement ran by a plan that is kept. */
async function kept(pool: Pool, many: number): Promise<(number | undefined)[]> {
  const clients = await Promise.all(Array.from({ length: many }, () => pool.connect()));
  const found = await Promise.all(clients.map((client) => client.query<{ kept: number }>(PLANS, [STATEMENT.name])));
  for (const client of clients) client.release();
  return found.map(({ rows }) => rows[0]?.kept);
}

it('are made of what was read, on the connections that are given out next', async () => {
  const { knex, pool } = open(5);
  const plans = await PlansAhead.reserve(pool, 3, new AbortController().signal);
  const unit = plans.noting(openReading({ knex, pool }));
  expect(await unit.read(STATEMENT, [8])).toEqual([{ half: 4 }]);
  plans.plan();
  await plans.end();
  expect(await kept(pool, 4)).toEqual([1, 1, 1, 0]);
});

it('leave two connections to whoever else asks', async () => {
  const { pool } = open(3);
  const plans = await PlansAhead.reserve(pool, 3, new AbortController().signal);
  plans.note(STATEMENT, [8]);
  const others = await Promise.all([pool.connect(), pool.connect()]);
  for (const client of others) client.release();
  plans.plan();
  await plans.end();
  expect((await kept(pool, 3)).sort()).toEqual([1, undefined, undefined]);
});

it('are given up when the time is up, with their connections', async () => {
  const { pool } = open(5);
  const time = new AbortController();
  const plans = await PlansAhead.reserve(pool, 1, time.signal);
  plans.note({ name: 'sleep', text: 'select pg_sleep($1)' }, [1.5]);
  plans.plan();
  const began = Date.now();
  setTimeout(() => time.abort(), 50);
  await plans.end();
  expect(Date.now() - began).toBeLessThan(1000);
  expect(pool.totalCount).toBe(0);
});

it('can be of statements that fail', async () => {
  const { pool } = open(5);
  const plans = await PlansAhead.reserve(pool, 1, new AbortController().signal);
  plans.note({ name: 'nothing', text: 'select 1 from nowhere where $1' }, [true]);
  plans.note(STATEMENT, [8]);
  plans.plan();
  await plans.end();
  expect(await kept(pool, 1)).toEqual([1]);
});

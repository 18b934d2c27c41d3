/** The limit of a key: one for the installation, however many processes it has, in windows of the clock, on every answer. */
import type { Database } from '../../../src/assemble';
import { sweepWindows } from '../../../src/security/sharedWindows';
import { startInstallation, type TestInstallation } from '../../support/installation';
import type { Answer, Ask } from '../../support/request';

const LIMIT = 30;
const TARGET = '/api/v1/there-is-no-such-thing';
const environment = { MATJAR_RATE_LIMIT_SCALE: '1' };

let installation: TestInstallation;
let asks: Ask[];
let counts = 0;
let away = false;
/** The database as it is, but for the counts, which are counted, and refused while it is `away`. */
const watched = (real: Database): Database => {
  const query = real.pool.query.bind(real.pool) as (...given: unknown[]) => unknown;
  real.pool.query = ((...given: unknown[]) => {
    const isCount = (given[0] as { name?: string }).name?.startsWith('rate_limit_windows:');
    if (isCount) counts++;
    return isCount && away ? Promise.reject(new Error('gone')) : query(...given);
  }) as unknown as typeof real.pool.query;
  return real;
};

beforeAll(async () => {
  installation = await startInstallation({ environment, database: watched });
  asks = [installation.ask, (await installation.another({ environment })).ask];
});
afterAll(() => installation.stop());

const key = (permission: string) => installation.credentials.game.good('apiKey', [permission]);
const ask = async (n: number, headers: Record<string, string>): Promise<Answer> =>
  (asks[n % asks.length] as Ask)(TARGET, { headers });
const rows = async (): Promise<{ key: string; points: number }[]> =>
  installation.database.knex('rateLimitWindows').select('key', 'points').orderBy('key');

test('400 requests over two processes pass exactly 30 in a window, and 30 in the next', async () => {
  const headers = await key('Packages:View');
  for (let window = 0; window < 2; window++) {
    const answers = await Promise.all(Array.from({ length: 400 }, (_, n) => ask(n, headers)));
    const passed = answers.filter(({ status }) => status === 404);
    expect(passed).toHaveLength(LIMIT);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(400 - LIMIT);
    const remaining = passed.map((answer) => Number(answer.headers['x-ratelimit-remaining']));
    expect(remaining.sort((one, other) => one - other)).toEqual(Array.from({ length: LIMIT }, (_, left) => left));
    installation.clock.advance(60_000);
  }
});

test('every answer says the limit, what is left and when the window ends; a refusal also how long to wait', async () => {
  installation.clock.set('2026-04-01T10:00:42Z');
  const headers = await key('Orders:View');
  const resetAt = String(Date.parse('2026-04-01T10:01:00Z') / 1000);
  const first = await ask(0, headers);
  expect(first.headers).toMatchObject({
    'x-ratelimit-limit': '30',
    'x-ratelimit-remaining': '29',
    'x-ratelimit-reset': resetAt,
  });
  expect(first.headers['retry-after']).toBeUndefined();
  for (let n = 1; n < LIMIT; n++) await ask(n, headers);
  const refused = await ask(0, headers);
  expect(refused.status).toBe(429);
  expect(refused.headers).toMatchObject({
    'x-ratelimit-limit': '30',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': resetAt,
    'retry-after': '18',
  });
  expect(refused.json()).toEqual({ success: false, data: null, message: 'Too Many Requests', errors: [] });
});

test('one key’s limit is not another’s', async () => {
  const [one, other] = [await key('Sales:View'), await key('Sales:Edit')];
  for (let n = 0; n <= LIMIT; n++) await ask(n, one);
  expect((await ask(0, one)).status).toBe(429);
  expect((await ask(0, other)).status).toBe(404);
});

test('a key that has had its window costs the database nothing more', async () => {
  const headers = await key('Bans:View');
  for (let n = 0; n <= 2 * LIMIT; n++) await ask(0, headers);
  const before = counts;
  for (let n = 0; n < 10; n++) expect((await ask(0, headers)).status).toBe(429);
  expect(counts).toBe(before);
});

test('who has no good key is counted by address, in memory', async () => {
  installation.clock.advance(60_000);
  const before = await rows();
  const { malformed, wrong } = installation.credentials.game;
  const statuses: number[] = [];
  for (let n = 0; n <= LIMIT; n++) {
    statuses.push((await ask(0, [{}, malformed('apiKey'), wrong('apiKey')][n % 3] as Record<string, string>)).status);
  }
  expect(statuses).toEqual([...Array<number>(LIMIT).fill(404), 429]);
  expect(await rows()).toEqual(before);
});

test('each process counts for itself while the database does not, and nobody notices', async () => {
  const headers = await key('Customers:View');
  away = true;
  const statuses: number[] = [];
  for (let n = 0; n <= LIMIT; n++) statuses.push((await ask(0, headers)).status);
  away = false;
  expect(statuses).toEqual([...Array<number>(LIMIT).fill(404), 429]);
});

test('windows that have ended are swept, and no others', async () => {
  const { knex, pool } = installation.database;
  await knex('rateLimitWindows').delete();
  await knex('rateLimitWindows').insert([
    { key: 'ended', points: 1, expire: 999 },
    { key: 'lasting', points: 1, expire: 1000 },
  ]);
  await sweepWindows(pool, 1000);
  expect(await rows()).toEqual([{ key: 'lasting', points: 1 }]);
});

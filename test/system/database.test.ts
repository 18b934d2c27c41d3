/** PostgreSQL restarting and hanging under load: 200 or an honest 503 within three seconds, and recovery without help. */
import { type Load, type Outcome, ask, startArrivals, startLoad } from './load';
import { until } from '../support/until';
import {
  build,
  databaseUrl,
  dataFolder,
  discardServer,
  type OwnServer,
  postmasterOf,
  signalAll,
  sql,
  startServer,
} from './ownServer';

const HOT = '/api/products/premium-game-key';
const COLD = '/api/products?per_page=5';
const LIMIT_MS = 3000;
/** A heartbeat each second, and two for its answer; the rest for a busy machine. */
const NOTICED_MS = 3500;
const POOL = 10;

let dataDir: string;
let server: OwnServer;
let load: Load;
let arrivals: ReturnType<typeof startArrivals>;

beforeAll(async () => {
  await build();
  dataDir = await dataFolder();
  server = await startServer(dataDir, { MATJAR_RATE_LIMIT_SCALE: '10000', MATJAR_POOL_SIZE: `${POOL}` });
});
afterAll(() => discardServer(dataDir, server));

beforeEach(async () => {
  load = startLoad(server.baseUrl, 32, [COLD, HOT, COLD, '/api/products/101/related', '/api/products?page=2']);
  arrivals = startArrivals(server.baseUrl, 50, COLD);
  await until('requests are answered', () => load.outcomes.length > 500);
});
afterEach(async () => {
  await signalAll(dataDir, 'SIGCONT');
  await Promise.all([load.stop(), arrivals.stop()]);
});

const ok = ({ status }: Outcome): boolean => status === 200;

/** Ends the load; every answer of it must be right. */
async function expectHonestAnswers(): Promise<void> {
  await load.stop();
  const outcomes = [...load.outcomes, ...(await arrivals.stop())];
  const wrong = outcomes.filter((outcome) => !ok(outcome) && !isUnavailable(outcome));
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(Math.max(...outcomes.map(({ ms }) => ms))).toBeLessThan(LIMIT_MS);
  expect(server.process.exitCode).toBeNull();
}

function isUnavailable({ status, headers, body }: Outcome): boolean {
  if (status !== 503 || headers?.['retry-after'] === undefined || !headers['x-request-id']) return false;
  expect(JSON.parse(body ?? '')).toEqual({ success: false, message: 'Service Unavailable.', data: null });
  return true;
}

/** The instant from which on all of many answers in a row are good again. */
async function recovered(): Promise<number> {
  const begin = load.outcomes.length;
  await until('100 answers in a row are good', () => {
    const latest = load.outcomes.slice(begin).slice(-100);
    return latest.length === 100 && latest.every(ok);
  });
  return performance.now();
}

const connections = async (): Promise<number> =>
  (
    await sql<{ n: number }>(dataDir, `select count(*)::int n from pg_stat_activity where application_name = 'matjar'`)
  )[0]?.n ?? 0;

const waitingForProducts = `select 1 from pg_locks where relation = 'products'::regclass and not granted`;

const ready = async (): Promise<boolean> => (await ask(server.baseUrl, '/readyz')).status === 200;

it('recovers from a restart without an answer that is wrong', async () => {
  const postmaster = (await postmasterOf(dataDir)) ?? 0;
  process.kill(postmaster, 'SIGQUIT'); // an immediate shutdown; the server starts it again
  await until('an answer says so', () => load.outcomes.some(isUnavailable));
  await until('PostgreSQL answers', () => sql(dataDir, 'select 1').catch(() => undefined));
  const back = performance.now();
  expect(await postmasterOf(dataDir)).not.toBe(postmaster);
  expect((await recovered()) - back).toBeLessThan(2000);
  await until('it is ready', ready, 2000);
  await expectHonestAnswers();
  expect(await connections()).toBeLessThanOrEqual(2 * POOL);
});

it('is alive but not ready while it hangs, gives up in time, and recovers', async () => {
  await signalAll(dataDir, 'SIGSTOP');
  const stopped = performance.now();
  await until('an answer says so', () => load.outcomes.some(isUnavailable));
  const [health, readiness] = await Promise.all([ask(server.baseUrl, '/healthz'), ask(server.baseUrl, '/readyz')]);
  expect(health).toMatchObject({ status: 200 });
  expect(health.ms).toBeLessThan(500);
  expect(readiness).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  expect(readiness.ms).toBeLessThan(LIMIT_MS);
  await until('some more rounds of waiting and giving up are over', () => performance.now() - stopped > 8000);
  const back = performance.now();
  const lastFromMemory = Math.max(...load.outcomes.filter(ok).map(({ at }) => at));
  expect(lastFromMemory - stopped).toBeLessThan(NOTICED_MS);
  await signalAll(dataDir, 'SIGCONT');
  expect((await recovered()) - back).toBeLessThan(2000);
  await until('it is ready', ready, 2000);
  await expectHonestAnswers();
  expect(await connections()).toBeLessThanOrEqual(2 * POOL);
});

it('cancels what waits for a lock, and keeps the connections', async () => {
  await Promise.all([load.stop(), arrivals.stop()]);
  const locked = sql(dataDir, 'begin; lock table products in access exclusive mode; select pg_sleep(6); commit');
  await until('the table is locked', async () => {
    const held = `select 1 from pg_locks where relation = 'products'::regclass and mode = 'AccessExclusiveLock'`;
    return (await sql(dataDir, held)).length > 0;
  });
  // One after the other: the later ones wait for a connection, then for the lock.
  const begin = performance.now();
  arrivals = startArrivals(server.baseUrl, 50, COLD);
  await until('connections were free, and taken, again', () => performance.now() - begin > 3000);
  const answers = await arrivals.stop();
  expect(answers.filter((outcome) => !isUnavailable(outcome))).toEqual([]);
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(LIMIT_MS);
  await until('nobody waits', async () => (await sql(dataDir, waitingForProducts)).length === 0, 2500);
  await locked;
  expect(await ask(server.baseUrl, COLD)).toMatchObject({ status: 200 });
  expect(await connections()).toBeLessThanOrEqual(2 * POOL);
});

it('ends although PostgreSQL hangs', async () => {
  await Promise.all([load.stop(), arrivals.stop()]);
  const { dataDir: other, server: client } = await withDatabaseUrl();
  await signalAll(dataDir, 'SIGSTOP');
  const asked = ask(client.baseUrl, COLD);
  client.process.kill('SIGTERM');
  const since = performance.now();
  expect(await client.ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(8000);
  expect(isUnavailable(await asked)).toBe(true);
  await signalAll(dataDir, 'SIGCONT');
  await discardServer(other, client);
});

async function withDatabaseUrl(): Promise<{ dataDir: string; server: OwnServer }> {
  const other = await dataFolder();
  return { dataDir: other, server: await startServer(other, { DATABASE_URL: await databaseUrl(dataDir) }) };
}

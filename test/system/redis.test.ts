/** Limits that two servers share through Redis, and what becomes of them while Redis is away or hangs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { DemoCredentials } from '../../src/db/demo/credentials';
import { ask, type Load, type Outcome, startLoad } from './load';
import { until } from '../support/until';
import { build, databaseUrl, dataFolder, discardServer, type OwnServer, startServer } from './ownServer';

const PATH = '/api/products/premium-game-key';
const LIMIT = 50;

let dataDir: string;
let redisPort: number;
let redis: ChildProcess;
let servers: OwnServer[];
let metricsPort: number;

async function startRedis(): Promise<void> {
  const options = ['--port', `${redisPort}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  redis = spawn('redis-server', options, { cwd: dataDir, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  redis.stdout?.on('data', (chunk) => (printed += chunk));
  await until('Redis accepts connections', () => printed.includes('Ready to accept connections'));
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const metric = async (): Promise<string | undefined> =>
  /^matjar_rate_limit_store_up (\d)$/m.exec((await ask(`http://127.0.0.1:${metricsPort}`, '/metrics')).body ?? '')?.[1];

const lines = (sentence: string): number => (servers[0]?.printed.out.split(sentence).length ?? 0) - 1;
const AWAY = 'Redis is away';
const COUNTED = 'counted in Redis';

/** Windows are minutes of the clock: a test must not begin at the end of one. */
const inMidWindow = (needMs: number): Promise<boolean> =>
  until('the minute is young', () => 60_000 - (Date.now() % 60_000) > needMs, 60_000);

beforeAll(async () => {
  await build();
  dataDir = await dataFolder();
  [redisPort, metricsPort] = await Promise.all([freePort(), freePort()]);
  await startRedis();
  const environment = {
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    LOG_LEVEL: 'info',
    MATJAR_RATE_LIMIT_STOREFRONT: `${LIMIT}`,
    METRICS_HOST: '127.0.0.1',
  };
  const first = await startServer(dataDir, { ...environment, METRICS_PORT: `${metricsPort}` });
  const second = await startServer(dataDir, { ...environment, DATABASE_URL: await databaseUrl(dataDir) });
  servers = [first, second];
});
afterAll(async () => {
  redis.kill('SIGKILL');
  servers[1]?.process.kill('SIGKILL');
  await discardServer(dataDir, servers[0]);
});

it('are exact over both servers', async () => {
  await inMidWindow(8000);
  const asked = Array.from({ length: 2 * LIMIT + 20 }, (_, n) => ask(servers[n % 2]?.baseUrl ?? '', PATH));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(LIMIT);
  expect(statuses.filter((status) => status === 429)).toHaveLength(LIMIT + 20);
  expect(await metric()).toBe('1');
});

it('are exact over both servers for a key of the store API: 30 of 400', async () => {
  const { apiKey } = JSON.parse(await readFile(path.join(dataDir, 'demo-credentials.json'), 'utf8')) as DemoCredentials;
  await inMidWindow(20_000);
  const headers = { 'X-Api-Key': apiKey };
  const asked = Array.from({ length: 400 }, (_, n) =>
    ask(servers[n % 2]?.baseUrl ?? '', '/api/v1/bans', undefined, headers),
  );
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(370);
});

const answered = ({ status }: Outcome): boolean => status === 200 || status === 429;

it('go on in memory while Redis is gone, and in Redis when it is back', async () => {
  const load = startLoad(servers[0]?.baseUrl ?? '', 16, [PATH]);
  await until('requests are answered', () => load.outcomes.length > 300);
  redis.kill('SIGKILL');
  await until('the metric says so', async () => (await metric()) === '0');
  const at = load.outcomes.length;
  await until('more are answered', () => load.outcomes.length > at + 300);
  await startRedis();
  await until('the metric says so', async () => (await metric()) === '1');
  await load.stop();
  expect(load.outcomes.filter((outcome) => !answered(outcome))).toEqual([]);
  await until('the log says so', () => lines(COUNTED) > 1);
  expect([lines(AWAY), lines(COUNTED)]).toEqual([1, 2]);
});

it('make nobody wait while Redis hangs', async () => {
  const baseUrl = servers[0]?.baseUrl ?? '';
  const load = startLoad(baseUrl, 16, [PATH]);
  // Counts nothing, and so waits for the crowded machine alone: what the others wait beyond that, they wait for Redis.
  const uncounted = startLoad(baseUrl, 2, ['/healthz']);
  await until('requests are answered', () => load.outcomes.length > 300);
  redis.kill('SIGSTOP');
  const since = performance.now();
  await until('the metric says so', async () => (await metric()) === '0');
  const noticed = performance.now();
  await until('three seconds have passed', () => performance.now() - since > 3000);
  const slowest = ({ outcomes }: Load, from: number): number =>
    Math.max(...outcomes.filter(({ at, ms }) => at - ms > from).map(({ ms }) => ms));
  const waited = (from: number): number => slowest(load, from) - slowest(uncounted, from);
  expect(waited(since)).toBeLessThan(400);
  expect(waited(noticed)).toBeLessThan(150);
  redis.kill('SIGCONT');
  await until('the metric says so', async () => (await metric()) === '1');
  await Promise.all([load.stop(), uncounted.stop()]);
  expect(load.outcomes.filter((outcome) => !answered(outcome))).toEqual([]);
  await until('the log says so', () => lines(COUNTED) > 2);
  expect([lines(AWAY), lines(COUNTED)]).toEqual([2, 3]);
});

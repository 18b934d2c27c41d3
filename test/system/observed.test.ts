/** What a server tells of itself: everything that helps in its logs and metrics, and no secret, whatever goes wrong. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { DemoCredentials } from '../../src/db/demo/credentials';
import { ask } from './load';
import { until } from '../support/until';
import { build, databaseUrl, dataFolder, discardServer, type OwnServer, sql, startServer } from './ownServer';

const HOT = '/api/products/premium-game-key';
const serverKey = randomBytes(32).toString('base64');
const redisPassword = randomBytes(12).toString('hex');
const inQuery = randomBytes(12).toString('hex');

let dataDir: string;
let installation: OwnServer;
let credentials: DemoCredentials;
let url: string;
let otherDir: string;
let server: OwnServer;
let metricsUrl: string;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const held = createServer().listen(0, '127.0.0.1', () => {
      const { port } = held.address() as { port: number };
      held.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  await build();
  [dataDir, otherDir] = await Promise.all([dataFolder(), dataFolder()]);
  installation = await startServer(dataDir);
  credentials = JSON.parse(await readFile(path.join(dataDir, 'demo-credentials.json'), 'utf8')) as DemoCredentials;
  url = await databaseUrl(dataDir);
  const port = await freePort();
  metricsUrl = `http://127.0.0.1:${port}`;
  server = await startServer(otherDir, {
    DATABASE_URL: url,
    REDIS_URL: `redis://:${redisPassword}@127.0.0.1:1`,
    MATJAR_SECRET: serverKey,
    LOG_LEVEL: 'trace',
    METRICS_PORT: `${port}`,
    MATJAR_RATE_LIMIT_SCALE: '100',
    MATJAR_STATEMENT_TIMEOUT_MS: '300',
  });
});
afterAll(async () => {
  await discardServer(otherDir, server);
  await discardServer(dataDir, installation);
});

const get = async (target: string, headers = {}): Promise<number | undefined> =>
  (await ask(server.baseUrl, target, undefined, { Host: 'localhost', ...headers })).status;

/** Every credential where it belongs, where it does not, and spoilt. */
async function useCredentials(): Promise<void> {
  const { publicKey, secretKey, merchantToken, customerToken, apiKey, operatorPassword } = credentials;
  const secrets = [publicKey, secretKey, merchantToken, customerToken, apiKey, operatorPassword];
  for (const secret of secrets) {
    for (const target of [HOT, '/api/products', '/api/management/x', '/shawarma/x', '/api/v1/x', '/none']) {
      for (const value of [secret, `${secret}x`]) {
        const headers = { Authorization: `Bearer ${value}`, 'X-Secret-Key': value, 'X-Api-Key': value, Cookie: value };
        await get(target, headers);
        await get(`${target}?token=${inQuery}`, { 'X-Public-Key': value });
      }
    }
  }
}

/** What is drawn while the server runs: a token for the operator, and keys, of which no copy may lie anywhere. */
async function drawSecrets(): Promise<string[]> {
  const post = async (target: string, body: object, headers = {}): Promise<Record<string, string>> => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
    const answer = await fetch(server.baseUrl + target, init);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { data: Record<string, string> }).data;
  };
  const { operatorEmail: email, operatorPassword: password, gameStoreId } = credentials;
  const { token = '' } = await post('/api/stores/auth/login', { email, password });
  const keys = `/api/stores/${gameStoreId}/api-keys`;
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': 'drawn-once' };
  const made = await post(keys, { name: 'Drawn', permissions: { Bans: ['View'] } }, headers);
  const again = await post(`${keys}/${made.id}/regenerate`, {}, headers);
  const secrets = [made.key, again.key].map((key = '') => key.slice(-32));
  for (const key of [made.key, again.key]) await get('/api/v1/bans', { 'X-Api-Key': key });
  await get(keys, { Authorization: `Bearer ${token}x` });
  expect(await sql(dataDir, `select 1 from idempotency_keys where key = 'drawn-once'`)).toEqual([]);
  return [token, ...secrets];
}

it('logs no secret at any level, whatever goes wrong', async () => {
  await useCredentials();
  const drawn = await drawSecrets();
  await sql(dataDir, 'alter table products rename column slug to gone');
  expect(await get('/api/products/another')).toBe(500);
  await sql(dataDir, 'alter table products rename column gone to slug');
  const lock = sql(
    dataDir,
    'begin; lock table products, customer_tokens in access exclusive mode; select pg_sleep(1.5); commit',
  );
  await until('an answer is 503', async () => (await get('/api/products')) === 503);
  await get('/api/products', { Authorization: `Bearer ${credentials.customerToken}` });
  await lock;
  await sql(dataDir, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'matjar'`);
  await until('it answers again', async () => (await get('/api/products')) === 200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);

  const all = server.printed.out + server.printed.err;
  for (const told of [
    '"request"',
    '"code":"42703"',
    '"code":"57014"',
    'Redis is away',
    'a connection to the database broke',
  ]) {
    expect(all).toContain(told);
  }
  const { storeId: _store, gameStoreId: _game, baseUrl: _base, operatorEmail: _email, ...secrets } = credentials;
  const password = new URL(url).password;
  for (const secret of [...Object.values(secrets), ...drawn, password, serverKey, redisPassword, inQuery]) {
    expect(secret.length).toBeGreaterThan(8);
    expect(all).not.toContain(secret);
  }
});

it('measures requests hot and cold by operation and status, on a port of its own', async () => {
  server = await startServer(otherDir, {
    DATABASE_URL: url,
    METRICS_PORT: new URL(metricsUrl).port,
    MATJAR_RATE_LIMIT_STOREFRONT: '3',
  });
  for (const status of [200, 200, 200, 429]) expect(await get(HOT)).toBe(status);
  await get('/api/management/x');
  const { body = '', status } = await ask(metricsUrl, '/metrics');
  expect(status).toBe(200);
  const count = (labels: string): number =>
    Number(new RegExp(`^matjar_http_request_duration_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(body)?.[1]);
  expect(count('api="storefront",operation="getProduct",status="200"')).toBe(3);
  expect(count('api="storefront",operation="getProduct",status="429"')).toBe(1);
  expect(count('api="management",operation="none",status="404"')).toBe(1);
  expect(body).toMatch(/^process_cpu_seconds_total /m);
  expect(body).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(await get('/metrics')).toBe(404);
});

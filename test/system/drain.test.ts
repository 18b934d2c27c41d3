/** SIGTERM under load: whoever was let in is answered, and the process ends by itself. */
import { connect } from 'node:net';
import { until } from '../support/until';
import { build, dataFolder, discardServer, type OwnServer, postmasterOf, sql, startServer } from './ownServer';
import { ask, startLoad } from './load';

const HOT = '/api/products/premium-game-key';
const COLD = '/api/products?per_page=5';
const environment = { MATJAR_RATE_LIMIT_SCALE: '10000', MATJAR_SHUTDOWN_GRACE_MS: '8000' };

let dataDir: string;
let server: OwnServer;

beforeAll(async () => {
  await build();
  dataDir = await dataFolder();
});
beforeEach(async () => {
  server = await startServer(dataDir, environment);
});
afterEach(async () => {
  server.process.kill('SIGKILL');
  await server.ended;
});
afterAll(() => discardServer(dataDir, server));

it.each([
  ['hot', [HOT]],
  ['cold', [COLD]],
  ['hot, cold and missing', [HOT, COLD, '/api/products/none', HOT]],
])('drops no request (%s), and ends with its database', async (_what, paths) => {
  const load = startLoad(server.baseUrl, 32, paths);
  await until('some thousand requests are answered', () => load.outcomes.length > 3000);
  const since = performance.now();
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(5000);
  await load.refused;
  const dropped = load.outcomes.filter(({ status }) => status !== 200 && status !== 404);
  expect(dropped).toEqual([]);
  expect(await postmasterOf(dataDir)).toBeUndefined();
});

it('answers a request that waits for the database, and tells it that its connection ends', async () => {
  const locked = sql(dataDir, 'begin; lock table products in access exclusive mode; select pg_sleep(1); commit');
  await until(
    'the table is locked',
    async () =>
      (
        await sql(
          dataDir,
          "select 1 from pg_locks where mode = 'AccessExclusiveLock' and granted and relation = 'products'::regclass",
        )
      ).length > 0,
  );
  const answer = ask(server.baseUrl, COLD);
  await until(
    'the request waits',
    async () =>
      (await sql(dataDir, "select 1 from pg_locks where not granted and relation = 'products'::regclass")).length > 0,
  );
  server.process.kill('SIGTERM');
  expect(await answer).toMatchObject({ status: 200 });
  await locked;
  expect(await server.ended).toBe(0);
});

it('says at /readyz, on open connections, that it stops; silent ones do not hold it up', async () => {
  const silent = connect(server.port, '127.0.0.1');
  const open = connect(server.port, '127.0.0.1');
  let received = '';
  open.setEncoding('utf8').on('data', (text) => (received += text));
  const get = (path: string) => open.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  get('/readyz');
  await until('it is ready', () => received.includes('"status":"ready"'));
  expect(received).toMatch(/^HTTP\/1\.1 200/);
  server.process.kill('SIGTERM');
  await until('nobody is accepted', async () => (await ask(server.baseUrl, '/healthz')).error?.code === 'ECONNREFUSED');
  received = '';
  get('/readyz');
  await until('it is not ready', () => received.includes('"not ready"'));
  expect(received).toMatch(/^HTTP\/1\.1 503/);
  expect(received).toMatch(/^Connection: close\r$/m);
  const since = performance.now();
  expect(await server.ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(4000);
  silent.destroy();
});

it('gives up a request that does not end, after the grace', async () => {
  server.process.kill('SIGKILL');
  await server.ended;
  server = await startServer(dataDir, { ...environment, MATJAR_SHUTDOWN_GRACE_MS: '1000' });
  const dribbling = connect(server.port, '127.0.0.1').on('error', () => undefined);
  dribbling.write('GET / HTTP/1.1\r\nHost: ');
  await ask(server.baseUrl, '/healthz');
  server.process.kill('SIGTERM');
  const since = performance.now();
  expect(await server.ended).toBe(0);
  expect(performance.now() - since).toBeGreaterThan(900);
  expect(performance.now() - since).toBeLessThan(4000);
});

/** Exports on their way: slow callers, callers that leave, failures in the middle, how many run at a time, and shutting down. */
import { get, type IncomingMessage } from 'node:http';
import { parse } from 'csv-parse/sync';
import { judge } from '../../contract/net/judge';
import { loadContract, type Operation } from '../../../src/contract/Contract';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';

const CUSTOMERS = 24_000;
const contract = loadContract('management');
const operation = contract.operations.find(({ id }) => id === 'exportCustomers') as Operation;

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let headers: Record<string, string>;
let total: number;

beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  headers = await installation.credentials.digital.good('secretKey');
  // So large that no buffer between Postgres and a caller holds it, with texts as long as they can be: 100 characters of four bytes.
  await knex.raw(
    `insert into customers (store_id, id, first_name, last_name, email, created_at, updated_at)
     select :store, 1000000 + n, repeat('😀', 100), repeat('😀', 100), n || '@many.example', :at, :at
     from generate_series(1, ${CUSTOMERS}) n`,
    { store: stores.digital, at: demoTime },
  );
  total = Number((await knex('customers').where({ storeId: stores.digital }).count({ count: '*' }))[0]?.count);
}, 60_000);
afterAll(() => installation.stop());

const path = '/api/management/export/customers';

/** An answer whose body nobody takes yet. */
function open(
  format: 'csv' | 'json',
  { address = installation.address, with: key = headers } = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${address}${path}?format=${format}`, { headers: key, agent: false }, resolve).on('error', reject);
  });
}

async function rest(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const backends = async (): Promise<number[]> => {
  const { rows } = await knex.raw<{ rows: { pid: number }[] }>(
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'matjar long read'`,
  );
  return rows.map(({ pid }) => pid);
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 3000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('it did not come true');
    await sleep(20);
  }
}

const allFree = () => until(async () => (await backends()).length === 0);
afterEach(allFree);

test('a caller slower than every time limit of a statement gets all, as it was when the export began', async () => {
  const response = await open('csv');
  expect(await backends()).toHaveLength(1);
  const late = { storeId: stores.digital, email: 'too-late@example.com', createdAt: demoTime, updatedAt: demoTime };
  await knex('customers').insert({ ...late, id: 90_000_000 });
  // Postgres cancels statements of requests after two seconds.
  await sleep(3000);
  expect((await installation.ask('/api/products?per_page=1')).status).toBe(200);
  const rows = parse(await rest(response), { bom: true }) as string[][];
  expect(rows).toHaveLength(total + 1);
  expect(rows.at(-1)?.[3]).toBe(`${CUSTOMERS}@many.example`);
  await knex('customers').where({ storeId: stores.digital, id: 90_000_000 }).delete();
}, 30_000);

test('a large export in JSON is as documented', async () => {
  const response = await open('json');
  const answer = { status: 200, headers: response.headers, text: await rest(response) };
  expect(judge(contract, operation, 200, answer)).toEqual([]);
  expect((JSON.parse(answer.text) as { data: unknown[] }).data).toHaveLength(total);
}, 30_000);

test.each(['csv', 'json'] as const)(
  'a caller that leaves in the middle of %s frees the connection at once',
  async (format) => {
    const response = await open(format);
    response.once('data', () => response.destroy());
    response.on('error', () => undefined);
    await until(() => Promise.resolve(response.destroyed));
    const since = performance.now();
    await allFree();
    expect(performance.now() - since).toBeLessThan(1000);
  },
);

test.each(['csv', 'json'] as const)(
  'a failure of the database in the middle of %s breaks the connection',
  async (format) => {
    const response = await open(format);
    const [pid] = await backends();
    await knex.raw('select pg_terminate_backend(?)', [Number(pid)]);
    const chunks: Buffer[] = [];
    const ending = (async () => {
      for await (const chunk of response) chunks.push(chunk as Buffer);
    })();
    await expect(ending).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(response.complete).toBe(false);
    expect(Buffer.concat(chunks).toString()).not.toContain('"message":"Customer data');
  },
);

test('HEAD leaves nothing behind', async () => {
  const { status, headers: answered, text } = await installation.ask(`${path}?format=csv`, { method: 'HEAD', headers });
  expect([status, answered['content-type'], text]).toEqual([200, 'text/csv; charset=utf-8', '']);
});

describe('how many run at a time', () => {
  test('two of a store, without holding back another store', async () => {
    const running = [await open('csv'), await open('json')];
    const third = await installation.ask(path, { headers });
    expect(judge(contract, operation, 429, third)).toEqual([]);
    expect(third.headers['retry-after']).toBe('10');
    const others = await installation.credentials.game.good('secretKey');
    expect((await installation.ask(path, { headers: others })).status).toBe(200);
    for (const response of running) response.destroy();
    await allFree();
    expect((await open('csv')).destroy().statusCode).toBe(200);
  });

  test('as many as there are connections for them', async () => {
    const small = await installation.another({ environment: { MATJAR_EXPORT_CONNECTIONS: '1' } });
    const running = await open('csv', { address: small.address });
    const others = await installation.credentials.game.good('secretKey');
    const refused = await small.ask(path, { headers: others });
    expect(judge(contract, operation, 503, refused)).toEqual([]);
    running.destroy();
    await allFree();
    expect((await small.ask(path, { headers: others })).status).toBe(200);
    await small.stop();
  });
});

test('a database that is away before the first byte is a 503', async () => {
  const away = await installation.another({
    database: (real) => ({ ...real, url: 'postgres://nobody@127.0.0.1:1/nowhere' }),
  });
  const answer = await away.ask(`${path}?format=csv`, { headers });
  expect(judge(contract, operation, 503, answer)).toEqual([]);
  await away.stop();
});

describe('shutting down', () => {
  test('waits for an export that comes to its end in time', async () => {
    const stopping = await installation.another({ environment: { MATJAR_SHUTDOWN_GRACE_MS: '10000' } });
    const response = await open('csv', { address: stopping.address });
    const stopped = stopping.stop();
    await sleep(300);
    expect(parse(await rest(response), { bom: true })).toHaveLength(total + 1);
    await stopped;
  }, 30_000);

  test('breaks one that does not', async () => {
    const stopping = await installation.another({ environment: { MATJAR_SHUTDOWN_GRACE_MS: '500' } });
    const response = await open('csv', { address: stopping.address });
    const broken = new Promise((resolve) => response.once('error', resolve));
    await stopping.stop();
    expect(await backends()).toEqual([]);
    response.resume();
    expect(await broken).toMatchObject({ code: 'ECONNRESET' });
  });
});

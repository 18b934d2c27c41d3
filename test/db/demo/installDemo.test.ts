/** Loading the demo: all or nothing, once, at any time of any day, and ready to be added to. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../src/db/connection';
import { credentialsFile } from '../../../src/db/demo/credentials';
import { installDemo, isEmpty } from '../../../src/db/demo/installDemo';
import { loadDemo } from '../../../src/db/demo/loadDemo';
import { createTestDatabase, demoTime, testServerKey } from '../../support/database';

const baseUrl = 'http://localhost:3000';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function emptyDatabase() {
  const database = await createTestDatabase();
  closing.push(() => database.drop());
  const connection = connect({ url: database.url, statementTimeoutMs: 0 });
  closing.push(() => connection.close());
  return connection.knex;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'matjar-demo-'));
  closing.push(() => rm(folder, { recursive: true }));
  return folder;
}

const at = (time: string) => ({ clock: { now: () => new Date(time) }, serverKey: testServerKey });
const now = at(demoTime.toISOString());

it('puts every image where its row says, and the credentials where only the owner reads', async () => {
  const [knex, dataDir] = [await emptyDatabase(), await emptyFolder()];
  const start = performance.now();
  const credentials = await installDemo(knex, { ...now, dataDir, baseUrl });
  process.stderr.write(`the demo loads in ${Math.round(performance.now() - start)} ms\n`);
  const media = (await knex('media').select('path', 'size')) as { path: string; size: number }[];
  expect(media.length).toBeGreaterThan(10);
  for (const { path, size } of media) {
    const bytes = await readFile(join(dataDir, path));
    expect(bytes).toHaveLength(size);
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
  }
  const file = credentialsFile(dataDir);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(credentials);
  expect(credentials.baseUrl).toBe(baseUrl);
});

it('refuses a database that has stores, and leaves it as it is', async () => {
  const [knex, dataDir] = [await emptyDatabase(), await emptyFolder()];
  const options = { ...now, dataDir, baseUrl };
  const first = await Promise.allSettled([installDemo(knex, options), installDemo(knex, options)]);
  expect(first.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const kept = await readFile(credentialsFile(dataDir), 'utf8');
  await expect(installDemo(knex, options)).rejects.toThrow('not empty');
  expect(await readFile(credentialsFile(dataDir), 'utf8')).toBe(kept);
  expect(await knex('stores')).toHaveLength(2);
});

it.each(['media', 'demo-credentials.json'])('leaves nothing behind when %s can’t be written', async (name) => {
  const [knex, dataDir] = [await emptyDatabase(), await emptyFolder()];
  if (name === 'media') await writeFile(join(dataDir, name), 'in the way');
  else await mkdir(join(dataDir, name));
  await expect(installDemo(knex, { ...now, dataDir, baseUrl })).rejects.toThrow();
  expect(await isEmpty(knex)).toBe(true);
  expect(await readdir(dataDir)).toEqual([name]);
});

it('lets ids go on: no sequence gives one that is taken', async () => {
  const knex = await emptyDatabase();
  await knex.transaction((transaction) => loadDemo(transaction, now));
  const { rows } = await knex.raw<{ rows: { name: string; next: number }[] }>(
    `SELECT sequencename AS name, coalesce(last_value + 1, start_value) AS next FROM pg_sequences`,
  );
  const next = new Map(rows.map((row) => [row.name, row.next]));
  for (const table of [
    'stores',
    'operators',
    'products',
    'orders',
    'order_items',
    'codes',
    'customers',
    'reviews',
    'plans',
  ]) {
    const [{ max } = { max: 0 }] = (await knex(table).max('id as max')) as { max: number }[];
    expect(next.get(`${table}_id_seq`)).toBeGreaterThan(max);
  }
  expect(next.get('codes_id_seq')).toBe(5001);
});

it.each(['2024-02-29T00:00:01Z', '2026-12-31T23:59:59Z'])('loads at %s, and writes of no later time', async (time) => {
  const knex = await emptyDatabase();
  await knex.transaction((transaction) => loadDemo(transaction, at(time)));
  const future = await knex.raw<{ rows: { late: number }[] }>(
    `SELECT (SELECT count(*) FROM orders WHERE created_at > :now OR updated_at > :now)
       + (SELECT count(*) FROM products WHERE created_at > :now OR updated_at > :now)
       + (SELECT count(*) FROM customers WHERE created_at > :now OR verified_at > :now)
       + (SELECT count(*) FROM reviews WHERE created_at > :now)
       + (SELECT count(*) FROM invoices WHERE issued_at > :now) AS late`,
    { now: new Date(time) },
  );
  expect(future.rows[0]?.late).toBe(0);
  const early = await knex.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM orders o JOIN customers c ON c.store_id = o.store_id AND c.id = o.customer_id AND c.created_at > o.created_at`,
  );
  expect(early.rows).toHaveLength(0);
});

const TABLES = ['products', 'customers', 'orders', 'orderItems', 'subscriptions', 'reviews', 'deliveries'];

async function dump(time: string): Promise<unknown[]> {
  const knex = await emptyDatabase();
  await knex.transaction((transaction) => loadDemo(transaction, at(time)));
  const tables = TABLES.map((table) => knex(table).orderBy(['storeId', 'id']));
  return [...(await Promise.all(tables)), await knex('invoices').select('number', 'orderId').orderBy('number')];
}

it('is the same in every installation, but for secrets', async () => {
  expect(await dump('2026-03-15T09:30:00Z')).toEqual(await dump('2026-03-15T09:30:00Z'));
});

it.each(['2024-02-29T00:00:01Z', '2026-11-21T13:00:00Z'])('is the same at %s as ever, but for dates', async (time) => {
  const dateless = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, inner: unknown) => (isDate(inner) ? 'a date' : inner)));
  const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  expect(dateless(await dump(time))).toEqual(dateless(await dump('2026-03-15T09:30:00Z')));
});

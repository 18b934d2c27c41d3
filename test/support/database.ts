/** Databases for tests: each is a copy of a template, made in some 50 ms, and belongs to one test file alone. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { connect } from '../../src/db/connection';
import type { DemoCredentials } from '../../src/db/demo/credentials';
import { loadDemo } from '../../src/db/demo/loadDemo';

/** The environment variable through which the workers learn where PostgreSQL is. */
export const urlVariable = 'MATJAR_TEST_POSTGRES';
export const emptyTemplate = 'template_empty';
const demoTemplate = 'template_demo';

/** The instant at which the demo of the tests was loaded: clocks of tests start here. */
export const demoTime = new Date('2026-03-15T09:30:00Z');
export const testServerKey = Buffer.alloc(32, 'k');
/** Of the demo's stores; that of the digital one is what contracts show. */
const handles = { digital: 'k7f3a9q2', game: 'p4w8d0m6' };

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export interface DemoDatabase extends TestDatabase {
  credentials: Omit<DemoCredentials, 'baseUrl'>;
}

/** A database of one's own: migrated, and with the demo's rows when asked for. Drop it when done. */
export async function createTestDatabase(options: { demo: true }): Promise<DemoDatabase>;
export async function createTestDatabase(options?: { demo?: false }): Promise<TestDatabase>;
export async function createTestDatabase({ demo = false } = {}): Promise<TestDatabase | DemoDatabase> {
  const credentials = demo ? await ensureDemoTemplate() : undefined;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${demo ? demoTemplate : emptyTemplate}`));
  const drop = () =>
    administer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)).then(() => undefined);
  return { url: urlOf(name), drop, ...(credentials && { credentials }) };
}

/**
 * Makes a database that others are copied from.
 * @param fill gives a text to keep with it
 */
export async function makeTemplate(
  name: string,
  from: string,
  fill: (url: string) => Promise<string | undefined>,
): Promise<void> {
  await administer(async (client) => {
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${from}`);
    const note = await fill(urlOf(unfinished));
    if (note !== undefined) await client.query(`COMMENT ON DATABASE ${unfinished} IS ${client.escapeLiteral(note)}`);
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
}

/** Made by the first test that wants it; the other worker waits. The credentials are kept as the database's comment. */
async function ensureDemoTemplate(): Promise<DemoDatabase['credentials']> {
  return administer(async (client) => {
    await client.query('SELECT pg_advisory_lock(1)');
    const note = async (): Promise<string | undefined> => {
      const sql = `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1`;
      return (await client.query<{ note: string }>(sql, [demoTemplate])).rows[0]?.note;
    };
    if ((await note()) === undefined) await makeTemplate(demoTemplate, emptyTemplate, fillDemo);
    return JSON.parse((await note()) ?? 'null') as DemoDatabase['credentials'];
  });
}

async function fillDemo(url: string): Promise<string> {
  const { knex, close } = connect({ url, statementTimeoutMs: 0 });
  try {
    const options = { clock: { now: () => demoTime }, serverKey: testServerKey, handles };
    const credentials = await knex.transaction((transaction) => loadDemo(transaction, options));
    await knex.raw('ANALYZE');
    return JSON.stringify(credentials);
  } finally {
    await close();
  }
}

/** Runs statements outside the tests' databases. */
async function administer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(process.env[urlVariable] ?? '');
  url.pathname = database;
  return url.href;
}

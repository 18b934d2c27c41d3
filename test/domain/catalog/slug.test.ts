/** The number behind a slug that is taken: the next one, found by an index however many there are and however texts are compared. */
import { connect, type Connection } from '../../../src/db/connection';
import type { Db, Statement } from '../../../src/db/Db';
import { openReading } from '../../../src/db/unitOfWork';
import { insertUnderSlug } from '../../../src/domain/catalog/slug';
import { insertCategory, insertProduct } from '../../support/catalogRows';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { stores } from '../../support/installation';

const storeId = stores.digital;
let demo: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  connection = connect({ url: demo.url, poolSize: 1 });
});
afterAll(async () => {
  await connection.close();
  await demo.drop();
});

describe.each(['products', 'categories'] as const)('%s', (table) => {
  const add = async (slug: string): Promise<void> => {
    const { id } = table === 'products' ? await insertProduct(connection.knex) : await insertCategory(connection.knex);
    await connection.knex(table).where({ storeId, id }).update({ slug });
  };
  const sent: Statement[] = [];
  const db = (): Db => {
    const reading = openReading(connection);
    return { ...reading, read: (statement, values) => (sent.push(statement), reading.read(statement, values)) };
  };
  /** The slug under which something of a name is inserted when its own is taken. */
  const next = (wanted: string): Promise<string> =>
    insertUnderSlug({ db: db(), table, storeId }, wanted, (slug) =>
      Promise.resolve(slug === wanted ? undefined : slug),
    );

  test('the number after the highest, and 2 where there is none', async () => {
    for (const slug of ['key', 'key-2', 'key-10', 'key-9', 'key-0099', 'key-12345678901', 'key-x-77', 'keys-88'])
      await add(slug);
    expect(await next('key')).toBe('key-11');
    expect(await next('key-x')).toBe('key-x-78');
    expect(await next('nobody')).toBe('nobody-2');
  });

  test('is found by its index', async () => {
    const { knex } = connection;
    await next('key');
    const text = String(sent.at(-1)?.text).replace('$1', String(storeId)).replace('$2', `'key'`);
    await knex.raw('set enable_seqscan = off');
    const { rows } = await knex.raw<{ rows: Record<string, string>[] }>(`explain ${text.replaceAll('?', '\\?')}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain(`Index Scan Backward using ${table}_numbered_slugs`);
    expect(plan).not.toContain('Sort');
  });
});

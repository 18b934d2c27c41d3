/** No statement locks rows and goes on with them, where a foreign key may hold them: see src/db/lockFirst.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from '../../src/db/connection';
import { createTestDatabase } from '../support/database';

/** Rows that are locked within a larger statement; skipping those that others hold waits for nobody. */
const LOCKS_WITHIN = /\bfrom\s+(\w+)((?!\bfrom\b)[^()]|\([^()]*\))*\bfor\s+(no key )?update(\s+of\s+\w+)?\s*\)/gi;

const lockedWithin = (text: string): string[] => [...text.matchAll(LOCKS_WITHIN)].map(([, table = '']) => table);

const source = path.join(__dirname, '../../src');
const statements = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => readFileSync(path.join(source, file), 'utf8').match(/`[^`]*`/g) ?? []);

async function referencedTables(): Promise<string[]> {
  const database = await createTestDatabase();
  const { knex, close } = connect({ url: database.url, statementTimeoutMs: 0 });
  const { rows } = await knex.raw<{ rows: { table: string }[] }>(
    `select distinct confrelid::regclass::text as "table" from pg_constraint where contype = 'f'`,
  );
  await close();
  await database.drop();
  return rows.map(({ table }) => table);
}

it.each([
  ['with l as (select id from products for no key update) update products p set stock = 0 from l', ['products']],
  ['locked as (select o.id from orders o join a on a.id = any($1::int[]) order by id for update of o)', ['orders']],
  ['with l as (select id from media for update skip locked) delete from media using l', []],
  ['select id from products where id in (select id from media) for no key update', []],
  ['update products set stock = 0 from (select 1 from media)', []],
])('%s', (text, tables) => expect(lockedWithin(text)).toEqual(tables));

it('no statement of ours does', async () => {
  const found = statements.flatMap(lockedWithin);
  expect(found).toContain('product_purchases');
  const referenced = await referencedTables();
  expect(referenced).toEqual(expect.arrayContaining(['products', 'coupons', 'gift_cards']));
  expect(found.filter((table) => referenced.includes(table))).toEqual([]);
});

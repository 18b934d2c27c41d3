/** What the whole database holds, in one short text that differs as soon as any row was written, changed or deleted. */
import type { Knex } from 'knex';

/** Row versions (`ctid`, `xmin`) change with every write, even one that writes what was there. */
const rowsOf = (table: string): string =>
  `select '${table}' as name, count(*)::text || ':' || coalesce(sum(hashtext(xmin::text || ctid::text))::text, '0') as state from "${table}"`;

export async function digest(db: Knex): Promise<Record<string, string>> {
  const tables = await db.raw<{ rows: { name: string }[] }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const sql = tables.rows.map(({ name }) => rowsOf(name)).join(' union all ');
  const { rows } = await db.raw<{ rows: { name: string; state: string }[] }>(sql);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

/** The tables that differ. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);

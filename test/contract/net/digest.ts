/** What the whole database holds, in one short text that differs as soon as any row was written, changed or deleted. */
import type { Knex } from 'knex';

/** Row versions (`ctid`, `xmin`) change with every write, even one that writes what was there. */
const VERSION = 'xmin::text || ctid::text';

/** Of credentials: when they were last used is written now and then, whatever was asked. */
const CREDENTIAL = "(to_jsonb(t) - 'last_used_at')::text";
const CREDENTIALS = new Set(['customer_tokens', 'secret_keys', 'merchant_tokens', 'api_keys']);

const rowsOf = (table: string): string => {
  const row = CREDENTIALS.has(table) ? CREDENTIAL : VERSION;
  return `select '${table}' as name, count(*)::text || ':' || coalesce(sum(hashtext(${row}))::text, '0') as state from "${table}" as t`;
};

/** Every request is counted, also one that is refused. */
const COUNTS = 'rate_limit_windows';

export async function digest(db: Knex): Promise<Record<string, string>> {
  const tables = await db.raw<{ rows: { name: string }[] }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> '${COUNTS}' order by 1`,
  );
  const sql = tables.rows.map(({ name }) => rowsOf(name)).join(' union all ');
  const { rows } = await db.raw<{ rows: { name: string; state: string }[] }>(sql);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

/** The tables that differ. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);

/** Lets ids go on after those that the demo wrote. */
import type { Knex } from 'knex';

/** The codes that Create Product's example adds come out as 5001 and 5002. */
const floors: Record<string, number> = { codes: 5000 };

export async function moveSequences(db: Knex, storeIds: readonly number[]): Promise<void> {
  const { rows } = await db.raw<{ rows: { name: string; column: string; owned: boolean }[] }>(
    `SELECT c.relname::text AS name, a.attname::text AS column,
       EXISTS (SELECT 1 FROM pg_attribute s WHERE s.attrelid = c.oid AND s.attname = 'store_id') AS owned
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
       AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL
       AND c.relname NOT LIKE 'knex\\_%'`,
  );
  for (const { name, column, owned } of rows) {
    const scope = owned ? 'WHERE store_id = ANY(:storeIds)' : '';
    await db.raw(
      `SELECT setval(pg_get_serial_sequence(:name, :column), greatest(max(${column}), :floor, 1),
         max(${column}) IS NOT NULL OR :floor > 0) FROM ${name} ${scope}`,
      { name, column, floor: floors[name] ?? 0, ...(owned ? { storeIds: [...storeIds] } : {}) },
    );
  }
}

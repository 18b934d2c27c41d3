/**
 * Fails every SQL statement on a store-owned table that names no `store_id`, whoever sends it: knex, Objection or a pool. A
 * statement must name `store_id` at least as often as it names such tables, so a join that forgets it is found too.
 */
import { Client } from 'pg';

export class UnscopedStatementError extends Error {}

const dataStatement = /^\s*(select|insert|update|delete|merge|with|copy|explain|table|values|\()/i;

/**
 * @param tables the store-owned tables, from `storeOwnedTables`
 * @returns how to take the guard away
 */
export function guardStoreScope(tables: readonly string[]): () => void {
  const original = Client.prototype.query;
  Client.prototype.query = function guarded(this: Client, ...args: unknown[]) {
    const text = textOf(args[0]);
    const problem = text === undefined ? undefined : unscoped(text, tables);
    if (problem !== undefined) throw new UnscopedStatementError(problem);
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  return () => {
    Client.prototype.query = original;
  };
}

/** What is wrong with a statement, or undefined. */
export function unscoped(statement: string, tables: readonly string[]): string | undefined {
  const sql = withoutLiterals(statement);
  if (!dataStatement.test(sql)) return undefined;
  const named = tablesNamed(sql).filter((table) => tables.includes(table));
  const scopes = (sql.match(/\bstore_id\b/gi) ?? []).length;
  if (scopes >= named.length) return undefined;
  return `names ${named.join(', ')} but store_id only ${scopes} times: ${statement}`;
}

/** Whatever stands where a statement names a table, in lower case, each time it does. */
export const tablesNamed = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:from|join|into|update|using|only|copy|table)\s+"?(\w+)"?/gi)].map((match) =>
    (match[1] ?? '').toLowerCase(),
  );

export function withoutLiterals(sql: string): string {
  return sql
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--.*$/gm, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ');
}

/** `query` takes a string, a config with `text`, or a Submittable (a cursor, a stream) that has one within. */
export function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  const { text, cursor } = (query ?? {}) as { text?: unknown; cursor?: unknown };
  return typeof text === 'string' ? text : cursor === undefined ? undefined : textOf(cursor);
}

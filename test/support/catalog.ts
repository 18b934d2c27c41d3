/** What Postgres itself says of the schema. */
import type { Knex } from 'knex';

export interface Constraint {
  table: string;
  name: string;
  type: 'p' | 'u' | 'f';
  columns: string[];
  target: string | null;
  targetColumns: string[] | null;
}

export interface Index {
  table: string;
  name: string;
  unique: boolean;
  partial: boolean;
  /** Columns in order; an expression is null. */
  columns: (string | null)[];
}

export interface Column {
  table: string;
  name: string;
  position: number;
  type: string;
  notNull: boolean;
  identity: string;
}

const columnNames = (relation: string, numbers: string) =>
  `(SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(${numbers}) WITH ORDINALITY k (attnum, n)
    LEFT JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.attnum AND k.attnum > 0)`;

export async function constraints(db: Knex): Promise<Constraint[]> {
  return rowsOf(
    db,
    `SELECT conrelid::regclass::text AS table, conname::text AS name, contype::text AS type,
      ${columnNames('conrelid', 'conkey')} AS columns, nullif(confrelid, 0)::regclass::text AS target,
      ${columnNames('confrelid', 'confkey')} AS "targetColumns"
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f') ORDER BY 1, 2`,
  );
}

export async function indexes(db: Knex): Promise<Index[]> {
  return rowsOf(
    db,
    `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS name, indisunique AS unique,
      indpred IS NOT NULL AS partial, ${columnNames('indrelid', 'indkey::int2[]')} AS columns
    FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
}

export async function columns(db: Knex): Promise<Column[]> {
  return rowsOf(
    db,
    `SELECT c.relname::text AS table, attname::text AS name, attnum AS position,
      format_type(atttypid, atttypmod) AS type, attnotnull AS "notNull", attidentity::text AS identity
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND attnum > 0 AND NOT attisdropped ORDER BY 1, 3`,
  );
}

async function rowsOf<Row>(db: Knex, sql: string): Promise<Row[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(sql);
  return rows;
}

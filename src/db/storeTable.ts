/**
 * The one way in which migrations make tables. A store-owned table starts with `store_id`, and its primary key, unique
 * indexes and foreign keys all begin with it: no row can point into another store, and the same migration runs on Citus.
 */
import type { Knex } from 'knex';

/** Tables that every store shares. */
export const referenceTables: readonly string[] = [
  'stores',
  'store_hosts',
  'operators',
  'operator_stores',
  'signing_keys',
];

/** Tables of the node that the processes talk to: what counts or queues, and belongs to no store. All others are store-owned. */
export const localTables: readonly string[] = ['rate_limit_windows'];

/** Columns of rows that change. Their values come from the injected clock, so there is no default. */
export const timestamps = 'created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL';

export interface StoreIndex {
  /** What follows `store_id` in the index, as SQL: `created_at, id` or `lower(code)`. */
  on: string;
  unique?: boolean;
  /** The condition of a partial index. */
  where?: string;
  /** Needed only where the columns alone do not make the name unique in the schema. */
  name?: string;
}

export interface StoreTable {
  /** SQL of the columns and checks; `store_id` is not among them. */
  columns: string;
  /** Columns of the primary key after `store_id`. */
  primaryKey: string[];
  /** Unique constraints, each a list of columns after `store_id`. */
  uniques?: string[][];
  /** Column → table whose rows it names; such a row can't be deleted while named. Write `table(column)` unless it names `id`. */
  references?: Record<string, string>;
  /** Like `references`, but the rows here are deleted together with the one they name. */
  partOf?: Record<string, string>;
  indexes?: StoreIndex[];
}

/** Creates a table of the installation, which stores share. `columns` is SQL. Indexes get no `store_id` of their own. */
export async function createReferenceTable(db: Knex, name: string, columns: string): Promise<void> {
  if (!referenceTables.includes(name)) throw new Error(`${name} is not among the reference tables`);
  await db.raw(`CREATE TABLE ${name} (${columns})`);
  if (await hasCitus(db)) await db.raw(`SELECT create_reference_table('${name}')`);
}

/** Creates a table that stays on one node. `columns` is SQL. @param unlogged when nothing in it needs to outlive a crash */
export async function createLocalTable(
  db: Knex,
  name: string,
  { columns, unlogged = false }: { readonly columns: string; readonly unlogged?: boolean },
): Promise<void> {
  if (!localTables.includes(name)) throw new Error(`${name} is not among the local tables`);
  await db.raw(`CREATE ${unlogged ? 'UNLOGGED ' : ''}TABLE ${name} (${columns})`);
}

/** Creates a store-owned table. Every foreign key gets an index, unless the primary key or another index serves it. */
export async function createStoreTable(db: Knex, name: string, table: StoreTable): Promise<void> {
  const keys = [`PRIMARY KEY (store_id, ${table.primaryKey.join(', ')})`];
  for (const columns of table.uniques ?? []) keys.push(`UNIQUE (store_id, ${columns.join(', ')})`);
  await db.raw(`CREATE TABLE ${name} (store_id bigint NOT NULL, ${table.columns}, ${keys.join(', ')})`);
  await distribute(db, name);
  await db.raw(
    `ALTER TABLE ${name} ADD CONSTRAINT ${name}_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores (id)`,
  );
  for (const [column, target] of Object.entries(table.partOf ?? {}))
    await addForeignKey(db, name, column, target, 'CASCADE');
  for (const [column, target] of Object.entries(table.references ?? {})) await addForeignKey(db, name, column, target);
  for (const index of [...(table.indexes ?? []), ...indexesOfForeignKeys(table)]) await createIndex(db, name, index);
}

/** Adds a reference (and its index) to a table that an earlier migration made, for tables that name each other. */
export async function addReference(db: Knex, name: string, column: string, target: string): Promise<void> {
  await addForeignKey(db, name, column, target);
  await createIndex(db, name, { on: column });
}

/** Drops tables in the order given: the naming before the named. */
export async function dropTables(db: Knex, ...names: string[]): Promise<void> {
  for (const name of names) await db.raw(`DROP TABLE ${name}`);
}

/** The names of the store-owned tables of this database, from its catalog. */
export async function storeOwnedTables(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'store_id'
     ORDER BY 1`,
  );
  return rows.map((row) => row.name).filter((name) => !referenceTables.includes(name));
}

/** Citus wants the table distributed while it is empty and before its foreign keys, and one constraint per ALTER. */
async function distribute(db: Knex, name: string): Promise<void> {
  if (!(await hasCitus(db))) return;
  await db.raw(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
  await db.raw(`SELECT create_distributed_table('${name}', 'store_id')`);
}

async function hasCitus(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: unknown[] }>(`SELECT 1 FROM pg_extension WHERE extname = 'citus'`);
  return rows.length > 0;
}

async function addForeignKey(
  db: Knex,
  name: string,
  column: string,
  target: string,
  onDelete = 'NO ACTION',
): Promise<void> {
  const [, table = target, key = 'id'] = /^(\w+)\((\w+)\)$/.exec(target) ?? [];
  await db.raw(
    `ALTER TABLE ${name} ADD CONSTRAINT ${name}_${column}_fkey
     FOREIGN KEY (store_id, ${column}) REFERENCES ${table} (store_id, ${key}) ON DELETE ${onDelete}`,
  );
}

/** Without these, deleting a named row (or joining from it) reads the whole table. */
function indexesOfForeignKeys(table: StoreTable): StoreIndex[] {
  const indexed = [
    table.primaryKey[0],
    ...(table.uniques ?? []).map((columns) => columns[0]),
    ...(table.indexes ?? []).filter((index) => index.where === undefined).map((index) => index.on.split(/[ ,]/)[0]),
  ];
  return Object.keys({ ...table.partOf, ...table.references })
    .filter((column) => !indexed.includes(column))
    .map((column) => ({ on: column }));
}

async function createIndex(db: Knex, table: string, index: StoreIndex): Promise<void> {
  const name = index.name ?? `${table}_${(index.on.match(/\w+/g) ?? []).join('_')}_idx`;
  const where = index.where === undefined ? '' : `WHERE ${index.where}`;
  await db.raw(`CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${table} (store_id, ${index.on}) ${where}`);
}

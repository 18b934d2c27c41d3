/** The rows of one store of the demo, gathered in memory and then written with one statement a table. */
import type { Knex } from 'knex';
import { snakeCaseMappers } from 'objection';
import { uuidOf } from './random';

/** Columns by their names in camelCase. What is left out gets the column's default. */
export type Row = Record<string, unknown>;

const { format: inSnakeCase } = snakeCaseMappers();

/** The order of writing: the named before the naming. */
const tables = [
  ...['publicKeys', 'secretKeys', 'merchantTokens', 'apiKeys'],
  ...['media', 'categories', 'products', 'productCategories', 'productMedia', 'benefits', 'productBenefits'],
  ...['plans', 'planFeatures', 'licenseConfigs', 'subscriptionConfigs', 'courses', 'courseSections', 'courseModules'],
  ...['servers', 'packages', 'packageServers', 'packageCommands'],
  ...['customers', 'customerTokens', 'bans'],
  ...['coupons', 'couponPackages', 'couponCategories', 'sales', 'salePackages', 'saleCategories'],
  ...['giftCards', 'giftCardPackages', 'giftCardCategories'],
  ...['orders', 'orderItems', 'orderStatuses', 'transactions', 'giftCardEntries'],
  ...['codes', 'licenses', 'subscriptions', 'courseEnrollments', 'reviews', 'reviewItems', 'complaints'],
  ...['invoiceCounters', 'invoices', 'deliveries', 'deliveryAttempts'],
] as const;

export type Table = (typeof tables)[number];

export class Draft {
  private readonly rows = new Map<Table, Row[]>(tables.map((table) => [table, []]));
  private readonly lastIds = new Map<Table, number>();

  constructor(readonly storeId: number) {}

  add(table: Table, ...rows: Row[]): void {
    this.of(table).push(...rows);
  }

  of(table: Table): Row[] {
    return this.rows.get(table) as Row[];
  }

  /** Ids of a table from 1 up, whatever rows were added. */
  nextId(table: Table): number {
    const id = (this.lastIds.get(table) ?? 0) + 1;
    this.lastIds.set(table, id);
    return id;
  }

  /** Makes `nextId` go on after `last`. */
  skipIds(table: Table, last: number): void {
    this.lastIds.set(table, last);
  }

  uuid(table: Table, id: number): string {
    return uuidOf(`${this.storeId}/${table}/${id}`);
  }

  async write(db: Knex): Promise<void> {
    for (const table of tables) {
      for (const alike of byColumns(this.of(table))) await insert(db, table, this.storeId, alike);
    }
  }
}

/** Rows that name the same columns, together. */
function byColumns(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const columns = Object.keys(row).sort().join();
    const group = groups.get(columns);
    if (group) group.push(row);
    else groups.set(columns, [row]);
  }
  return [...groups.values()];
}

/** One parameter however many rows: Postgres reads them from JSON, and knows the types of the columns. */
async function insert(db: Knex, table: Table, storeId: number, rows: readonly Row[]): Promise<void> {
  const columns = ['storeId', ...Object.keys(rows[0] ?? {})];
  const names = columns.map(() => '??').join(', ');
  const json = JSON.stringify(rows.map((row) => inSnakeCase(plain({ storeId, ...row }))));
  await db.raw(`INSERT INTO ?? (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::??, ?::jsonb)`, [
    table,
    ...columns,
    ...columns,
    table,
    json,
  ]);
}

/** Bytes are written as Postgres reads them. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );

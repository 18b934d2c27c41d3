/**
 * The plain count of everything that figures are kept of, and what makes them right again. A difference is added to what is
 * kept, not written over it: counted and kept are read in one snapshot, and transactions that are committed after it change
 * both alike. So nobody is waited for, and nobody's change is lost.
 */
import type { Knex } from 'knex';
import type { InStore } from '../StoreModel';
import { dayDefinitions, rowDefinitions } from './figures';
import { SLOT } from './slot';

/** A table of figures: its cells without slots, and the SQL that counts them, with columns of the same names. */
interface FigureTable {
  readonly cell: readonly string[];
  readonly values: readonly string[];
  readonly counted: string;
}

const day = (instant: string): string => `(${instant} AT TIME ZONE (SELECT time_zone FROM stores WHERE id = $1))::date`;

const TABLES = {
  order_days: {
    cell: ['day', 'status', 'of_players'],
    values: ['orders', 'total'],
    counted: `SELECT ${day('created_at')} AS day, status, player_username IS NOT NULL AS of_players,
        count(*) AS orders, sum(total) AS total
      FROM orders WHERE store_id = $1 GROUP BY 1, 2, 3`,
  },
  day_counts: {
    cell: ['figure', 'day'],
    values: ['count', 'sum'],
    counted: dayDefinitions
      .map(
        ([figure, { table, at, where = 'true', sum = '0' }]) =>
          `SELECT '${figure}' AS figure, ${day(at)} AS day, count(*) AS count, sum(${sum}) AS sum
          FROM ${table} WHERE store_id = $1 AND ${at} IS NOT NULL AND ${where} GROUP BY 2`,
      )
      .join(' UNION ALL '),
  },
  row_counts: {
    cell: ['figure'],
    values: ['count'],
    counted: rowDefinitions
      .map(
        ([figure, { table, where = 'true' }]) =>
          `SELECT '${figure}' AS figure, count(*) AS count FROM ${table} WHERE store_id = $1 AND ${where}`,
      )
      .join(' UNION ALL '),
  },
} as const satisfies Record<string, FigureTable>;

type TableName = keyof typeof TABLES;
const tables = Object.entries(TABLES) as [TableName, FigureTable][];

/** The cells whose kept values, over all slots, are not the counted ones. */
function differing(name: TableName, { cell, values, counted }: FigureTable): string {
  const sums = (which: string) => values.map((value) => `coalesce(sum(${which}_${value}), 0) AS ${which}_${value}`);
  const both = [
    `SELECT ${[...cell, ...values.flatMap((value) => [`${value} AS counted_${value}`, `0 AS kept_${value}`])].join()} FROM (${counted}) AS counted`,
    `SELECT ${[...cell, ...values.flatMap((value) => ['0', value])].join()} FROM ${name} WHERE store_id = $1`,
  ].join(' UNION ALL ');
  return `SELECT * FROM (SELECT ${[...cell, ...sums('counted'), ...sums('kept')].join()}
      FROM (${both}) AS cells GROUP BY ${cell.join()}) AS compared
    WHERE ${values.map((value) => `counted_${value} <> kept_${value}`).join(' OR ')}`;
}

function adding(name: TableName, table: FigureTable): string {
  const { cell, values } = table;
  const key = ['store_id', ...cell, 'slot'].join();
  return `INSERT INTO ${name} (${key}, ${values.join()})
    SELECT $1, ${cell.join()}, (SELECT slot FROM ${SLOT} AS own), ${values.map((value) => `counted_${value} - kept_${value}`).join()}
    FROM (${differing(name, table)}) AS differing ORDER BY ${cell.join()}
    ON CONFLICT (${key}) DO UPDATE SET ${values.map((value) => `${value} = ${name}.${value} + excluded.${value}`).join()}`;
}

/** A cell that is not what the rows say: `order_days of 2026-03-01, 4, false: orders 3 instead of 4, total 500 instead of 600`. */
export interface FigureDifference {
  readonly table: string;
  /** The columns that name the cell. */
  readonly cell: Readonly<Record<string, unknown>>;
  /** In minor units where it is money. */
  readonly kept: Readonly<Record<string, number>>;
  readonly counted: Readonly<Record<string, number>>;
}

/** Compares everything that is kept of a store with a count of its rows; exact also while others write. */
export async function compareFigures(db: Knex, store: InStore): Promise<FigureDifference[]> {
  const found: FigureDifference[] = [];
  for (const [name, table] of tables) {
    const order = ` ORDER BY ${table.cell.join()}`;
    const rows = await run<Record<string, unknown>>(db, differing(name, table) + order, store);
    found.push(...rows.map((row) => difference(name, table, row)));
  }
  return found;
}

function difference(name: string, { cell, values }: FigureTable, row: Record<string, unknown>): FigureDifference {
  const of = (which: string) => Object.fromEntries(values.map((value) => [value, Number(row[`${which}_${value}`])]));
  return {
    table: name,
    cell: Object.fromEntries(cell.map((column) => [column, row[column]])),
    kept: of('kept'),
    counted: of('counted'),
  };
}

/**
 * Makes everything that is kept of a store equal to a count of its rows, for new rows that told nobody (the demo), and after
 * somebody wrote past the figures. Others may write meanwhile.
 * @param db best a transaction
 */
export async function recountFigures(db: Knex, store: InStore): Promise<void> {
  await db.transaction(async (transaction) => {
    // Of two that recount at once the second would add the same difference again; nor may the calendar change in between.
    await run(transaction, 'SELECT id FROM stores WHERE id = $1 FOR NO KEY UPDATE', store);
    for (const [name, table] of tables) await run(transaction, adding(name, table), store);
  });
}

/** Knex numbers its parameters itself. */
async function run<Row>(db: Knex, text: string, { storeId }: InStore): Promise<Row[]> {
  const parts = text.split('$1');
  const { rows } = await db.raw<{ rows: Row[] }>(parts.join('?'), new Array<number>(parts.length - 1).fill(storeId));
  return rows;
}

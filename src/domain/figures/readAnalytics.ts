/**
 * The figures of a store for a calendar period to date, from what is kept by day: one statement, which reads some hundred rows
 * however many orders there are, and only from the tables that are asked for.
 */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';

export type Period = 'today' | 'week' | 'month' | 'quarter' | 'year';
export type FigureGroup = keyof typeof GROUPS;

/** Amounts are minor units of `currency`. What was not asked for is undefined. */
export interface Analytics {
  readonly currency: string;
  readonly orders?: {
    /** Received, under review, in progress. */
    readonly pending: number;
    readonly completed: number;
    /** Refunded ones too. */
    readonly cancelled: number;
    /** What the completed ones cost. */
    readonly revenue: number;
  };
  readonly customers?: { readonly created: number; readonly verified: number };
  readonly products?: { readonly created: number; readonly active: number; readonly featured: number };
  readonly reviews?: { readonly written: number; readonly published: number; readonly ratings: number };
}

/** The first day of the period, from `local`, the time on the store's clocks. Weeks begin on Sunday, which Postgres numbers 0. */
const FIRST_DAY = `CASE $3 WHEN 'week' THEN local::date - extract(dow FROM local)::int
  ELSE date_trunc(CASE $3 WHEN 'today' THEN 'day' ELSE $3 END, local)::date END`;

const dayCount = (figure: string, column = 'count'): string =>
  `coalesce(sum(${column}) FILTER (WHERE figure = '${figure}'), 0)::bigint`;

const fromDays = (columns: string, figures: readonly string[]): string =>
  `SELECT ${columns} FROM day_counts WHERE store_id = $1 AND day BETWEEN period.first AND period.last
    AND figure IN (${figures.map((figure) => `'${figure}'`).join()})`;

const ordersAt = (statuses: string, column = 'orders'): string =>
  `coalesce(sum(${column}) FILTER (WHERE status IN (${statuses})), 0)::bigint`;

const rowCount = (figure: string): string =>
  `(SELECT coalesce(sum(count), 0)::bigint FROM row_counts WHERE store_id = $1 AND figure = '${figure}')`;

/** For each group the columns of one row, which become its object. */
const GROUPS = {
  orders: `SELECT ${ordersAt('1, 2, 3')} AS pending, ${ordersAt('4')} AS completed,
      ${ordersAt('5, 6')} AS cancelled, ${ordersAt('4', 'total')} AS revenue
    FROM order_days WHERE store_id = $1 AND day BETWEEN period.first AND period.last`,
  customers: fromDays(`${dayCount('new_customers')} AS created, ${dayCount('verified_customers')} AS verified`, [
    'new_customers',
    'verified_customers',
  ]),
  products: fromDays(
    `${dayCount('new_products')} AS created, ${rowCount('active_products')} AS active, ${rowCount('featured_products')} AS featured`,
    ['new_products'],
  ),
  reviews: fromDays(
    `${dayCount('reviews')} AS written, ${dayCount('published_reviews')} AS published, ${dayCount('reviews', 'sum')} AS ratings`,
    ['reviews', 'published_reviews'],
  ),
} as const;

/** @param now decides which period it is */
export async function readAnalytics(
  db: Db,
  { storeId }: InStore,
  period: Period,
  groups: ReadonlySet<FigureGroup>,
  now: Date,
): Promise<Analytics> {
  const [row] = await db.read<{ analytics: Analytics }>(statement(groups), [storeId, now, period]);
  if (!row) throw new Error(`there is no store ${storeId}`);
  return row.analytics;
}

/** One for each set of groups, of which there are 15: a connection can keep them all. */
function statement(groups: ReadonlySet<FigureGroup>): Statement {
  const asked = (Object.keys(GROUPS) as FigureGroup[]).filter((group) => groups.has(group));
  const parts = ["'currency', period.currency", ...asked.map((group) => `'${group}', (${object(group)})`)];
  return {
    name: ['analytics', ...asked].join('_'),
    text: `WITH local AS (SELECT currency, $2::timestamptz AT TIME ZONE time_zone AS local FROM stores WHERE id = $1),
      period AS (SELECT currency, ${FIRST_DAY} AS first, local::date AS last FROM local)
      SELECT json_build_object(${parts.join()}) AS analytics FROM period`,
  };
}

const object = (group: FigureGroup): string => `SELECT row_to_json(figures) FROM (${GROUPS[group]}) AS figures`;

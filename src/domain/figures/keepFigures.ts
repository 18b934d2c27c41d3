/**
 * Keeps the figures: every transaction that changes what they count says so here, and both are committed together. Call it
 * once for all that a transaction changes, where that is known: each call is one statement.
 */
import type { Db, Statement } from '../../db/Db';
import type { Order } from '../orders/Order';
import type { InStore } from '../StoreModel';
import { playerOrderStatus } from '../orders/playerOrderStatus';
import { type DayFigure, playerOrderFigure, type RowFigure } from './figures';
import { SLOT } from './slot';

/** Locked as a foreign key locks it: free for all writers, but a change of the time zone waits for them, and they for it. */
const CALENDAR = `calendar AS MATERIALIZED (SELECT time_zone FROM stores WHERE id = $1 FOR KEY SHARE)`;

const day = (instant: string): string => `(${instant} AT TIME ZONE calendar.time_zone)::date`;

const MOVE_ORDERS: Statement = {
  name: 'move_orders',
  text: `WITH ${CALENDAR}, own AS MATERIALIZED ${SLOT}, by_status AS (
      INSERT INTO row_counts (store_id, figure, slot, count)
      SELECT $1, figure, (SELECT slot FROM own), sum(orders)
      FROM unnest($7::text[], $8::bigint[]) AS moved (figure, orders)
      GROUP BY 2 HAVING sum(orders) <> 0 ORDER BY 2
      ON CONFLICT (store_id, figure, slot) DO UPDATE SET count = row_counts.count + excluded.count)
    INSERT INTO order_days (store_id, day, status, of_players, slot, orders, total)
    SELECT $1, ${day('at')}, status, of_players, (SELECT slot FROM own), sum(orders), sum(total)
    FROM calendar, unnest($2::timestamptz[], $3::smallint[], $4::boolean[], $5::bigint[], $6::bigint[])
      AS moved (at, status, of_players, orders, total)
    GROUP BY 2, 3, 4 HAVING sum(orders) <> 0 OR sum(total) <> 0 ORDER BY 2, 3, 4
    ON CONFLICT (store_id, day, status, of_players, slot) DO UPDATE
      SET orders = order_days.orders + excluded.orders, total = order_days.total + excluded.total`,
};

const ADD_TO_DAY = `ON CONFLICT (store_id, figure, day, slot) DO UPDATE
      SET count = day_counts.count + excluded.count, sum = day_counts.sum + excluded.sum`;

const DAYS = `INSERT INTO day_counts (store_id, figure, day, slot, count, sum)
    SELECT $1, figure, ${day('at')}, (SELECT slot FROM own), sum(count), sum(sum)
    FROM calendar, unnest($2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[]) AS counted (figure, at, count, sum)
    GROUP BY 2, 3 HAVING sum(count) <> 0 OR sum(sum) <> 0 ORDER BY 2, 3 ${ADD_TO_DAY}`;

const COUNT_DAYS: Statement = {
  name: 'count_days',
  text: `WITH ${CALENDAR}, own AS MATERIALIZED ${SLOT} ${DAYS}`,
};

/** @param figures, counts SQL of two lists @param of what else must have rows */
const rows = (
  figures: string,
  counts: string,
  of = '',
): string => `INSERT INTO row_counts (store_id, figure, slot, count)
    SELECT $1, figure, (SELECT slot FROM own), count
    FROM ${of} unnest(${figures}::text[], ${counts}::bigint[]) AS counted (figure, count) WHERE count <> 0 ORDER BY figure
    ON CONFLICT (store_id, figure, slot) DO UPDATE SET count = row_counts.count + excluded.count`;

const COUNT_ROWS: Statement = {
  name: 'count_rows',
  text: `WITH own AS MATERIALIZED ${SLOT} ${rows('$2', '$3')}`,
};

const COUNT_DAYS_AND_ROWS: Statement = {
  name: 'count_days_and_rows',
  text: `WITH ${CALENDAR}, own AS MATERIALIZED ${SLOT}, of_rows AS (${rows('$6', '$7')}) ${DAYS}`,
};

/** SQL of the parameters of a statement that inserts a row; its `$1` is the store. */
export interface CountedInsert {
  /** The name of the CTE that inserts the row, and gives it. */
  readonly row: string;
  /** Lists: figures of rows, and by how much they change. */
  readonly figures: string;
  readonly counts: string;
  /** The figure that counts the row on the day of an instant. */
  readonly dayFigure: DayFigure;
  readonly at: string;
}

/** CTEs that count a row in the statement that inserts it, and nothing where it inserts none. */
export const countingCtes = ({ row, figures, counts, dayFigure, at }: CountedInsert): string =>
  `${CALENDAR}, own AS MATERIALIZED ${SLOT}, of_rows AS (${rows(figures, counts, `${row},`)}),
    of_days AS (INSERT INTO day_counts (store_id, figure, day, slot, count, sum)
      SELECT $1, '${dayFigure}', ${day(at)}, (SELECT slot FROM own), 1, 0 FROM ${row}, calendar ${ADD_TO_DAY})`;

/** What the figures see of an order. An `Order` is one. */
export interface CountedOrder {
  readonly createdAt: Date;
  readonly status: Order['status'];
  /** Minor units. */
  readonly total: number;
  readonly playerUsername: string | null;
  /** Missing means no. */
  readonly isChargeback?: boolean;
}

/** An order before and after a change: `before` is missing when it is created, `after` when it is deleted. */
export interface OrderMove {
  readonly before?: CountedOrder | undefined;
  readonly after?: CountedOrder | undefined;
}

/** Orders that were created or deleted, or whose status or total changed. */
export async function moveOrders(db: Db, { storeId }: InStore, moves: readonly OrderMove[]): Promise<void> {
  const changes = moves.flatMap(({ before, after }) => [...orderChange(before, -1), ...orderChange(after, 1)]);
  if (changes.length === 0) return;
  const column = <Key extends keyof OrderChange>(key: Key) => changes.map((change) => change[key]);
  await db.read(MOVE_ORDERS, [
    storeId,
    column('at'),
    column('status'),
    column('ofPlayers'),
    column('orders'),
    column('total'),
    changes.flatMap(({ figures }) => figures),
    changes.flatMap(({ figures, orders }) => figures.map(() => orders)),
  ]);
}

interface OrderChange {
  readonly at: Date;
  readonly status: number;
  readonly ofPlayers: boolean;
  readonly orders: number;
  readonly total: number;
  /** Of rows, that count the order. */
  readonly figures: readonly RowFigure[];
}

function orderChange(order: CountedOrder | undefined, sign: 1 | -1): OrderChange[] {
  if (!order) return [];
  const { createdAt: at, status, total, playerUsername, isChargeback = false } = order;
  // The model leaves a column undefined that an insert did not name.
  const ofPlayers = (playerUsername ?? null) !== null;
  const shown = playerOrderFigure(playerOrderStatus({ status, isChargeback }));
  const figures: RowFigure[] = [`orders_of_status_${status}`, ...(ofPlayers ? [shown] : [])];
  return [{ at, status, ofPlayers, orders: sign, total: sign * total, figures }];
}

export interface DayChange {
  readonly figure: DayFigure;
  /** The instant by which the figure counts the row (see figures.ts); its day is the store's. */
  readonly at: Date;
  /** −1 when the row no longer counts. */
  readonly count: number;
  /** Added to the figure's sum: of reviews their rating, negative where `count` is. */
  readonly sum?: number;
}

/** Rows that begin or cease to count for figures of days: a customer who signs up, a review that is published. */
export async function countDays(db: Db, { storeId }: InStore, changes: readonly DayChange[]): Promise<void> {
  if (changes.length > 0) await db.read(COUNT_DAYS, [storeId, ...ofDays(changes)]);
}

const ofDays = (changes: readonly DayChange[]): unknown[] => [
  changes.map(({ figure }) => figure),
  changes.map(({ at }) => at),
  changes.map(({ count }) => count),
  changes.map(({ sum }) => sum ?? 0),
];

/** By how much the numbers of rows change: `{ customers: 1 }`. */
export type RowChanges = Readonly<Partial<Record<RowFigure, number>>>;

/** Rows that there are, or are not any more. */
export async function countRows(db: Db, { storeId }: InStore, changes: RowChanges): Promise<void> {
  if (Object.values(changes).every((count) => count === 0)) return;
  await db.read(COUNT_ROWS, [storeId, Object.keys(changes), Object.values(changes)]);
}

/** Both, in one statement: what a new row changes. */
export async function countDaysAndRows(
  db: Db,
  { storeId }: InStore,
  days: readonly DayChange[],
  changes: RowChanges,
): Promise<void> {
  const ofRows = [Object.keys(changes), Object.values(changes)];
  await db.read(COUNT_DAYS_AND_ROWS, [storeId, ...ofDays(days), ...ofRows]);
}

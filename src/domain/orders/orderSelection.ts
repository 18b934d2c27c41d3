/**
 * Which orders of a store are meant, how many they are, and where among them a far page begins. Numbers come from the kept figures
 * instead of from the orders: exact, for both are read at one moment, and transactions that change orders keep them.
 */
import type { Give } from '../../db/Db';
import { orderFigure } from '../figures/figures';
import {
  type DayBounds,
  dayOf,
  firstAfter,
  firstOf,
  type Moment,
  startOfDay,
  writeMoment,
  type WrittenMoment,
} from '../stores/moment';
import type { Order } from './Order';
import { STATUS_NAMES } from './orderStatuses';

export interface OrderFilters {
  readonly status?: Order['status'] | undefined;
  /** Both ends are inside. */
  readonly createdFrom?: Moment | undefined;
  readonly createdTo?: Moment | undefined;
  /** Exclusive. */
  readonly updatedAfter?: Date | undefined;
}

/** Parts of one statement, as SQL. */
export interface OrderSelection {
  /** Of an order `o`, all that is asked but its time of creation; then each end of that. */
  readonly others: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Of a row of order_days: its status, and that its day is touched. */
  readonly days: string;
  /** How many orders of the first and of the last of these days are left out. */
  readonly early: string;
  readonly late: string;
  readonly total: string;
}

const UNREAD: DayBounds = { first: null, after: null };

/** @param bounds of the days in `filters`, where the statement is planned for them: what it reads while it runs, no plan can reckon with */
export function selectOrders(filters: OrderFilters, give: Give, bounds = UNREAD): OrderSelection {
  const { createdFrom, createdTo } = filters;
  const { others, ofDays, figures } = conditions(filters, give);
  const from = createdFrom && lowerEdge(createdFrom, give, bounds.first);
  const to = createdTo && upperEdge(createdTo, give, bounds.after);
  const between = (first: string, end: string): string =>
    `(select count(*) from orders o where ${others} and o.created_at >= ${first} and o.created_at < ${end})`;
  const parts = {
    others,
    notBefore: from ? ` and o.created_at >= ${from.instant}` : '',
    notAfter: to ? ` and o.created_at < ${to.instant}` : '',
    days: `${ofDays}${from ? ` and day >= ${from.day}` : ''}${to ? ` and day <= ${to.day}` : ''}`,
    early: from?.cuts ? between(startOfDay(from.day), from.instant) : '0',
    late: to?.cuts ? between(to.instant, startOfDay(`(${to.day} + 1)`)) : '0',
  };
  return { ...parts, total: totalOf(filters, parts, figures) };
}

function conditions({ status, updatedAfter }: OrderFilters, give: Give) {
  const asked = status === undefined ? undefined : `${give(status)}::smallint`;
  const updated = updatedAfter ? ` and o.updated_at > ${give(updatedAfter)}::timestamptz` : '';
  return {
    others: `o.store_id = $1${asked ? ` and o.status = ${asked}` : ''}${updated}`,
    ofDays: `store_id = $1${asked ? ` and status = ${asked}` : ''}`,
    figures: (asked ? [asked] : Object.keys(STATUS_NAMES)).map(orderFigure).join(', '),
  };
}

interface Edge {
  /** The first instant inside, or the first after it. */
  readonly instant: string;
  /** The outermost day that is touched. */
  readonly day: string;
  /** Whether it may leave out a part of that day. */
  readonly cuts: boolean;
}

function lowerEdge(moment: Moment, give: Give, first: string | null): Edge {
  if (first !== null) {
    const instant = `${give(first)}::timestamptz`;
    return { instant, day: dayOf(instant), cuts: false };
  }
  const written = writeMoment(moment, give);
  return { instant: firstOf(written), ...dayTouched(written) };
}

/** The moment itself is inside. */
function upperEdge(moment: Moment, give: Give, after: string | null): Edge {
  if (after !== null) {
    const instant = `${give(after)}::timestamptz`;
    return { instant, day: dayOf(`(${instant} - interval '1 millisecond')`), cuts: false };
  }
  const written = writeMoment(moment, give);
  return { instant: firstAfter(written), ...dayTouched(written) };
}

const dayTouched = (moment: WrittenMoment): Pick<Edge, 'day' | 'cuts'> =>
  'day' in moment ? { day: moment.day, cuts: false } : { day: dayOf(moment.at), cuts: true };

function totalOf(filters: OrderFilters, parts: Omit<OrderSelection, 'total'>, figures: string): string {
  const { others, notBefore, notAfter, days, early, late } = parts;
  // Nothing is kept of changes.
  if (filters.updatedAfter) return `(select count(*) from orders o where ${others}${notBefore}${notAfter})`;
  if (!filters.createdFrom && !filters.createdTo)
    return `(select coalesce(sum(count), 0)::bigint from row_counts where store_id = $1 and figure in (${figures}))`;
  return `(select greatest(0, coalesce(sum(orders), 0) - ${early} - ${late})::bigint from order_days where ${days})`;
}

/** A page that begins far from the first, in the order of creation. */
export interface FarPage {
  /** A common table expression, `place`: the day on which it begins, and how many orders of that day stand before it. */
  readonly place: string;
  readonly where: string;
  readonly offset: string;
}

/**
 * The day is found by adding up whole days from the side where the order begins; only inside it orders are passed over one by
 * one. Not for selections by `updatedAfter`.
 */
export function farPage(selection: OrderSelection, direction: 'asc' | 'desc', offset: string): FarPage {
  const { others, notBefore, notAfter, days, early, late } = selection;
  const skipped = `(${offset} + ${direction === 'asc' ? early : late})`;
  // One day at most is meant. The limit, without an order of its own, lets Postgres add up no further than to that day.
  const place = `place as materialized (
    select day, ${skipped} - (upto - orders) as rest from (
      select day, sum(orders) as orders, sum(sum(orders)) over (order by day ${direction}) as upto
      from order_days where ${days} group by day order by day ${direction}) summed
    where upto > ${skipped} and upto - orders <= ${skipped} limit 1)`;
  const where =
    direction === 'asc'
      ? `${others} and o.created_at >= (select ${startOfDay('place.day')} from place)${notAfter}`
      : `${others} and o.created_at < (select ${startOfDay('(place.day + 1)')} from place)${notBefore}`;
  return { place, where, offset: '(select rest::bigint from place)' };
}

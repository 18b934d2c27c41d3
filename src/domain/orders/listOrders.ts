/** All orders of a store, filtered, sorted and paged: one statement for a page and its count, one text for each combination. */
import { expecting, nameOf } from '../../db/composedStatement';
import type { Db, Give } from '../../db/Db';
import { readDayBounds } from '../stores/moment';
import { farPage, type OrderFilters, type OrderSelection, selectOrders } from './orderSelection';
import { orderSummaries, type OrderSummary } from './orderSummary';

/** What the index of a sort holds after the store (and the status, where it is filtered by). */
const SORTS = {
  created_desc: { column: 'created_at', direction: 'desc' },
  created_asc: { column: 'created_at', direction: 'asc' },
  amount_desc: { column: 'total', direction: 'desc' },
  amount_asc: { column: 'total', direction: 'asc' },
} as const;

export type OrderSort = keyof typeof SORTS;

export interface PageAsked {
  readonly sort: OrderSort;
  /** From 1; one beyond the last is empty. */
  readonly page: number;
  /** At most 100. */
  readonly perPage: number;
}

export interface OrderPage {
  readonly orders: readonly OrderSummary[];
  readonly total: number;
}

/** One page of the orders of a store, and how many there are in all, as of one moment. */
export async function listOrders(
  db: Db,
  storeId: number,
  filters: OrderFilters,
  { sort, page, perPage }: PageAsked,
): Promise<OrderPage> {
  const values: unknown[] = [storeId];
  const give: Give = (value) => `$${values.push(value)}`;
  const limit = `${give(perPage)}::bigint`;
  const skipped = (page - 1) * perPage;
  const offset = `${give(skipped)}::bigint`;
  const isFar = SORTS[sort].column === 'created_at' && skipped > FAR && !filters.updatedAfter;
  const isPlanned = dependsOnValues(filters, sort);
  const bounds = isPlanned ? await readDayBounds(db, storeId, filters.createdFrom, filters.createdTo) : undefined;
  const text = pageText(selectOrders(filters, give, bounds), sort, { limit, offset, isFar, perPage });
  const statement = { name: isPlanned ? undefined : nameOf('orders', text), text };
  const [row] = await db.read<{ total: number; orders: OrderSummary[] }>(statement, values);
  if (!row) throw new Error('a list without a row');
  return row;
}

interface Cut {
  readonly limit: string;
  readonly offset: string;
  readonly isFar: boolean;
  readonly perPage: number;
}

/** So many entries of an index are passed over sooner than days are added up. */
const FAR = 1000;

function pageText(selection: OrderSelection, sort: OrderSort, { limit, offset, isFar, perPage }: Cut): string {
  const { column, direction } = SORTS[sort];
  const { others, notBefore, notAfter, total } = selection;
  const order = `o.${column} ${direction}, o.id ${direction}`;
  const near = { where: others + notBefore + notAfter, offset, place: undefined };
  const { where, place, ...begin } = isFar ? farPage(selection, direction, offset) : near;
  // Beyond the end there is nothing to look for. Postgres does not begin what is limited to nothing.
  const within = `(select case when ${offset} < total then ${limit} else 0 end from counted)`;
  const page = `select o.store_id, o.id from orders o where ${where} order by ${order} limit ${within} offset ${begin.offset}`;
  return `with counted as materialized (select ${total} as total)${place ? `, ${place}` : ''}
    select ${orderSummaries(expecting(perPage, page), order)} as orders, total from counted`;
}

/**
 * Whether the best way depends on the values: how many orders have changed since an instant, and how many of the dearest are of a range
 * of time. Such a statement is planned each time; any other is prepared.
 */
const dependsOnValues = ({ createdFrom, createdTo, updatedAfter }: OrderFilters, sort: OrderSort): boolean =>
  updatedAfter !== undefined || (SORTS[sort].column === 'total' && (createdFrom ?? createdTo) !== undefined);

/** Lists of promotions: one statement for a page and the count of all pages, as of one moment. */
import type { Db, Statement } from '../../db/Db';

export interface PageAsked {
  readonly skip: number;
  /** At most 100. */
  readonly take: number;
}

export interface PromotionPage<View> {
  readonly rows: readonly View[];
  /** How many all pages have together. */
  readonly total: number;
}

export interface ListParts {
  readonly name: string;
  /** The rows of a page shaped: `from` stands for them. */
  readonly view: (from: string) => string;
  readonly table: keyof typeof KEPT;
  /** SQL after the store's own; `$1` is the store, `$2` and `$3` the limit and the offset. `t` is the table. */
  readonly where: string;
  /** Without it the count is the kept one. */
  readonly isFiltered: boolean;
}

/** What orders name stays when it is deleted. */
const KEPT = {
  coupons: 'and t.deleted_at is null',
  gift_cards: 'and t.deleted_at is null',
  sales: '',
} as const;

/** What a promotion's scope names, as UUIDs, while it is so narrow; else null. @param of names the row: its noun, and its alias in SQL */
export const namedIn = (
  of: { readonly noun: 'coupon' | 'sale' | 'gift_card'; readonly as: string },
  narrow: { readonly packages: string; readonly categories: string },
): string => `case when ${of.as}.${narrow.packages} then array(
      select p.uuid::text from ${of.noun}_packages l join products p on p.store_id = l.store_id and p.id = l.product_id
      where l.store_id = ${of.as}.store_id and l.${of.noun}_id = ${of.as}.id order by p.id) end as "packageIds",
    case when ${of.as}.${narrow.categories} then array(
      select k.uuid::text from ${of.noun}_categories l join categories k on k.store_id = l.store_id and k.id = l.category_id
      where l.store_id = ${of.as}.store_id and l.${of.noun}_id = ${of.as}.id order by k.id) end as "categoryIds"`;

/** The limit around the page changes nothing but what Postgres expects, and so the plan that it keeps. */
const LARGEST_PAGE = 100;

/** The newest first. The page is cut before what it names is nested. */
export function listStatement({ name, view, table, where, isFiltered }: ListParts): Statement {
  const condition = `t.store_id = $1 ${KEPT[table]} ${where}`;
  const total = isFiltered
    ? `select count(*) from ${table} t where ${condition}`
    : `select coalesce(sum(count), 0) from row_counts where store_id = $1 and figure = '${table}'`;
  const page = `select t.* from ${table} t where ${condition} order by t.created_at desc, t.id desc limit $2 offset $3`;
  const text = `select counted.total, v.* from (select (${total})::bigint as total) counted
    left join (${view(`select * from (${page}) as asked limit ${LARGEST_PAGE}`)}) v on true
    order by v."createdAt" desc, v.id desc`;
  return { name, text };
}

/** A page beyond the last one has a row with the count alone. */
type Row<View> = { readonly total: number } & (View | { readonly id: null });

export async function readPage<View extends { readonly id: string }>(
  db: Db,
  statement: Statement,
  values: readonly unknown[],
): Promise<PromotionPage<View>> {
  const rows = await db.read<Row<View>>(statement, values);
  const isView = (row: Row<View>): row is { readonly total: number } & View => row.id !== null;
  return { rows: rows.filter(isView), total: rows[0]?.total ?? 0 };
}

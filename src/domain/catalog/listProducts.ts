/** The catalogue of a store, filtered, sorted and paged: one statement for a page, and one for its count where a filter asks for one. */
import { createHash } from 'node:crypto';
import type { Db, Statement } from '../../db/Db';
import type { ProductType, ProductView } from './ProductView';
import { ACTUAL_PRICE, JOINED_TO_PRODUCT, FULL_PRODUCT, IN_STOCK, LISTED, SALE_IN_FORCE } from './productStatement';

export interface ProductFilters {
  /** Slug of an active category. */
  readonly category?: string | undefined;
  /** In the name or the description, whatever the case. */
  readonly search?: string | undefined;
  readonly featured?: boolean | undefined;
  readonly type?: ProductType | undefined;
  /** Bounds of the price to pay now, in minor units. */
  readonly priceMin?: number | undefined;
  readonly priceMax?: number | undefined;
  readonly inStock?: boolean | undefined;
}

const ORDERS = {
  price_asc: `${ACTUAL_PRICE}, p.id`,
  price_desc: `${ACTUAL_PRICE} desc, p.id desc`,
  name_asc: 'lower(p.name), p.id',
  name_desc: 'lower(p.name) desc, p.id desc',
  created_asc: 'p.created_at, p.id',
  created_desc: 'p.created_at desc, p.id desc',
} as const;

export type ProductSort = keyof typeof ORDERS;

/** Each condition with `$n` where its value goes. */
const CONDITIONS: { readonly [Filter in keyof Required<ProductFilters>]: string } = {
  category: `exists (select 1 from product_categories pc
    join categories c on c.store_id = pc.store_id and c.id = pc.category_id
    where pc.store_id = p.store_id and pc.product_id = p.id and c.slug = $n and c.is_active)`,
  search: `(p.name ilike $n or p.description ilike $n)`,
  featured: `p.is_featured = $n`,
  type: `p.type = $n`,
  // Nothing costs more than its price without discounts, of which there is an index.
  priceMin: `(p.price >= $n and ${ACTUAL_PRICE} >= $n)`,
  priceMax: `${ACTUAL_PRICE} <= $n`,
  inStock: `${IN_STOCK} = $n`,
};

export interface ProductPage {
  readonly products: readonly ProductView[];
  readonly total: number;
}

/**
 * One page of the active products of a store.
 * @param page from 1; one beyond the last is empty
 * @param now decides on discounts, sales and what is new
 */
export async function listProducts(
  db: Db,
  storeId: number,
  filters: ProductFilters,
  { sort, page, perPage }: { sort: ProductSort; page: number; perPage: number },
  now: Date,
): Promise<ProductPage> {
  const { where, values } = conditions(filters, [storeId, now]);
  const select = statementOf(pageText(where, sort, perPage, values.length), filters);
  const [rows, total] = await Promise.all([
    db.read<{ product: ProductView }>(select, [...values, perPage, (page - 1) * perPage]),
    countProducts(db, filters, where, values),
  ]);
  return { products: rows.map(({ product }) => product), total };
}

function conditions(filters: ProductFilters, first: readonly unknown[]): { where: string; values: unknown[] } {
  const values = [...first];
  const parts: string[] = [LISTED];
  for (const [filter, condition] of Object.entries(CONDITIONS)) {
    const value = filters[filter as keyof ProductFilters];
    if (value === undefined) continue;
    values.push(filter === 'search' ? `%${String(value).replace(/[\\%_]/g, '\\$&')}%` : value);
    parts.push(condition.replaceAll('$n', `$${values.length}`));
  }
  return { where: parts.join(' and '), values };
}

/** The page is cut before anything is joined to it: nesting what the other pages show would cost more than all the rest. */
function pageText(where: string, sort: ProductSort, perPage: number, used: number): string {
  const order = ORDERS[sort];
  const sale = needsSale(where + order) ? SALE_IN_FORCE : '';
  const page = `select p.store_id, p.id from products p ${sale} where ${where} and $2::timestamptz is not null
    order by ${order} limit $${used + 1} offset $${used + 2}`;
  return `select ${FULL_PRODUCT} as product
    from (${where === LISTED ? expecting(perPage, page) : page}) as page
    join products p on p.store_id = page.store_id and p.id = page.id
    ${JOINED_TO_PRODUCT}
    order by ${order}`;
}

/**
 * The limit around the page changes nothing but what Postgres expects. Not knowing the number, it reckons with a tenth of the
 * catalogue, finds the plan that would serve all pages too dear, and plans each request anew, which costs twice the reading.
 */
function expecting(perPage: number, page: string): string {
  const most = FEW_SIZES.find((size) => perPage <= size);
  return most === undefined ? page : `select * from (${page}) as asked limit ${most}`;
}

const FEW_SIZES = [12, 50] as const;

const needsSale = (sql: string): boolean => sql.includes('sale.');

/** Without a filter the count is kept; counting would read the whole catalogue. */
const ALL_LISTED = {
  name: 'count_listed_products',
  text: `select coalesce(sum(count), 0)::bigint as total from row_counts where store_id = $1 and figure = 'listed_products'`,
};

async function countProducts(db: Db, filters: ProductFilters, where: string, values: unknown[]): Promise<number> {
  const sale = needsSale(where) ? SALE_IN_FORCE : '';
  const counted = `select count(*) as total from products p ${sale} where ${where} and $2::timestamptz is not null`;
  const [row] =
    where === LISTED
      ? await db.read<Total>(ALL_LISTED, values.slice(0, 1))
      : await db.read<Total>(statementOf(counted, filters), values);
  return row?.total ?? 0;
}

interface Total {
  readonly total: number;
}

/** With more filters than this a list is rare. */
const USUAL_FILTERS = 2;

/**
 * The usual lists are prepared under a name that their text gives them. A connection keeps what it has prepared, some 400 kB each,
 * for as long as it lives: visitors must not be able to name all that can be combined.
 */
function statementOf(text: string, filters: ProductFilters): Statement {
  const given = Object.values(filters).filter((value) => value !== undefined).length;
  const name = `products_${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  return { name: given <= USUAL_FILTERS ? name : undefined, text };
}

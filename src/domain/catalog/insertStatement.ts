/**
 * A new product's row, what it names and what counts it, in one prepared statement: put together anew for each, it would take longer to plan
 * than to run, and each statement more is another answer to wait for. There is one for each set of lists that are not empty.
 */
import type { Statement } from '../../db/Db';
import { countingCtes } from '../figures/keepFigures';
import { NEW_PRODUCTS } from './countProduct';
import { held } from './productLinks';

/** Lists of ids; `media` are all that are named, as image, in the gallery or as files. */
export const LISTS = ['categories', 'benefits', 'media', 'gallery', 'files'] as const;
export type List = (typeof LISTS)[number];

/** `$1` the store, `$2` the slug, `$3` how many rows are named, `$4` and `$5` figures and their changes; then the columns, then the lists. */
const FIRST_COLUMN = 6;

/** How those that are named are found: the kind that they are given as. */
const FOUND = { categories: `'category'`, benefits: `'benefit'`, media: 'kind' } as const;

type Numbered = { readonly [Name in List]?: string };

/** Where a list is kept: its rows have the list's own order. */
const KEPT: { readonly [Name in List]?: (named: string) => string } = {
  categories: (named) => `insert into product_categories (store_id, product_id, category_id, position) ${named}`,
  benefits: (named) => `insert into product_benefits (store_id, product_id, benefit_id, position) ${named}`,
  gallery: (named) => mediaRows('gallery', named),
  files: (named) => mediaRows('file', named),
};

const mediaRows = (role: string, named: string): string =>
  `insert into product_media (store_id, product_id, media_id, position, role) select *, '${role}' from (${named}) as rows`;

const inOrder = (list: string): string =>
  `select $1, product.id, named.id, named.place - 1 from product, unnest(${list}::bigint[]) with ordinality as named (id, place)`;

/**
 * Gives what is named and found, and the product as one of the kind `product`: missing where something was not found or the slug is taken.
 * Nothing is then written.
 * @param columns in the order of their values; `created_at` is among them @param lists those that are not empty
 */
export function insertStatement(columns: readonly string[], lists: readonly List[]): Statement {
  const numbered: Numbered = Object.fromEntries(
    lists.map((list, index) => [list, `$${FIRST_COLUMN + columns.length + index}`]),
  );
  const counted = countingCtes({
    ...{ row: 'product', figures: '$4', counts: '$5', dayFigure: NEW_PRODUCTS },
    at: `$${FIRST_COLUMN + columns.indexOf('created_at')}::timestamptz`,
  });
  return {
    name: ['insert_product', ...lists].join('_'),
    text: `with ${foundCtes(numbered)}, product as (
      insert into products (store_id, slug, ${columns.join(', ')})
      select $1, $2, ${columns.map((_, index) => `$${FIRST_COLUMN + index}`).join(', ')}
      where (select count(*) from found) = $3
      on conflict (store_id, slug) do nothing returning id),
    ${[...keptCtes(numbered), counted].join(', ')}
    select id, 'product' as kind from product union all select id, kind from found`,
  };
}

function foundCtes(numbered: Numbered): string {
  const tables = (Object.keys(FOUND) as (keyof typeof FOUND)[]).filter((table) => numbered[table] !== undefined);
  const each = tables.map((table) => `of_${table} as materialized ${held(table, numbered[table] as string)}`);
  const all = tables.map((table) => `select id, ${FOUND[table]} as kind from of_${table}`);
  const none = `select null::bigint as id, null as kind where false`;
  return [...each, `found as materialized (${all.join(' union all ') || none})`].join(', ');
}

const keptCtes = (numbered: Numbered): string[] =>
  LISTS.flatMap((list) => {
    const [ids, keep] = [numbered[list], KEPT[list]];
    return ids && keep ? [`its_${list} as (${keep(inOrder(ids))})`] : [];
  });

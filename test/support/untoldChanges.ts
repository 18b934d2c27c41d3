/**
 * Notices every transaction of a test server that changes what the Storefront shows of a product and does not say so with
 * `db.changed`: another visitor would go on being answered from memory. It looks at the rows that each transaction has written, just
 * before its COMMIT, and at what it told.
 */
import type { ClientBase, Pool } from 'pg';
import type { Connection } from '../../src/db/connection';
import { OpeningQuery } from '../../src/db/OpeningQuery';
import { CHANNEL, type StoreChange } from '../../src/db/storeChanges';
import { FROM_PRODUCT, FULL_PRODUCT } from '../../src/domain/catalog/productStatement';
import { tablesNamed, textOf, withoutLiterals } from './storeScopeGuard';

/** All that a kept answer is read from. */
export const SHOWN = new Set(tablesNamed(`${FROM_PRODUCT} ${FULL_PRODUCT}`));

/** Of each table that is shown, which products a row `t` is shown with. Rows that are gone are not found this way. */
export const PRODUCTS_OF: Readonly<Record<string, string>> = {
  products: `select t.store_id, t.id from products t where t.type <> 'package'`,
  product_categories: 'select t.store_id, t.product_id from product_categories t where true',
  categories: `select t.store_id, pc.product_id from categories t
    join product_categories pc on pc.store_id = t.store_id and pc.category_id = t.id where true`,
  media: `select t.store_id, p.id from media t join products p on p.store_id = t.store_id and (p.image_media_id = t.id
    or exists (select 1 from product_categories pc join categories c on c.store_id = pc.store_id and c.id = pc.category_id
      where pc.store_id = p.store_id and pc.product_id = p.id and c.image_media_id = t.id)) where true`,
  plans: 'select t.store_id, t.product_id from plans t where true',
  plan_features: `select t.store_id, plans.product_id from plan_features t
    join plans on plans.store_id = t.store_id and plans.id = t.plan_id where true`,
  courses: 'select t.store_id, t.product_id from courses t where true',
  course_sections: `select t.store_id, courses.product_id from course_sections t
    join courses on courses.store_id = t.store_id and courses.id = t.course_id where true`,
  course_modules: `select t.store_id, courses.product_id from course_modules t
    join course_sections cs on cs.store_id = t.store_id and cs.id = t.section_id
    join courses on courses.store_id = t.store_id and courses.id = cs.course_id where true`,
  sales: `select t.store_id, p.id from sales t join products p on p.store_id = t.store_id where p.type <> 'package'
    and (t.application_scope = 'store'
      or exists (select 1 from sale_packages sp
        where sp.store_id = t.store_id and sp.sale_id = t.id and sp.product_id = p.id)
      or exists (select 1 from sale_categories sc join product_categories pc
          on pc.store_id = sc.store_id and pc.category_id = sc.category_id
        where sc.store_id = t.store_id and sc.sale_id = t.id and pc.product_id = p.id))`,
  sale_packages: `select t.store_id, t.product_id from sale_packages t join products p
    on p.store_id = t.store_id and p.id = t.product_id where p.type <> 'package'`,
  sale_categories: `select t.store_id, pc.product_id from sale_categories t
    join product_categories pc on pc.store_id = t.store_id and pc.category_id = t.category_id where true`,
  stores: 'select t.id as store_id, p.id from stores t join products p on p.store_id = t.id where true',
};

/** Of a store only its currency is shown, and of media what is deleted was nobody's image: a foreign key sees to that. */
const DOES_NOT_SHOW = [/^update "?stores"? (?!.*\bcurrency\b)/is, /^delete from "?media"?/i];

/** What one connection has done since its BEGIN. */
interface Done {
  readonly written: Set<string>;
  readonly deleted: Set<string>;
  /** Products by store; `all` for anything of the store. */
  readonly told: Map<number, Set<number> | 'all'>;
  transaction: boolean;
}

const nothing = (transaction: boolean): Done => ({
  written: new Set(),
  deleted: new Set(),
  told: new Map(),
  transaction,
});

/** @returns takes the findings so far: a sentence for each */
export function watchChanges({ knex, pool }: Connection): () => string[] {
  const findings: string[] = [];
  const watching = { report: (finding: string) => void findings.push(finding), others: pool };
  const watch = (client: ClientBase) => watchClient(client, watching);
  pool.on('connect', watch);
  const { pool: clients } = knex.client as {
    pool: { on(event: string, told: (id: number, client: ClientBase) => void): void };
  };
  clients.on('createSuccess', (_id, client) => watch(client));
  return () => findings.splice(0);
}

type Query = (...given: unknown[]) => unknown;

interface Watching {
  readonly report: (finding: string) => void;
  /** Sees what is committed. */
  readonly others: Pool;
}

function watchClient(client: ClientBase, watching: Watching): void {
  const query = client.query.bind(client) as Query;
  let done = nothing(false);
  client.query = ((...given: unknown[]) => {
    const text = withoutLiterals(textOf(given[0]) ?? '').trim();
    const ended = done;
    if (given[0] instanceof OpeningQuery) done = nothing(true);
    if (/^(begin|commit|rollback(?!\s+to))\b/i.test(text)) done = nothing(/^begin/i.test(text));
    else note(done, text, given, watching.report);
    return /^commit/i.test(text) ? examine(ended, query, watching, () => query(...given)) : query(...given);
  }) as ClientBase['query'];
}

const WRITE = /\b(insert\s+into|update|delete\s+from|merge\s+into|copy)\s+(?:only\s+)?"?(\w+)"?/gi;

function note(done: Done, text: string, given: readonly unknown[], report: (finding: string) => void): void {
  if (text.includes('pg_notify')) return tell(done, given);
  if (DOES_NOT_SHOW.some((statement) => statement.test(text))) return;
  for (const [, verb = '', named = ''] of text.matchAll(WRITE)) {
    const table = named.toLowerCase();
    if (!SHOWN.has(table)) continue;
    if (!done.transaction) report(`${table} is written outside of a transaction: ${text}`);
    (/^delete/i.test(verb) ? done.deleted : done.written).add(table);
  }
}

function tell({ told }: Done, [query, values]: readonly unknown[]): void {
  const [channel, payload] = ((query as { values?: unknown[] }).values ?? values ?? []) as [string?, string?];
  if (channel !== CHANNEL || payload === undefined) return;
  const { storeId, products, credentials } = JSON.parse(payload) as StoreChange;
  if (credentials && !products) return;
  const known = told.get(storeId) ?? new Set();
  told.set(storeId, products && known !== 'all' ? new Set([...known, ...products]) : 'all');
}

interface Row {
  readonly name: string;
  readonly store_id: number | string;
  readonly product_id: number | string;
}

/** Asks, on the same connection and just before the COMMIT, which products this transaction has written: only it sees them yet. */
function examine(
  { written, deleted, told }: Done,
  query: Query,
  { report, others }: Watching,
  commit: () => unknown,
): unknown {
  if (told.size === 0) for (const table of deleted) report(`rows of ${table} are deleted, and nobody is told`);
  if (written.size === 0) return commit();
  return new Promise((resolve) =>
    query([...written].map(mine).join(' union ') + ' order by 1, 3', (error: unknown, result?: { rows: Row[] }) => {
      if (error && !isAborted(error)) report(`what is written could not be examined: ${String(error)}`);
      const unheard = (result?.rows ?? []).filter(({ store_id: storeId, product_id: productId }) => {
        const heard = told.get(Number(storeId));
        return heard !== 'all' && !heard?.has(Number(productId));
      });
      void known(others, unheard).then((forgotten) => {
        for (const { name, store_id: storeId, product_id: productId } of forgotten)
          report(`${name} changes what is shown of product ${productId} of store ${storeId}, and nobody is told`);
        resolve(commit());
      });
    }),
  );
}

/** Of a product that nobody else can see yet, nobody remembers anything. */
async function known(others: Pool, rows: readonly Row[]): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.product_id);
  const { rows: seen } = await others.query<{ id: number | string }>(
    'select id from products where store_id = any($1::bigint[]) and id = any($2::bigint[])',
    [rows.map((row) => row.store_id), ids],
  );
  const isSeen = new Set(seen.map(({ id }) => Number(id)));
  return rows.filter((row) => isSeen.has(Number(row.product_id)));
}

/** A transaction in which a statement has failed commits nothing. */
const isAborted = (error: unknown): boolean => (error as { code?: string }).code === '25P02';

/** What is visible and of a transaction in progress is one's own, also below a savepoint, which has a number of its own. */
function mine(table: string): string {
  const products = PRODUCTS_OF[table];
  if (products === undefined) throw new Error(`untoldChanges.ts does not know with which products ${table} is shown`);
  return `select '${table}' as name, shown.* from (${products} and t.xmin::text::bigint >= pg_current_xact_id()::text::bigint
    and pg_xact_status(t.xmin::text::xid8) = 'in progress') as shown (store_id, product_id)`;
}

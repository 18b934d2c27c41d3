/** The shop that is measured: the demo's rows, and copies of its plain products, so many that no cache holds them all. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { connect } from '../src/db/connection';
import type { DemoCredentials } from '../src/db/demo/credentials';
import { loadDemo } from '../src/db/demo/loadDemo';
import { openEmbedded } from '../src/db/embedded';
import { migrate } from '../src/db/migrate';
import { createLog } from '../src/log';
import { OTHER_CORE, pin } from './machine';

const COPIES = 20;
const ID_STEP = 1_000_000;
const MONTH_MS = 30 * 86_400_000;

type Credentials = Omit<DemoCredentials, 'baseUrl'>;

export interface Shop {
  readonly url: string;
  readonly storeId: number;
  /** The process of Postgres from which all others come. */
  readonly postgres: number;
  /** For the logs and files of a run. */
  readonly directory: string;
  readonly slugs: readonly string[];
  /** Those of the demo. */
  readonly credentials: Credentials;
  close(): Promise<void>;
}

/** Opens a Postgres of its own in a new folder, and fills it. Dates are counted from now, as the demo counts them. */
export async function openShop(): Promise<Shop> {
  // Not os.tmpdir(): the account of Postgres must be able to enter it.
  const directory = await mkdtemp('/tmp/matjar-bench-');
  // Otherwise root's database would be placed elsewhere, and survive the folder.
  await chmod(directory, 0o755);
  const { url, stop } = await openEmbedded(path.join(directory, 'data'), createLog('warn'));
  const close = async (): Promise<void> => {
    await stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    return { url, directory, close, ...(await fill(url)) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(url: string): Promise<Omit<Shop, 'url' | 'directory' | 'close'>> {
  const { knex, pool, close } = connect({ url, statementTimeoutMs: 0 });
  try {
    await migrate(knex);
    // A month ago: nothing of it is new any more, so that hardly an answer ends by the clock in the middle of a run.
    const clock = { now: () => new Date(Date.now() - MONTH_MS) };
    const serverKey = Buffer.alloc(32, 'k');
    const credentials = await knex.transaction((transaction) => loadDemo(transaction, { clock, serverKey }));
    const storeId = await copyProducts(pool);
    await pool.query('vacuum analyze');
    const { rows } = await pool.query<{ slug: string }>(
      `select slug from products where store_id = $1 and status = 1 and type <> 'package' order by id`,
      [storeId],
    );
    return { storeId, credentials, postgres: await pinPostgres(pool), slugs: rows.map(({ slug }) => slug) };
  } finally {
    await close();
  }
}

type Pool = ReturnType<typeof connect>['pool'];

/** Copies what hangs on nothing but the product itself, its image and its categories. @returns the store */
async function copyProducts(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ storeId: number }>(
    `select store_id as "storeId" from store_hosts where host = 'localhost'`,
  );
  const storeId = rows[0]?.storeId as number;
  const { rows: named } = await pool.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
     where table_name = 'products' and table_schema = current_schema() and column_name not in ('id', 'uuid', 'slug')`,
  );
  const columns = named[0]?.list;
  await pool.query(
    `insert into products (id, slug, ${columns}) select id + ${ID_STEP} * n, slug || '-' || n, ${columns}
     from products, generate_series(1, ${COPIES}) n where store_id = $1 and type in ('product', 'code', 'service')`,
    [storeId],
  );
  await pool.query(
    `insert into product_categories (store_id, product_id, category_id, position)
     select p.store_id, p.id, pc.category_id, pc.position from products p
     join product_categories pc on pc.store_id = p.store_id and pc.product_id = p.id % ${ID_STEP}
     where p.store_id = $1 and p.id > ${ID_STEP}`,
    [storeId],
  );
  await pool.query(
    `update row_counts set count = case when slot = (select min(slot) from row_counts where store_id = $1 and figure = 'listed_products')
       then (select count(*) from products where store_id = $1 and status = 1 and type <> 'package') else 0 end
     where store_id = $1 and figure = 'listed_products'`,
    [storeId],
  );
  return storeId;
}

async function pinPostgres(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
  const postmaster = parseInt(rows[0]?.file ?? '', 10);
  pin(postmaster, OTHER_CORE);
  return postmaster;
}

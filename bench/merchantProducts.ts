/**
 * Products that a merchant's tool creates: a simple one beside the bare transaction of the same rows, and one with 10,000 codes beside
 * the bare `INSERT … SELECT unnest` of as many codes.
 */
import { Client } from 'pg';
import { compareAtOnce, type Contest } from './atOnce';
import { Caller } from './Caller';
import type { Rounds } from './compare';
import { post } from './post';
import type { Running } from './processes';
import type { Shop } from './shop';
import { compareWrites, type Write } from './writes';

const CODES = 10_000;
const GOAL = 2;
/** An image and a category of the demo. */
const IMAGE = 1;
const CATEGORY = 7;
const PRODUCT_WITH_CODES = 91_000_000;

/**
 * What an operation must do by its contract and its neighbours': what is named must be the store's, and an image be one (422, 404); the
 * slug must be free; lists and analytics count the product from this commit on. The figures' slot is the caller's own: nobody else waits.
 */
const BARE = {
  links: `select id, kind from media where store_id = $1 and id = $2
    union all select id, 'category' from categories where store_id = $1 and id = $3`,
  product: `with product as (
      insert into products (store_id, type, name, slug, price, cost_price, stock, image_media_id, created_at, updated_at)
      values ($1, 'product', 'Bench Product', $2, 4999, 2000, 5, $3, now(), now())
      on conflict (store_id, slug) do nothing returning id),
    linked as (insert into product_categories (store_id, product_id, category_id, position) select $1, id, $4, 0 from product)
    select id from product`,
  figures: `with row_figures as (
      insert into row_counts (store_id, figure, slot, count)
      values ($1, 'active_products', $2, 1), ($1, 'listed_products', $2, 1)
      on conflict (store_id, figure, slot) do update set count = row_counts.count + 1)
    insert into day_counts (store_id, figure, day, slot, count, sum)
    select $1, 'new_products', (now() at time zone time_zone)::date, $2, 1, 0 from stores where id = $1
    on conflict (store_id, figure, day, slot) do update set count = day_counts.count + 1`,
  codes: `insert into codes (store_id, product_id, code, created_at)
    select $1, ${PRODUCT_WITH_CODES}, code, now() from unnest($2::text[]) as code`,
} as const;

export function compareCreatedProducts(shop: Shop, server: Running, rounds: Rounds): Promise<boolean> {
  const body = { type: 'product', price: 49.99, cost_price: 20, stock: 5, categories: [CATEGORY] };
  const products: Contest = {
    ...{ title: 'creating simple products', noun: 'products', atLeast: 0.5 },
    bare: (client, place) => bareProduct(client, shop.storeId, place),
    ours: (caller) => creation(shop, caller, () => body),
  };
  return compareAtOnce(shop, server, products, rounds);
}

export async function compareCodeProducts(shop: Shop, server: Running, rounds: Rounds): Promise<boolean> {
  const client = new Client({ connectionString: shop.url });
  await client.connect();
  const caller = new Caller(server.port);
  try {
    await client.query(
      `insert into products (store_id, id, type, name, slug, price, image_media_id, created_at, updated_at)
       values ($1, ${PRODUCT_WITH_CODES}, 'code', 'Bench Codes', 'bench-codes', 100, ${IMAGE}, now(), now())`,
      [shop.storeId],
    );
    const body = () => ({ type: 'code', price: 49.99, cost_price: 20, codes: someCodes().map((code) => ({ code })) });
    return await compareWrites(
      {
        title: `creating code products with ${CODES} codes`,
        noun: 'products',
        bare: { name: 'INSERT … SELECT unnest', write: bareCodes(client, shop.storeId) },
        ours: creation(shop, caller, body),
        goal: GOAL,
      },
      shop,
      server,
      rounds,
    );
  } finally {
    caller.close();
    await client.end();
  }
}

let last = 0;
const someCodes = (): string[] =>
  Array.from({ length: CODES }, () => `BENCH-${(last++).toString(36).padStart(18, '0')}`);

function bareProduct(client: Client, storeId: number, place: number): Write {
  const run = (name: 'links' | 'product' | 'figures', ...values: unknown[]) =>
    client.query({ name, text: BARE[name], values: [storeId, ...values] });
  return async () => {
    await client.query('begin');
    if ((await run('links', IMAGE, CATEGORY)).rowCount !== 2) throw new Error('there is no such image or category');
    const { rowCount } = await run('product', `bare-product-${last++}`, IMAGE, CATEGORY);
    if (rowCount !== 1) throw new Error('the slug is taken');
    await run('figures', place);
    await client.query('commit');
  };
}

function bareCodes(client: Client, storeId: number): Write {
  return async () => {
    await client.query('begin');
    await client.query({ name: 'codes', text: BARE.codes, values: [storeId, someCodes()] });
    await client.query('commit');
  };
}

/** @param body without what all have: a name of its own each time, so that no slug is searched for */
function creation({ credentials }: Shop, caller: Caller, body: () => object): Write {
  return post({
    ...{ caller, path: '/shawarma/products', headers: { authorization: `Bearer ${credentials.merchantToken}` } },
    body: () => ({ name: `Bench ${last++}`, image: { file: { response: { id: IMAGE } } }, ...body() }),
    status: 201,
  });
}

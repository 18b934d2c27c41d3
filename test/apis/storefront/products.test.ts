/** The list of products: every filter and order, and pages whose links work. */
import type { components } from '../../../generated/storefront';
import { publicUrl, startInstallation, type TestInstallation } from '../../support/installation';
import {
  before,
  categorise,
  day,
  insertCategory,
  insertProduct,
  insertSale,
  type ProductRow,
} from '../../support/catalogRows';

type List = components['schemas']['ProductList'];

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let shelf: ProductRow;
/** One category with products that differ in everything that can be filtered or sorted by. */
const made: Record<string, ProductRow> = {};

beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  shelf = await insertCategory(knex, { slug: 'shelf' });
  const rows: Record<string, Record<string, unknown>> = {
    apple: { name: 'apple', price: 30_00, createdAt: before(4 * day), isFeatured: true },
    Banana: { name: 'Banana', price: 10_00, createdAt: before(3 * day), description: 'A 100% ripe_fruit' },
    cherry: { name: 'cherry', price: 20_00, createdAt: before(2 * day), stock: 0 },
    code: { name: 'تفاحة Code', price: 20_00, createdAt: before(2 * day), type: 'code', unusedCodes: 3 },
    date: { name: 'date', price: 40_00, discountPrice: 15_00, createdAt: before(5 * day) },
  };
  for (const [name, columns] of Object.entries(rows)) {
    const product = await insertProduct(knex, columns);
    await categorise(knex, product, shelf);
    made[name] = product;
  }
});
afterAll(() => installation.stop());

async function list(query: Record<string, string | number | boolean>): Promise<List> {
  const parameters = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  const answer = await installation.ask(`/api/products?${parameters.toString()}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<List>();
}

const names = async (query: Record<string, string | number | boolean>): Promise<string[]> =>
  (await list({ category: 'shelf', ...query })).data.map(({ name }) => name);

const ALL = ['code', 'cherry', 'Banana', 'apple', 'date'];
const named = (...keys: string[]) => keys.map((key) => (key === 'code' ? 'تفاحة Code' : key));

test.each<[string, string[]]>([
  ['price_asc', ['Banana', 'date', 'cherry', 'code', 'apple']],
  ['price_desc', ['apple', 'code', 'cherry', 'date', 'Banana']],
  ['name_asc', ['apple', 'Banana', 'cherry', 'date', 'code']],
  ['name_desc', ['code', 'date', 'cherry', 'Banana', 'apple']],
  ['created_asc', ['date', 'apple', 'Banana', 'cherry', 'code']],
  ['created_desc', ALL],
])('sort=%s, ties by id', async (sort, expected) => expect(await names({ sort })).toEqual(named(...expected)));

test('the newest first unless told otherwise', async () => expect(await names({})).toEqual(named(...ALL)));

test.each<[string, Record<string, string | number | boolean>, string[]]>([
  ['featured', { featured: true }, ['apple']],
  ['not featured', { featured: false }, ['code', 'cherry', 'Banana', 'date']],
  ['a type', { type: 'code' }, ['code']],
  ['a least price to pay now', { price_min: 20 }, ['code', 'cherry', 'apple']],
  ['a highest price to pay now', { price_max: 15 }, ['Banana', 'date']],
  ['both', { price_min: 15, price_max: 20 }, ['code', 'cherry', 'date']],
  ['a minimum above the maximum', { price_min: 20, price_max: 15 }, []],
  ['in stock', { in_stock: true }, ['code', 'Banana', 'apple', 'date']],
  ['out of stock', { in_stock: false }, ['cherry']],
  ['a text in the name, in any case', { search: 'bANa' }, ['Banana']],
  ['a text in the description', { search: 'ripe' }, ['Banana']],
  ['an Arabic text', { search: 'تفاح' }, ['code']],
  ['two words', { search: 'تفاحة Code' }, ['code']],
  ['%, which is no wildcard', { search: '100%' }, ['Banana']],
  ['_, which is no wildcard either', { search: 'a_e' }, []],
  ['reserved characters', { search: "a:b/c?d@e!'()*" }, []],
  [
    'all at once',
    { search: 'a', featured: true, type: 'product', in_stock: true, price_min: 30, price_max: 30 },
    ['apple'],
  ],
])('filter by %s', async (_title, query, expected) => {
  expect(await names(query)).toEqual(named(...expected));
  expect((await list({ category: 'shelf', ...query })).pagination.total).toBe(expected.length);
});

test('a price in force by a sale is the one that is filtered and sorted by', async () => {
  const category = await insertCategory(knex);
  const [sold, other] = [await insertProduct(knex, { price: 100_00 }), await insertProduct(knex, { price: 60_00 })];
  for (const product of [sold, other]) await categorise(knex, product, category);
  await insertSale(knex, { percent: 50, packages: [sold] });
  const { data } = await list({ category: category.slug, sort: 'price_asc' });
  expect(data.map(({ price }) => price.actual)).toEqual([50, 60]);
  expect((await list({ category: category.slug, price_max: 50 })).pagination.total).toBe(1);
});

test('an unknown and an inactive category have no products', async () => {
  const hidden = await insertCategory(knex, { isActive: false });
  await categorise(knex, made.apple as ProductRow, hidden);
  expect((await list({ category: 'no-such-category' })).data).toEqual([]);
  expect((await list({ category: hidden.slug })).data).toEqual([]);
});

test('more decimals than the currency has are invalid', async () => {
  const answer = await installation.ask('/api/products?price_min=1.005');
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({ errors: { price_min: [expect.any(String)] } });
});

test('an item is the product of its own page', async () => {
  const [item] = (await list({ search: 'Premium Game Key' })).data;
  const own = (await installation.ask('/api/products/premium-game-key')).json<{ data: unknown }>();
  expect(item).toEqual(own.data);
});

describe('pages', () => {
  test('nine keys, in the middle', async () => {
    const { data, pagination } = await list({ category: 'shelf', per_page: 2, page: 2 });
    expect(data.map(({ name }) => name)).toEqual(['Banana', 'apple']);
    expect(pagination).toEqual({
      current_page: 2,
      last_page: 3,
      per_page: 2,
      total: 5,
      from: 3,
      to: 4,
      has_more_pages: true,
      next_page_url: `${publicUrl}/api/products?category=shelf&per_page=2&page=3`,
      prev_page_url: `${publicUrl}/api/products?category=shelf&per_page=2&page=1`,
    });
  });

  test('following the links shows each product once, and the same backwards', async () => {
    const seen: number[][] = [];
    let url: string | null = `${publicUrl}/api/products?per_page=50&sort=price_asc`;
    let last: List | undefined;
    while (url !== null) {
      last = (await installation.ask(url.slice(publicUrl.length))).json<List>();
      seen.push(last.data.map(({ id }) => id));
      url = last.pagination.next_page_url;
    }
    const listed = await knex('products').where({ storeId: 1, status: 1 }).whereNot({ type: 'package' }).pluck('id');
    expect(seen.flat().sort((a, b) => a - b)).toEqual(listed.sort((a: number, b: number) => a - b));
    const back = await installation.ask(String(last?.pagination.prev_page_url).slice(publicUrl.length));
    expect(back.json<List>().data.map(({ id }) => id)).toEqual(seen.at(-2));
  });

  test('beyond the last: empty, and the way back', async () => {
    const { data, pagination } = await list({ category: 'shelf', page: 9 });
    expect(data).toEqual([]);
    expect(pagination).toMatchObject({ current_page: 9, last_page: 1, from: null, to: null, has_more_pages: false });
    expect(pagination.next_page_url).toBeNull();
    expect(pagination.prev_page_url).toBe(`${publicUrl}/api/products?category=shelf&page=1`);
  });

  test('twelve to a page unless told otherwise', async () => {
    const { data, pagination } = await list({});
    expect([data.length, pagination.per_page, pagination.current_page]).toEqual([12, 12, 1]);
  });
});

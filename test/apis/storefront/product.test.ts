/** One product: what it costs now, what is in stock, what is written of it, and who may see it. */
import type { components } from '../../../generated/storefront';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import {
  after,
  before,
  categorise,
  day,
  insertCategory,
  insertPlan,
  insertProduct,
  insertSale,
  type ProductRow,
} from '../../support/catalogRows';
import { demoTime } from '../../support/database';

type Product = components['schemas']['Product'];

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

async function read({ slug }: Pick<ProductRow, 'slug'>): Promise<Product> {
  const answer = await installation.ask(`/api/products/${encodeURIComponent(slug)}`);
  if (answer.status !== 200) throw new Error(`${slug}: ${answer.status} ${answer.text}`);
  return answer.json<{ data: Product }>().data;
}

const statusOf = async (slug: string): Promise<number> =>
  (await installation.ask(`/api/products/${encodeURIComponent(slug)}`)).status;

describe('price', () => {
  test('without a discount', async () => {
    const { price, is_discounted, is_discount_expired } = await read(await insertProduct(knex, { price: 1299_00 }));
    expect(price).toEqual({
      original: 1299,
      actual: 1299,
      discount: null,
      discount_expiry: null,
      show_discount_countdown: false,
      show_discount_savings: false,
      savings_amount: 0,
      formatted: '1,299.00 ر.س',
      formatted_original: '1,299.00 ر.س',
      discount_percentage: 0,
      currency: 'SAR',
    });
    expect({ is_discounted, is_discount_expired }).toEqual({ is_discounted: false, is_discount_expired: false });
  });

  test('with a discount that runs, is counted down and saves', async () => {
    const metadata = { display: { show_discount_countdown: true, show_discount_savings: true } };
    const discountExpiry = after(day);
    const { price, is_discounted } = await read(
      await insertProduct(knex, { discountPrice: 66_67, discountExpiry, metadata }),
    );
    expect(price).toMatchObject({
      original: 100,
      actual: 66.67,
      discount: 66.67,
      discount_expiry: '2026-03-16T09:30:00.000000Z',
      show_discount_countdown: true,
      show_discount_savings: true,
      savings_amount: 33.33,
      formatted: '66.67 ر.س',
      formatted_original: '100.00 ر.س',
      discount_percentage: 33,
    });
    expect(is_discounted).toBe(true);
  });

  test('a discount ends at its instant, not before', async () => {
    const product = await insertProduct(knex, { discountPrice: 50_00, discountExpiry: after(day) });
    installation.clock.set(after(day - 1));
    expect(await read(product)).toMatchObject({
      is_discounted: true,
      is_discount_expired: false,
      price: { actual: 50 },
    });
    installation.clock.set(after(day));
    expect(await read(product)).toMatchObject({ is_discounted: false, is_discount_expired: true });
    expect((await read(product)).price).toMatchObject({ actual: 100, discount: null, discount_expiry: null });
  });

  test('a discount above the price is none', async () => {
    const product = await insertProduct(knex, { discountPrice: 120_00 });
    expect(await read(product)).toMatchObject({ is_discounted: false, price: { actual: 100, discount: null } });
  });

  test('percentages are rounded half up', async () => {
    const half = await read(await insertProduct(knex, { price: 200_00, discountPrice: 175_00 }));
    const below = await read(await insertProduct(knex, { price: 200_00, discountPrice: 175_20 }));
    expect([half.price.discount_percentage, below.price.discount_percentage]).toEqual([13, 12]);
  });
});

describe('sales', () => {
  test.each([
    ['of the product', async (product: ProductRow) => insertSale(knex, { percent: 20, packages: [product] })],
    [
      'of one of its categories',
      async (product: ProductRow) => {
        const category = await insertCategory(knex);
        await categorise(knex, product, category);
        return insertSale(knex, { percent: 20, categories: [category] });
      },
    ],
  ])('%s', async (_scope, sell) => {
    const product = await insertProduct(knex);
    await sell(product);
    expect(await read(product)).toMatchObject({ is_discounted: true, is_discount_expired: false });
    expect((await read(product)).price).toMatchObject({ actual: 80, discount: 80, discount_expiry: null });
    expect((await read(await insertProduct(knex))).price.actual).toBe(100);
  });

  test('of the whole store, between its dates alone', async () => {
    const id = await insertSale(knex, { percent: 10, columns: { startDate: after(day), endDate: after(2 * day) } });
    const product = await insertProduct(knex);
    const priceAt = async (instant: Date) => (installation.clock.set(instant), (await read(product)).price);
    expect((await priceAt(after(day - 1))).actual).toBe(100);
    expect(await priceAt(after(day))).toMatchObject({ actual: 90, discount_expiry: '2026-03-17T09:30:00.000000Z' });
    expect((await priceAt(after(2 * day))).actual).toBe(100);
    await knex('sales').where({ storeId: stores.digital, id }).delete();
  });

  test('switched off, or of another product', async () => {
    const product = await insertProduct(knex);
    await insertSale(knex, { percent: 50, packages: [product], columns: { isEnabled: false } });
    await insertSale(knex, { percent: 50, packages: [await insertProduct(knex)] });
    expect((await read(product)).price.actual).toBe(100);
  });

  test('the lowest price wins, never two, and a tie goes to the older', async () => {
    const product = await insertProduct(knex);
    await insertSale(knex, { percent: 10, packages: [product] });
    await insertSale(knex, {
      percent: 25,
      packages: [product],
      columns: { endDate: after(3 * day), createdAt: before(day) },
    });
    await insertSale(knex, {
      percent: 25,
      packages: [product],
      columns: { endDate: after(2 * day), createdAt: before(2 * day) },
    });
    expect((await read(product)).price).toMatchObject({ actual: 75, discount_expiry: '2026-03-17T09:30:00.000000Z' });
  });

  test('the lower of sale and own discount wins', async () => {
    const own = await insertProduct(knex, { discountPrice: 70_00, discountExpiry: after(day) });
    const sold = await insertProduct(knex, { discountPrice: 90_00, discountExpiry: after(day) });
    await insertSale(knex, { percent: 20, packages: [own, sold], columns: { endDate: after(2 * day) } });
    expect((await read(own)).price).toMatchObject({ actual: 70, discount_expiry: '2026-03-16T09:30:00.000000Z' });
    expect((await read(sold)).price).toMatchObject({ actual: 80, discount_expiry: '2026-03-17T09:30:00.000000Z' });
  });

  test('what is taken off is rounded half up', async () => {
    const products = await Promise.all([1_01, 1_50, 5].map((price) => insertProduct(knex, { price })));
    await insertSale(knex, { percent: 50, packages: products.slice(0, 1) });
    await insertSale(knex, { percent: 5, packages: products.slice(1, 2) });
    await insertSale(knex, { percent: 10, packages: products.slice(2) });
    const prices = await Promise.all(products.map(async (product) => (await read(product)).price.actual));
    expect(prices).toEqual([0.5, 1.42, 0.04]);
  });
});

describe('stock', () => {
  test.each<[string, Record<string, unknown>, object]>([
    [
      'a counted product',
      { stock: 7, minQty: 2 },
      { available: 7, unlimited: false, min_qty: 2, codes_count: 0, is_in_stock: true },
    ],
    ['less than the least order', { stock: 1, minQty: 2 }, { available: 1, is_in_stock: false }],
    ['nothing', { stock: 0 }, { available: 0, is_in_stock: false }],
    ['unlimited', { stock: 3, unlimitedStock: true }, { available: 0, unlimited: true, is_in_stock: true }],
    ['codes', { type: 'code', stock: 9, unusedCodes: 4 }, { available: 4, codes_count: 4, is_in_stock: true }],
    [
      'no codes',
      { type: 'code', unlimitedStock: true },
      { available: 0, unlimited: false, codes_count: 0, is_in_stock: false },
    ],
  ])('%s', async (_title, columns, expected) => {
    expect((await read(await insertProduct(knex, columns))).stock).toMatchObject(expected);
  });

  test('the codes of the demo are those counted', async () => {
    const [{ count } = { count: 0 }] = await knex('codes')
      .where({ storeId: 1, productId: 101 })
      .whereNull('orderItemId')
      .count();
    expect((await read({ slug: 'premium-game-key' })).stock.codes_count).toBe(Number(count));
  });
});

describe('texts', () => {
  test.each([
    ['none', null, ''],
    ['plain', 'Short', 'Short...'],
    ['HTML', '<p>One</p><p>two &amp; <b>three</b></p>', 'One two & three...'],
    ['empty HTML', '<p> </p>', ''],
    ['Arabic', `<p>${'مفتاح '.repeat(30)}</p>`, `${'مفتاح '.repeat(17).slice(0, 100)}...`],
    ['emoji, never cut in half', '🎮'.repeat(101), `${'🎮'.repeat(100)}...`],
    ['exactly a hundred', 'x'.repeat(100), `${'x'.repeat(100)}...`],
  ])('short_description of %s', async (_title, description, expected) => {
    expect((await read(await insertProduct(knex, { description }))).short_description).toBe(expected);
  });

  test('is_new for seven days', async () => {
    const product = await insertProduct(knex, { createdAt: demoTime });
    installation.clock.set(after(7 * day - 1));
    expect((await read(product)).is_new).toBe(true);
    installation.clock.set(after(7 * day));
    expect((await read(product)).is_new).toBe(false);
  });

  test('categories that are active, in their order', async () => {
    const product = await insertProduct(knex);
    const [second, hidden, first] = await Promise.all([
      insertCategory(knex, { sortOrder: 2 }),
      insertCategory(knex, { sortOrder: 0, isActive: false }),
      insertCategory(knex, { sortOrder: 1 }),
    ]);
    await categorise(knex, product, second, hidden, first);
    expect((await read(product)).categories.map(({ slug }) => slug)).toEqual([first.slug, second.slug]);
  });
});

describe('plans', () => {
  test.each([
    ['day', 1, 'daily', 'يومي', '1 Day'],
    ['week', 1, 'weekly', 'أسبوعي', '1 Week'],
    ['month', 1, 'monthly', 'شهري', '1 Month'],
    ['month', 3, 'quarterly', 'ربع سنوي', '3 Months'],
    ['month', 6, 'semiannual', 'نصف سنوي', '6 Months'],
    ['year', 1, 'yearly', 'سنوي', '1 Year'],
    ['day', 45, 'custom', '45 يومًا', '45 Days'],
    ['day', 2, 'custom', 'يومان', '2 Days'],
  ])('%s × %i', async (durationType, durationValue, duration, arabic, english) => {
    const product = await insertProduct(knex, { type: 'subscription' });
    await insertPlan(knex, product, { durationType, durationValue, price: 1049_99 });
    expect((await read(product)).subscription_variants).toEqual([
      expect.objectContaining({
        duration,
        duration_text: arabic,
        duration_text_en: english,
        price: 1049.99,
        formatted_price: '1,049.99 ر.س',
        features: [],
      }),
    ]);
  });

  test('of subscriptions and licenses, active ones in their order; of nothing else', async () => {
    for (const type of ['subscription', 'license']) {
      const product = await insertProduct(knex, { type });
      const [last, , first] = [
        await insertPlan(knex, product, { sortOrder: 2 }),
        await insertPlan(knex, product, { sortOrder: 0, isActive: false }),
        await insertPlan(knex, product, { sortOrder: 1 }),
      ];
      expect((await read(product)).subscription_variants.map(({ id }) => id)).toEqual([first, last]);
    }
    const goods = await insertProduct(knex);
    await insertPlan(knex, goods);
    expect((await read(goods)).subscription_variants).toEqual([]);
  });
});

test('a course has the totals of its modules and its level in Arabic', async () => {
  const { course } = await read({ slug: 'game-design-for-beginners' });
  expect(course).toMatchObject({
    id: 5,
    instructor: 'John Doe',
    level: 'beginner',
    level_arabic: 'مبتدئ',
    total_modules: 2,
    estimated_duration: 25,
  });
  expect(course?.sections[0]?.modules.map(({ type }) => type)).toEqual(['video', 'text']);
  expect((await read({ slug: 'premium-game-key' })).course).toBeNull();
});

describe('what is not shown', () => {
  test.each([
    ['inactive', { status: 2 }],
    ['hidden or deleted', { status: 3 }],
    ['a package', { type: 'package' }],
  ])('%s: 404 by slug and by id, absent from the list', async (_title, columns) => {
    const category = await insertCategory(knex);
    const product = await insertProduct(knex, columns);
    await categorise(knex, product, category);
    expect(await statusOf(product.slug)).toBe(404);
    for (const part of ['variants', 'related']) {
      expect((await installation.ask(`/api/products/${product.id}/${part}`)).status).toBe(404);
    }
    const list = await installation.ask(`/api/products?category=${category.slug}`);
    expect(list.json()).toMatchObject({ data: [], pagination: { total: 0 } });
  });

  test("another store's", async () => {
    const { slug } = (await knex('products').where({ storeId: stores.game }).first('slug')) as ProductRow;
    expect(await statusOf(slug)).toBe(404);
  });
});

describe('slugs', () => {
  test.each(['12345', 'مفتاح-اللعبة', 'with space', 'a%b', 'a+b', "it's"])('%s', async (slug) => {
    expect((await read(await insertProduct(knex, { slug }))).slug).toBe(slug);
  });

  test('digits are a slug, never an id', async () => {
    const product = await insertProduct(knex);
    expect(await statusOf(String(product.id))).toBe(404);
    const named = await insertProduct(knex, { slug: '101' });
    expect((await read({ slug: '101' })).id).toBe(named.id);
    expect((await installation.ask('/api/products/101/related')).status).toBe(200);
  });
});

/** Products related to one, and the plans of a subscription as they are stored. */
import type { components } from '../../../generated/storefront';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { categorise, insertCategory, insertPlan, insertProduct, type ProductRow } from '../../support/catalogRows';

type Related = components['schemas']['RelatedProducts'];
type Variants = components['schemas']['ProductVariants'];

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());

async function related({ id }: ProductRow, query = ''): Promise<Related['data']> {
  const answer = await installation.ask(`/api/products/${id}/related${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<Related>().data;
}

async function insertShelf(count: number): Promise<ProductRow[]> {
  const category = await insertCategory(knex);
  const products: ProductRow[] = [];
  for (let place = 0; place < count; place++) {
    const product = await insertProduct(knex);
    await categorise(knex, product, category);
    products.push(product);
  }
  return products;
}

describe('related products', () => {
  test('share a category, are active, and never the product itself or one twice', async () => {
    const [one, other] = (await insertShelf(2)) as [ProductRow, ProductRow];
    const [elsewhere] = (await insertShelf(1)) as [ProductRow];
    const both = await insertCategory(knex);
    const hidden = await insertProduct(knex, { status: 2 });
    for (const product of [one, other, elsewhere, hidden]) await categorise(knex, product, both);
    expect((await related(one)).map(({ id }) => id).sort()).toEqual([other.id, elsewhere.id]);
  });

  test('a category that is not shown relates nothing', async () => {
    const [one, other] = [await insertProduct(knex), await insertProduct(knex)];
    const hidden = await insertCategory(knex, { isActive: false });
    for (const product of [one, other]) await categorise(knex, product, hidden);
    expect(await related(one)).toEqual([]);
  });

  test('at most eight, or as many as asked for, shuffled anew each time', async () => {
    const [one, ...others] = (await insertShelf(13)) as [ProductRow, ...ProductRow[]];
    expect(await related(one)).toHaveLength(8);
    expect(await related(one, '?limit=3')).toHaveLength(3);
    const orders = new Set<string>();
    for (let time = 0; time < 5; time++) orders.add((await related(one, '?limit=50')).map(({ id }) => id).join());
    expect(orders.size).toBeGreaterThan(1);
    expect((await related(one, '?limit=50')).map(({ id }) => id).sort()).toEqual(others.map(({ id }) => id));
  });

  test('have no categories, plans or course, are not kept and have no ETag', async () => {
    const [one] = (await insertShelf(2)) as [ProductRow];
    const [product] = await related(one);
    expect(product).toMatchObject({ categories: [] });
    expect(product).not.toHaveProperty('subscription_variants');
    expect(product).not.toHaveProperty('course');
    const { headers } = await installation.ask(`/api/products/${one.id}/related`);
    expect(headers).not.toHaveProperty('etag');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('variants', () => {
  test('as stored, active ones in their order', async () => {
    const product = await insertProduct(knex, { type: 'subscription' });
    const second = await insertPlan(knex, product, {
      sortOrder: 1,
      durationType: 'day',
      durationValue: 45,
      price: 5_05,
    });
    await insertPlan(knex, product, { sortOrder: 0, isActive: false });
    const first = await insertPlan(knex, product, { sortOrder: 0, description: 'Good', name: 'Monthly' });
    const features = [
      { id: 2, name: 'Later', description: null, position: 1 },
      { id: 1, name: 'Sooner', description: 'Yes', position: 0 },
    ];
    for (const feature of features) {
      await knex('planFeatures').insert({
        ...feature,
        id: feature.id + 40_000_000,
        storeId: stores.digital,
        planId: first,
      });
    }
    const answer = await installation.ask(`/api/products/${product.id}/variants`);
    const { data } = answer.json<Variants>();
    expect(data).toEqual([
      {
        id: first,
        name: 'Monthly',
        description: 'Good',
        price: 10,
        duration_type: 'month',
        duration_value: 1,
        features: expect.any(String),
      },
      {
        id: second,
        name: 'Plan',
        description: '',
        price: 5.05,
        duration_type: 'day',
        duration_value: 45,
        features: '[]',
      },
    ]);
    expect(JSON.parse(data[0]?.features ?? '')).toEqual([
      { id: 40_000_001, name: 'Sooner', description: 'Yes' },
      { id: 40_000_002, name: 'Later', description: '' },
    ]);
  });

  test.each(['product', 'code', 'service', 'license', 'course'])('404 for a %s', async (type) => {
    const product = await insertProduct(knex, { type });
    expect((await installation.ask(`/api/products/${product.id}/variants`)).status).toBe(404);
  });
});

/** Products that are changed: what is sent and nothing else, by the rules of their creation; and products that are deleted. */
import { insertOrder } from '../../support/orderRows';
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { DISPLAY, everything, insertLinks, leastOf, type Links, reference, SEO } from '../../support/productBodies';
import type { Answer } from '../../support/request';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of many shapes, compared whole

let installation: TestInstallation;
let headers: Record<string, string>;
let links: Links;
beforeAll(async () => {
  installation = await startInstallation();
  headers = { ...(await installation.credentials.digital.good('merchantToken')), 'accept-language': 'en' };
  links = await insertLinks(installation.database.knex);
});
afterAll(() => installation.stop());

const PATH = '/shawarma/products';
const TODAY = demoTime.toISOString().slice(0, 10);
const knex = () => installation.database.knex;
const storeId = stores.digital;

async function created(body: Json): Promise<Json> {
  const answer = await installation.ask(PATH, { method: 'POST', headers, body });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json<{ data: Json }>().data;
}
const put = (id: number, body: Json): Promise<Answer> =>
  installation.ask(`${PATH}/${id}`, { method: 'PUT', headers, body });
async function changed(id: number, body: Json): Promise<Json> {
  const answer = await put(id, body);
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.json<{ data: Json }>().data;
}
const read = async (id: number): Promise<Json> =>
  (await installation.ask(`${PATH}/${id}`, { headers })).json<{ data: Json }>().data;
const inShop = (slug: string): Promise<Answer> => installation.ask(`/api/products/${slug}`);
const shown = async (slug: string): Promise<Json> => (await inShop(slug)).json<{ data: Json }>().data;

/** What is answered as wrong, after which the product is as it was. */
async function refused(id: number, body: Json): Promise<Json> {
  const before = await read(id);
  const answer = await put(id, body);
  expect(answer.status).toBe(422);
  expect(await read(id)).toEqual(before);
  return answer.json<{ data: Json }>().data;
}

const figures = async (): Promise<Json> => {
  const rows = (await knex()('rowCounts')
    .where({ storeId })
    .select('figure')
    .sum('count as count')
    .groupBy('figure')) as {
    figure: string;
    count: unknown;
  }[];
  return Object.fromEntries(rows.map(({ figure, count }) => [figure, Number(count)]));
};

describe('a change', () => {
  let id: number;
  beforeAll(async () => {
    id = (await created(leastOf('product', links.image, { ...everything(links, TODAY), slug: 'changing' })))
      .id as number;
  });

  test('of nothing changes nothing but the instant', async () => {
    const before = await read(id);
    installation.clock.advance(60_000);
    const at = installation.clock.now().toISOString().replace('Z', '000Z');
    expect(await changed(id, {})).toEqual({ ...before, updated_at: at });
  });

  test('of one thing changes that alone, and shops show it at once', async () => {
    await shown('changing');
    const before = await read(id);
    expect(await changed(id, { badge: 'Last ones' })).toEqual({ ...before, badge: 'Last ones' });
    expect((await shown('changing')).sales).toEqual({ badge: 'Last ones' });
  });

  test.each([
    ['name', 'Another name'],
    ['price', 60.5],
    ['cost_price', 0],
    ['description', '<p>New</p>'],
    ['description', null],
    ['marketing_title', null],
    ['activation_info', '<p>So</p>'],
    ['show_reviews', true],
    ['is_noticeable', false],
    ['is_featured', false],
    ['tags', ['three']],
    ['tags', null],
    ['meta', { other: true }],
    ['discount_price', 12.25],
    ['stock', 99],
    ['min_qty', 2],
    ['max_purchase_count', null],
    ['image_ulid', null],
    ['metadata', { display: { show_monthly_breakdown: true } }],
    ['metadata', null],
    ['fields', null],
  ])('of %s to %j', async (field, value) => {
    const before = await read(id);
    expect(await changed(id, { [field]: value })).toEqual({ ...before, [field]: value });
  });

  test('of links replaces each list that is sent', async () => {
    const body = { image: reference(links.gallery[0] as number), categories: [2], benefits: [], extra_images: [] };
    const after = await changed(id, { ...body, product_files: [reference(links.files[1] as number)] });
    expect(after).toMatchObject({
      image: { id: links.gallery[0] },
      categories: [{ id: 2 }],
      benefits: [],
      extra_images: [],
      product_files: [{ id: links.files[1] }],
    });
    expect((await shown('changing')).categories).toMatchObject([{ id: 2 }]);
  });

  test('of SEO keeps what is not sent', async () => {
    expect((await changed(id, { seo: { robots: null, meta_title: 'T' } })).seo).toEqual({
      ...SEO,
      robots: null,
      meta_title: 'T',
    });
  });

  test('that ends a discount ends its expiry too', async () => {
    const { id: own } = await created(leastOf('product', links.image, { discount_price: 5, discount_expiry: TODAY }));
    expect(await changed(own as number, { discount_price: null })).toMatchObject({
      discount_price: null,
      discount_expiry: null,
    });
  });

  test('is held to what is stored: discount, price and quantities', async () => {
    const body = { discount_price: 5, min_qty: 2, max_purchase_count: 3 };
    const { id: own } = await created(leastOf('product', links.image, body));
    expect(await refused(own as number, { price: 5 })).toEqual({ price: ['The price field must be more than 5.00.'] });
    expect(await refused(own as number, { discount_price: 49.99 })).toHaveProperty('discount_price');
    expect(await refused(own as number, { min_qty: 4 })).toEqual({ min_qty: ['The min_qty field must be at most 3.'] });
    expect(await refused(own as number, { max_purchase_count: 1 })).toEqual({
      max_purchase_count: ['The max_purchase_count field must be at least 2.'],
    });
    expect(await refused(own as number, { type: 'code' })).toHaveProperty('type');
    expect(await refused(own as number, { codes: [{ code: 'A' }] })).toHaveProperty('codes');
    expect(await refused(own as number, { trial_days: 5 })).toHaveProperty('trial_days');
    expect(await refused(own as number, { categories: [987_654] })).toHaveProperty(['categories.0']);
    expect((await put(own as number, { image: reference(987_654) })).status).toBe(404);
  });

  test('of a price is not held to a discount that is over, until it is to begin again', async () => {
    const { id } = await created(leastOf('product', links.image, { discount_price: 5, discount_expiry: TODAY }));
    expect(await refused(id as number, { price: 3 })).toEqual({ price: ['The price field must be more than 5.00.'] });
    await knex()('products')
      .where({ storeId, id: id as number })
      .update({ discountExpiry: demoTime });
    expect(await changed(id as number, { price: 3 })).toMatchObject({ price: 3, discount_price: 5 });
    const tooMuch = { discount_price: ['The discount_price field must be less than 3.00.'] };
    expect(await refused(id as number, { discount_expiry: TODAY })).toEqual(tooMuch);
    expect(await refused(id as number, { discount_expiry: null })).toEqual(tooMuch);
    await changed(id as number, { discount_expiry: TODAY, discount_price: 2 });
  });

  test('of the slug moves the address, unless somebody has it', async () => {
    const one = await created(leastOf('product', links.image, { slug: 'first-address' }));
    const other = await created(leastOf('product', links.image, { slug: 'second-address' }));
    expect(await refused(one.id as number, { slug: 'second-address' })).toEqual({
      slug: ['The slug second-address is taken.'],
    });
    expect(await refused(one.id as number, { slug: 'No Slug' })).toHaveProperty('slug');
    await changed(one.id as number, { slug: 'first-address', name: 'The same' });
    await changed(one.id as number, { slug: 'third-address' });
    expect([(await inShop('first-address')).status, (await inShop('third-address')).status]).toEqual([404, 200]);
    const asked = await Promise.all([one, other].map(({ id: own }) => put(own as number, { slug: 'wanted-by-both' })));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('of the status takes it from shops and back, and the figures with it', async () => {
    const { id: own } = await created(leastOf('product', links.image, { slug: 'on-and-off', is_featured: true }));
    const on = await figures();
    await changed(own as number, { status: 2 });
    expect((await inShop('on-and-off')).status).toBe(404);
    const { active_products: active, featured_products: featured, listed_products: listed } = on;
    expect(await figures()).toMatchObject({
      active_products: active - 1,
      featured_products: featured - 1,
      listed_products: listed - 1,
    });
    await changed(own as number, { status: 1, is_featured: false });
    expect((await inShop('on-and-off')).status).toBe(200);
    expect(await figures()).toEqual({ ...on, featured_products: featured - 1 });
  });
});

describe('a deletion', () => {
  const remove = (id: number): Promise<Answer> => installation.ask(`${PATH}/${id}`, { method: 'DELETE', headers });

  test('takes it from shops, lists and figures, frees its slug, and leaves orders what they name', async () => {
    const { id } = await created(leastOf('product', links.image, { slug: 'leaving', metadata: DISPLAY }));
    await insertOrder(knex(), { id: documentedCustomerId, storeId }, { items: [{ productId: id as number }] });
    await shown('leaving');
    const before = await figures();
    const answer = await remove(id as number);
    expect([answer.status, answer.json().data]).toEqual([200, null]);
    expect(await figures()).toMatchObject({
      active_products: before.active_products - 1,
      listed_products: before.listed_products - 1,
    });
    expect((await inShop('leaving')).status).toBe(404);
    const page = (await installation.ask(`${PATH}?per_page=100`, { headers })).text;
    expect(page).not.toContain('"slug":"leaving');
    expect(
      await knex()('products')
        .where({ storeId, id: id as number })
        .first('status', 'deletedAt'),
    ).toEqual({
      status: 3,
      deletedAt: installation.clock.now(),
    });
    expect((await created(leastOf('product', links.image, { slug: 'leaving' }))).slug).toBe('leaving');
    const again = [
      await remove(id as number),
      await put(id as number, {}),
      await installation.ask(`${PATH}/${id}`, { headers }),
    ];
    expect(again.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test('happens once, however many ask for it at once', async () => {
    const { id } = await created(leastOf('product', links.image));
    const before = await figures();
    const answers = await Promise.all(Array.from({ length: 6 }, () => remove(id as number)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    expect((await figures()).active_products).toBe(before.active_products - 1);
  });
});

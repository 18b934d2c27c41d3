/** Products of all six types with everything that they can have: what is written reads back, to the merchant and in shops. */
import { decrypt } from '../../../src/security/encryption';
import { demoTime, testServerKey } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import {
  DISPLAY,
  everything,
  insertLinks,
  leastOf,
  LESSONS_READ,
  type Links,
  OWN,
  type ProductBody,
  type ProductTypeName,
  reference,
  SEO,
  TYPES,
  VARIANTS_READ,
} from '../../support/productBodies';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of many shapes, compared whole

let installation: TestInstallation;
let headers: Record<string, string>;
let links: Links;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.digital.good('merchantToken');
  links = await insertLinks(installation.database.knex);
});
afterAll(() => installation.stop());

const PATH = '/shawarma/products';
/** The tests' clock stands at noon in Riyadh. */
const TODAY = demoTime.toISOString().slice(0, 10);
const TONIGHT = `${TODAY}T21:00:00.000000Z`;

async function created(body: ProductBody): Promise<Json> {
  const answer = await installation.ask(PATH, { method: 'POST', headers, body });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json<{ data: Json }>().data;
}
const read = async (id: number): Promise<Json> =>
  (await installation.ask(`${PATH}/${id}`, { headers })).json<{ data: Json }>().data;
const inShop = async (slug: string): Promise<Json> =>
  (await installation.ask(`/api/products/${slug}`)).json<{ data: Json }>().data;

const variantsOf = (type: ProductTypeName) =>
  (VARIANTS_READ as Partial<Record<string, readonly object[]>>)[type]?.map((plan) => ({
    id: expect.any(Number) as number,
    ...plan,
  })) ?? [];

const ids = (list: readonly number[]) => list.map((id) => ({ id }));
const codesOf = (type: ProductTypeName) =>
  type === 'code' ? ['AAA-1', 'AAA-2', 'AAA-3'].map((code) => ({ id: expect.any(Number) as number, code })) : [];

/** What the merchant reads of a product with everything. */
const asWritten = (type: ProductTypeName, slug: string): Json => ({
  id: expect.any(Number) as number,
  name: `A ${type}`,
  slug,
  type,
  price: 49.99,
  cost_price: 20,
  description: '<p>Good <b>bold</b></p>',
  marketing_title: 'The best of them',
  activation_info: '<a rel="noopener noreferrer">Open</a><p>it</p>',
  status: 1,
  show_reviews: false,
  is_noticeable: true,
  is_featured: true,
  badge: 'New',
  tags: ['one', 'two'],
  meta: { shelf: 'A-1', sizes: [1, 2] },
  discount_price: 39.5,
  discount_expiry: TODAY,
  stock: type === 'product' ? 12 : 0,
  unlimited_stock: type !== 'product' && type !== 'code',
  codes_count: codesOf(type).length,
  min_qty: 1,
  max_purchase_count: 4,
  image: { id: links.image },
  image_ulid: '01HXYZ',
  product_files: type === 'product' || type === 'license' ? ids(links.files) : [],
  extra_images: ids(links.gallery),
  categories: ids([3, 1]),
  benefits: ids([2, 1]),
  fields: [
    {
      type: 'select',
      name: 'Region',
      placeholder: 'Choose a region',
      required: true,
      options: [
        { name: 'EU', price: 0 },
        { name: 'US', price: 5.25 },
      ],
    },
    { type: 'text', name: 'Nickname', placeholder: null, required: false, options: [] },
  ],
  codes: codesOf(type),
  subscriptionVariants: variantsOf(type),
  license_config: type === 'license' ? OWN.license.license_config : null,
  trial_days: type === 'subscription' ? 14 : null,
  cancel_behavior: type === 'subscription' ? 'immediate' : null,
  auto_renew_default: type === 'subscription' ? true : null,
  grace_period_days: type === 'subscription' ? 3 : null,
  course: type === 'course' ? LESSONS_READ : null,
  metadata: DISPLAY,
  seo: SEO,
  created_at: demoTime.toISOString().replace('Z', '000Z'),
  updated_at: demoTime.toISOString().replace('Z', '000Z'),
});

describe.each(TYPES)('a %s with everything', (type) => {
  let answer: Json;
  const slug = `whole-${type}`;
  beforeAll(async () => {
    const files = type === 'product' || type === 'license' ? { product_files: links.files.map(reference) } : {};
    answer = await created(leastOf(type, links.image, { ...everything(links, TODAY), ...files, slug }));
  });

  test('is answered as the page shows it, with these keys alone', () => {
    expect(answer).toEqual({
      id: expect.any(Number) as number,
      name: `A ${type}`,
      slug,
      type,
      price: 49.99,
      codes: codesOf(type),
      image: { id: links.image },
      categories: [{ id: 3 }, { id: 1 }],
      subscriptionVariants: variantsOf(type),
    });
  });

  test('reads back to its merchant, its HTML made safe', async () => {
    expect(await read(answer.id as number)).toEqual(asWritten(type, slug));
  });

  test('is shown at once', async () => {
    const shown = await inShop(slug);
    expect(shown).toMatchObject({
      id: answer.id as number,
      description: '<p>Good <b>bold</b></p>',
      short_description: 'Good bold...',
      type,
      is_featured: true,
      is_new: true,
      is_discounted: true,
      show_reviews: false,
      price: {
        original: 49.99,
        actual: 39.5,
        discount_expiry: TONIGHT,
        show_discount_countdown: true,
        show_discount_savings: true,
      },
      stock: { unlimited: type !== 'product' && type !== 'code', is_in_stock: true, codes_count: codesOf(type).length },
      sales: { badge: 'New' },
      image: { id: links.image },
      fields: [
        { name: 'Region', required: true, options: [{ price: 0 }, { name: 'US', price: 5.25 }] },
        { name: 'Nickname' },
      ],
      meta: { shelf: 'A-1' },
      metadata: DISPLAY,
      tags: ['one', 'two'],
      seo: { meta_title: 'Title', meta_description: 'Description', meta_keywords: 'one, two' },
    });
    expect(shown.categories.map(({ id }: Json) => id as number).sort()).toEqual([1, 3]);
    const offered = variantsOf(type).filter((plan) => (plan as Json).is_active);
    expect(shown.subscription_variants.map(({ price }: Json) => price as number)).toEqual(
      offered.map((plan) => (plan as Json).price as number),
    );
    expect(shown.course?.total_modules ?? 0).toBe(type === 'course' ? 2 : 0);
    // No shop tells what only buyers or the merchant may know.
    expect(JSON.stringify(shown)).not.toMatch(/AAA-1|video\.example|cost_price|activation_info/);
  });
});

test('variants are read by the names of their periods', async () => {
  const durations = [1, 7, 14, 30, 45, 90, 180, 365, 730];
  const subscriptionVariants = durations.map((duration) => ({ duration, price: 1 }));
  const { slug, id } = await created(leastOf('subscription', links.image, { subscriptionVariants, name: 'Periods' }));
  const { subscription_variants: shown } = await inShop(slug as string);
  expect(shown.map(({ duration, duration_text_en: text }: Json) => [duration, text])).toEqual([
    ['daily', '1 Day'],
    ['weekly', '1 Week'],
    ['custom', '2 Weeks'],
    ['monthly', '1 Month'],
    ['custom', '45 Days'],
    ['quarterly', '3 Months'],
    ['semiannual', '6 Months'],
    ['yearly', '1 Year'],
    ['custom', '2 Years'],
  ]);
  expect((await read(id as number)).subscriptionVariants.map(({ duration }: Json) => duration as number)).toEqual(
    durations,
  );
});

test('a course can have more lessons than one statement bears', async () => {
  const modules = Array.from({ length: 80 }, (_, index) => ({ title: `${index}`, type: 'text', content: 'x' }));
  const sections = Array.from({ length: 100 }, (_, index) => ({ title: `${index}`, modules }));
  const { id } = await created(leastOf('course', links.image, { name: 'Encyclopaedia', course: { sections } }));
  const { course } = await read(id as number);
  expect(course.sections).toHaveLength(100);
  expect(course.sections.flatMap(({ modules: lessons }: Json) => lessons)).toHaveLength(8_000);
});

test('an encryption key is made for a license that asks for it, and sealed', async () => {
  const { id } = await created(leastOf('license', links.image, { name: 'Sealed' }));
  const without = await created(
    leastOf('license', links.image, { name: 'Open', license_config: { expiry_type: 'lifetime' } }),
  );
  const rows = await installation.database
    .knex('licenseConfigs')
    .where({ storeId: stores.digital })
    .whereIn('productId', [id, without.id] as number[])
    .orderBy('productId');
  const [sealed, open] = rows as { e2ee: boolean; encryptionKeyEncrypted: Buffer | null }[];
  const key = decrypt(testServerKey, 'license_encryption_key', sealed?.encryptionKeyEncrypted as Buffer);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(sealed?.encryptionKeyEncrypted?.includes(key)).toBe(false);
  expect([open?.e2ee, open?.encryptionKeyEncrypted]).toEqual([false, null]);
});

test.each([
  [{}, { stock: 0, unlimited_stock: true }],
  [{ stock: 3 }, { stock: 3, unlimited_stock: false }],
  [
    { stock: 3, unlimited_stock: true },
    { stock: 3, unlimited_stock: true },
  ],
  [{ unlimited_stock: false }, { stock: 0, unlimited_stock: false }],
])('of a service with %j there is %j', async (sent, stored) => {
  const { id } = await created(leastOf('service', links.image, sent));
  expect(await read(id as number)).toMatchObject(stored);
});

/** Products that are refused: told by the field that is wrong, in both languages, and nothing of them is left. */
import { demoTime } from '../../support/database';
import { startInstallation, type TestInstallation } from '../../support/installation';
import { leastOf, type ProductBody, type ProductTypeName, rowsOfProducts } from '../../support/productBodies';
import type { Answer } from '../../support/request';

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.digital.good('merchantToken');
});
afterAll(() => installation.stop());

const PATH = '/shawarma/products';
const IMAGE = 1;
const knex = () => installation.database.knex;
const TODAY = demoTime.toISOString().slice(0, 10);
const YESTERDAY = new Date(demoTime.getTime() - 86_400_000).toISOString().slice(0, 10);

const create = (body: unknown, more: Record<string, string> = {}): Promise<Answer> =>
  installation.ask(PATH, { method: 'POST', headers: { ...headers, 'accept-language': 'en', ...more }, body });

type Case = [name: string, type: ProductTypeName, body: ProductBody, field: string, sentence: string];

const lesson = (parts: object) => ({ course: { sections: [{ title: 'One', modules: [{ title: 'A', ...parts }] }] } });
const MODULE = 'course.sections.0.modules.0';
const VARIANT = { duration: 30, price: 10 };

const cases: Case[] = [
  ['no name', 'product', { name: undefined }, 'name', 'The name field is required.'],
  ['no price', 'product', { price: undefined }, 'price', 'The price field is required.'],
  ['no cost', 'product', { cost_price: undefined }, 'cost_price', 'The cost_price field is required.'],
  ['no type', 'product', { type: undefined }, 'type', 'The type field is required.'],
  ['no image', 'product', { image: undefined }, 'image', 'The image field is required.'],
  ['a package', 'product', { type: 'package' }, 'type', 'must be equal to one of the allowed values'],
  ['a fraction of a halala', 'product', { price: 1.005 }, 'price', 'The price field has more decimals than SAR.'],
  ['such a cost', 'product', { cost_price: 0.001 }, 'cost_price', 'more decimals than SAR'],
  ['such a discount', 'product', { discount_price: 1.999 }, 'discount_price', 'more decimals than SAR'],
  ['a negative price', 'product', { price: -1 }, 'price', 'must be at least 0'],
  ['a taken slug', 'product', { slug: 'premium-game-key' }, 'slug', 'The slug premium-game-key is taken.'],
  ['a slug that is none', 'product', { slug: 'Two Words' }, 'slug', 'letters and digits in lower case'],
  ['a discount of nothing', 'product', { discount_price: 49.99 }, 'discount_price', 'must be less than 49.99.'],
  ['a discount above the price', 'product', { discount_price: 50 }, 'discount_price', 'must be less than 49.99.'],
  ['yesterday', 'product', { discount_price: 1, discount_expiry: YESTERDAY }, 'discount_expiry', 'today or later'],
  ['no such day', 'product', { discount_price: 1, discount_expiry: '2027-02-30' }, 'discount_expiry', 'must '],
  ['an end of nothing', 'product', { discount_expiry: TODAY }, 'discount_expiry', 'needs a discount_price'],
  ['more than the most', 'product', { min_qty: 5, max_purchase_count: 4 }, 'min_qty', 'must be at most 4.'],
  ['half of it', 'product', { min_qty: 1.5 }, 'min_qty', 'must be integer'],
  ['two subscriptions', 'subscription', { min_qty: 2 }, 'min_qty', 'must be at most 1.'],
  ['two places in a course', 'course', { min_qty: 2 }, 'min_qty', 'must be at most 1.'],
  ['an unknown category', 'product', { categories: [1, 987_654] }, 'categories.1', 'There is no category 987654'],
  ['a category twice', 'product', { categories: [1, 1] }, 'categories', 'duplicate'],
  ['an unknown benefit', 'product', { benefits: [987_654] }, 'benefits.0', 'There is no benefit 987654'],
  ['an unknown key', 'product', { colour: 'red' }, 'colour', 'additional properties'],
  ['a status of its own', 'product', { status: 4 }, 'status', 'allowed values'],
  [
    'a page of no web',
    'product',
    { seo: { canonical_url: 'javascript:alert(1)' } },
    'seo.canonical_url',
    'begin with http',
  ],
  ['too long a title', 'product', { seo: { meta_title: 'x'.repeat(71) } }, 'seo.meta_title', '70 characters'],

  ['no codes', 'code', { codes: undefined }, 'codes', 'The codes field is required.'],
  ['an empty list of codes', 'code', { codes: [] }, 'codes', 'The codes field is required.'],
  [
    'a code twice',
    'code',
    { codes: [{ code: 'A' }, { code: 'B' }, { code: 'A' }] },
    'codes.2.code',
    'The code A is there',
  ],
  ['an empty code', 'code', { codes: [{ code: 'A' }, { code: '' }] }, 'codes.1.code', 'fewer than 1'],
  ['a code of too many bytes', 'code', { codes: [{ code: '𠀀'.repeat(651) }] }, 'codes.0.code', 'more than 2600 bytes'],
  ['too many codes', 'code', { codes: Array.from({ length: 10_001 }, (_, n) => ({ code: `${n}` })) }, 'codes', '10000'],
  ['stock of codes', 'code', { stock: 5 }, 'stock', 'not for products of the type code'],
  ['endless codes', 'code', { unlimited_stock: true }, 'unlimited_stock', 'not for products of the type code'],
  ['codes of goods', 'product', { codes: [{ code: 'A' }] }, 'codes', 'not for products of the type product'],

  ['no variants', 'subscription', { subscriptionVariants: [] }, 'subscriptionVariants', 'is required'],
  [
    'no time',
    'subscription',
    { subscriptionVariants: [{ ...VARIANT, duration: 0 }] },
    'subscriptionVariants.0.duration',
    'at least 1',
  ],
  [
    'no price of a variant',
    'license',
    { subscriptionVariants: [{ duration: 1 }] },
    'subscriptionVariants.0.price',
    'required',
  ],
  [
    'a variant to the fils',
    'subscription',
    { subscriptionVariants: [VARIANT, { duration: 1, price: 1.001 }] },
    'subscriptionVariants.1.price',
    'more decimals',
  ],
  [
    'variants of goods',
    'product',
    { subscriptionVariants: [VARIANT] },
    'subscriptionVariants',
    'not for products of the type product',
  ],
  ['a trial of goods', 'product', { trial_days: 3 }, 'trial_days', 'not for products of the type product'],
  ['a renewal of a license', 'license', { auto_renew_default: true }, 'auto_renew_default', 'of the type license'],
  ['too long a trial', 'subscription', { trial_days: 91 }, 'trial_days', 'at most 90'],
  ['too much grace', 'subscription', { grace_period_days: 31 }, 'grace_period_days', 'at most 30'],

  ['no rules for keys', 'license', { license_config: undefined }, 'license_config', 'is required'],
  ['no days', 'license', { license_config: { expiry_type: 'timed' } }, 'license_config.expiry_days', 'is required'],
  [
    'days for ever',
    'license',
    { license_config: { expiry_type: 'lifetime', expiry_days: 3 } },
    'license_config.expiry_days',
    'for keys that are timed',
  ],
  [
    'too many days',
    'license',
    { license_config: { expiry_type: 'timed', expiry_days: 3651 } },
    'license_config.expiry_days',
    'at most 3650',
  ],
  ['a long prefix', 'license', { license_config: { prefix: 'ABCDEFGHI' } }, 'license_config.prefix', '8 characters'],
  ['an odd prefix', 'license', { license_config: { prefix: 'A-B' } }, 'license_config.prefix', 'letters from A to Z'],
  [
    'too many machines',
    'license',
    { license_config: { max_activations: 101 } },
    'license_config.max_activations',
    'at most 100',
  ],
  ['keys for goods', 'product', { license_config: { e2ee: true } }, 'license_config', 'of the type product'],

  ['no content', 'course', { course: undefined }, 'course.sections', 'is required'],
  ['no sections', 'course', { course: { instructor: 'Jane' } }, 'course.sections', 'is required'],
  ['a section without a title', 'course', { course: { sections: [{}] } }, 'course.sections.0.title', 'is required'],
  ['a video without an address', 'course', lesson({ type: 'media' }), `${MODULE}.video_uri`, 'is required'],
  ['a text without words', 'course', lesson({ type: 'text', content: ' ' }), `${MODULE}.content`, 'is required'],
  [
    'a text of a script alone',
    'course',
    lesson({ type: 'text', content: '<script>1</script>' }),
    `${MODULE}.content`,
    'is required',
  ],
  [
    'a text with a video',
    'course',
    lesson({ type: 'text', content: 'A', video_uri: 'https://a.example' }),
    `${MODULE}.video_uri`,
    'modules of the type text',
  ],
  ['a module as shops call it', 'course', lesson({ type: 'video' }), `${MODULE}.type`, 'allowed values'],
  ['lessons of goods', 'product', { course: { sections: [{ title: 'A' }] } }, 'course', 'of the type product'],

  ['a choice of nothing', 'product', { fields: [{ type: 'select', name: 'A' }] }, 'fields.0.options', 'is required'],
  [
    'a question twice',
    'product',
    {
      fields: [
        { type: 'text', name: 'A' },
        { type: 'text', name: 'A ' },
      ],
    },
    'fields.1.name',
    'The field A  is there twice.',
  ],
  [
    'an option twice',
    'product',
    { fields: [{ type: 'select', name: 'A', options: [{ name: 'B' }, { name: 'B' }] }] },
    'fields.0.options.1.name',
    'The option B is there',
  ],
  [
    'an option to the fils',
    'product',
    { fields: [{ type: 'select', name: 'A', options: [{ name: 'B', price: 0.001 }] }] },
    'fields.0.options.0.price',
    'more decimals',
  ],
];

test.each(cases)('%s', async (_name, type, body, field, sentence) => {
  const before = await rowsOfProducts(knex());
  const answer = await create(leastOf(type, IMAGE, body));
  const { data, error, message } = answer.json<{ data: Record<string, string[]>; error: boolean; message: string }>();
  expect([answer.status, error, message, Object.keys(data)]).toEqual([
    422,
    true,
    'The given data was invalid.',
    [field],
  ]);
  expect(data[field]?.join()).toContain(sentence);
  expect(await rowsOfProducts(knex())).toEqual(before);
  // The same in Arabic: every sentence has one.
  const inArabic = await create(leastOf(type, IMAGE, body), { 'accept-language': 'ar' });
  expect([inArabic.status, Object.keys(inArabic.json<{ data: object }>().data)]).toEqual([422, [field]]);
});

test('all that is wrong is told at once', async () => {
  const body = {
    discount_price: 99,
    min_qty: 3,
    max_purchase_count: 2,
    codes: [],
    fields: [{ type: 'select', name: 'A' }],
  };
  const answer = await create(leastOf('code', IMAGE, body));
  expect(Object.keys(answer.json<{ data: object }>().data).sort()).toEqual([
    'codes',
    'discount_price',
    'fields.0.options',
    'min_qty',
  ]);
});

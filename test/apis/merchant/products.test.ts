/** Products over HTTP: who may, the documented creation, slugs that never collide, the list, and codes by the thousand. */
import { insertMedia } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { leastOf, reference, rowsOfProducts } from '../../support/productBodies';
import type { Answer } from '../../support/request';

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  headers = { ...(await installation.credentials.digital.good('merchantToken')), 'accept-language': 'en' };
});
afterAll(() => installation.stop());

const PATH = '/shawarma/products';
const IMAGE = 1;
const storeId = stores.digital;
const knex = () => installation.database.knex;

interface Made {
  readonly id: number;
  readonly slug: string;
  readonly codes: readonly { readonly id: number; readonly code: string }[];
}
const create = (body: unknown, more: Record<string, string> = {}): Promise<Answer> =>
  installation.ask(PATH, { method: 'POST', headers: { ...headers, ...more }, body });
async function created(body: unknown): Promise<Made> {
  const answer = await create(body);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json<{ data: Made }>().data;
}
const addCodes = (id: number, codes: readonly string[]): Promise<Answer> =>
  installation.ask(`${PATH}/${id}/codes`, {
    method: 'POST',
    headers,
    body: { codes: codes.map((code) => ({ code })) },
  });
const unusedCodes = async (id: number): Promise<[number, number]> => {
  const { unusedCodes: kept } = (await knex()('products').where({ storeId, id }).first('unusedCodes')) as {
    unusedCodes: number;
  };
  const counted = await knex()('codes')
    .where({ storeId, productId: id })
    .whereNull('orderItemId')
    .count('* as all')
    .first();
  return [kept, Number(counted?.all)];
};
const codesFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `KEY-${String(first + index).padStart(8, '0')}`);

describe('who may', () => {
  const asks: [string, string, unknown][] = [
    ['GET', PATH, undefined],
    ['POST', PATH, leastOf('product', IMAGE)],
    ['GET', `${PATH}/103`, undefined],
    ['PUT', `${PATH}/103`, { badge: 'Theirs' }],
    ['DELETE', `${PATH}/103`, undefined],
    ['POST', `${PATH}/101/codes`, { codes: [{ code: 'THEIRS' }] }],
  ];

  test.each(asks)('%s %s needs a good token of the store', async (method, target, body) => {
    const { digital, game } = installation.credentials;
    const before = [await rowsOfProducts(knex()), await knex()('products').where({ storeId, id: 103 }).first()];
    const ask = (sent: Record<string, string>, credential: 'none' | 'malformed' | 'wrong') =>
      installation.ask(target, { method, body, headers: sent, credential });
    expect((await ask({}, 'none')).status).toBe(401);
    expect((await ask(digital.malformed('merchantToken'), 'malformed')).status).toBe(401);
    expect((await ask(digital.wrong('merchantToken'), 'wrong')).status).toBe(401);
    const theirs = await installation.ask(target, { method, body, headers: await game.good('merchantToken') });
    // The image is not theirs either.
    expect([theirs.status, theirs.text.includes('Controller')]).toEqual([
      method === 'GET' && target === PATH ? 200 : 404,
      false,
    ]);
    expect([await rowsOfProducts(knex()), await knex()('products').where({ storeId, id: 103 }).first()]).toEqual(
      before,
    );
  });

  test('a package is no product of this API', async () => {
    const row = (await knex()('products').where({ storeId: stores.game, type: 'package' }).first('id')) as {
      id: number;
    };
    const theirs = await installation.credentials.game.good('merchantToken');
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? { badge: 'x' } : undefined;
      expect((await installation.ask(`${PATH}/${row.id}`, { method, headers: theirs, body })).status).toBe(404);
    }
    const page = await installation.ask(PATH, { headers: theirs });
    expect(page.json<{ data: { data: unknown[] } }>().data.data).toEqual([]);
  });
});

describe('a creation', () => {
  test('is answered as documented, in both languages', async () => {
    const { id } = await insertMedia(knex());
    const body = {
      name: 'Premium Key',
      type: 'code',
      price: 49.99,
      cost_price: 20,
      image: reference(id),
      categories: [12],
      codes: [{ code: 'KEY-AAA-111' }, { code: 'KEY-BBB-222' }],
    };
    const number = expect.any(Number) as number;
    const expected = {
      message: 'تم إنشاء المنتج بنجاح',
      data: {
        id: number,
        name: 'Premium Key',
        slug: 'premium-key',
        type: 'code',
        price: 49.99,
        codes: [
          { id: number, code: 'KEY-AAA-111' },
          { id: number, code: 'KEY-BBB-222' },
        ],
        image: { id },
        categories: [{ id: 12 }],
        subscriptionVariants: [],
      },
      api: 'rmz.shawarma',
      timestamp: demoTime.getTime() / 1000,
    };
    expect((await create(body, { 'accept-language': 'ar' })).json()).toEqual(expected);
    const english = {
      ...expected,
      message: 'The product was created.',
      data: { ...expected.data, slug: 'premium-key-2' },
    };
    expect((await create(body)).json()).toEqual(english);
  });

  test.each([
    ['بطاقة شحن ٥٠', 'بطاقة-شحن-٥٠'],
    ['بِطاقةٌ مُميّــزة', 'بطاقة-مميزة'],
    ['Crème Brûlée & Co.', 'crème-brûlée-co'],
    ['★★★', 'product'],
  ])('of %s makes the slug %s, by which shops find it', async (name, slug) => {
    const made = await created(leastOf('service', IMAGE, { name }));
    expect(made.slug).toBe(slug);
    const shown = await installation.ask(`/api/products/${encodeURIComponent(slug)}`);
    expect(shown.json<{ data: { id: number } }>().data.id).toBe(made.id);
  });

  test('takes a slug as long as one may be, also of a product that is then deleted', async () => {
    const slug = 'ب'.repeat(255);
    for (let round = 1; round <= 2; round++) {
      const { id } = await created(leastOf('service', IMAGE, { slug }));
      expect((await installation.ask(`${PATH}/${id}`, { method: 'DELETE', headers })).status).toBe(200);
    }
  });

  test('collides with nobody when twenty are made at once', async () => {
    const bodies = Array.from({ length: 20 }, () => leastOf('service', IMAGE, { name: 'At once' }));
    const slugs = (await Promise.all(bodies.map(created))).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toContain('at-once');
  });

  test('is done once, however often it is sent with one key', async () => {
    const key = { 'idempotency-key': 'products-1' };
    const body = leastOf('code', IMAGE, { name: 'Only one' });
    const [first, again] = [await create(body, key), await create(body, key)];
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await create({ ...body, price: 1 }, key)).status).toBe(422);
  });

  test('moves the figures', async () => {
    const figure = async (name: string): Promise<number> =>
      Number((await knex()('rowCounts').where({ storeId, figure: name }).sum('count as sum').first())?.sum);
    const names = ['active_products', 'listed_products', 'featured_products'];
    const before = await Promise.all(names.map(figure));
    const news = () => knex()('dayCounts').where({ storeId, figure: 'new_products' }).sum('count as sum').first();
    const made = Number((await news())?.sum);
    await created(leastOf('service', IMAGE, { is_featured: true }));
    await created(leastOf('service', IMAGE, { is_featured: true, status: 2 }));
    expect(await Promise.all(names.map(figure))).toEqual(before.map((count) => count + 1));
    expect(Number((await news())?.sum)).toBe(made + 2);
  });
});

describe('the list', () => {
  interface Page {
    readonly data: readonly { readonly id: number }[];
    readonly next_page_url: string | null;
  }
  const page = async (target: string): Promise<Page> =>
    (await installation.ask(target, { headers })).json<{ data: Page }>().data;

  test('is the store’s, of every status, the newest first, page by page', async () => {
    await created(leastOf('service', IMAGE, { status: 2 }));
    const expected = await knex()('products')
      .where({ storeId, deletedAt: null })
      .whereNot('type', 'package')
      .orderBy([
        { column: 'createdAt', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .pluck('id');
    const walked: number[] = [];
    for (let target: string | null = `${PATH}?per_page=100`; target !== null;) {
      const part: Page = await page(target);
      walked.push(...part.data.map(({ id }) => id));
      target = part.next_page_url && part.next_page_url.replace('http://localhost:3000', '');
    }
    expect(walked).toEqual(expected);
  });

  test('holds what the product itself does, without codes and course', async () => {
    const { id } = await created(leastOf('course', IMAGE, { description: '<p>Same</p>', categories: [2] }));
    const whole = (await installation.ask(`${PATH}/${id}`, { headers })).json<{ data: Record<string, unknown> }>().data;
    const { codes, course, ...listed } = whole;
    expect([codes, course]).toEqual([[], expect.anything()]);
    expect((await page(`${PATH}?per_page=1`)).data).toEqual([listed]);
  });

  test('is read at the furthest page there can be', async () => {
    expect((await page(`${PATH}?page=2147483647&per_page=100`)).data).toEqual([]);
  });
});

describe('codes', () => {
  test('are added ten thousand at once, in their order, and can be sold', async () => {
    const { id, slug } = await created(leastOf('code', IMAGE));
    const many = codesFrom(0, 10_000);
    const answer = await addCodes(id, many);
    const { codes, codes_count: count } = answer.json<{ data: Made & { codes_count: number } }>().data;
    expect([answer.status, codes.map(({ code }) => code), count]).toEqual([201, many, 10_003]);
    expect(codes.every((code, index) => index === 0 || code.id > (codes[index - 1]?.id ?? 0))).toBe(true);
    expect(await unusedCodes(id)).toEqual([10_003, 10_003]);
    const shown = await installation.ask(`/api/products/${slug}`);
    expect(shown.json()).toMatchObject({ data: { stock: { codes_count: 10_003, available: 10_003 } } });
    // A page of them is enough.
    const whole = (await installation.ask(`${PATH}/${id}`, { headers })).json<{
      data: Made & { codes_count: number };
    }>().data;
    expect([whole.codes.length, whole.codes[0]?.code, whole.codes_count]).toEqual([10_000, 'AAA-1', 10_003]);
  });

  test('can be ten thousand at creation, of eighty characters each', async () => {
    const codes = codesFrom(0, 10_000).map((code) => ({ code: code.padEnd(80, 'X') }));
    const made = await created(leastOf('code', IMAGE, { codes }));
    expect(made.codes).toHaveLength(10_000);
    expect(await unusedCodes(made.id)).toEqual([10_000, 10_000]);
  });

  test('that the product has, or had, are named, and none is added', async () => {
    const { id } = await created(leastOf('code', IMAGE));
    await knex()('codes')
      .where({ storeId, productId: id, code: 'AAA-2' })
      .update({ orderItemId: 1001, claimedAt: demoTime });
    await knex()('products').where({ storeId, id }).update({ unusedCodes: 2 });
    const answer = await addCodes(id, ['NEW-1', 'AAA-1', 'NEW-2', 'AAA-2']);
    expect([answer.status, answer.json().data]).toEqual([
      422,
      {
        'codes.1.code': ['The product has the code AAA-1 already.'],
        'codes.3.code': ['The product has the code AAA-2 already.'],
      },
    ]);
    expect(await unusedCodes(id)).toEqual([2, 2]);
    const twice = await addCodes(id, ['NEW-1', 'NEW-1']);
    expect(twice.json().data).toEqual({ 'codes.1.code': ['The code NEW-1 is there twice.'] });
  });

  test('that the merchant reads are those that nobody has bought', async () => {
    const { id } = await created(leastOf('code', IMAGE));
    await knex()('codes')
      .where({ storeId, productId: id, code: 'AAA-1' })
      .update({ orderItemId: 1001, claimedAt: demoTime });
    const { data } = (await installation.ask(`${PATH}/${id}`, { headers })).json<{ data: Made }>();
    expect(data.codes.map(({ code }) => code)).toEqual(['AAA-2', 'AAA-3']);
  });

  test('added by many at once are all counted, and each stays one', async () => {
    const { id } = await created(leastOf('code', IMAGE));
    const batches = Array.from({ length: 8 }, (_, index) => codesFrom(index * 50, 50));
    const same = Array.from({ length: 4 }, () => ['THE-SAME']);
    const answers = await Promise.all([...batches, ...same].map((batch) => addCodes(id, batch)));
    const statuses = answers.map(({ status }) => status);
    expect([statuses.slice(0, 8), statuses.slice(8).sort()]).toEqual([Array(8).fill(201), [201, 422, 422, 422]]);
    expect(await unusedCodes(id)).toEqual([404, 404]);
  });

  test('belong to code products', async () => {
    const { id } = await created(leastOf('service', IMAGE));
    const answer = await addCodes(id, ['A']);
    expect([answer.status, answer.json().data]).toEqual([
      422,
      { codes: ['The codes field is not for products of the type service.'] },
    ]);
    expect((await addCodes(987_654_321, ['A'])).status).toBe(404);
  });
});

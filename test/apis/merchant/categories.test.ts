/** Categories: their pages, what may be written, and slugs that never collide. */
import { insertMedia } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';

const PATH = '/shawarma/categories';

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.digital.good('merchantToken');
});
afterAll(() => installation.stop());

interface Category {
  readonly id: number;
  readonly slug: string;
}
interface Page {
  readonly data: readonly Category[];
  readonly next_page_url: string | null;
}

const create = (body: unknown, more: Record<string, string> = {}): Promise<Answer> =>
  installation.ask(PATH, { method: 'POST', headers: { ...headers, ...more }, body });
const created = async (body: unknown): Promise<Category> => {
  const answer = await create(body);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json<{ data: Category }>().data;
};
const count = async (): Promise<number> => {
  const [row] = await installation.database.knex('categories').count('* as all');
  return Number((row as { all: unknown }).all);
};
const inPath = (name: string): string => `/api/products?category=${encodeURIComponent(name)}`;

describe('the list', () => {
  const page = async (query: string): Promise<Page> =>
    (await installation.ask(`${PATH}${query}`, { headers })).json<{ data: Page }>().data;

  test('is the store’s, all of it, in the order of shops, page by page', async () => {
    const whole = await page('?per_page=100');
    expect(whole).toMatchObject({ current_page: 1, from: 1, next_page_url: null, prev_page_url: null, per_page: 100 });
    const expected = await installation.database
      .knex('categories')
      .where({ storeId: stores.digital })
      .orderBy(['sortOrder', 'id'])
      .pluck('id');
    expect(whole.data.map(({ id }) => id)).toEqual(expected);
    const walked: number[] = [];
    for (let url: string | null = `${PATH}?per_page=5`; url !== null;) {
      const part: Page = (await installation.ask(url, { headers })).json<{ data: Page }>().data;
      walked.push(...part.data.map(({ id }) => id));
      url = part.next_page_url && part.next_page_url.replace('http://localhost:3000', '');
    }
    expect(walked).toEqual(expected);
  });

  test('says nothing follows where the last page is full', async () => {
    const { data } = await page('?per_page=100');
    const last = await page(`?per_page=${data.length / 2}&page=2`);
    expect(last).toMatchObject({ to: data.length, next_page_url: null });
  });

  test('has an empty page beyond its end, with 15 to a page unless asked otherwise', async () => {
    const base = `http://localhost:3000${PATH}`;
    expect(await page('?page=900')).toEqual({
      current_page: 900,
      data: [],
      first_page_url: `${base}?page=1`,
      from: null,
      next_page_url: null,
      path: base,
      per_page: 15,
      prev_page_url: `${base}?page=899`,
      to: null,
    });
  });

  test('is read at the furthest page there can be', async () => {
    expect((await page('?page=2147483647&per_page=100')).data).toEqual([]);
  });

  test.each(['?page=0', '?page=1.5', '?per_page=101', '?per_page=0', '?sort=name'])('refuses %s', async (query) => {
    const answer = await installation.ask(`${PATH}${query}`, { headers });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ error: true, message: 'البيانات المُدخلة غير صالحة.' });
  });
});

describe('a new category', () => {
  test('is answered, kept, and shown with its products', async () => {
    const { knex } = installation.database;
    const image = await insertMedia(knex);
    const body = {
      name: 'Winter Sale',
      slug: 'winter',
      description: 'Until\nspring',
      image: { file: { response: { id: image.id } } },
      icon: 'snow',
      is_active: true,
      sort_order: 40,
    };
    const answer = await create(body);
    const { data, ...envelope } = answer.json<{ data: Category }>();
    expect(envelope).toEqual({
      message: 'تم إنشاء التصنيف بنجاح',
      api: 'rmz.shawarma',
      timestamp: demoTime.getTime() / 1000,
    });
    const at = demoTime.toISOString().replace('Z', '000Z');
    expect(data).toEqual({ ...body, image: { id: image.id }, id: data.id, created_at: at, updated_at: at });
    await knex('productCategories').insert({ storeId: stores.digital, productId: 103, categoryId: data.id });
    await installation.another().then(async (other) => {
      const shown = await other.ask(inPath('winter'));
      const [product] = shown.json<{ data: { id: number; categories: Category[] }[] }>().data;
      expect(product?.id).toBe(103);
      expect(product?.categories).toContainEqual(expect.objectContaining({ id: data.id, name: 'Winter Sale' }));
      await other.stop();
    });
  });

  test('needs a name alone', async () => {
    const rest = { description: null, image: null, icon: null, is_active: true, sort_order: 0 };
    expect(await created({ name: 'Bare' })).toMatchObject({ ...rest, name: 'Bare', slug: 'bare' });
  });

  test('says so in English to who prefers it', async () => {
    const answer = await create({ name: 'English' }, { 'accept-language': 'en' });
    expect(answer.json()).toMatchObject({ message: 'The category was created.' });
    expect(answer.headers).toMatchObject({ 'content-language': 'en' });
  });

  test.each([
    ['مفاتيح الألعاب', 'مفاتيح-الألعاب'],
    ['بِطاقاتٌ مُميّــزة', 'بطاقات-مميزة'],
    ['Crème Brûlée & Co.', 'crème-brûlée-co'],
    ["Don't  stop!", 'dont-stop'],
    ['٢٠٢٦ — عروض', '٢٠٢٦-عروض'],
    ['★★★', 'category'],
  ])('called %s has the slug %s', async (name, slug) => {
    expect(await created({ name })).toMatchObject({ name, slug });
    expect((await installation.ask(inPath(slug))).status).toBe(200);
  });

  test('gets the next number where the slug of its name is taken', async () => {
    const slugs = [];
    for (const name of ['Same name', 'Same Name', 'same-name 9', 'SAME NAME'])
      slugs.push((await created({ name })).slug);
    expect(slugs).toEqual(['same-name', 'same-name-2', 'same-name-9', 'same-name-10']);
  });

  test('keeps its slug within what addresses may hold', async () => {
    const { slug } = await created({ name: 'ط'.repeat(255) });
    expect(slug).toBe('ط'.repeat(200));
    expect((await created({ name: 'ط'.repeat(255) })).slug).toBe(`${slug}-2`);
  });

  test('collides with nobody when twenty are made at once', async () => {
    const slugs = await Promise.all(Array.from({ length: 20 }, async () => (await created({ name: 'At once' })).slug));
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toContain('at-once');
  });

  test('does not see the slugs of another store', async () => {
    const stamps = { createdAt: demoTime, updatedAt: demoTime };
    await installation.database
      .knex('categories')
      .insert({ storeId: stores.game, id: 5001, name: 'Elsewhere', slug: 'elsewhere', ...stamps });
    expect((await created({ name: 'Elsewhere' })).slug).toBe('elsewhere');
  });

  test('that asks for a slug is refused when it is taken, by one alone of ten at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ name: 'Wanted', slug: 'wanted' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(422)]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.json()).toMatchObject({ data: { slug: ['المعرّف wanted مستخدم من قبل.'] } });
  });

  test.each(['Upper', 'two words', '-edge', 'a--b', 'a/b', 'بِـ', '!'])('refuses the slug %s', async (slug) => {
    const before = await count();
    const answer = await create({ name: 'Name', slug }, { 'accept-language': 'en' });
    expect([answer.status, Object.keys(answer.json<{ data: object }>().data)]).toEqual([422, ['slug']]);
    expect(await count()).toBe(before);
  });

  test.each([
    [{}, 'name', 'The name field is required.'],
    [{ name: '  ' }, 'name', 'must be a text in one line that is not blank'],
    [{ name: 'line\nbreak' }, 'name', 'must be a text in one line that is not blank'],
    [{ name: 'x'.repeat(256) }, 'name', 'must not have more than 255 characters'],
    [{ name: 'a', sort_order: 2 ** 31 }, 'sort_order', 'must be at most 2147483647'],
    [{ name: 'a', image: { id: 1 } }, 'image.file', 'is required'],
    [{ name: 'a', image: { file: { response: { id: '1' } } } }, 'image.file.response.id', 'must be integer'],
    [{ name: 'a', colour: 'red' }, 'colour', 'must not have additional properties'],
  ])('refuses %j', async (body, field, sentence) => {
    const before = await count();
    const answer = await create(body, { 'accept-language': 'en' });
    expect(answer.status).toBe(422);
    const { data } = answer.json<{ data: Record<string, string[]> }>();
    expect(data[field]?.join()).toContain(sentence);
    expect(await count()).toBe(before);
  });

  test('shows no image of another store, none that there is not, and no file for buyers', async () => {
    const { knex } = installation.database;
    const before = await count();
    const refusal = async (id: number): Promise<[number, unknown]> => {
      const body = { name: 'Picture', image: { file: { response: { id } } } };
      const answer = await create(body, { 'accept-language': 'en' });
      const { message, data } = answer.json();
      return [answer.status, data ?? message];
    };
    const others = await insertMedia(knex, { storeId: stores.game });
    const file = await insertMedia(knex, { kind: 'product_file' });
    expect(await refusal(others.id)).toEqual([404, `There is no media ${others.id} in this store.`]);
    expect(await refusal(987_654_321)).toEqual([404, 'There is no media 987654321 in this store.']);
    const sentence = `Media ${file.id} is a file for buyers, no image.`;
    expect(await refusal(file.id)).toEqual([422, { 'image.file.response.id': [sentence] }]);
    expect(await count()).toBe(before);
  });
});

test('of another store are neither read nor written by this one’s token', async () => {
  const others = await installation.credentials.game.good('merchantToken');
  const before = await count();
  const asked = { method: 'POST', headers: { ...others, origin: 'http://localhost' }, body: { name: 'Theirs' } };
  expect((await installation.ask(PATH, asked)).status).toBe(401);
  expect(await count()).toBe(before);
});

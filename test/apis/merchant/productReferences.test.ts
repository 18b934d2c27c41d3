/** What a product names must be the store's: its media, of the right kind, its categories and benefits; and its plan must allow licenses. */
import { insertMedia } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import {
  leastOf,
  type ProductBody,
  type ProductTypeName,
  reference,
  rowsOfProducts,
} from '../../support/productBodies';
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

const create = (body: unknown, more: Record<string, string> = {}): Promise<Answer> =>
  installation.ask(PATH, { method: 'POST', headers: { ...headers, 'accept-language': 'en', ...more }, body });

describe('media', () => {
  const refused = async (type: ProductTypeName, body: ProductBody): Promise<[number, unknown]> => {
    const before = await rowsOfProducts(knex());
    const answer = await create(leastOf(type, IMAGE, body));
    expect(await rowsOfProducts(knex())).toEqual(before);
    const { message, data } = answer.json<{ message: string; data: unknown }>();
    return [answer.status, data ?? message];
  };

  test.each(['image', 'product_files', 'extra_images'])(
    'as %s that are another store’s or nobody’s are not found',
    async (field) => {
      const others = await insertMedia(knex(), {
        storeId: stores.game,
        kind: field === 'product_files' ? 'product_file' : 'extra_image',
      });
      for (const id of [others.id, 987_654_321]) {
        const body = { [field]: field === 'image' ? reference(id) : [reference(id)] };
        expect(await refused('product', body)).toEqual([404, `There is no media ${id} in this store.`]);
      }
    },
  );

  test('that are sold are never shown, and those that are shown are not sold', async () => {
    const file = await insertMedia(knex(), { kind: 'product_file' });
    const image = await insertMedia(knex());
    const no = `Media ${file.id} is a file for buyers, no image.`;
    expect(await refused('product', { image: reference(file.id) })).toEqual([422, { 'image.file.response.id': [no] }]);
    expect(await refused('product', { extra_images: [reference(image.id), reference(file.id)] })).toEqual([
      422,
      { 'extra_images.1.file.response.id': [no] },
    ]);
    expect(await refused('product', { product_files: [reference(image.id)] })).toEqual([
      422,
      { 'product_files.0.file.response.id': [`Media ${image.id} is an image, no file for buyers.`] },
    ]);
  });

  test('are files of goods and licenses alone', async () => {
    const file = await insertMedia(knex(), { kind: 'product_file' });
    expect(await refused('service', { product_files: [reference(file.id)] })).toEqual([
      422,
      { product_files: ['The product_files field is not for products of the type service.'] },
    ]);
  });
});

describe('the plan of the store', () => {
  const setPlan = async (features: string[]): Promise<void> => {
    await knex()('stores').where({ id: stores.digital }).update({ planFeatures: features });
  };
  afterAll(() => setPlan(['api', 'licenses']));

  test('must include licenses for a license, and for nothing else', async () => {
    await setPlan(['api']);
    const before = await rowsOfProducts(knex());
    const answer = await create(leastOf('license', IMAGE));
    expect([answer.status, answer.json().message]).toEqual([403, "The store's plan does not include licenses."]);
    expect(await rowsOfProducts(knex())).toEqual(before);
    expect((await create(leastOf('license', IMAGE), { 'accept-language': 'ar' })).status).toBe(403);
    expect((await create(leastOf('service', IMAGE))).status).toBe(201);
  });

  test('must include them still when a license is changed, and not when it is deleted', async () => {
    await setPlan(['api', 'licenses']);
    const { id } = (await create(leastOf('license', IMAGE))).json<{ data: { id: number } }>().data;
    const other = (await create(leastOf('service', IMAGE))).json<{ data: { id: number } }>().data;
    await setPlan(['api']);
    const ask = (path: number, method: string, body?: object) =>
      installation.ask(`${PATH}/${path}`, { method, headers: { ...headers, 'accept-language': 'en' }, body });
    const before = await rowsOfProducts(knex());
    const answer = await ask(id, 'PUT', { name: 'Other' });
    expect([answer.status, answer.json<{ message: string }>().message]).toEqual([
      403,
      "The store's plan does not include licenses.",
    ]);
    expect(await rowsOfProducts(knex())).toEqual(before);
    expect((await ask(other.id, 'PUT', { name: 'Other' })).status).toBe(200);
    expect((await ask(id, 'DELETE')).status).toBe(200);
  });
});

test('categories and benefits of another store are not this one’s', async () => {
  const stamps = { createdAt: demoTime, updatedAt: demoTime };
  const category = { storeId: stores.game, id: 6_001, name: 'Theirs', slug: 'theirs', ...stamps };
  await knex()('categories').insert(category);
  await knex()('benefits').insert({ storeId: stores.game, id: 6_001, name: 'Theirs', ...stamps });
  const answer = await create(leastOf('product', IMAGE, { categories: [6_001], benefits: [6_001] }));
  expect([answer.status, Object.keys(answer.json<{ data: object }>().data)]).toEqual([
    422,
    ['categories.0', 'benefits.0'],
  ]);
});

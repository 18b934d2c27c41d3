/** The latest data of each event: what belongs to it, in which order, in which shape. */
import type { Knex } from 'knex';
import type { components } from '../../../generated/management';
import { publicUrl, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { after, categorise, insertCategory, insertProduct } from '../../support/catalogRows';
import { knownOrders, modelList } from '../../support/orderModel';
import { insertManyOrders } from '../../support/manyOrders';

type Schemas = components['schemas'];
type Home = keyof typeof stores;

let installation: TestInstallation;
let knex: Knex;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());

async function ask(query: string, home: Home = 'digital') {
  const headers = await installation.credentials[home].good('secretKey');
  return installation.ask(`/api/management/webhooks/data${query}`, { headers });
}

async function latest<Entry>(event: string, limit: number | undefined, home: Home = 'digital'): Promise<Entry[]> {
  const answer = await ask(`?event=${event}${limit === undefined ? '' : `&limit=${limit}`}`, home);
  if (answer.status !== 200) throw new Error(answer.text);
  const { data, ...rest } = answer.json<{ data: Entry[] }>();
  expect(rest).toEqual({ success: true, message: `Webhook data for ${event}` });
  return data;
}

const minute = 60_000;

async function insertOrder(createdAt: Date, updatedAt: Date, status = 4): Promise<number> {
  const storeId = stores.digital;
  const { id: customerId } = await knex('customers').where({ storeId }).first('id');
  const [id] = await insertManyOrders(knex, [{ storeId, customerId, status, total: 10_00, createdAt, updatedAt }]);
  return id as number;
}

describe('orders', () => {
  test.each<Home>(['digital', 'game'])(
    'created: the newest first, as the list shows them, of the %s store',
    async (home) => {
      const all = modelList(await knownOrders(knex, stores[home]), { sort: 'created_desc' }, 'UTC');
      expect(await latest('order.created', 100, home)).toEqual(all.slice(0, 100));
    },
  );

  test.each<Home>(['digital', 'game'])('updated: the last changed first, of the %s store', async (home) => {
    const changed = (await knownOrders(knex, stores[home])).filter(({ createdAt, updatedAt }) => updatedAt > createdAt);
    const sorted = changed.sort((a, b) => +b.updatedAt - +a.updatedAt || b.shown.id - a.shown.id);
    expect(await latest('order.updated', 100, home)).toEqual(sorted.slice(0, 100).map(({ shown }) => shown));
  });

  test('a new one is created, not updated; then updated, and no newer', async () => {
    const [id, newer] = [
      await insertOrder(after(minute), after(minute)),
      await insertOrder(after(minute), after(minute)),
    ];
    const first = async (event: string) => (await latest<Schemas['Order']>(event, 2)).map((order) => order.id);
    expect(await first('order.created')).toEqual([newer, id]);
    expect(await first('order.updated')).not.toContain(id);
    await knex('orders')
      .where({ storeId: stores.digital, id })
      .update({ status: 6, updatedAt: after(2 * minute) });
    expect(await first('order.created')).toEqual([newer, id]);
    const [updated] = await latest<Schemas['Order']>('order.updated', 1);
    expect(updated).toMatchObject({ id, status: 'Refunded' });
  });
});

describe('products', () => {
  test('the last changed first, of every type, also inactive ones, but not what is deleted', async () => {
    const storeId = stores.digital;
    const shelf = await insertCategory(knex, { name: 'Shelf' });
    const inactive = await insertProduct(knex, { updatedAt: after(minute), status: 2, discountPrice: 1, price: 12_34 });
    const pack = await insertProduct(knex, { updatedAt: after(minute), type: 'package', imageMediaId: null });
    const deleted = await insertProduct(knex, { updatedAt: after(3 * minute), status: 3, deletedAt: after(minute) });
    await categorise(knex, inactive, shelf);
    const [first, second, ...others] = await latest<Schemas['ProductEvent']>('product.updated', 100);
    const { id, slug } = inactive;
    expect([first?.id, second?.id]).toEqual([pack.id, id]);
    expect(first).toMatchObject({ type: 'package', price: 100, image: null, categories: [] });
    expect(Object.keys(second ?? {})).toEqual(['id', 'name', 'slug', 'price', 'type', 'image', 'categories']);
    expect(second).toMatchObject({ id, name: `Product ${id}`, slug, price: 12.34, type: 'product' });
    expect(second?.image?.url).toBe(`${publicUrl}/${second?.image?.path}`);
    expect(second?.categories.map(({ name }) => name)).toEqual(['Shelf']);
    const rows = await knex('products').where({ storeId }).whereNot({ status: 3 }).select('id', 'updatedAt');
    const sorted = rows.sort((a, b) => +b.updatedAt - +a.updatedAt || b.id - a.id).map((row) => row.id as number);
    expect([pack.id, id, ...others.map((product) => product.id)]).toEqual(sorted.slice(0, 100));
    expect(sorted).not.toContain(deleted.id);
  });

  test('image and categories are those of the Storefront', async () => {
    await knex('products')
      .where({ storeId: stores.digital, id: 101 })
      .update({ updatedAt: after(9 * minute) });
    const [product] = await latest<Schemas['ProductEvent']>('product.updated', 1);
    const shown = (await installation.ask('/api/products/premium-game-key')).json<{ data: Schemas['ProductEvent'] }>()
      .data;
    expect(product).toMatchObject({ id: 101, image: shown.image, categories: shown.categories });
  });
});

describe('customers', () => {
  test('the newest first, whole', async () => {
    const row = { storeId: stores.digital, createdAt: after(minute), updatedAt: after(minute) };
    await knex('customers').insert([
      { ...row, id: 91_001, firstName: 'Sara', lastName: null, email: 'sara.whole@example.com' },
      { ...row, id: 91_002, phone: '509999999', countryCode: '966' },
      { ...row, id: 91_003, playerUsername: 'Alex', email: null },
    ]);
    expect((await latest('customer.created', undefined)).slice(0, 3)).toEqual([
      { id: 91_003, first_name: 'Alex', last_name: null, email: null },
      { id: 91_002, first_name: null, last_name: null, email: null },
      { id: 91_001, first_name: 'Sara', last_name: null, email: 'sara.whole@example.com' },
    ]);
  });

  test('of the game store its players', async () => {
    const found = await latest<Schemas['CustomerEvent']>('customer.created', 100, 'game');
    const rows = await knex('customers')
      .where({ storeId: stores.game })
      .select('id', 'playerUsername', 'email', 'createdAt');
    const sorted = rows.sort((a, b) => +b.createdAt - +a.createdAt || b.id - a.id).slice(0, 100);
    expect(found).toEqual(
      sorted.map(({ id, playerUsername, email }) => ({ id, first_name: playerUsername, last_name: null, email })),
    );
  });
});

describe('the request', () => {
  test.each(['order.created', 'order.updated', 'product.updated', 'customer.created'])(
    '%s: fifty unless told otherwise, and as many as asked for',
    async (event) => {
      expect(await latest(event, undefined)).toHaveLength(50);
      expect(await latest(event, 1)).toHaveLength(1);
      expect(await latest(event, 100)).toHaveLength(100);
    },
  );

  test.each([
    ['', 'event'],
    ['?event=', 'event'],
    ['?event=order.deleted', 'event'],
    ['?event=ORDER.CREATED', 'event'],
    ['?event=order.created&limit=0', 'limit'],
    ['?event=order.created&limit=101', 'limit'],
    ['?event=order.created&page=2', 'page'],
  ])('"%s" is refused', async (query, field) => {
    const answer = await ask(query);
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ success: false, data: null, errors: { [field]: [expect.any(String)] } });
  });
});

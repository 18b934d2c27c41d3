/** Orders over HTTP: who may, what is refused and leaves nothing, and what a merchant and their customer read afterwards. */
import type { Db } from '../../../src/db/Db';
import { insertProduct } from '../../support/catalogRows';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { faultsOf } from '../../support/orderShop';
import type { Answer } from '../../support/request';
import { whileLocked } from '../../support/whileLocked';

jest.setTimeout(120_000);

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.digital.good('merchantToken');
});
afterAll(() => installation.stop());

const storeId = stores.digital;
const path = '/shawarma/orders';
const knex = () => installation.database.knex;

interface Order {
  readonly id: number;
  readonly status: number;
  readonly total: number;
  readonly customer: { readonly id: number; readonly email: string | null };
  readonly items: readonly {
    readonly id: number;
    readonly codes: readonly { readonly id: number; readonly code: string }[];
  }[];
}
const orderOf = (answer: Answer): Order => answer.json<{ data: Order }>().data;

const place = (body: unknown, more: Record<string, string> = {}): Promise<Answer> =>
  installation.ask(path, { method: 'POST', headers: { ...headers, ...more }, body });
const update = (id: number, body: unknown): Promise<Answer> =>
  installation.ask(`${path}/${id}`, { method: 'PUT', headers, body });
const customer = { email: 'buyer@example.com' };
const count = async (table: string): Promise<number> =>
  Number((await knex()(table).where({ storeId }).count('* as count').first())?.count);

/** A code product with so many codes, and no more. */
async function codeProduct(codes: number): Promise<number> {
  const { id } = await insertProduct(knex(), { type: 'code', stock: 0, unusedCodes: codes });
  const texts = Array.from({ length: codes }, (_, index) => `KEY-${id}-${index}`);
  if (codes === 0) return id;
  await knex()('codes').insert(
    texts.map((code) => ({ storeId, productId: id, code, createdAt: installation.clock.now() })),
  );
  return id;
}

describe('who may', () => {
  const asks: [string, string, unknown][] = [
    ['GET', path, undefined],
    ['GET', `${path}/78901`, undefined],
    ['POST', path, { customer, items: [{ product_id: 103, quantity: 1 }] }],
    ['PUT', `${path}/78901`, { status: 6 }],
  ];

  test.each(asks)('%s %s needs a good token of the store', async (method, target, body) => {
    const { digital, game } = installation.credentials;
    const orders = await count('orders');
    const ask = (sent: Record<string, string>, credential: 'none' | 'malformed' | 'wrong') =>
      installation.ask(target, { method, body, headers: sent, credential });
    expect((await ask({}, 'none')).status).toBe(401);
    expect((await ask(digital.malformed('merchantToken'), 'malformed')).status).toBe(401);
    expect((await ask(digital.wrong('merchantToken'), 'wrong')).status).toBe(401);
    const others = await installation.ask(target, { method, body, headers: await game.good('merchantToken') });
    // The game store's orders are those of players, and its products packages.
    expect([others.status, others.text.includes('78901')]).toEqual([
      method === 'POST' ? 422 : target === path ? 200 : 404,
      false,
    ]);
    expect(await count('orders')).toBe(orders);
    expect(await knex()('orders').where({ storeId, id: 78901 }).first('status')).toEqual({ status: 4 });
  });
});

describe('what is refused is told by its field, and leaves nothing', () => {
  const items = [{ product_id: 103, quantity: 1 }];
  const cases: [string, unknown, string][] = [
    ['no customer', { items }, 'customer'],
    ['nobody', { customer: {}, items }, 'customer'],
    ['an unknown customer', { customer: { id: 4_711 }, items }, 'customer.id'],
    ['no address', { customer: { email: 'nobody' }, items }, 'customer.email'],
    ['no number', { customer: { phone: '12345', country_code: '966' }, items }, 'customer.phone'],
    ['a number of no country', { customer: { phone: '0501234567' }, items }, 'customer.country_code'],
    ['no items', { customer, items: [] }, 'items'],
    ['too many items', { customer, items: Array.from({ length: 101 }, () => items[0]) }, 'items'],
    ['nothing of it', { customer, items: [{ product_id: 103, quantity: 0 }] }, 'items.0.quantity'],
    ['half of it', { customer, items: [{ product_id: 103, quantity: 1.5 }] }, 'items.0.quantity'],
    ['an unknown product', { customer, items: [...items, { product_id: 4_711, quantity: 1 }] }, 'items.1.product_id'],
    ['too much', { customer, items: [{ product_id: 103, quantity: 1000 }] }, 'items.0.quantity'],
    ['an unknown coupon', { customer, items, coupon_code: 'NONE' }, 'coupon_code'],
    ['a status at its end', { customer, items, status: 5 }, 'status'],
    ['an unknown key', { customer, items, total: 1 }, 'total'],
    ['answers that are no text', { customer, items: [{ ...items[0], fields: { a: 1 } }] }, 'items.0.fields.a'],
    ['answers to nothing', { customer, items: [{ ...items[0], fields: { a: 'b' } }] }, 'items.0.fields.a'],
    ['a payment without a method', { customer, items, payment: { id: 'x' } }, 'payment.method'],
  ];

  test.each(cases)('%s', async (_, body, field) => {
    const before = await Promise.all(['orders', 'customers', 'orderItems'].map(count));
    const answer = await place(body);
    expect([answer.status, answer.headers['content-language']]).toEqual([422, 'ar']);
    const { data, error, api } = answer.json<{ data: Record<string, string[]>; error: boolean; api: string }>();
    expect([Object.keys(data), error, api]).toEqual([[field], true, 'rmz.shawarma']);
    expect(await Promise.all(['orders', 'customers', 'orderItems'].map(count))).toEqual(before);
    expect(await knex()('products').where({ storeId, id: 103 }).first('stock')).toEqual({ stock: 120 });
  });

  test('in English for who prefers it', async () => {
    const answer = await place({ customer, items: [{ product_id: 4_711, quantity: 1 }] }, { 'accept-language': 'en' });
    expect(answer.json()).toMatchObject({
      message: 'The given data was invalid.',
      data: { 'items.0.product_id': ['Product 4711 is not for sale in this store.'] },
    });
  });

  test('of a change: a step that there is not, another order’s item, a moment that is none', async () => {
    const { id, items: placed } = orderOf(await place({ customer, items }));
    expect((await update(78901, { status: 3, customer_note: 'no' })).status).toBe(409);
    expect((await update(id, { items: [{ id: 1001, notes: 'x' }] })).json()).toHaveProperty('data');
    const item = placed[0]?.id;
    for (const usedAt of ['2026-02-30T10:00:00Z', '2026-01-01T10:00:60Z', 'soon']) {
      const answer = await update(id, { items: [{ id: item, codes: [{ id: 1, used_at: usedAt }] }] });
      expect([answer.status, Object.keys(answer.json<{ data: object }>().data)]).toEqual([
        422,
        ['items.0.codes.0.used_at'],
      ]);
    }
    expect((await update(4_711_000, { status: 4 })).status).toBe(404);
    expect((await update(id, { status: 5 })).status).toBe(200);
    expect(await knex()('orders').where({ storeId, id: 78901 }).first('customerNote')).toEqual({ customerNote: null });
  });
});

describe('an Idempotency-Key', () => {
  const body = { customer, items: [{ product_id: 103, quantity: 1 }] };

  test('of ten requests at once makes one order', async () => {
    const orders = await count('orders');
    const key = { 'idempotency-key': 'ten-at-once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => place(body, key)));
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(done.filter((answer) => answer.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(await count('orders')).toBe(orders + 1);
  });

  test('gets the same answer again, in the language of the first, for a day', async () => {
    const key = { 'idempotency-key': 'again', 'accept-language': 'en' };
    const first = await place(body, key);
    installation.clock.advance(86_400_000 - 1);
    const again = await place(body, { 'idempotency-key': 'again' });
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', 'content-language': 'en' });
    installation.clock.advance(1);
    const anew = await place(body, key);
    expect(orderOf(anew).id).not.toBe(orderOf(first).id);
    expect(anew.headers).not.toHaveProperty('idempotency-replayed');
    installation.clock.advance(-86_400_000);
  });

  test('stands for one request, of one credential', async () => {
    const key = { 'idempotency-key': 'one' };
    const { id } = orderOf(await place(body, key));
    const other = await place({ ...body, customer_note: 'another' }, key);
    expect([other.status, Object.keys(other.json<{ data: object }>().data)]).toEqual([422, ['Idempotency-Key']]);
    const { game } = installation.credentials;
    const elsewhere = await place(body, { ...key, ...(await game.good('merchantToken')) });
    expect([elsewhere.status, elsewhere.headers['idempotency-replayed']]).toEqual([422, undefined]);
    expect(await count('idempotencyKeys')).toBeGreaterThan(0);
    expect(orderOf(await place(body, key)).id).toBe(id);
  });

  test('of a refusal is kept for nothing', async () => {
    const productId = await codeProduct(0);
    const wanted = { customer, items: [{ product_id: productId, quantity: 1 }] };
    const key = { 'idempotency-key': 'refused' };
    expect((await place(wanted, key)).status).toBe(422);
    await knex()('codes').insert({ storeId, productId, code: 'late', createdAt: installation.clock.now() });
    await knex()('products').where({ storeId, id: productId }).update({ unusedCodes: 1 });
    expect((await place(wanted, key)).status).toBe(201);
  });

  test.each(['', 'a b', 'x'.repeat(256), '\u00e9'])('is no text like %j', async (key) => {
    const answer = await place(body, { 'idempotency-key': key });
    expect(answer.status).toBe(422);
  });
});

describe('lists', () => {
  test('hold every order of a person once, the newest first, without codes', async () => {
    const seen: Order[] = [];
    let target: string | null = `${path}?per_page=100`;
    while (target !== null) {
      const answer: Answer = await installation.ask(target, { headers });
      const { data } = answer.json<{ data: { data: Order[]; next_page_url: string | null; from: number } }>();
      expect(data.from).toBe(seen.length + 1);
      seen.push(...data.data);
      target = data.next_page_url && data.next_page_url.slice(data.next_page_url.indexOf('/shawarma'));
    }
    const rows: { id: number }[] = await knex()('orders')
      .where({ storeId })
      .orderBy([
        { column: 'createdAt', order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
    expect(seen.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(JSON.stringify(seen)).not.toContain('"codes"');
    const cancelled = await installation.ask(`${path}?status=5&per_page=1`, { headers });
    expect(cancelled.json<{ data: { data: Order[] } }>().data.data).toMatchObject([{ status: 5 }]);
  });
});

test('a new customer who is named at once by address alone, and by number with that address, is found or made', async () => {
  const { id: productId } = await insertProduct(knex(), { stock: 1000 });
  for (let round = 0; round < 5; round++) {
    const email = `new-${round}@example.com`;
    const named = [{ email, phone: `50777000${round}`, country_code: '966' }, { email }, { email }];
    const answers = await Promise.all(
      [...named, ...named].map((one) => place({ customer: one, items: [{ product_id: productId, quantity: 1 }] })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(201));
    const buyers = await knex()('customers').where({ storeId, email });
    expect(buyers).toHaveLength(1);
  }
});

test('an order that waits for a product which is changed pays what it costs by then', async () => {
  const { id } = await insertProduct(knex(), { stock: 0, price: 1_00 });
  const restock = async (db: Db) =>
    (await db.connection())('products').where({ storeId, id }).update({ stock: 5, price: 90_00 });
  const ordered = () => place({ customer, items: [{ product_id: id, quantity: 1 }] });
  const answer = await whileLocked(installation.database, restock, ordered);
  expect([answer.status, orderOf(answer).total]).toEqual([201, 90]);
  expect(await knex()('products').where({ storeId, id }).first('stock')).toEqual({ stock: 4 });
});

test('no customer comes to have paid more than a number can hold', async () => {
  const { id: productId } = await insertProduct(knex(), { price: 9_000_000_000_000, stock: 10_000 });
  const large = {
    customer: { email: 'whale@example.com' },
    status: 3,
    items: [{ product_id: productId, quantity: 1000 }],
  };
  expect((await place(large)).status).toBe(201);
  const refused = await place(large);
  expect([refused.status, refused.json()]).toMatchObject([422, { data: { items: [expect.any(String)] } }]);
  const small = { ...large, items: [{ product_id: 103, quantity: 1 }] };
  expect((await place(small)).status).toBe(201);
});

test('a hundred at once buy twenty codes: twenty get one each, eighty are refused, on each of twenty rounds', async () => {
  for (let round = 0; round < 20; round++) {
    const productId = await codeProduct(20);
    const buy = (index: number) =>
      place({
        customer: { email: `${index}@crowd.example` },
        items: [{ product_id: productId, quantity: 1 }],
        status: 4,
      });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => buy(index)));
    const sold = answers.filter(({ status }) => status === 201).map(orderOf);
    const codes = sold.flatMap(({ items }) => items.flatMap((item) => item.codes.map(({ code }) => code)));
    expect([sold.length, new Set(codes).size]).toEqual([20, 20]);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) {
      expect([answer.status, answer.json<{ data: object }>().data]).toEqual([
        422,
        { 'items.0.quantity': [`نفد المنتج ${productId}.`] },
      ]);
    }
  }
  const [fault] = await faultsOf({ knex: knex(), by: { storeId, subject: '' } });
  expect(fault).toBeUndefined();
});

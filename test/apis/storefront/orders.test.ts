/** A customer's orders: whose they are, how they are paged, and what a list and a detail show of them at which status. */
import type { components } from '../../../generated/storefront';
import { day, before } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { publicUrl, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { type CustomerRow, insertCustomer, insertOrder, signIn } from '../../support/orderRows';

type List = components['schemas']['OrderList'];
type Order = components['schemas']['Order'];
type Headers = Readonly<Record<string, string>>;

const AHMED = { id: 123, storeId: stores.digital };
const KEY = { productId: 101, productType: 'code', price: 199_99 };
const CONTROLLER = { productId: 103, productType: 'product', price: 249_00 };

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let ahmed: Headers;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  ahmed = (await signIn(knex, AHMED)).headers;
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

const ask = (target: string, headers: Headers) => installation.ask(`/api/customer/orders${target}`, { headers });

async function list(headers: Headers, query = ''): Promise<List> {
  const answer = await ask(query, headers);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<List>();
}

async function read(headers: Headers, id: number): Promise<Order> {
  const answer = await ask(`/${id}`, headers);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<{ data: Order }>().data;
}

/** A customer with orders, the first placed first, a day apart. */
async function customerWith(count: number): Promise<{ headers: Headers; orders: number[] }> {
  const customer = await insertCustomer(knex);
  const orders: number[] = [];
  for (let place = 0; place < count; place++) {
    const order = await insertOrder(knex, customer, { createdAt: before((count - place) * day), items: [CONTROLLER] });
    orders.push(order.id);
  }
  return { headers: customer.headers, orders };
}

describe('whose they are', () => {
  test("another customer's, another store's and no order at all are refused alike, to the byte", async () => {
    const other = await insertOrder(knex, await insertCustomer(knex), { items: [KEY] });
    // The game store has a customer of the same number, whose order has a number of its own.
    const twin = {
      storeId: stores.game,
      id: AHMED.id,
      email: 'twin@example.com',
      playerUsername: null,
      playerUuid: null,
    };
    const row = { ...twin, createdAt: demoTime, updatedAt: demoTime };
    await knex('customers').insert(row).onConflict(['storeId', 'id']).merge();
    const elsewhere = await insertOrder(knex, twin, { items: [] });
    const answers = await Promise.all([other.id, elsewhere.id, 987_654_321].map((id) => ask(`/${id}`, ahmed)));
    for (const { status, text } of answers)
      expect([status, text]).toEqual([404, '{"success":false,"message":"Order not found.","data":null}']);
    const listed = (await list(ahmed, '?per_page=50')).data.map(({ id }) => id);
    expect(listed).toHaveLength(25);
    expect(listed).not.toContain(elsewhere.id);
    const there = (await signIn(knex, twin)).headers;
    expect((await list(there)).data.map(({ id }) => id)).toEqual([elsewhere.id]);
  });

  test('what is no number of an order is not there', async () => {
    for (const id of ['0', '-1', 'abc', '1.5', '9007199254740992'])
      expect((await ask(`/${id}`, ahmed)).status).toBe(404);
  });

  test('orders of players are not shown to them here', async () => {
    const steve = (await knex('customers')
      .where({ storeId: stores.game })
      .whereNotNull('playerUsername')
      .first('id')) as {
      id: number;
    };
    const order = (await knex('orders').where({ storeId: stores.game, customerId: steve.id }).first('id')) as {
      id: number;
    };
    const { headers } = await signIn(knex, { id: steve.id, storeId: stores.game });
    expect(await list(headers)).toMatchObject({ data: [], pagination: { total: 0, last_page: 1 } });
    expect((await ask(`/${order.id}`, headers)).status).toBe(404);
  });

  test('a token that is revoked or expired shows nothing', async () => {
    const { headers: revoked } = await signIn(knex, AHMED, { revokedAt: before(1) });
    const { headers: expiring } = await signIn(knex, AHMED, { expiresAt: new Date(demoTime.getTime() + 1000) });
    expect((await ask('', revoked)).status).toBe(401);
    expect((await ask('', expiring)).status).toBe(200);
    installation.clock.advance(1000);
    expect((await ask('', expiring)).status).toBe(401);
  });
});

describe('paging', () => {
  test('walks all orders once, newest first, by links that work', async () => {
    const { orders, headers } = await customerWith(7);
    const seen: number[] = [];
    let next: string | null = '?per_page=3';
    const frames: unknown[] = [];
    while (next !== null) {
      const { data, pagination }: List = await list(headers, next);
      seen.push(...data.map(({ id }) => id));
      frames.push([pagination.current_page, pagination.from, pagination.to, pagination.has_more_pages]);
      expect(pagination).toMatchObject({ total: 7, last_page: 3, per_page: 3 });
      next = pagination.next_page_url && pagination.next_page_url.replace(`${publicUrl}/api/customer/orders`, '');
    }
    expect(seen).toEqual([...orders].reverse());
    expect(frames).toEqual([
      [1, 1, 3, true],
      [2, 4, 6, true],
      [3, 7, 7, false],
    ]);
    const { pagination } = await list(headers, '?per_page=3&page=2');
    expect(pagination.prev_page_url).toBe(`${publicUrl}/api/customer/orders?per_page=3&page=1`);
  });

  test('orders of one instant keep one order between pages', async () => {
    const customer = await insertCustomer(knex);
    const ids: number[] = [];
    for (let place = 0; place < 5; place++) ids.push((await insertOrder(knex, customer)).id);
    const { headers } = customer;
    const seen: number[] = [];
    for (const page of [1, 2, 3]) {
      const { data } = await list(headers, `?per_page=2&page=${page}`);
      seen.push(...data.map(({ id }) => id));
    }
    expect(seen).toEqual([...ids].reverse());
  });

  test('twelve a page unless told otherwise, fifty at most', async () => {
    expect((await list(ahmed)).data).toHaveLength(12);
    const { data, pagination } = await list(ahmed, '?per_page=50');
    expect([data.length, pagination.total]).toEqual([25, 25]);
    for (const query of ['?per_page=51', '?per_page=0', '?page=0', '?page=x', '?status=4'])
      expect((await ask(query, ahmed)).status).toBe(422);
  });

  test.each([26, 2_147_483_647])('page %i is beyond the last: empty, and no error', async (page) => {
    const { data, pagination } = await list(ahmed, `?per_page=1&page=${page}`);
    expect(data).toEqual([]);
    expect(pagination).toMatchObject({
      current_page: page,
      last_page: 25,
      from: null,
      to: null,
      has_more_pages: false,
    });
    expect(pagination).toMatchObject({ next_page_url: null });
    expect(pagination.prev_page_url).toBe(`${publicUrl}/api/customer/orders?per_page=1&page=25`);
  });

  test('a customer without orders', async () => {
    const { headers } = await insertCustomer(knex);
    expect(await list(headers)).toMatchObject({
      data: [],
      pagination: { current_page: 1, last_page: 1, total: 0, from: null, to: null },
    });
  });
});

describe('the list and the detail', () => {
  test('are two schemas', async () => {
    const [listed] = (await list(ahmed, '?per_page=1')).data;
    const detail = await read(ahmed, 78901);
    const keys = (object: object) => Object.keys(object).sort();
    const only = ['complain', 'coupon', 'review', 'statuses', 'transaction'];
    expect(keys(detail).filter((key) => !keys(listed as object).includes(key))).toEqual(only);
    const [item, whole] = [listed?.items[0] as object, detail.items[0] as object];
    expect(keys(whole).filter((key) => !keys(item).includes(key))).toEqual(['course_enrollment', 'subscription']);
    expect(item).toMatchObject({ codes: [], licenses: [] });
  });

  test('say the same of what both show, of every order', async () => {
    for (const listed of (await list(ahmed, '?per_page=50')).data) {
      const detail = await read(ahmed, listed.id);
      const items = detail.items.map(({ subscription: _s, course_enrollment: _c, ...item }) => ({
        ...item,
        codes: [],
        licenses: [],
      }));
      const { statuses, transaction: _t, coupon: _u, review: _r, complain: _p, ...both } = detail;
      expect({ ...both, items }).toEqual(listed);
      const { created_at: _created, ...latest } = statuses.at(-1) as Order['statuses'][number];
      expect(latest).toEqual(listed.status);
    }
  });

  test('of every order of the demo, what is to be paid is the subtotal less the discount, and the lines add up', async () => {
    const customers = (await knex('orders').where({ storeId: stores.digital }).distinct('customerId')) as {
      customerId: number;
    }[];
    let orders = 0;
    const cents = (amount: number): number => Math.round(amount * 100);
    for (const { customerId } of customers) {
      for (const { total, financial_breakdown: sums, items, ...order } of (
        await list((await signIn(knex, { id: customerId })).headers, '?per_page=50')
      ).data) {
        orders++;
        expect(cents(sums.final_total)).toBe(cents(sums.subtotal) - cents(sums.discount_amount));
        expect([sums.final_total, sums.discount_amount]).toEqual([total.amount, order.discount_amount]);
        expect(cents(sums.subtotal)).toBe(items.reduce((sum, item) => sum + cents(item.total), 0));
        for (const item of items) expect(cents(item.total)).toBe(cents(item.price) * item.quantity);
      }
    }
    expect(orders).toBeGreaterThan(500);
  });

  test('an order that lost its history is shown with its own status, since it was placed; so are those beside it', async () => {
    const { headers, orders } = await customerWith(2);
    const [lost = 0, whole = 0] = orders;
    await knex('orderStatuses').where({ storeId: stores.digital, orderId: lost }).delete();
    const { data: listed } = await list(headers);
    expect(listed.map(({ id }) => id)).toEqual([whole, lost]);
    const detail = await read(headers, lost);
    expect(detail.status).toEqual(listed[1]?.status);
    expect(detail.status).toMatchObject({ id: lost, status: 4, name: 'Completed' });
    expect(detail.status.human_format).toMatchObject({ date_human: '2 days ago' });
    expect(detail.statuses).toEqual([{ ...detail.status, created_at: detail.created_at }]);
  });
});

describe('people and clocks', () => {
  test('dates are told from the present instant, and by the clocks of the store', async () => {
    const customer = await insertCustomer(knex);
    const order = await insertOrder(knex, customer, { createdAt: new Date('2026-01-31T21:30:05Z'), items: [] });
    const { headers } = customer;
    installation.clock.set('2026-03-31T21:30:04Z');
    const { human_format: texts, status, created_at } = await read(headers, order.id);
    expect(texts).toEqual({
      created_at_human: '1 month ago',
      created_at_normal: '2026-02-01 00:30:05',
      total_formatted: '0.00 ر.س',
    });
    expect(status.human_format).toMatchObject({ date_human: '1 month ago', date_normal: '2026-02-01 00:30:05' });
    expect(created_at).toBe('2026-01-31T21:30:05.000000Z');
    installation.clock.advance(1000);
    expect((await read(headers, order.id)).human_format.created_at_human).toBe('2 months ago');
    await knex('stores').where({ id: stores.digital }).update({ timeZone: 'America/New_York' });
    const moved = await read(headers, order.id);
    await knex('stores').where({ id: stores.digital }).update({ timeZone: 'Asia/Riyadh' });
    expect(moved.human_format.created_at_normal).toBe('2026-01-31 16:30:05');
  });

  test('a customer without names, address or number', async () => {
    const name = { firstName: null, lastName: null };
    const [byPhone, byMail] = [
      await insertCustomer(knex, { ...name, email: null, phone: '500000001', countryCode: '966' }),
      await insertCustomer(knex, { ...name, lastName: 'Salem' }),
    ];
    const customerOf = async (one: CustomerRow) =>
      (await read(one.headers, (await insertOrder(knex, one)).id)).customer;
    expect(await customerOf(byPhone)).toEqual({ id: byPhone.id, name: '', email: null, phone: '500000001' });
    expect(await customerOf(byMail)).toMatchObject({ name: 'Salem', phone: null });
  });

  test.each([
    [1, 'Received', 'info'],
    [2, 'Under Review', 'warning'],
    [3, 'In Progress', 'primary'],
    [4, 'Completed', 'success'],
    [5, 'Cancelled', 'danger'],
    [6, 'Refunded', 'secondary'],
  ])('status %i is %s', async (status, name, color) => {
    const customer = await insertCustomer(knex);
    const { id } = await insertOrder(knex, customer, { status, items: [CONTROLLER] });
    const order = await read(customer.headers, id);
    expect(order.status).toMatchObject({ status, name, color, human_format: { text: name, color } });
    expect(order.statuses.map((entry) => entry.status)).toEqual(status === 1 ? [1] : [1, status]);
    expect(order.statuses.at(-1)?.id).toBe(order.status.id);
  });
});

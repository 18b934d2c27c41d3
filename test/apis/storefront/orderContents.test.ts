/** What an order handed over, how it was paid, what was said of it, and what its customer can still do: by its status. */
import type { components } from '../../../generated/storefront';
import { encrypt } from '../../../src/security/encryption';
import { after, before, day } from '../../support/catalogRows';
import { demoTime, testServerKey } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { type CustomerRow, insertCustomer, insertOrder, type ItemDraft, nextId } from '../../support/orderRows';

type Order = components['schemas']['Order'];

const storeId = stores.digital;
const stamps = { createdAt: demoTime, updatedAt: demoTime };
const KEY = { productId: 101, productType: 'code', price: 199_99 };
const GOODS = { productId: 103, productType: 'product', price: 249_00 };
const MEMBERSHIP = { productId: 50, productType: 'subscription', price: 49_99 };
const COURSE = { productId: 60, productType: 'course', price: 149_00 };
const LICENSE = { productId: 80, productType: 'license', price: 29_99 };
const STATUSES = [1, 2, 3, 4, 5, 6];

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let customer: CustomerRow;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  customer = await insertCustomer(knex);
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

const ask = (target: string) => installation.ask(`/api/customer/orders${target}`, { headers: customer.headers });

async function read(id: number): Promise<Order> {
  const answer = await ask(`/${id}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<{ data: Order }>().data;
}

/** An order of one line. @returns its number and that of its line */
async function order(item: ItemDraft, columns: Record<string, unknown> = {}): Promise<{ id: number; item: number }> {
  const { id, itemIds } = await insertOrder(knex, customer, { ...columns, items: [item] });
  return { id, item: Number(itemIds[0]) };
}

const setStatus = (id: number, status: number) => knex('orders').where({ storeId, id }).update({ status });
const itemOf = async (id: number) => (await read(id)).items[0] as Order['items'][number];

async function insertCode(orderItemId: number, code: string, usedAt: Date | null = null): Promise<number> {
  const id = nextId();
  await knex('codes').insert({
    storeId,
    id,
    productId: 101,
    code,
    orderItemId,
    claimedAt: demoTime,
    usedAt,
    createdAt: demoTime,
  });
  return id;
}

async function insertLicense(orderItemId: number, key: string, columns: object = {}): Promise<number> {
  const id = nextId();
  const secret = { keyHash: Buffer.alloc(32, id), keyEncrypted: encrypt(testServerKey, 'license_key', key) };
  await knex('licenses').insert({
    storeId,
    id,
    productId: 80,
    orderItemId,
    ...secret,
    maxActivations: 3,
    ...stamps,
    ...columns,
  });
  return id;
}

describe('secrets', () => {
  test('codes are shown at 3 and 4 only, in the order in which they were made, and say when they were used', async () => {
    const { id, item } = await order({ ...KEY, quantity: 2 });
    const unused = await insertCode(item, 'AAAA-BBBB');
    const used = await insertCode(item, 'CCCC-DDDD', before(day));
    for (const status of STATUSES) {
      await setStatus(id, status);
      const shown = [
        { id: unused, code: 'AAAA-BBBB', used_at: null, is_used: false },
        { id: used, code: 'CCCC-DDDD', used_at: '2026-03-14T09:30:00.000000Z', is_used: true },
      ];
      expect([status, (await itemOf(id)).codes]).toEqual([status, status === 3 || status === 4 ? shown : []]);
    }
  });

  test('licenses are shown at 3 and 4 only, readable', async () => {
    const { id, item } = await order(LICENSE);
    // Longer than a line of Postgres's base64.
    const key = `SMP-${'ABCDE-'.repeat(20)}ABCDE`;
    const license = await insertLicense(item, key, { expiresAt: after(day), maxActivations: 0 });
    for (const status of STATUSES) {
      await setStatus(id, status);
      const shown = {
        id: license,
        key,
        max_activations: 0,
        expires_at: '2026-03-16T09:30:00.000000Z',
        revoked_at: null,
      };
      expect([status, (await itemOf(id)).licenses]).toEqual([status, status === 3 || status === 4 ? [shown] : []]);
    }
  });

  test('a list has none, whatever the status', async () => {
    const { id, item } = await order(KEY);
    await insertCode(item, 'NEVER-LISTED');
    const { text } = await ask('?per_page=50');
    expect(text).toContain(`"id":${id},`);
    expect(text).not.toContain('NEVER-LISTED');
  });
});

describe('entitlements', () => {
  const period = { durationType: 'month', durationValue: 1, price: 49_99, currency: 'SAR' };
  async function subscribe(columns: Record<string, unknown>): Promise<number> {
    const { id, item } = await order(MEMBERSHIP);
    const what = { customerId: customer.id, productId: 50, productName: 'Membership', orderId: id, orderItemId: item };
    await knex('subscriptions').insert({
      storeId,
      id: nextId(),
      ...what,
      ...period,
      ...stamps,
      startsAt: before(day),
      ...columns,
    });
    return id;
  }

  test('a subscription with its plan', async () => {
    const plan = (await knex('plans').where({ storeId, productId: 50 }).orderBy('id').first()) as { id: number };
    const { subscription } = await itemOf(
      await subscribe({ planId: plan.id, endsAt: after(1.5 * day), autoRenew: true }),
    );
    const features = [
      { id: expect.any(Number) as number, name: 'Feature A', description: 'The first thing that members get' },
      { id: expect.any(Number) as number, name: 'Feature B', description: 'The second thing that members get' },
    ];
    expect(subscription).toMatchObject({
      status: 'active',
      starts_at: '2026-03-14T09:30:00.000000Z',
      start_date: '2026-03-14T09:30:00.000000Z',
      ends_at: '2026-03-16T21:30:00.000000Z',
      end_date: '2026-03-16T21:30:00.000000Z',
      duration: 'monthly',
      auto_renew: true,
      price: { amount: 49.99, formatted: '49.99 ر.س', currency: 'SAR' },
      product: { id: 50, name: 'Membership', slug: 'premium-membership', type: 'subscription' },
      variant: { id: plan.id, name: 'Monthly Plan', price: 49.99, duration_type: 'month', duration_value: 1 },
      features,
      is_active: true,
      is_expired: false,
      days_remaining: 2,
    });
    expect(JSON.parse(String(subscription?.variant?.features))).toEqual(features);
  });

  test('a subscription ends at its instant, without anybody writing it', async () => {
    const id = await subscribe({ endsAt: after(day), graceEndsAt: after(2 * day) });
    const at = async (instant: Date) => {
      installation.clock.set(instant);
      const { status, is_active, is_expired, days_remaining } = (await itemOf(id)).subscription ?? {};
      return [status, is_active, is_expired, days_remaining];
    };
    expect(await at(after(day - 1))).toEqual(['active', true, false, 1]);
    expect(await at(after(day))).toEqual(['past_due', true, true, 0]);
    expect(await at(after(2 * day))).toEqual(['expired', false, true, 0]);
    expect((await itemOf(id)).subscription).toMatchObject({ variant: null, features: null });
  });

  test('a course is open with its lessons at 3 and 4, unless it was taken back', async () => {
    const { id, item } = await order(COURSE);
    const course = (await knex('courses').where({ storeId, productId: 60 }).first()) as { id: number };
    const section = (await knex('courseSections')
      .where({ storeId, courseId: course.id })
      .orderBy('sortIndex')
      .first()) as { id: number };
    const lesson = { storeId, sectionId: section.id, sortIndex: 90 };
    const [film, text] = [nextId(), nextId()];
    await knex('courseModules').insert({
      ...lesson,
      id: film,
      title: 'Film',
      type: 'media',
      videoUri: 'https://videos.example/1',
    });
    await knex('courseModules').insert({
      ...lesson,
      id: text,
      title: 'Text',
      type: 'text',
      content: '<p>Read me</p>',
      sortIndex: 91,
    });
    const enrollment = nextId();
    await knex('courseEnrollments').insert({
      storeId,
      id: enrollment,
      courseId: course.id,
      customerId: customer.id,
      orderItemId: item,
      ...stamps,
    });
    for (const status of STATUSES) {
      await setStatus(id, status);
      const { course_enrollment: place } = await itemOf(id);
      const open = status === 3 || status === 4;
      expect(place).toMatchObject({ id: enrollment, course_id: course.id, is_active: open, revoked_at: null });
      const modules = place?.course?.sections[0]?.modules.slice(-2) ?? [];
      expect(modules.map(({ type, video_uri, content }) => [type, video_uri, content])).toEqual(
        open
          ? [
              ['video', 'https://videos.example/1', null],
              ['text', null, '<p>Read me</p>'],
            ]
          : [],
      );
    }
    await setStatus(id, 4);
    await knex('courseEnrollments').where({ storeId, id: enrollment }).update({ revokedAt: demoTime });
    expect((await itemOf(id)).course_enrollment).toMatchObject({
      is_active: false,
      course: null,
      revoked_at: '2026-03-15T09:30:00.000000Z',
    });
  });
});

test('the payment, given back', async () => {
  const { id } = await order(GOODS, { status: 6, paymentMethod: 'mada' });
  const before = await read(id);
  expect([before.transaction, before.payment]).toEqual([null, { method: 'mada', status: null, transaction_id: null }]);
  const transaction = nextId();
  const paid = { paymentMethod: 'mada', paymentId: 'ch_1', status: 'captured', total: 249_00, receipt: 'R-7' };
  await knex('transactions').insert({
    storeId,
    id: transaction,
    orderId: id,
    ...paid,
    refundedAt: demoTime,
    ...stamps,
  });
  const order_ = await read(id);
  expect(order_.transaction).toEqual({
    payment_method: 'mada',
    id: transaction,
    payment_id: 'ch_1',
    total: 249,
    is_refunded: true,
    human_format: { payment_method: 'mada', is_refunded: 'Yes', total_formatted: '249.00 ر.س' },
    receipt: 'R-7',
  });
  expect(order_.payment).toEqual({ method: 'mada', status: 'captured', transaction_id: 'ch_1' });
});

test('a coupon, and amounts of a currency with three decimals', async () => {
  const coupon = (await knex('coupons').where({ storeId }).first()) as { id: string };
  const { id } = await order(
    { ...GOODS, price: 1_234_567 },
    {
      currency: 'KWD',
      discountAmount: 234_567,
      couponId: coupon.id,
      couponCode: 'OLD10',
      couponDiscountAmount: 234_567,
    },
  );
  expect(await read(id)).toMatchObject({
    coupon: { id: coupon.id, code: 'OLD10', discount_amount: 234.567 },
    discount_amount: 234.567,
    financial_breakdown: { subtotal: 1234.567, discount_amount: 234.567, final_total: 1000 },
    total: { amount: 1000, formatted: '1,000.000 د.ك', currency: 'KWD' },
    items: [{ price: 1234.567, total: 1234.567, formatted_total: '1,234.567 د.ك' }],
  });
});

test('what was said of it', async () => {
  const { id, item } = await order(GOODS);
  const [review, complaint] = [nextId(), nextId()];
  const said = { rating: 4, comment: 'جيد جداً' };
  await knex('reviews').insert({ storeId, id: review, orderId: id, customerId: customer.id, ...said, ...stamps });
  await knex('reviewItems').insert({
    storeId,
    reviewId: review,
    orderItemId: item,
    productId: 103,
    rating: 5,
    comment: 'Good',
  });
  await knex('complaints').insert({
    storeId,
    id: complaint,
    orderId: id,
    customerId: customer.id,
    message: 'Late',
    ...stamps,
  });
  const created_at = '2026-03-15T09:30:00.000000Z';
  const items = [{ item_id: item, rating: 5, comment: 'Good' }];
  expect((await read(id)).review).toEqual({ id: review, ...said, is_published: false, items, created_at });
  expect((await read(id)).complain).toEqual({
    id: complaint,
    message: 'Late',
    resolution: null,
    resolved_at: null,
    created_at,
  });
  await knex('reviews').where({ storeId, id: review }).update({ publishedAt: demoTime });
  await knex('complaints').where({ storeId, id: complaint }).update({ resolution: 'Sent again', resolvedAt: demoTime });
  expect(await read(id)).toMatchObject({
    review: { is_published: true },
    complain: { resolution: 'Sent again', resolved_at: created_at },
    eligibility: { can_review: false, can_complain: false },
  });
});

describe('what its customer can do', () => {
  test.each([
    [1, false, true, false],
    [2, false, true, false],
    [3, true, true, true],
    [4, true, true, true],
    [5, false, false, false],
    [6, false, false, false],
  ])('at status %i', async (status, can_review, can_complain, can_refund) => {
    const { id } = await order(GOODS, { status });
    const can = { can_review, can_complain, can_refund };
    expect((await read(id)).eligibility).toEqual(can);
    const listed = (await ask('?per_page=50')).json<components['schemas']['OrderList']>().data;
    expect(listed.find((one) => one.id === id)?.eligibility).toEqual(can);
  });

  test.each([
    ['codes', KEY, false],
    ['licenses', LICENSE, false],
    ['a subscription', MEMBERSHIP, true],
  ])('an order with %s beside goods', async (_what, item, can_refund) => {
    const { id } = await insertOrder(knex, customer, { items: [GOODS, item] });
    expect((await read(id)).eligibility.can_refund).toBe(can_refund);
  });
});

describe('lines', () => {
  test('keep what the product was called and cost, and show the product as it is, be it deleted', async () => {
    const id = nextId();
    const product = {
      storeId,
      id,
      type: 'product',
      name: 'New name',
      slug: `gone-${id}`,
      price: 999_00,
      status: 3,
      ...stamps,
    };
    await knex('products').insert({ ...product, description: null, imageMediaId: null, deletedAt: demoTime });
    const answers = { 'Server name': 'حصن', 'Slots <1>': '10' };
    const columns = { fields: answers, notes: 'On its way', productName: 'Old name' };
    const { id: number } = await order({ productId: id, productType: 'product', price: 5_50, quantity: 3, columns });
    const shown = {
      id,
      name: 'New name',
      type: 'product',
      description: '',
      full_link: null,
      activation_info: null,
      image: null,
    };
    expect(await itemOf(number)).toMatchObject({
      product_name: 'Old name',
      name: 'Old name',
      product_id: id,
      item_id: id,
      item_type: 'App\\Models\\StoreProduct',
      quantity: 3,
      price: 5.5,
      total: 16.5,
      formatted_price: '5.50 ر.س',
      fields: answers,
      notes: 'On its way',
      product: shown,
      item: { ...shown, product: { full_link: null } },
    });
  });

  test('stand in the order in which they were put in, a hundred of them too', async () => {
    const items = Array.from({ length: 100 }, (_, place) => ({ ...GOODS, price: place + 1 }));
    const { id, itemIds: ids } = await insertOrder(knex, customer, {
      items,
      customerNote: 'All of it',
      meta: { source: 'app' },
    });
    const whole = await read(id);
    expect(whole.items.map((item) => item.id)).toEqual(ids);
    expect(whole).toMatchObject({ customer_note: 'All of it', meta: { source: 'app' }, total: { amount: 50.5 } });
  });
});

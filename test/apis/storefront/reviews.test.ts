/** Reviews of orders: by whom, of what, once, and published as the store is set. */
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { demoTime } from '../../support/database';
import { type CustomerRow, type OrderRow, insertCustomer, insertOrder } from '../../support/orderRows';

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let customer: CustomerRow;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  customer = await insertCustomer(knex);
});
afterAll(() => installation.stop());

const review = (order: OrderRow, changes: object = {}) => ({
  rating: 4,
  comment: 'Fast and friendly',
  item_ratings: Object.fromEntries(order.itemIds.map((id) => [id, 5])),
  item_comments: Object.fromEntries(order.itemIds.map((id) => [id, 'As described'])),
  ...changes,
});

const submit = (orderId: number | string, body: unknown, headers = customer.headers) =>
  installation.ask(`/api/orders/${orderId}/review`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const kept = (order: OrderRow) => knex('reviews').where({ orderId: order.id });

describe('a review', () => {
  test('of an order with two items is kept whole, and published at once where the store accepts reviews by itself', async () => {
    const order = await insertOrder(knex, customer, { items: [{}, { productId: 104 }] });
    const answer = await submit(order.id, review(order, { comment: '  Fast and friendly ' }));
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({ success: true, data: null, message: 'تم ارسال التعليق بنجاح' });
    const [row, ...others] = await kept(order);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      storeId: stores.digital,
      customerId: customer.id,
      rating: 4,
      comment: 'Fast and friendly',
      publishedAt: demoTime,
      createdAt: demoTime,
    });
    const items = await knex('reviewItems').where({ reviewId: row.id }).orderBy('orderItemId');
    expect(
      items.map(({ orderItemId, productId, rating, comment }) => [orderItemId, productId, rating, comment]),
    ).toEqual([
      [order.itemIds[0], 103, 5, 'As described'],
      [order.itemIds[1], 104, 5, 'As described'],
    ]);
  });

  test('waits for the merchant where the store does not', async () => {
    const order = await insertOrder(knex, customer, { status: 3 });
    await knex('stores').where({ id: stores.digital }).update({ autoAcceptReviews: false });
    const answer = await submit(order.id, review(order));
    await knex('stores').where({ id: stores.digital }).update({ autoAcceptReviews: true });
    expect(answer.status).toBe(200);
    expect(await kept(order)).toMatchObject([{ publishedAt: null }]);
  });

  test('counts characters, not bytes or halves of them, and keeps Arabic and emoji', async () => {
    const order = await insertOrder(knex, customer);
    const comment = `${'م'.repeat(254)}🎮`;
    expect((await submit(order.id, review(order, { comment: `${comment}!` }))).status).toBe(422);
    expect((await submit(order.id, review(order, { comment }))).status).toBe(200);
    expect(await kept(order)).toMatchObject([{ comment }]);
  });

  test("is counted by the figures of its day, in the store's time zone", async () => {
    const order = await insertOrder(knex, customer);
    const count = async () => {
      const rows = (await knex('dayCounts')
        .where({ storeId: stores.digital, day: '2026-03-16' })
        .whereIn('figure', ['reviews', 'published_reviews'])
        .orderBy('figure')) as { figure: string; count: number; sum: number }[];
      return rows.map(({ figure, count: reviews, sum }) => [figure, reviews, sum]);
    };
    installation.clock.set('2026-03-15T21:30:00Z'); // half past midnight of the 16th in Riyadh
    expect(await count()).toEqual([]);
    expect((await submit(order.id, review(order, { rating: 2 }))).status).toBe(200);
    installation.clock.set(demoTime);
    expect(await count()).toEqual([
      ['published_reviews', 1, 2],
      ['reviews', 1, 2],
    ]);
  });
});

describe('a review is refused', () => {
  const of = async (answer: Awaited<ReturnType<typeof submit>>) => ({
    status: answer.status,
    ...answer.json<{ message: string; errors?: unknown }>(),
  });

  test('without a token, and with a wrong one, whatever the body', async () => {
    const order = await insertOrder(knex, customer);
    for (const headers of [{}, { authorization: 'Bearer 1|nonsense' }]) {
      const answer = await submit(order.id, '{', headers as never);
      expect(await of(answer)).toEqual({ status: 401, success: false, message: 'Unauthenticated.', data: null });
    }
    expect(await kept(order)).toEqual([]);
  });

  test('alike for an order of another customer, of another store, and one that nobody has', async () => {
    const other = await insertCustomer(knex);
    const theirs = await insertOrder(knex, other);
    const player = await insertCustomer(knex, { storeId: stores.game });
    const { id: productId } = await knex('products').where({ storeId: stores.game }).first('id');
    const elsewhere = await insertOrder(knex, player, { items: [{ productId }] });
    for (const id of [theirs.id, elsewhere.id, 999_999_999]) {
      const answer = await submit(id, review(theirs));
      expect(await of(answer)).toEqual({ status: 404, success: false, message: 'Order not found.', data: null });
    }
    expect([...(await kept(theirs)), ...(await kept(elsewhere))]).toEqual([]);
  });

  test.each([1, 2, 5, 6])('of an order in status %i', async (status) => {
    const order = await insertOrder(knex, customer, { status });
    expect(await of(await submit(order.id, review(order)))).toEqual({
      status: 400,
      success: false,
      message: 'Only an order in progress or completed can be reviewed.',
      data: null,
    });
    expect(await kept(order)).toEqual([]);
  });

  test('the second time', async () => {
    const order = await insertOrder(knex, customer);
    await submit(order.id, review(order));
    const again = await submit(order.id, review(order, { rating: 1, comment: 'On second thought' }));
    expect(await of(again)).toEqual({
      status: 409,
      success: false,
      message: 'The order has been reviewed.',
      data: null,
    });
    expect(await kept(order)).toMatchObject([{ rating: 4 }]);
  });

  const wrongItems: [string, (order: OrderRow) => object, (order: OrderRow) => object][] = [
    [
      'without a rating of one of them',
      () => ({ item_ratings: { 1: 5 } }),
      ({ itemIds: [id] }) => ({
        [`item_ratings.${id}`]: [`The item_ratings.${id} field is required.`],
        'item_ratings.1': ['The order has no item 1.'],
      }),
    ],
    [
      'with a comment on another',
      ({ itemIds: [id] }) => ({ item_comments: { [String(id)]: 'Good', [`0${id}`]: 'Good' } }),
      ({ itemIds: [id] }) => ({ [`item_comments.0${id}`]: [`The order has no item 0${id}.`] }),
    ],
    [
      'with nothing but blanks',
      ({ itemIds: [id] }) => ({ comment: ' \n  ', item_comments: { [String(id)]: '  a  ' } }),
      ({ itemIds: [id] }) => ({
        comment: ['The comment field must be at least 3 characters.'],
        [`item_comments.${id}`]: [`The item_comments.${id} field must be at least 3 characters.`],
      }),
    ],
  ];
  test.each(wrongItems)('%s', async (_title, changes, errors) => {
    const order = await insertOrder(knex, customer);
    const refused = await of(await submit(order.id, review(order, changes(order))));
    expect(refused).toEqual({
      status: 422,
      success: false,
      message: 'The given data was invalid.',
      data: null,
      errors: errors(order),
    });
    expect(await kept(order)).toEqual([]);
  });

  test.each([
    ['rating', { rating: 6 }],
    ['rating', { rating: 0 }],
    ['rating', { rating: 4.5 }],
    ['rating', { rating: undefined }],
    ['comment', { comment: 'No' }],
    ['item_ratings', { item_ratings: {} }],
    ['item_comments', { item_comments: undefined }],
    ['published', { published: true }],
  ])('with a wrong %s: %j', async (field, changes) => {
    const order = await insertOrder(knex, customer);
    const refused = await of(await submit(order.id, review(order, changes)));
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.errors as object)).toEqual([field]);
    expect(await kept(order)).toEqual([]);
  });
});

test('of twenty reviews at once, one is kept and all others hear that it is', async () => {
  const order = await insertOrder(knex, customer);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => submit(order.id, review(order, { comment: `Number ${index}` }))),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  const [row, ...others] = await kept(order);
  expect(others).toEqual([]);
  expect(await knex('reviewItems').where({ reviewId: row.id })).toHaveLength(1);
});

/** Analytics over HTTP: whom they are for, what is asked and answered, and that they follow the orders of their store alone. */
import type { Knex } from 'knex';
import { loadContract } from '../../../src/contract/Contract';
import { StoreChanges } from '../../../src/db/storeChanges';
import { Customer } from '../../../src/domain/customers/Customer';
import { countDays } from '../../../src/domain/figures/keepFigures';
import type { Period } from '../../../src/domain/figures/readAnalytics';
import { Order } from '../../../src/domain/orders/Order';
import { documentedRequest, responseOf } from '../../../src/verify/contractReader';
import { soon } from '../../contract/net/overTime';
import { mintForStore } from '../../support/credentials';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { inTransaction } from '../../../src/db/inTransaction';
import { openOrderBook } from '../../support/orderWriter';
import { countOrders, dayOf, firstDay } from '../../support/plainAnalytics';
import type { Answer } from '../../support/request';

interface Figures {
  sales?: { total_orders: number; total_revenue: number; average_order_value: number };
  orders?: object;
  customers?: object;
  products?: object;
  reviews?: object;
}

const contract = loadContract('management');
const operation = contract.operations.find(({ id }) => id === 'getAnalytics');
if (!operation) throw new Error('getAnalytics is missing');
const ALL = 'metrics=sales&metrics=orders&metrics=customers&metrics=products&metrics=reviews';

let installation: TestInstallation;
let knex: Knex;
let secretKey: Readonly<Record<string, string>>;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  secretKey = await installation.credentials.digital.good('secretKey');
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

const get = (query = '', headers: Readonly<Record<string, string>> = secretKey): Promise<Answer> =>
  installation.ask(`/api/management/analytics${query && `?${query}`}`, { headers });
const figures = async (query = '', headers = secretKey): Promise<Figures> => {
  const answer = await get(query, headers);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.json<{ data: Figures }>().data;
};

test('the documented example is what the demo answers', async () => {
  const { target } = documentedRequest(contract, operation, 'all');
  const answer = await installation.ask(target, { headers: secretKey });
  const examples = responseOf(contract, operation, 200)?.content?.['application/json']?.examples ?? {};
  expect(answer.json()).toEqual(Object.values(examples)[0]?.value);
});

describe('who may ask', () => {
  test('nobody without a secret key of the store, and all of them are answered alike', async () => {
    const { digital } = installation.credentials;
    await knex('secretKeys').insert({
      ...(await knex('secretKeys').where({ storeId: stores.digital }).first()),
      ...{ id: 900_002, secretHash: Buffer.alloc(32), revokedAt: demoTime },
    });
    const answers = [
      await get('', {}),
      await get('', digital.wrong('secretKey')),
      await get('', digital.malformed('secretKey')),
      await get('', await digital.good('customerToken')),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.json()).toEqual({ success: false, message: 'Unauthenticated.', data: null });
    }
  });

  test('each store has its own figures', async () => {
    const game = await installation.credentials.game.good('secretKey');
    const [own, other] = [await figures(`period=year&${ALL}`), await figures(`period=year&${ALL}`, game)];
    expect(other).not.toEqual(own);
    const ofGame = await Order.inStore({ storeId: stores.game }, knex);
    const counted = countOrders(ofGame, 'year', demoTime, 'America/New_York');
    expect(other.sales).toMatchObject({
      total_orders: counted.completed,
      total_revenue: counted.revenue / 100,
    });
  });
});

describe('metrics', () => {
  test('are sales, orders and customers of the month when nothing is asked', async () => {
    expect(await figures()).toEqual(await figures('period=month&metrics=sales&metrics=orders&metrics=customers'));
    expect(Object.keys(await figures())).toEqual(['sales', 'orders', 'customers']);
  });

  test.each([
    ['metrics=reviews', ['reviews']],
    ['metrics=orders', ['orders']],
    ['metrics=sales', ['sales']],
    ['metrics[]=reviews&metrics[]=sales', ['sales', 'reviews']],
    ['metrics%5B%5D=products', ['products']],
    ['metrics[0]=products&metrics[1]=orders', ['orders', 'products']],
    ['metrics=orders&metrics=products', ['orders', 'products']],
    ['metrics=customers,reviews', ['customers', 'reviews']],
    ['metrics[]=customers,reviews&metrics[]=orders', ['orders', 'customers', 'reviews']],
    ['metrics=orders&metrics=orders', ['orders']],
  ])('%s', async (query, names) => {
    const all = await figures(ALL);
    const answered = await figures(query);
    expect(Object.keys(answered)).toEqual(names);
    expect(all).toMatchObject(answered);
  });

  test.each([
    ['metrics=profit', 'metrics.0'],
    ['metrics[]=sales&metrics[]=profit', 'metrics.1'],
    ['metrics=', 'metrics'],
    ['metrics=Sales', 'metrics.0'],
    [Array.from({ length: 21 }, () => 'metrics=sales').join('&'), 'metrics'],
    ['metrics[a]=sales', 'metrics.0'],
    ['period=decade', 'period'],
    ['period=', 'period'],
    ['period=month&period=year', 'period'],
    ['period=Month', 'period'],
    ['from=2026-01-01', 'from'],
  ])('%s is refused', async (query, field) => {
    const answer = await get(query);
    expect([query, answer.status]).toEqual([query, 422]);
    const body = answer.json<{ errors: Record<string, string[]> }>();
    expect(body).toMatchObject({ success: false, message: 'The given data was invalid.', data: null });
    expect(Object.keys(body.errors)).toEqual([field]);
  });
});

describe('periods of the demo, against a plain count of its rows', () => {
  test.each(['today', 'week', 'month', 'quarter', 'year'] as Period[])('%s', async (period) => {
    const zone = 'Asia/Riyadh';
    const store = { storeId: stores.digital };
    const counted = countOrders(await Order.inStore(store, knex), period, demoTime, zone);
    const first = firstDay(period, dayOf(demoTime, zone));
    const since = (at: Date | null) => at !== null && dayOf(at, zone) >= first;
    const customers = await Customer.inStore(store, knex);
    const answered = await figures(`period=${period}&${ALL}`);
    expect(answered).toMatchObject({
      sales: { total_orders: counted.completed, total_revenue: counted.revenue / 100 },
      orders: {
        pending_orders: counted.pending,
        completed_orders: counted.completed,
        cancelled_orders: counted.cancelled,
        total_orders: counted.pending + counted.completed + counted.cancelled,
      },
      customers: {
        new_customers: customers.filter(({ createdAt }) => since(createdAt)).length,
        verified_customers: customers.filter(({ verifiedAt }) => since(verifiedAt)).length,
      },
    });
  });
});

describe('a store of one’s own', () => {
  let lastStore = 500;
  async function newStore(timeZone: string, currency = 'SAR') {
    const book = await openOrderBook(installation.database, ++lastStore, timeZone);
    await knex('stores').where({ id: book.storeId }).update({ currency });
    const minted = await mintForStore(knex, book.storeId, demoTime);
    const key = await minted.good('secretKey');
    await knex.raw('select pg_notify(?, ?)', new StoreChanges().notification(book));
    await soon(async () => (await get('', key)).status === 200);
    return { ...book, key };
  }

  test('with nothing in it has zeros', async () => {
    const { key } = await newStore('Europe/Berlin');
    expect(await figures(ALL, key)).toEqual({
      sales: { total_orders: 0, total_revenue: 0, average_order_value: 0 },
      orders: { total_orders: 0, pending_orders: 0, completed_orders: 0, cancelled_orders: 0 },
      customers: { new_customers: 0, verified_customers: 0 },
      products: { new_products: 0, active_products: 0, featured_products: 0 },
      reviews: { total_reviews: 0, average_rating: 0, published_reviews: 0 },
    });
  });

  test('loses a sale by its refund, and counts the orders of players', async () => {
    const { key, place, change } = await newStore('America/New_York');
    const [id = 0] = await place([
      { at: demoTime, total: 10_000, status: 4 },
      { at: demoTime, total: 20_001, status: 4, player: 'Steve' },
      { at: demoTime, total: 40_000, status: 2 },
    ]);
    expect(await figures('', key)).toMatchObject({
      sales: { total_orders: 2, total_revenue: 300.01, average_order_value: 150.01 },
      orders: { total_orders: 3, pending_orders: 1, completed_orders: 2, cancelled_orders: 0 },
    });
    await change([id], { status: 6 });
    expect(await figures('', key)).toMatchObject({
      sales: { total_orders: 1, total_revenue: 200.01, average_order_value: 200.01 },
      orders: { total_orders: 3, pending_orders: 1, completed_orders: 1, cancelled_orders: 1 },
    });
  });

  test.each([
    ['SAR', [1, 2], 0.03, 0.02],
    ['SAR', [1, 1, 2], 0.04, 0.01],
    ['KWD', [1000, 1001], 2.001, 1.001],
    ['JPY', [3, 4], 7, 4],
    ['SAR', [9_007_199_254_739, 9_007_199_254_740], 180143985094.79, 90071992547.4],
  ])('rounds averages of %s %j half up', async (currency, totals, revenue, average) => {
    const { key, place } = await newStore('Asia/Riyadh', currency);
    await place(totals.map((total) => ({ at: demoTime, total, status: 4 as const })));
    expect(await figures('metrics=sales', key)).toEqual({
      sales: { total_orders: totals.length, total_revenue: revenue, average_order_value: average },
    });
  });

  test('begins its month when its own calendar does', async () => {
    const { key, place } = await newStore('America/New_York');
    await place([{ at: new Date('2026-03-31T23:00:00-04:00'), total: 500, status: 4 }]);
    const revenue = async (now: string): Promise<number | undefined> => {
      installation.clock.set(now);
      return (await figures('period=month', key)).sales?.total_revenue;
    };
    expect(await revenue('2026-03-31T23:59:59.999-04:00')).toBe(5);
    expect(await revenue('2026-04-01T00:00:00.000-04:00')).toBe(0);
  });

  test.each([
    [17, 4, 4.3], // 4.25, of which a binary fraction would make less
    [87, 20, 4.4],
    [13, 3, 4.3],
    [5, 1, 5],
  ])('rounds the average of ratings that sum up to %i in %i reviews to %d', async (sum, count, average) => {
    const store = await newStore('Asia/Riyadh');
    await inTransaction(installation.database, (db) =>
      countDays(db, store, [{ figure: 'reviews', at: demoTime, count, sum }]),
    );
    expect(await figures('metrics=reviews', store.key)).toEqual({
      reviews: { total_reviews: count, average_rating: average, published_reviews: 0 },
    });
  });
});

/** What the demo keeps beside the rows it counts, against a count in memory. */
import { connect, type Connection } from '../../../src/db/connection';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  connection = connect({ url: database.url });
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** The columns that are looked at here, of whatever table. */
interface Row {
  [column: string]: unknown;
  storeId: number;
  customerId: number;
  orderId: number;
  id: number;
  status: number;
  total: number;
  sold: number;
  uses: number;
  quantity: number;
  reserved: number;
  unusedCodes: number;
  day: string;
  ofPlayers: boolean;
  createdAt: Date;
}
const all = (table: string): Promise<Row[]> => connection.knex(table) as unknown as Promise<Row[]>;
const zones: Record<number, string> = { 1: 'Asia/Riyadh', 2: 'America/New_York' };

/** The day of an instant by a store's calendar. */
const dayOf = (storeId: number, at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: zones[storeId] ?? '' });

/** Sums by a key made of text; keys whose sum is zero are left out. */
function sums(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [key, value] of entries) found[key] = (found[key] ?? 0) + value;
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== 0));
}

const isPaid = ({ status }: Row) => [3, 4].includes(status);
const isBought = ({ status }: Row) => [1, 2, 3, 4].includes(status);

it('keeps the totals of customers', async () => {
  const orders = (await all('orders')).filter(isPaid);
  const customers = await all('customers');
  const key = (storeId: number, id: number) => `${storeId}/${id}`;
  const counted = (value: (order: Row) => number) =>
    sums(orders.map((order) => [key(order.storeId, order.customerId), value(order)]));
  const kept = (column: string) =>
    sums(customers.map((customer) => [key(customer.storeId, customer.id), Number(customer[column])]));
  expect(kept('totalSpent')).toEqual(counted(({ total }) => Number(total)));
  expect(kept('ordersCount')).toEqual(counted(() => 1));
  for (const { storeId, id, lastPurchaseAt } of customers) {
    const times = orders.filter((o) => o.storeId === storeId && o.customerId === id).map((o) => Number(o.createdAt));
    expect(lastPurchaseAt === null ? [] : [Number(lastPurchaseAt)]).toEqual(times.length ? [Math.max(...times)] : []);
  }
});

it('keeps the unused codes of products, and claims one for each code sold', async () => {
  const codes = await all('codes');
  const unused = codes.filter(({ orderItemId }) => orderItemId === null);
  const products = await all('products');
  const held = (await all('orderItems')).filter(({ productType, reserved }) => productType === 'code' && reserved > 0);
  expect(held.length).toBeGreaterThan(0);
  const key = ({ storeId, productId }: Row): string => `${storeId}/${productId}`;
  expect(
    sums([
      ...products.map(({ id, storeId, unusedCodes }): [string, number] => [`${storeId}/${id}`, unusedCodes]),
      ...held.map((item): [string, number] => [key(item), item.reserved]),
    ]),
  ).toEqual(sums(unused.map((code) => [key(code), 1])));
  const completed = new Set((await all('orders')).filter(({ status }) => [4, 6].includes(status)).map(({ id }) => id));
  const sold = (await all('orderItems')).filter((i) => i.productType === 'code' && completed.has(i.orderId));
  expect(sold.length).toBeGreaterThan(100);
  expect(sums(codes.filter((c) => c.orderItemId !== null).map((c) => [String(c.orderItemId), 1]))).toEqual(
    sums(sold.map(({ id, quantity }) => [String(id), quantity])),
  );
});

it('keeps what customers bought, how often packages were sold and coupons used', async () => {
  const orders = new Map(
    (await all('orders')).filter(isBought).map((order) => [`${order.storeId}/${order.id}`, order]),
  );
  const items = (await all('orderItems')).flatMap((item) => {
    const order = orders.get(`${item.storeId}/${item.orderId}`);
    return order ? [{ item, order }] : [];
  });
  expect(
    sums((await all('productPurchases')).map((p) => [`${p.storeId}/${p.productId}/${p.customerId}`, p.quantity])),
  ).toEqual(
    sums(items.map(({ item, order }) => [`${item.storeId}/${item.productId}/${order.customerId}`, item.quantity])),
  );
  expect(sums((await all('packages')).map(({ productId, sold }) => [String(productId), sold]))).toEqual(
    sums(items.filter(({ item }) => item.storeId === 2).map(({ item }) => [String(item.productId), item.quantity])),
  );
  const used = [...orders.values()].filter(({ couponId }) => couponId !== null);
  expect(used.length).toBeGreaterThan(20);
  expect(sums((await all('coupons')).map(({ id, uses }) => [String(id), uses]))).toEqual(
    sums(used.map(({ couponId }) => [String(couponId), 1])),
  );
  const ofOne = (await all('couponUses')).filter(({ storeId }) => storeId === 2).map(({ uses }) => Number(uses));
  expect(Math.max(...ofOne)).toBe(1);
});

it('keeps orders by day, status and kind of buyer, in each store’s calendar', async () => {
  const key = (o: Row, day: string, ofPlayers: boolean) => `${o.storeId}/${day}/${o.status}/${ofPlayers}`;
  const orders = await all('orders');
  const days = await all('orderDays');
  for (const [column, value] of [
    ['orders', () => 1],
    ['total', ({ total }: Row) => Number(total)],
  ] as const) {
    expect(sums(days.map((d) => [key(d, d.day, d.ofPlayers), Number(d[column])]))).toEqual(
      sums(orders.map((o) => [key(o, dayOf(o.storeId, o.createdAt), o.playerUsername !== null), value(o)])),
    );
  }
});

it('keeps what is new by day', async () => {
  const counted: [string, number, number][] = [];
  const count = async (figure: string, table: string, instant: string, where: (row: Row) => boolean = () => true) => {
    for (const row of (await all(table)).filter((one) => one[instant] !== null && where(one)))
      counted.push([
        `${row.storeId}/${figure}/${dayOf(row.storeId, row[instant] as Date)}`,
        1,
        Number(row.rating ?? 0),
      ]);
  };
  await count('new_customers', 'customers', 'createdAt');
  await count('verified_customers', 'customers', 'verifiedAt');
  await count('new_products', 'products', 'createdAt');
  await count('reviews', 'reviews', 'createdAt');
  await count('published_reviews', 'reviews', 'createdAt', ({ publishedAt }) => publishedAt !== null);
  const kept = (await all('dayCounts')).map((row) => [`${row.storeId}/${row.figure}/${row.day}`, row] as const);
  expect(sums(kept.map(([key, row]) => [key, Number(row.count)]))).toEqual(
    sums(counted.map(([key, one]) => [key, one])),
  );
  expect(sums(kept.map(([key, row]) => [key, Number(row.sum)]))).toEqual(
    sums(counted.map(([key, , sum]) => [key, sum])),
  );
});

function shownToPlayers({ status, isChargeback }: Row): string {
  const names: Record<number, string> = { 1: 'pending', 2: 'pending', 3: 'paid', 4: 'paid', 5: 'cancelled' };
  return names[Number(status)] ?? (isChargeback ? 'chargeback' : 'refunded');
}

it('keeps how many rows there are', async () => {
  const [customers, products] = [await all('customers'), await all('products')];
  const counted = (figure: string, rows: Row[]) => rows.map((row) => [`${row.storeId}/${figure}`, 1] as const);
  const active = products.filter(({ status }) => status === 1);
  const expected = sums([
    ...counted('customers', customers),
    ...counted(
      'players',
      customers.filter(({ playerUsername }) => playerUsername !== null),
    ),
    ...counted('active_products', active),
    ...counted(
      'featured_products',
      active.filter(({ isFeatured }) => isFeatured),
    ),
    ...counted(
      'listed_products',
      active.filter(({ type }) => type !== 'package'),
    ),
    ...counted('coupons', await all('coupons')),
    ...counted('sales', await all('sales')),
    ...counted('gift_cards', await all('giftCards')),
    ...counted('bans', await all('bans')),
    ...(await all('orders')).flatMap((order) => counted(`orders_of_status_${order.status}`, [order])),
    ...(await all('orders'))
      .filter(({ playerUsername }) => playerUsername !== null)
      .flatMap((order) => counted(`player_orders_${shownToPlayers(order)}`, [order])),
    ...counted(
      'player_subscriptions',
      (await all('subscriptions')).filter(({ playerUsername }) => playerUsername !== null),
    ),
  ]);
  expect(sums((await all('rowCounts')).map((r) => [`${r.storeId}/${r.figure}`, Number(r.count)]))).toEqual(expected);
});

it('keeps a gift card’s balance equal to its ledger, and orders equal to their items', async () => {
  const entries = await all('giftCardEntries');
  expect(sums((await all('giftCards')).map(({ id, balance }) => [String(id), Number(balance)]))).toEqual(
    sums(entries.map(({ giftCardId, amount }) => [String(giftCardId), Number(amount)])),
  );
  const paid = (await all('orders')).filter(({ giftCardId }) => giftCardId !== null);
  expect(paid).toHaveLength(2);
  const items = await all('orderItems');
  const byOrder = (column: string) => sums(items.map((i) => [`${i.storeId}/${i.orderId}`, Number(i[column])]));
  const orders = await all('orders');
  expect(byOrder('total')).toEqual(sums(orders.map((o) => [`${o.storeId}/${o.id}`, Number(o.subtotal)])));
  expect(byOrder('discountAmount')).toEqual(
    sums(orders.map((o) => [`${o.storeId}/${o.id}`, Number(o.discountAmount)])),
  );
});

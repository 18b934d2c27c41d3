/** Figures of periods against a plain count of the orders: on random histories, in calendars that jump, and at the edges of periods. */
import fc from 'fast-check';
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { countDays, countRows } from '../../../src/domain/figures/keepFigures';
import { type Period, readAnalytics } from '../../../src/domain/figures/readAnalytics';
import { compareFigures, recountFigures } from '../../../src/domain/figures/recountFigures';
import { Order } from '../../../src/domain/orders/Order';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { inTransaction } from '../../../src/db/inTransaction';
import { openOrderBook } from '../../support/orderWriter';
import { countOrders, dayOf } from '../../support/plainAnalytics';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const PERIODS: readonly Period[] = ['today', 'week', 'month', 'quarter', 'year'];
/** Instants at which the clocks of these zones are put forward or back, or near which days begin; Cairo skips a midnight. */
const ZONES: Record<string, readonly string[]> = {
  'America/New_York': ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
  'Europe/Berlin': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  'Asia/Riyadh': ['2026-03-31T21:00:00Z'],
  'Africa/Cairo': ['2026-04-23T22:00:00Z', '2026-10-29T21:00:00Z'],
  'Australia/Lord_Howe': ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z'],
  'Pacific/Auckland': ['2026-04-04T14:00:00Z', '2026-09-26T14:00:00Z'],
};

const hour = 3_600_000;
const day = 24 * hour;
let lastStore = 100;
const newBook = async (timeZone: string) => {
  const book = await openOrderBook(connection, ++lastStore, timeZone);
  await recountFigures(connection.knex, book);
  return book;
};
const read = async (storeId: number, period: Period, now: Date) =>
  (await readAnalytics(openReading(connection), { storeId }, period, new Set(['orders']), now)).orders;

const zoned = fc
  .constantFrom(...Object.keys(ZONES))
  .chain((zone) => fc.record({ zone: fc.constant(zone), turn: fc.constantFrom(...(ZONES[zone] as string[])) }));
/** Around the turn of the clocks, or within the last year. */
const offset = fc.oneof(fc.integer({ min: -36 * hour, max: 36 * hour }), fc.integer({ min: -380 * day, max: 0 }));
const status = fc.constantFrom<Order['status'][]>(1, 2, 3, 4, 5, 6);
const total = fc.integer({ min: 0, max: 999_999_99 });
const placed = fc.record({ offset, status, total, player: fc.constantFrom(null, 'Steve') });
const step = fc.oneof(
  fc.record({ kind: fc.constant('place' as const), orders: fc.array(placed, { minLength: 1, maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('change' as const),
    which: fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
    status,
  }),
  fc.record({
    kind: fc.constant('reprice' as const),
    which: fc.array(fc.nat(50), { minLength: 1, maxLength: 2 }),
    total,
  }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.array(fc.nat(50), { minLength: 1, maxLength: 2 }) }),
);

test('figures are a plain count, whatever has happened to the orders', async () => {
  const history = fc.record({
    place: zoned,
    now: fc.integer({ min: 0, max: 72 * hour }),
    steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  });
  let completed = 0;
  const property = fc.asyncProperty(history, async ({ place: { zone, turn }, now: after, steps }) => {
    const book = await newBook(zone);
    const center = Date.parse(turn);
    const ids: number[] = [];
    const chosen = (which: readonly number[]) => [...new Set(which.map((index) => ids[index % ids.length] ?? 0))];
    for (const step of steps) {
      if (step.kind === 'place') {
        const orders = step.orders.map((order) => ({ ...order, at: new Date(center + order.offset) }));
        ids.push(...(await book.place(orders)));
      } else if (step.kind === 'change') await book.change(chosen(step.which), { status: step.status });
      else if (step.kind === 'reprice') await book.change(chosen(step.which), { total: step.total });
      else await book.remove(chosen(step.which));
    }
    const orders = await Order.inStore(book, connection.knex);
    const now = new Date(center + after);
    for (const period of PERIODS) {
      const expected = countOrders(orders, period, now, zone);
      expect(await read(book.storeId, period, now)).toEqual(expected);
      completed += expected.completed;
    }
    expect(await compareFigures(connection.knex, book)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60 });
  expect(completed).toBeGreaterThan(0);
}, 120_000);

/** Local instants of the store and the same in UTC. */
test.each([
  ['month', 'America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-20T12:00:00Z'],
  ['month', 'America/New_York', '2026-12-01T05:00:00.000Z', '2026-12-01T05:00:00Z'],
  ['quarter', 'Europe/Berlin', '2026-03-31T22:00:00.000Z', '2026-06-30T21:59:59Z'],
  ['quarter', 'Europe/Berlin', '2025-12-31T23:00:00.000Z', '2026-03-31T21:59:59Z'],
  ['year', 'Asia/Riyadh', '2025-12-31T21:00:00.000Z', '2026-12-31T20:59:59Z'],
  // A Sunday, on which the clocks are put forward.
  ['week', 'America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-08T12:00:00Z'],
  ['week', 'America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-15T03:59:59Z'],
  // Of 25 hours.
  ['today', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59Z'],
  // Without its first hour.
  ['today', 'Africa/Cairo', '2026-04-23T22:00:00.000Z', '2026-04-24T20:59:59Z'],
] as const)('%s in %s begins at %s', async (period, zone, first, now) => {
  const book = await newBook(zone);
  const begin = Date.parse(first);
  await book.place([
    { at: new Date(begin - 1), total: 1, status: 4 },
    { at: new Date(begin), total: 10, status: 4 },
    { at: new Date(now), total: 100, status: 4 },
  ]);
  const inside = await read(book.storeId, period, new Date(now));
  expect(inside).toMatchObject({ completed: 2, revenue: 110 });
  // And ends: in the next period nothing is left of it.
  const next = new Date(Date.parse(now) + 370 * day);
  expect(await read(book.storeId, period, next)).toMatchObject({ completed: 0, revenue: 0 });
});

test('an order of the last instant of a day belongs to it', async () => {
  const book = await newBook('America/New_York');
  await book.place([{ at: new Date('2026-11-02T04:59:59.999Z'), total: 1 }]);
  expect(await read(book.storeId, 'today', new Date('2026-11-02T04:59:59.999Z'))).toMatchObject({ pending: 1 });
  expect(await read(book.storeId, 'today', new Date('2026-11-02T05:00:00Z'))).toMatchObject({ pending: 0 });
});

test('sums beyond 32 bits are exact', async () => {
  const book = await newBook('Asia/Riyadh');
  const at = new Date('2026-03-10T12:00:00Z');
  await book.place(Array.from({ length: 5 }, () => ({ at, total: 900_719_925_474_099, status: 4 as const })));
  expect(await read(book.storeId, 'month', at)).toMatchObject({ completed: 5, revenue: 4_503_599_627_370_495 });
});

test('customers, products and reviews come from what is kept of them, by day or as it stands', async () => {
  const book = await newBook('America/New_York');
  const at = new Date('2026-03-01T04:59:00Z'); // still February
  const later = new Date('2026-03-01T05:00:00Z');
  await inTransaction(connection, async (db) => {
    await countDays(
      db,
      book,
      [at, later, later].flatMap((when) => [
        { figure: 'new_customers' as const, at: when, count: 1 },
        { figure: 'verified_customers' as const, at: when, count: 2 },
        { figure: 'new_products' as const, at: when, count: 3 },
        { figure: 'reviews' as const, at: when, count: 4, sum: 18 },
        { figure: 'published_reviews' as const, at: when, count: 1, sum: 5 },
      ]),
    );
    await countRows(db, book, { active_products: 7, featured_products: 5, listed_products: 1 });
  });
  const figures = await readAnalytics(
    openReading(connection),
    book,
    'month',
    new Set(['customers', 'products', 'reviews']),
    new Date('2026-03-31T12:00:00Z'),
  );
  expect(figures).toEqual({
    currency: 'SAR',
    customers: { created: 2, verified: 4 },
    products: { created: 6, active: 7, featured: 5 },
    reviews: { written: 8, published: 2, ratings: 36 },
  });
  expect(dayOf(at, 'America/New_York')).toBe('2026-02-28');
});

/** The list of orders: while others write, its total and its page are of one moment, however far the page; and how it is looked for. */
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { listOrders, type PageAsked } from '../../../src/domain/orders/listOrders';
import type { OrderFilters } from '../../../src/domain/orders/orderSelection';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { recordReads, rowsRemoved } from '../../support/explained';
import { openOrderBook } from '../../support/orderWriter';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 8 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 1, 9, minutes));

test.each<[string, OrderFilters]>([
  ['all', {}],
  ['of a status', { status: 4 }],
  ['of a day', { createdTo: { day: '2026-03-01' } }],
  ['from an instant', { createdFrom: { at: at(0) } }],
])('%s: the last page ends with the last order that the total counts', async (name, filters) => {
  const book = await openOrderBook(connection, 200 + name.length, 'Asia/Riyadh');
  const before = Array.from({ length: 1100 }, (_, index) => ({ at: at(index % 60), total: index, status: 4 as const }));
  await book.place(before);
  const db = openReading(connection);
  const asked: PageAsked = { sort: 'created_asc', page: 12, perPage: 100 };
  let writing = true;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    const orders = (place: number) => [{ at: at(place + writer), total: 1, status: 4 as const }];
    for (let place = 0; place < 10; place++) await book.place(orders(place));
  });
  const written = Promise.all(writers).then(() => (writing = false));
  const seen: number[] = [];
  while (writing) {
    const { orders, total } = await listOrders(db, book.storeId, filters, asked);
    expect(total - 1100).toBe(orders.length);
    seen.push(total);
  }
  await written;
  expect(new Set(seen).size).toBeGreaterThan(3);
  expect((await listOrders(db, book.storeId, filters, asked)).total).toBe(1140);
});

/** Later than what other tests write: Postgres reckons with the times of all stores together. */
const late = (minutes: number): Date => new Date(Date.UTC(2030, 2, 1, 9, minutes));

test.each<[string, OrderFilters]>([
  ['days', { createdFrom: { day: '2030-03-01' }, createdTo: { day: '2030-03-02' } }],
  ['days of a status', { status: 4, createdFrom: { day: '2030-03-01' } }],
  ['instants', { createdFrom: { at: late(0) } }],
])('the dearest of a few %s are looked for among these, not among all by their amounts', async (name, filters) => {
  const book = await openOrderBook(connection, 300 + name.length, 'Asia/Riyadh');
  const early = (place: number) => new Date(late(0).getTime() - (24 + place) * 3_600_000);
  await book.place(
    Array.from({ length: 3000 }, (_, place) => ({ at: early(place), total: place, status: 4 as const })),
  );
  await book.place(Array.from({ length: 5 }, (_, place) => ({ at: late(place), total: place, status: 4 as const })));
  await connection.pool.query('analyze orders');
  const { db, sent } = recordReads(connection);
  const asked: PageAsked = { sort: 'amount_desc', page: 1, perPage: 20 };
  const { total } = await listOrders(db, book.storeId, filters, asked);
  expect(total).toBeGreaterThanOrEqual(5);
  const last = sent.at(-1) as (typeof sent)[0];
  expect(last.statement.name).toBeUndefined();
  expect(Math.max(...(await rowsRemoved(connection, last)))).toBeLessThan(100);
});

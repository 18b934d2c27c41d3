/** The recount beside writers that do not stop: nobody's change is lost, nobody waits, and the calendar can change under all of them. */
import { connect, type Connection } from '../../../src/db/connection';
import { countRows } from '../../../src/domain/figures/keepFigures';
import { compareFigures, recountFigures } from '../../../src/domain/figures/recountFigures';
import { Store } from '../../../src/domain/stores/Store';
import { updateStore } from '../../../src/domain/stores/writeStore';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { inTransaction } from '../../../src/db/inTransaction';
import { openOrderBook } from '../../support/orderWriter';

type Book = Awaited<ReturnType<typeof openOrderBook>>;

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 10 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

let lastStore = 100;
async function newBook(timeZone = 'Asia/Riyadh'): Promise<Book> {
  const book = await openOrderBook(connection, ++lastStore, timeZone);
  await recountFigures(connection.knex, book);
  return book;
}

const compare = (book: Book) => compareFigures(connection.knex, book);
const midnight = Date.parse('2026-03-09T21:00:00Z');

/** Writes orders on both sides of midnight, and moves them, until told to stop. @returns how many transactions it were */
async function keepWriting(book: Book, until: () => boolean): Promise<number> {
  let transactions = 0;
  while (!until()) {
    const at = new Date(midnight + (transactions % 24) * 3_600_000);
    const [id = 0] = await book.place([{ at, total: 100 }]);
    await book.change([id], { status: 4 });
    if (transactions % 3 === 0) await book.change([id], { status: 6 });
    if (transactions % 5 === 0) await book.remove([id]);
    transactions += 2;
  }
  return transactions;
}

async function besideWriters(book: Book, work: () => Promise<void>): Promise<number> {
  let done = false;
  const writers = Array.from({ length: 6 }, () => keepWriting(book, () => done));
  await work().finally(() => (done = true));
  return (await Promise.all(writers)).reduce((sum, one) => sum + one, 0);
}

/** Makes the kept figures wrong in every table. */
async function spoil({ storeId }: Book): Promise<void> {
  await connection.knex('orderDays').where({ storeId, status: 4 }).delete();
  await connection.knex('orderDays').where({ storeId }).increment('total', 7);
  await inTransaction(connection, (db) => countRows(db, { storeId }, { sales: 3, customers: -1 }));
}

it('makes right what is wrong, and leaves alone what is right', async () => {
  const [book, other] = [await newBook(), await newBook()];
  const orders = [1, 4, 4, 6].map((status, index) => ({
    ...{ at: new Date(midnight - index * 1000), total: 10 ** index, status: status as 1 },
  }));
  await book.place(orders);
  await other.place(orders);
  await spoil(book);
  await spoil(other);
  expect((await compare(book)).map(({ table, cell }) => [table, ...Object.values(cell)])).toEqual([
    ['order_days', '2026-03-09', 4, false],
    ['order_days', '2026-03-09', 6, false],
    ['order_days', '2026-03-10', 1, false],
    ['row_counts', 'customers'],
    ['row_counts', 'sales'],
  ]);
  await recountFigures(connection.knex, book);
  expect(await compare(book)).toEqual([]);
  const rows = () => connection.knex('orderDays').where({ storeId: book.storeId }).orderBy(['day', 'status', 'slot']);
  const before: unknown = await rows();
  await recountFigures(connection.knex, book);
  expect(await rows()).toEqual(before);
  // The other store's are its own affair.
  expect(await compare(other)).toHaveLength(5);
});

it('finds nothing wrong while others write, and loses nothing of theirs while it corrects', async () => {
  const book = await newBook();
  await book.place(Array.from({ length: 300 }, (_, index) => ({ at: new Date(midnight + index * 60_000), total: 5 })));
  await spoil(book);
  const written = await besideWriters(book, async () => {
    for (let times = 0; times < 20; times++) await recountFigures(connection.knex, book);
    for (let times = 0; times < 20; times++) expect(await compare(book)).toEqual([]);
  });
  expect(written).toBeGreaterThan(100);
  expect(await compare(book)).toEqual([]);
}, 60_000);

it('counts once what two correct at once', async () => {
  const book = await newBook();
  await book.place([{ at: new Date(midnight), total: 5 }]);
  await spoil(book);
  const first = await connection.knex.transaction();
  await recountFigures(first, book);
  const second = recountFigures(connection.knex, book);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await first.commit();
  await second;
  expect(await compare(book)).toEqual([]);
});

it('does not make writers wait', async () => {
  const book = await newBook();
  await connection.knex.transaction(async (transaction) => {
    await recountFigures(transaction, book);
    await book.place([{ at: new Date(midnight), total: 5 }]);
  });
  expect(await compare(book)).toEqual([]);
});

describe('a store that moves to another calendar', () => {
  const now = new Date('2026-03-20T00:00:00Z');
  const moveTo = (book: Book, timeZone: string): Promise<void> =>
    inTransaction(connection, async (db) => {
      const store = await Store.query(await db.connection())
        .findById(book.storeId)
        .throwIfNotFound();
      await updateStore(db, store, { timeZone }, now);
    });

  it('has its days counted anew', async () => {
    const book = await newBook('Asia/Riyadh');
    await book.place([{ at: new Date(midnight), total: 5 }]);
    const days = async () =>
      (
        await connection
          .knex('orderDays')
          .where({ storeId: book.storeId })
          .groupBy('day')
          .having(connection.knex.raw('sum(orders) <> 0'))
          .select('day')
      ).map(({ day }: { day: string }) => day);
    expect(await days()).toEqual(['2026-03-10']);
    await moveTo(book, 'America/New_York');
    expect(await days()).toEqual(['2026-03-09']);
    expect(await compare(book)).toEqual([]);
  });

  it('loses nothing that is written meanwhile', async () => {
    const book = await newBook();
    const zones = ['America/New_York', 'Asia/Riyadh', 'Pacific/Auckland', 'Europe/Berlin'];
    const written = await besideWriters(book, async () => {
      for (let times = 0; times < 24; times++) {
        await moveTo(book, String(zones[times % 4]));
        expect(await compare(book)).toEqual([]);
      }
    });
    expect(written).toBeGreaterThan(50);
    expect(await compare(book)).toEqual([]);
  }, 60_000);
});

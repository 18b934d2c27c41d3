/** What is kept beside the rows it counts, against counts in memory, also where many write at once. */
import { connect, type Connection } from '../../../src/db/connection';
import { countDays, countRows, moveOrders } from '../../../src/domain/figures/keepFigures';
import { compareFigures, recountFigures } from '../../../src/domain/figures/recountFigures';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { inTransaction } from '../../../src/db/inTransaction';
import { openOrderBook } from '../../support/orderWriter';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 12 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

let lastStore = 100;
/** The customer of the book told nobody. */
async function newBook(timeZone = 'Asia/Riyadh') {
  const book = await openOrderBook(connection, ++lastStore, timeZone);
  await recountFigures(connection.knex, book);
  return book;
}

type Cell = [day: string, status: number, ofPlayers: boolean, orders: number, total: number];

async function orderDays(storeId: number): Promise<Cell[]> {
  const { rows } = await connection.pool.query<{ cell: Cell }>(
    `select json_build_array(day, status, of_players, sum(orders), sum(total)) as cell from order_days
     where store_id = $1 group by day, status, of_players having sum(orders) <> 0 or sum(total) <> 0 order by day, status, of_players`,
    [storeId],
  );
  return rows.map(({ cell }) => cell);
}

const compare = (storeId: number) => compareFigures(connection.knex, { storeId });

it('follows an order through its life, on the day of its creation by the store’s calendar', async () => {
  const book = await newBook();
  // 22:30 in UTC is the next day in Riyadh.
  const [id = 0] = await book.place([{ at: new Date('2026-03-01T22:30:00Z'), total: 5000 }]);
  expect(await orderDays(book.storeId)).toEqual([['2026-03-02', 1, false, 1, 5000]]);
  await book.change([id], { status: 4, total: 4500 });
  expect(await orderDays(book.storeId)).toEqual([['2026-03-02', 4, false, 1, 4500]]);
  await book.change([id], { status: 6 });
  expect(await orderDays(book.storeId)).toEqual([['2026-03-02', 6, false, 1, 4500]]);
  await book.remove([id]);
  expect(await orderDays(book.storeId)).toEqual([]);
});

it('keeps many orders at once, those of players apart', async () => {
  const book = await newBook('America/New_York');
  const at = new Date('2026-03-01T12:00:00Z');
  await book.place([
    { at, total: 100 },
    { at, total: 200 },
    { at, total: 400, player: 'Steve' },
    { at, total: 800, status: 4 },
  ]);
  expect(await orderDays(book.storeId)).toEqual([
    ['2026-03-01', 1, false, 2, 300],
    ['2026-03-01', 1, true, 1, 400],
    ['2026-03-01', 4, false, 1, 800],
  ]);
  expect(await compare(book.storeId)).toEqual([]);
});

it('keeps nothing of what is rolled back', async () => {
  const book = await newBook();
  const failing = inTransaction(connection, async (db) => {
    await moveOrders(db, book, [{ after: { createdAt: new Date(0), status: 1, total: 5, playerUsername: null } }]);
    await countDays(db, book, [{ figure: 'reviews', at: new Date(0), count: 1, sum: 5 }]);
    await countRows(db, book, { bans: 1 });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await compare(book.storeId)).toEqual([]);
});

it('counts days and rows, up and down', async () => {
  const book = await newBook('America/New_York');
  const at = new Date('2026-03-01T02:00:00Z');
  await inTransaction(connection, async (db) => {
    await countDays(db, book, [
      { figure: 'reviews', at, count: 1, sum: 5 },
      { figure: 'reviews', at, count: 1, sum: 3 },
      { figure: 'published_reviews', at, count: 1, sum: 5 },
    ]);
    await countRows(db, book, { customers: 2, players: 0, bans: 3 });
  });
  await inTransaction(connection, async (db) => {
    await countDays(db, book, [{ figure: 'reviews', at, count: -1, sum: -3 }]);
    await countRows(db, book, { bans: -1 });
  });
  // Nothing of it is true: the comparison says so, cell by cell.
  expect(await compare(book.storeId)).toEqual([
    {
      table: 'day_counts',
      cell: { figure: 'published_reviews', day: '2026-02-28' },
      kept: { count: 1, sum: 5 },
      counted: { count: 0, sum: 0 },
    },
    {
      table: 'day_counts',
      cell: { figure: 'reviews', day: '2026-02-28' },
      kept: { count: 1, sum: 5 },
      counted: { count: 0, sum: 0 },
    },
    { table: 'row_counts', cell: { figure: 'bans' }, kept: { count: 2 }, counted: { count: 0 } },
    { table: 'row_counts', cell: { figure: 'customers' }, kept: { count: 3 }, counted: { count: 1 } },
  ]);
  await recountFigures(connection.knex, book);
  expect(await compare(book.storeId)).toEqual([]);
});

it('does not wait for other open transactions, nor deadlock with them, whatever cells they write in which order', async () => {
  const book = await newBook();
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => new Date(`${day}T12:00:00Z`));
  const order = (createdAt: Date) => ({ createdAt, status: 1 as const, total: 1, playerUsername: null });
  let open = 0;
  let most = 0;
  let release = (): void => undefined;
  const allOpen = new Promise<void>((resolve) => (release = resolve));
  const writers = Array.from({ length: 10 }, (_, index) =>
    inTransaction(connection, async (db) => {
      for (const at of index % 2 ? days : [...days].reverse()) await moveOrders(db, book, [{ after: order(at) }]);
      await countRows(db, book, { bans: 1 });
      most = Math.max(most, ++open);
      if (open === 10) release();
      await allOpen;
      open--;
    }),
  );
  await Promise.all(writers);
  expect(most).toBe(10);
  expect((await orderDays(book.storeId)).map(([, , , orders]) => orders)).toEqual([10, 10, 10]);
  // One after the other they share a slot.
  const slots = () => connection.pool.query('select distinct slot from order_days where store_id = $1', [book.storeId]);
  expect((await slots()).rowCount).toBe(10);
  for (let times = 0; times < 20; times++) {
    await inTransaction(connection, (db) => moveOrders(db, book, [{ after: order(days[0] as Date) }]));
  }
  expect((await slots()).rowCount).toBe(10);
});

it('waits for the end of a transaction where all slots are taken', async () => {
  const book = await newBook();
  const holder = await connection.pool.connect();
  await holder.query('begin');
  await holder.query('select pg_advisory_xact_lock(6017334, $1::int * 32 + slot) from generate_series(0, 31) as slot', [
    book.storeId,
  ]);
  let done = false;
  const writing = book.place([{ at: new Date('2026-03-01T12:00:00Z'), total: 1 }]).then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(done).toBe(false);
  await holder.query('commit');
  holder.release();
  await writing;
  expect(await compare(book.storeId)).toEqual([]);
});

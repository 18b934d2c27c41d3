/** The list of players' orders: one player's are looked for among the player's own, whatever else is asked for. */
import { connect, type Connection } from '../../../src/db/connection';
import { listPlayerOrders, type PlayerOrderFilters } from '../../../src/domain/orders/playerOrders';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { recordReads, rowsRemoved } from '../../support/explained';
import { openedAt, openShop } from '../../support/orderShop';

const MANY = 20_000;
const STEVE = '069a79f4-44e9-4726-a5be-fca90e38aaf5';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  // On a crowded machine to fill it takes longer than a request may.
  connection = connect({ url: database.url, statementTimeoutMs: 0 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

test.each<[string, number, PlayerOrderFilters]>([
  ['by name', 401, { playerUsername: 'Steve', status: 'Paid' }],
  ['by UUID', 402, { playerUuid: STEVE, status: 'Paid' }],
])('of one status, %s', async (_, store, filters) => {
  const { storeId } = await openShop(connection, store);
  const { rows: customers } = await connection.pool.query<{ id: number }>(
    `insert into customers (store_id, player_username, created_at, updated_at) values ($1, 'Steve', $2, $2) returning id`,
    [storeId, openedAt],
  );
  await connection.pool.query(
    `insert into orders (store_id, customer_id, status, currency, subtotal, total, player_username, player_uuid, created_at, updated_at)
     select $1, $2, 4, 'USD', 499, 499, case n % 4000 when 0 then 'Steve' else 'Alex' || n end,
       case n % 4000 when 0 then $3::uuid else gen_random_uuid() end, $4::timestamptz - n * interval '1 minute', $4
     from generate_series(1, ${MANY}) n`,
    [storeId, customers[0]?.id, STEVE, openedAt],
  );
  await connection.pool.query('analyze orders');
  const { db, sent } = recordReads(connection);
  const { total, orders } = await listPlayerOrders(db, { storeId }, filters, { skip: 0, take: 20 });
  expect([total, orders.length]).toEqual([MANY / 4000, MANY / 4000]);
  expect(Math.max(...(await rowsRemoved(connection, sent.at(-1) as (typeof sent)[0])))).toBeLessThan(100);
});

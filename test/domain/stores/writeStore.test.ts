/** A store that is changed by two at once. */
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { inTransaction } from '../../../src/db/inTransaction';
import { compareFigures } from '../../../src/domain/figures/recountFigures';
import { Store } from '../../../src/domain/stores/Store';
import { updateStore } from '../../../src/domain/stores/writeStore';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openedAt, openShop } from '../../support/orderShop';
import { whileLocked } from '../../support/whileLocked';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 4 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

it('counts days by the calendar that it has in the end, though whoever set it saw no change', async () => {
  const shop = await openShop(connection, 900);
  const { knex, storeId } = shop;
  const productId = await shop.product({ unlimitedStock: true });
  // In Riyadh it is the next day already.
  await shop.place({ items: [{ productId, quantity: 1 }] }, new Date('2026-03-01T22:30:00Z'));
  const read = async (db: Db) =>
    Store.query(await db.connection())
      .findById(storeId)
      .throwIfNotFound();
  const set = async (db: Db, timeZone: string) => updateStore(db, await read(db), { timeZone }, openedAt);
  await whileLocked(
    connection,
    (db) => set(db, 'UTC'),
    () => inTransaction(connection, (db) => set(db, 'Asia/Riyadh')),
  );
  expect(await knex('stores').where({ id: storeId }).first('timeZone')).toEqual({ timeZone: 'Asia/Riyadh' });
  const days = (await compareFigures(knex, { storeId })).filter(({ table }) => table === 'order_days');
  expect(days).toEqual([]);
});

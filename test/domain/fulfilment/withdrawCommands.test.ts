/** An order is taken back while its commands are delivered: neither waits for the other in a circle. */
import { connect, type Connection } from '../../../src/db/connection';
import { inTransaction } from '../../../src/db/inTransaction';
import {
  beginAttempt,
  leaseNext,
  type LeasedCommand,
  settleDelivery,
} from '../../../src/domain/fulfilment/deliveryQueue';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openedAt, openGameShop } from '../../support/gameShop';
import { untilWaiting } from '../../support/whileLocked';

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

const later = (milliseconds: number): Date => new Date(openedAt.getTime() + milliseconds);

it('while one command is settled and the next is leased', async () => {
  const shop = await openGameShop(connection, 901);
  const address = { transport: 'rcon', host: 'game.example', port: 1, passwordEncrypted: Buffer.from('x') };
  const id = await shop.server(address);
  const productId = await shop.package({ commands: ['one', 'two'], servers: [id] });
  const order = await shop.bought([{ productId }]);
  const server = { storeId: shop.storeId, id };
  const begun = await inTransaction(connection, async (db) => {
    const leased = (await leaseNext(db, server, later(1000))) as LeasedCommand;
    return { leased, attempt: await beginAttempt(db, leased, later(1000)) };
  });
  let refund: Promise<unknown> | undefined;
  const next = await inTransaction(connection, async (db) => {
    await settleDelivery(db, begun.leased, begun.attempt, { outcome: 'delivered' }, later(2000));
    refund = shop.takenBack(order, later(2000));
    refund.catch(() => undefined);
    await untilWaiting(connection, 1);
    return leaseNext(db, server, later(2000));
  });
  await refund;
  expect(next?.command).toBe('two');
  expect((await shop.deliveries({ orderId: order })).map(({ state }) => state)).toEqual(['delivered', 'leased']);
});

/** Commands are sent in the order in which what they are for was decided, whoever asked first: a rank that is paid is not taken away. */
import { connect, type Connection } from '../../../src/db/connection';
import { inTransaction } from '../../../src/db/inTransaction';
import { leaseForPlugin } from '../../../src/domain/fulfilment/pollQueue';
import { changePlayerOrder } from '../../../src/domain/orders/changeOrder';
import { renewSubscription } from '../../../src/domain/subscriptions/changeSubscription';
import { endSubscription } from '../../../src/domain/subscriptions/endSubscriptions';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openedAt, seal } from '../../support/orderShop';
import { openPlayerShop, type PlayerShop } from '../../support/playerShop';
import { whileLocked } from '../../support/whileLocked';

let database: TestDatabase;
let connection: Connection;
let shop: PlayerShop;
let lastStore = 800;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 4 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openPlayerShop(connection, ++lastStore)));

const MONTH = 30 * 86_400_000;
const later = (milliseconds: number): Date => new Date(openedAt.getTime() + milliseconds);
/** The end is noticed here; what is asked for in `MEANWHILE` came before, and waited. */
const ENDED = later(MONTH + 1000);
const MEANWHILE = later(MONTH + 900);

const COMMANDS = { purchase: 'grant', renewal: 'grant again', refund: 'take back', expiry: 'revoke' };

/** A subscription of a month that grants and revokes. @returns the package's UUID */
async function rank(): Promise<string> {
  const packageId = await shop.pack({}, { isSubscription: true, periodType: 'month', periodValue: 1 });
  const of = { storeId: shop.storeId, productId: await shop.productIdOf(packageId) };
  const commands = Object.entries(COMMANDS).map(([event, template], position) => ({
    ...of,
    event,
    template,
    position,
  }));
  await shop.knex('packageCommands').insert(commands);
  return packageId;
}

/** What the plugin is told, in its order. */
async function told(): Promise<string[]> {
  const lease = await inTransaction(connection, (db) =>
    leaseForPlugin(db, shop.by, shop.serverId, { take: 100, seconds: 60 }, later(3 * MONTH)),
  );
  return lease?.commands.map(({ command }) => command) ?? [];
}

/** Somebody has bought the rank, and the plugin has granted it. */
async function bought() {
  const packageId = await rank();
  const order = await shop.give({ items: [{ packageId }] });
  expect(await told()).toEqual(['grant']);
  const last = (await shop.rows('subscriptions')).map(({ id }) => Number(id)).sort((one, other) => other - one);
  return { packageId, order, subscription: { storeId: shop.storeId, id: last[0] as number } };
}

it('a renewal that waits for the end of its subscription', async () => {
  const { subscription } = await bought();
  await whileLocked(
    connection,
    (db) => endSubscription(db, subscription, ENDED),
    () => inTransaction(connection, (db) => renewSubscription(db, shop.by, subscription, MEANWHILE)),
  );
  expect(await told()).toEqual(['revoke', 'grant again']);
});

it('an order that waits for the end of a subscription to the same package', async () => {
  const { packageId, subscription } = await bought();
  await whileLocked(
    connection,
    (db) => endSubscription(db, subscription, ENDED),
    () => shop.give({ items: [{ packageId }] }, MEANWHILE),
  );
  expect(await told()).toEqual(['revoke', 'grant']);
});

it('an order that waits for the refund of another', async () => {
  const { packageId, order } = await bought();
  await whileLocked(
    connection,
    (db) => changePlayerOrder(db, shop.by, order, { status: 6 }, { now: later(2000), seal }),
    () => shop.give({ items: [{ packageId }] }, later(1000)),
  );
  expect(await told()).toEqual(['take back', 'grant']);
});

it('an end and a renewal of one instant, one after the other', async () => {
  for (let time = 0; time < 8; time++) {
    const { subscription } = await bought();
    await inTransaction(connection, (db) => endSubscription(db, subscription, ENDED));
    await inTransaction(connection, (db) => renewSubscription(db, shop.by, subscription, ENDED));
    expect(await told()).toEqual(['revoke', 'grant again']);
  }
});

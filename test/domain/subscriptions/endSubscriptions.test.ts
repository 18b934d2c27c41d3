/** The end of a subscription: noticed once, by whichever process, when the clock says that it is over. */
import { connect, type Connection } from '../../../src/db/connection';
import { inTransaction } from '../../../src/db/inTransaction';
import { openReading } from '../../../src/db/unitOfWork';
import { endSubscription, findEndedSubscriptions } from '../../../src/domain/subscriptions/endSubscriptions';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { type GameShop, openedAt, openGameShop, steve } from '../../support/gameShop';

let database: TestDatabase;
let connection: Connection;
let shop: GameShop;
let lastStore = 500;
const DAY = 86_400_000;
const after = (days: number): Date => new Date(openedAt.getTime() + days * DAY);

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 4 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openGameShop(connection, ++lastStore)));

/** A month from `openedAt`, of a package that takes something back at its end. */
async function subscribe(columns: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const { storeId, knex } = shop;
  const commands = [{ template: 'lp user {username} parent remove patron', event: 'expiry' as const }];
  const productId = await shop.package({ commands, servers: [await shop.server()] });
  const orderId = await shop.bought([{ productId }]);
  const item = (await knex('orderItems').where({ storeId, orderId }).first('id')) as { id: number };
  const what = { customerId: 1, productId, productName: 'Patron', orderId, orderItemId: item.id, ...steve };
  const term = { durationType: 'month', durationValue: 1, startsAt: openedAt, endsAt: after(30) };
  const row = { storeId, id: orderId, price: 4_99, currency: 'USD', ...what, ...term };
  await knex('subscriptions').insert({ ...row, createdAt: openedAt, updatedAt: openedAt, ...columns });
  return orderId;
}

const end = async (now: Date): Promise<void> => {
  const ended = await findEndedSubscriptions(openReading(connection), now);
  const twice = [...ended, ...ended];
  await Promise.all(twice.map((one) => inTransaction(connection, (db) => endSubscription(db, one, now))));
};
const queued = async (): Promise<unknown[]> =>
  (await shop.deliveries({ event: 'expiry' })).map(({ command, subscriptionId, createdAt }) => [
    command,
    subscriptionId,
    createdAt,
  ]);
const commandOf = (id: number, at: Date) => ['lp user Steve parent remove patron', id, at];

it('comes at the instant of its end, not before, and once', async () => {
  const id = await subscribe();
  await end(new Date(after(30).getTime() - 1));
  expect(await queued()).toEqual([]);
  await end(after(30));
  await end(after(31));
  expect(await queued()).toEqual([commandOf(id, after(30))]);
});

it('waits for the grace to be over', async () => {
  const id = await subscribe({ graceEndsAt: after(33) });
  await end(after(32));
  expect(await queued()).toEqual([]);
  await end(after(33));
  expect(await queued()).toEqual([commandOf(id, after(33))]);
});

it('comes with a cancellation, and after that not with the end', async () => {
  const id = await subscribe({ cancelledAt: after(3) });
  await end(after(2));
  expect(await queued()).toEqual([]);
  await end(after(3));
  await end(after(40));
  expect(await queued()).toEqual([commandOf(id, after(3))]);
});

it('does not come to one that was renewed between being found and being ended', async () => {
  await subscribe();
  const [found] = await findEndedSubscriptions(openReading(connection), after(30));
  await shop
    .knex('subscriptions')
    .where({ storeId: shop.storeId })
    .update({ endsAt: after(60) });
  await inTransaction(connection, (db) => endSubscription(db, found as never, after(30)));
  expect(await queued()).toEqual([]);
});

it('is nothing to people’s subscriptions, which run no commands', async () => {
  await subscribe({ playerUsername: null });
  await end(after(31));
  expect(await queued()).toEqual([]);
});

describe('of two subscriptions of a player to one package', () => {
  /** Of the same package, by an order of its own. */
  async function subscribeAgain(first: number, columns: Readonly<Record<string, unknown>>): Promise<number> {
    const { storeId, knex } = shop;
    const before = (await knex('subscriptions').where({ storeId, id: first }).first()) as Record<string, unknown>;
    const orderId = await shop.bought([{ productId: Number(before.productId) }]);
    const item = (await knex('orderItems').where({ storeId, orderId }).first('id')) as { id: number };
    const own = { id: orderId, orderId, orderItemId: item.id, uuid: crypto.randomUUID() };
    await knex('subscriptions').insert({ ...before, ...own, ...columns });
    return orderId;
  }

  it('the first one’s end takes nothing from who has the other, whose end comes then', async () => {
    const first = await subscribe();
    const second = await subscribeAgain(first, { endsAt: after(45) });
    await end(after(30));
    await end(after(31));
    expect(await queued()).toEqual([]);
    await end(after(45));
    expect(await queued()).toEqual([commandOf(second, after(45))]);
  });

  it.each([
    ['is in its grace', { endsAt: after(29), graceEndsAt: after(33) }, 0],
    ['is cancelled', { endsAt: after(90), cancelledAt: after(20), expiryHandledAt: after(20) }, 1],
    ['is over', { endsAt: after(10), expiryHandledAt: after(10) }, 1],
  ])('another that %s counts as what it is', async (_, columns, commands) => {
    await subscribeAgain(await subscribe(), columns);
    await end(after(30));
    expect(await queued()).toHaveLength(commands);
  });

  it.each([
    ['at the same instant', {}],
    ['before anybody looked', { endsAt: after(20) }],
    ['by a cancellation meanwhile', { endsAt: after(90), cancelledAt: after(29) }],
  ])('the end comes once where both have ended %s', async (_, columns) => {
    await subscribeAgain(await subscribe(), columns);
    await end(after(30));
    await end(after(31));
    expect(await queued()).toHaveLength(1);
    expect(await findEndedSubscriptions(openReading(connection), after(31))).toEqual([]);
  });

  it('a refund takes their locks in the order in which the end of one takes them', async () => {
    const { storeId, knex } = shop;
    const first = await subscribe();
    const second = await subscribeAgain(first, {});
    const [one, other] = (await knex('subscriptions').where({ storeId }).orderBy('id')) as { orderItemId: number }[];
    // One order has both, and finds the second one first, by its item and by its place in the table.
    await knex('orderItems').where({ storeId }).update({ orderId: second });
    await knex('subscriptions').where({ storeId }).delete();
    await knex('subscriptions').insert({ ...other, orderItemId: one?.orderItemId });
    await knex('subscriptions').insert({ ...one, orderId: second, orderItemId: other?.orderItemId });
    const ending = await knex.transaction();
    const lock = (id: number) => ending('subscriptions').where({ storeId, id }).forNoKeyUpdate();
    await lock(first);
    const refund = shop.takenBack(second, after(1));
    refund.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await lock(second);
    await ending.commit();
    await refund;
    expect(await knex('subscriptions').where({ storeId }).whereNull('cancelledAt')).toEqual([]);
  });

  it('an order that is being written is waited for', async () => {
    const first = await subscribe();
    const second = await subscribeAgain(first, { endsAt: after(60) });
    const { storeId, knex } = shop;
    const row = (await knex('subscriptions').where({ storeId, id: second }).first()) as Record<string, unknown>;
    await knex('subscriptions').where({ storeId, id: second }).delete();
    const counted = { storeId, productId: row.productId, customerId: 1 };
    await knex('productPurchases').insert({ ...counted, quantity: 1 });
    const order = await knex.transaction();
    await order('productPurchases').where(counted).update({ quantity: 2 });
    await order('subscriptions').insert(row);
    const ending = end(after(30));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await order.commit();
    await ending;
    expect(await queued()).toEqual([]);
  });
});

/** Which commands an order queues, on which servers, and what is refused because it could break out of a command. */
import { connect, type Connection } from '../../../src/db/connection';
import { deleteServer } from '../../../src/domain/fulfilment/changeServer';
import { queueCommands } from '../../../src/domain/fulfilment/queueCommands';
import { Order } from '../../../src/domain/orders/Order';
import { OrderItem } from '../../../src/domain/orders/OrderItem';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { type GameShop, openedAt, openGameShop, steve } from '../../support/gameShop';
import { refusalOf } from '../../support/orderShop';
import { inTransaction } from '../../../src/db/inTransaction';

let database: TestDatabase;
let connection: Connection;
let shop: GameShop;
let lastStore = 300;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 4 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openGameShop(connection, ++lastStore)));

const commands = async (where = {}): Promise<string[]> => (await shop.deliveries(where)).map(({ command }) => command);

it('renders each placeholder once, when queued', async () => {
  const serverId = await shop.server({ name: 'Survival One' });
  const template =
    'give {username} {uuid} {id} {price} {currency} {quantity} {package} {server} {transaction} {date} {time}';
  const productId = await shop.package({ commands: [template], servers: [serverId] });
  const uuid = crypto.randomUUID();
  const item = { productId, quantity: 3, columns: { productName: 'VIP Rank', price: 1234_50, total: 3703_50 } };
  const orderId = await shop.bought([item], { uuid });
  await shop.knex('packageCommands').where({ storeId: shop.storeId }).update({ template: 'changed later' });
  expect(await shop.deliveries()).toMatchObject([
    {
      orderId,
      serverId,
      event: 'purchase',
      state: 'queued',
      attempts: 0,
      dueAt: openedAt,
      createdAt: openedAt,
      command:
        `give Steve ${steve.playerUuid} 069a79f444e94726a5befca90e38aaf5 1234.50 USD 3 VIP Rank Survival One ${uuid} ` +
        '2026-03-01 11:00',
    },
  ]);
});

it('leaves other braces alone, and reads no placeholder out of a value', async () => {
  const servers = [await shop.server()];
  const productId = await shop.package({ commands: ['tellraw {"text":"{package}",Count:{}} {0}'], servers });
  await shop.bought([{ productId, columns: { productName: 'Crate' } }]);
  expect(await commands()).toEqual(['tellraw {"text":"Crate",Count:{}} {0}']);
});

it('runs a command for each piece, unless it says how many', async () => {
  const servers = [await shop.server()];
  const productId = await shop.package({ commands: ['eco give {username} 500', 'say {quantity}'], servers });
  await shop.bought([{ productId, quantity: 3 }]);
  expect(await commands()).toEqual([...Array<string>(3).fill('eco give Steve 500'), 'say 3']);
  expect((await shop.deliveries()).map(({ position }) => position)).toEqual([0, 1, 2, 3]);
});

it('runs on the template’s server, else on the item’s, else on all of the package', async () => {
  const [one, two, other] = [
    await shop.server({ name: 'A' }),
    await shop.server({ name: 'B' }),
    await shop.server({ name: 'C' }),
  ];
  const bound = { template: 'proxy {server}', serverId: other };
  const productId = await shop.package({ commands: ['local {server}', bound], servers: [one, two] });
  await shop.bought([{ productId }]);
  expect(await commands()).toEqual(['local A', 'local B', 'proxy C']);
  const second = await shop.bought([{ productId, serverId: two }]);
  expect(await shop.deliveries({ orderId: second })).toMatchObject([
    { command: 'local B', serverId: two },
    { command: 'proxy C', serverId: other },
  ]);
});

it('keeps events, packages and stores apart', async () => {
  const neighbour = await openGameShop(connection, ++lastStore);
  const elsewhere = [await neighbour.server()];
  await neighbour.package({ commands: ['of another store'], servers: elsewhere });
  const servers = [await shop.server()];
  const expiry = { template: 'remove', event: 'expiry' as const };
  const first = await shop.package({ commands: [expiry, 'add'], servers });
  await shop.package({ commands: ['of another package'], servers });
  await shop.bought([{ productId: first }]);
  expect(await commands()).toEqual(['add']);
  expect(await neighbour.deliveries()).toEqual([]);
});

describe('what could break out of a command', () => {
  const bad = ['a b', 'a;op b', 'a"b', "a'b", 'a\nop b', '@a', '*', '', 'a\u007f', '§cRed', 'a\\', '-flag', 'ａｂ'];
  it.each(bad)('refuses the player name %j', async (playerUsername) => {
    const servers = [await shop.server()];
    const productId = await shop.package({ commands: ['say {username}'], servers });
    const plain = await shop.package({ commands: ['say hello'], servers });
    const refused = await refusalOf(shop.bought([{ productId: plain }, { productId }], { playerUsername }));
    expect(Object.keys(refused)).toEqual(['items.1']);
    expect(refused['items.1']?.[0]).toContain('{username}');
    expect(await shop.deliveries()).toEqual([]);
    await shop.bought([{ productId: plain }], { playerUsername });
    expect(await commands()).toEqual(['say hello']);
  });

  it.each(['Steve', '.Bedrock_1', '*Bedrock', 'a-b.c', '_'])('takes the player name %j', async (playerUsername) => {
    const productId = await shop.package({ commands: ['say {username}'], servers: [await shop.server()] });
    await shop.bought([{ productId }], { playerUsername });
    expect(await commands()).toEqual([`say ${playerUsername}`]);
  });

  it.each(['VIP"; op me', 'a\nb', 'a{b}', 'x$y', 'a\\b', '@e', 'a§b'])(
    'refuses the package name %j',
    async (productName) => {
      const productId = await shop.package({ commands: ['say {package}'], servers: [await shop.server()] });
      const refused = await refusalOf(shop.bought([{ productId, columns: { productName } }]));
      expect(refused['items.0']?.[0]).toContain('{package} holds characters');
    },
  );

  it('takes package names of any script', async () => {
    const productId = await shop.package({ commands: ['say {package}'], servers: [await shop.server()] });
    await shop.bought([{ productId, columns: { productName: 'رتبة ذهبية (VIP+)' } }]);
    expect(await commands()).toEqual(['say رتبة ذهبية (VIP+)']);
  });

  it('refuses an order for a player without a UUID where a command needs one', async () => {
    const productId = await shop.package({ commands: ['give {uuid}'], servers: [await shop.server()] });
    const refused = await refusalOf(shop.bought([{ productId }], { playerUuid: null }));
    expect(refused['items.0']?.[0]).toContain('{uuid} is not known');
  });

  it('refuses a command that has no server, and one that grows too long', async () => {
    const homeless = await shop.package({ commands: ['say hello'] });
    expect(await refusalOf(shop.bought([{ productId: homeless }]))).toEqual({
      'items.0': [`There is no server on which the commands of Package ${homeless} could run.`],
    });
    const long = await shop.package({ commands: [`say ${'{package}'.repeat(100)}`], servers: [await shop.server()] });
    const columns = { productName: 'x'.repeat(20) };
    expect(await refusalOf(shop.bought([{ productId: long, columns }]))).toHaveProperty(['items.0']);
  });

  it('refuses an order of more commands than anybody means', async () => {
    const productId = await shop.package({
      commands: Array<string>(60).fill('say hi'),
      servers: [await shop.server()],
    });
    expect(await refusalOf(shop.bought([{ productId, quantity: 100 }]))).toHaveProperty('items');
  });
});

describe('a refund', () => {
  const setting = async () => {
    const servers = [await shop.server()];
    const refund = { template: 'lp user {username} parent remove vip', event: 'refund' as const };
    const productId = await shop.package({ commands: ['lp user {username} parent add vip', refund], servers });
    const orderId = await shop.bought([{ productId }]);
    return { productId, orderId };
  };
  const states = async (orderId: number) =>
    (await shop.deliveries({ orderId })).map(({ event, state, withdrawnAt }) => [event, state, withdrawnAt !== null]);

  it('cancels what is queued and queues its own', async () => {
    const [{ orderId }, { orderId: other }] = [await setting(), await setting()];
    await shop.takenBack(orderId);
    const undone = ['refund', 'queued', false];
    expect(await states(orderId)).toEqual(expect.arrayContaining([['purchase', 'cancelled', true], undone]));
    expect(await states(other)).toEqual([['purchase', 'queued', false]]);
  });

  it('marks what is under way, and leaves what is over', async () => {
    const { orderId } = await setting();
    const { storeId } = shop;
    const lease = { state: 'leased', leaseId: crypto.randomUUID(), leasedUntil: openedAt };
    await shop.knex('deliveries').where({ storeId, orderId }).update(lease);
    await shop.takenBack(orderId);
    expect(await states(orderId)).toEqual(expect.arrayContaining([['purchase', 'leased', true]]));
    const { orderId: done } = await setting();
    await shop.knex('deliveries').where({ storeId, orderId: done }).update({ state: 'delivered' });
    await shop.takenBack(done);
    expect(await states(done)).toEqual(expect.arrayContaining([['purchase', 'delivered', false]]));
  });

  it('is not stopped by a command that can not be written: it is kept as failed, with the reason', async () => {
    const refund = { template: 'take {username}', event: 'refund' as const };
    const productId = await shop.package({ commands: [refund], servers: [await shop.server()] });
    const orderId = await shop.bought([{ productId }], { playerUsername: 'a b' });
    await shop.takenBack(orderId);
    expect(await shop.deliveries({ orderId })).toMatchObject([
      {
        state: 'failed',
        command: 'take {username}',
        lastError: '{username} holds characters that a command must not have',
      },
    ]);
  });
});

it('queues nothing for what is no package', async () => {
  const productId = await shop.package({ commands: ['say hi'], servers: [await shop.server()] });
  await shop.bought([{ productId, columns: { productType: 'product' } }]);
  expect(await shop.deliveries()).toEqual([]);
});

it('names the subscription whose event it is', async () => {
  const renewal = { template: 'extend {username}', event: 'renewal' as const };
  const productId = await shop.package({ commands: [renewal], servers: [await shop.server()] });
  const orderId = await shop.order([{ productId }]);
  const order = { id: orderId, uuid: crypto.randomUUID(), currency: 'USD', ...steve };
  const { storeId, store, knex } = shop;
  const item = await OrderItem.inStore(store, knex).findOne({ orderId }).throwIfNotFound();
  const subscription = { productId, productName: 'P', orderId, orderItemId: item.id, price: 1 };
  const term = { durationType: 'month', durationValue: 1, startsAt: openedAt, endsAt: new Date('2026-04-01') };
  const stamps = { createdAt: openedAt, updatedAt: openedAt };
  const row = { storeId, id: 7, customerId: 1, currency: 'USD', ...subscription, ...term, ...stamps };
  await knex('subscriptions').insert(row);
  await inTransaction(connection, (db) =>
    queueCommands(db, store, { order, items: [item], event: 'renewal', subscriptionId: 7 }, openedAt),
  );
  expect(await shop.deliveries()).toMatchObject([{ event: 'renewal', command: 'extend Steve', subscriptionId: 7 }]);
});

describe('a server that is deleted while its commands are queued', () => {
  const bought = async () => {
    const serverId = await shop.server();
    const productId = await shop.package({ commands: ['give {username} a'], servers: [serverId] });
    return { serverId, orderId: await shop.order([{ productId }]) };
  };
  const waiting = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const states = async () => (await shop.deliveries()).map(({ state, lastError }) => [state, lastError]);
  const gone = [['cancelled', 'The server was deleted.']];

  it('waits for the order, and cancels what it has queued', async () => {
    const { serverId, orderId } = await bought();
    const order = await Order.inStore(shop.store, shop.knex).findOne({ id: orderId }).throwIfNotFound();
    const items = await OrderItem.inStore(shop.store, shop.knex).where({ orderId });
    let deletion: Promise<unknown> | undefined;
    await inTransaction(connection, async (db) => {
      await queueCommands(db, shop.store, { order, items, event: 'purchase' }, openedAt);
      deletion = inTransaction(connection, (other) => deleteServer(other, shop.store, serverId, openedAt));
      await waiting(200);
    });
    await deletion;
    expect(await states()).toEqual(gone);
  });

  it('leaves nothing queued by an order that has read it before', async () => {
    const { serverId, orderId } = await bought();
    const deleting = await shop.knex.transaction();
    await deleting('servers').where({ id: serverId }).forUpdate().select('id');
    await deleting('servers').where({ storeId: shop.storeId, id: serverId }).update({ deletedAt: openedAt });
    const order = shop.handedOver(orderId);
    await waiting(200);
    await deleting.commit();
    await order;
    expect(await states()).toEqual(gone);
  });
});

it('lets nobody try again, once the order is taken back, what was given up', async () => {
  const productId = await shop.package({ commands: ['give {username} a'], servers: [await shop.server()] });
  const orderId = await shop.bought([{ productId }]);
  await shop.knex('deliveries').where({ storeId: shop.storeId, orderId }).update({ state: 'failed' });
  await shop.takenBack(orderId);
  expect(await shop.deliveries({ orderId })).toMatchObject([{ state: 'failed', withdrawnAt: openedAt }]);
});

describe('more commands than one event of an order may run', () => {
  const many = async (event: 'purchase' | 'refund') => {
    const templates = Array.from({ length: 51 }, (_, index) => ({ template: `say ${index}`, event }));
    return shop.package({ commands: templates, servers: [await shop.server()] });
  };
  const counted = async (event: string) =>
    shop
      .knex('deliveries')
      .where({ storeId: shop.storeId, event })
      .select('state')
      .count('* as count')
      .groupBy('state');

  it('refuse a purchase', async () => {
    const productId = await many('purchase');
    expect(await refusalOf(shop.bought([{ productId, quantity: 100 }]))).toEqual({
      items: ['An order can run at most 5000 commands.'],
    });
    expect(await counted('purchase')).toEqual([]);
    const half = [{ productId, quantity: 98 }];
    await shop.bought(half);
    expect(await counted('purchase')).toEqual([{ state: 'queued', count: 98 * 51 }]);
  });

  it('are cut short of a refund, which says so', async () => {
    const orderId = await shop.bought([{ productId: await many('refund'), quantity: 100 }]);
    await shop.takenBack(orderId);
    expect(new Set(await counted('refund'))).toEqual(
      new Set([
        { state: 'queued', count: 5000 },
        { state: 'failed', count: 1 },
      ]),
    );
    expect((await shop.deliveries({ state: 'failed' }))[0]).toMatchObject({
      command: 'say 50',
      lastError: 'An order can run at most 5000 commands: this one and those behind it were left out.',
    });
  });
});

/** Delivering: once and in order where a server answers, again where surely nothing happened, never where nobody knows. */
import { setTimeout as delay } from 'node:timers/promises';
import { connect, type Connection } from '../../src/db/connection';
import type { Delivery } from '../../src/domain/fulfilment/Delivery';
import { deliverCommands } from '../../src/gameServers/deliverCommands';
import { sealPassword } from '../../src/gameServers/openConsole';
import { countCommands } from '../../src/domain/fulfilment/countCommands';
import { createLog } from '../../src/log';
import { openReading } from '../../src/db/unitOfWork';
import { createMetrics } from '../../src/server/metrics';
import type { Periodic } from '../../src/periodically';
import { createTestDatabase, type TestDatabase, testServerKey } from '../support/database';
import { type FakeServer, packet, password, startEcon, startRcon } from '../support/gameServers';
import { type GameShop, openedAt, openGameShop } from '../support/gameShop';
import { until } from '../support/until';

jest.setTimeout(60_000);

let database: TestDatabase;
let connection: Connection;
let shop: GameShop;
let lastStore = 400;
let now: Date;
const running: Periodic[] = [];
const fakes: FakeServer[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 8 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => {
  now = openedAt;
  shop = await openGameShop(connection, ++lastStore);
});
afterEach(async () => {
  await stopAll();
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
  // What is left waits for ever: the next test has a store of its own, and the worker serves all.
  await shop.knex('servers').where({ storeId: shop.storeId }).update({ isActive: false });
});

const start = (metrics = createMetrics()): void => {
  const dependencies = { log: createLog('silent'), serverKey: testServerKey, metrics };
  running.push(deliverCommands({ database: connection, clock: { now: () => now }, ...dependencies }));
};
const stopAll = async () => void (await Promise.all(running.splice(0).map((worker) => worker.stop())));
const fake = async (started: Promise<FakeServer>): Promise<FakeServer> => {
  const server = await started;
  fakes.push(server);
  return server;
};
const register = (port: number, columns = {}): Promise<string> =>
  shop.server({
    ...{ transport: 'rcon', host: '127.0.0.1', port, passwordEncrypted: sealPassword(testServerKey, password) },
    ...columns,
  });
const buy = async (serverId: string, ...commands: readonly string[]): Promise<number> =>
  shop.bought([{ productId: await shop.package({ commands, servers: [serverId] }) }]);
const states = async (where = {}) => (await shop.deliveries(where)).map(({ state }) => state);
const settled = (count: number) =>
  until('all is settled', async () => {
    const done = (await states()).filter((state) => state !== 'queued' && state !== 'leased');
    return done.length === count;
  });
const attemptsOf = ({ id }: Pick<Delivery, 'id'>): Promise<Record<string, unknown>[]> =>
  shop.knex('deliveryAttempts').where({ storeId: shop.storeId, deliveryId: id }).orderBy('id') as never;

it('delivers a server’s commands once, in order, on one connection, and writes down every attempt', async () => {
  const game = await fake(startRcon());
  const serverId = await register(game.port);
  await buy(serverId, 'one', 'two');
  await buy(serverId, 'three');
  start();
  await settled(3);
  expect(game.executed).toEqual(['one', 'two', 'three']);
  expect(game.connections).toBe(1);
  const [first] = await shop.deliveries();
  expect(first).toMatchObject({ state: 'delivered', attempts: 1, deliveredAt: now, leaseId: null, lastError: null });
  expect(await attemptsOf(first as Delivery)).toMatchObject([
    { startedAt: now, finishedAt: now, outcome: 'delivered', answer: 'done: one', error: null },
  ]);
  const row = (await shop.knex('servers').where({ storeId: shop.storeId, id: serverId }).first()) as object;
  expect(row).toMatchObject({ lastSeenAt: now, lastError: null });
});

it('counts what becomes of commands, and how many are not over', async () => {
  const metrics = createMetrics();
  metrics.watchCommands(() => countCommands(openReading(connection)));
  const told = async () =>
    (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('matjar_command'));
  const game = await fake(startRcon());
  const serverId = await register(game.port);
  await buy(serverId, 'one', 'two');
  await buy(await register(1), 'to nobody');
  await buy(await shop.server(), 'for the plugin');
  const before = new Set(await told());
  start(metrics);
  await settled(2);
  await until('nobody answered', async () => (await told()).some((line) => line.includes('not_executed')));
  const now = await told();
  expect(now).toContain('matjar_command_attempts_total{transport="rcon",outcome="delivered"} 2');
  expect(now.find((line) => line.includes('not_executed'))).toMatch(/transport="rcon".* \d+$/);
  const queued = (lines: Iterable<string>, transport: string): number =>
    Number([...lines].find((line) => line.includes(`commands{transport="${transport}",state="queued"`))?.split(' ')[1]);
  expect(queued(before, 'rcon') - queued(now, 'rcon')).toBe(2);
  expect(queued(now, 'poll')).toBe(queued(before, 'poll'));
  await shop.knex('deliveries').where({ storeId: shop.storeId, state: 'queued' }).update({ state: 'unknown' });
  expect((await told()).join()).toMatch(/commands\{transport="poll",state="unknown"\} [1-9]/);
});

it('speaks econ to a server of that kind, and leaves alone those that poll or are switched off', async () => {
  const [game, off] = [await fake(startEcon()), await fake(startRcon())];
  await buy(await register(game.port, { transport: 'econ' }), 'say hi');
  await buy(await register(off.port, { isActive: false }), 'not now');
  await buy(await shop.server(), 'for the plugin');
  start();
  await settled(1);
  await delay(700);
  expect(game.executed).toEqual(['say hi']);
  expect(off.executed).toEqual([]);
  expect((await states()).sort()).toEqual(['delivered', 'queued', 'queued']);
});

it('tries again, later and later, what was surely not executed; what is behind it waits', async () => {
  const closed = await startRcon();
  await closed.close();
  const serverId = await register(closed.port);
  await buy(serverId, 'one', 'two');
  start();
  const [one] = await shop.deliveries();
  const tried = (times: number) =>
    until(`${times} attempts`, async () => (await attemptsOf(one as Delivery)).length >= times);
  for (const [times, pause] of [5, 10, 20].entries()) {
    await tried(times + 1);
    const [first, second] = await shop.deliveries();
    expect(first).toMatchObject({
      state: 'queued',
      attempts: times + 1,
      dueAt: new Date(now.getTime() + pause * 1000),
    });
    expect(second).toMatchObject({ state: 'queued', attempts: 0 });
    now = new Date(now.getTime() + pause * 1000);
  }
  await tried(4);
  const error = 'The server could not be reached: nothing listens there.';
  expect(await attemptsOf(one as Delivery)).toMatchObject(Array(4).fill({ outcome: 'not_executed', error }));
  const server = (await shop.knex('servers').where({ storeId: shop.storeId, id: serverId }).first()) as object;
  expect(server).toMatchObject({ lastSeenAt: null, lastError: error });
  const game = await fake(startRcon({}, closed.port));
  now = new Date(now.getTime() + 40_000);
  await settled(2);
  expect(game.executed).toEqual(['one', 'two']);
});

it('gives up after about a week', async () => {
  const closed = await startRcon();
  await closed.close();
  await buy(await register(closed.port), 'one');
  await shop.knex('deliveries').where({ storeId: shop.storeId }).update({ attempts: 1000 });
  start();
  await settled(1);
  expect(await states()).toEqual(['failed']);
});

it('never sends again what may have been executed, and goes on with the next', async () => {
  const game = await fake(
    startRcon({
      misbehave: (socket, { id, command }) =>
        void (command === 'two' ? socket.destroy() : socket.write(packet(id, 0, 'ok'))),
    }),
  );
  await buy(await register(game.port), 'one', 'two', 'three');
  start();
  await settled(3);
  expect(await states()).toEqual(['delivered', 'unknown', 'delivered']);
  now = new Date(now.getTime() + 30 * 86_400_000);
  await delay(700);
  expect(game.executed).toEqual(['one', 'two', 'three']);
  const [, two] = await shop.deliveries();
  expect(two).toMatchObject({ attempts: 1, lastError: 'The server closed the connection.' });
});

it('shares the work with other processes: each command is sent by one of them, each server’s in order', async () => {
  const games = [await fake(startRcon()), await fake(startRcon()), await fake(startRcon())];
  const commands = Array.from({ length: 15 }, (_, index) => `command ${index}`);
  for (const { port } of games) await buy(await register(port), ...commands);
  start();
  start();
  start();
  await settled(45);
  for (const { executed } of games) expect(executed).toEqual(commands);
  expect(new Set(await states())).toEqual(new Set(['delivered']));
});

describe('a lease that ran out', () => {
  const leased = async (begun: boolean) => {
    const game = await fake(startRcon());
    await buy(await register(game.port), 'one');
    const [one] = (await shop.deliveries()) as [Delivery];
    const { storeId, knex } = shop;
    const lease = { state: 'leased', leaseId: crypto.randomUUID(), leasedUntil: new Date(now.getTime() + 1000) };
    await knex('deliveries').where({ storeId, id: one.id }).update(lease);
    if (begun) await knex('deliveryAttempts').insert({ storeId, deliveryId: one.id, startedAt: now });
    start();
    await delay(700);
    expect(await states()).toEqual(['leased']);
    now = new Date(now.getTime() + 1000);
    return { game, one };
  };

  it('gives the command back when no attempt had begun', async () => {
    const { game } = await leased(false);
    await settled(1);
    expect(game.executed).toEqual(['one']);
    expect(await states()).toEqual(['delivered']);
  });

  it('leaves the outcome unknown when it had: it is not sent again', async () => {
    const { game, one } = await leased(true);
    await settled(1);
    await delay(700);
    expect(await states()).toEqual(['unknown']);
    expect(game.executed).toEqual([]);
    expect(await attemptsOf(one)).toMatchObject([{ outcome: 'unknown', finishedAt: now }]);
  });
});

describe('an order that is taken back meanwhile', () => {
  it('is not tried again once it is known that it was not executed', async () => {
    const game = await fake(startRcon({ greet: (socket) => void setTimeout(() => socket.destroy(), 500) }));
    const orderId = await buy(await register(game.port), 'one');
    start();
    await until('it is leased', async () => (await states())[0] === 'leased');
    await shop.takenBack(orderId);
    await settled(1);
    expect(await states()).toEqual(['cancelled']);
  });

  it('is not sent when it is taken back between the lease and the attempt', async () => {
    const game = await fake(
      startRcon({
        greet: (socket, id) => void setTimeout(() => socket.write(packet(id, 2, '')), 500),
      }),
    );
    const orderId = await buy(await register(game.port), 'one');
    start();
    await until('it is leased', async () => (await states())[0] === 'leased');
    await shop.takenBack(orderId);
    await settled(1);
    expect(await states()).toEqual(['cancelled']);
    expect(game.executed).toEqual([]);
  });
});

it('lets what is on its way end when it stops', async () => {
  const game = await fake(
    startRcon({ misbehave: (socket, { id }) => void setTimeout(() => socket.write(packet(id, 0, 'late')), 300) }),
  );
  await buy(await register(game.port), 'one', 'two');
  start();
  await until('it is sent', () => game.executed.length === 1);
  await stopAll();
  expect(await states()).toEqual(['delivered', 'queued']);
});

/** Commands on their way: what the shop reads of them, and how plugins fetch and acknowledge them. */
import { demoTime } from '../../support/database';
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { recoverLeases } from '../../../src/domain/fulfilment/deliveryQueue';
import * as handlers from '../../../src/apis/store/deliveries';
import { inTransaction } from '../../../src/db/inTransaction';
import { openReading } from '../../../src/db/unitOfWork';
import { insertDeliveries, insertServer } from '../../contract/dredd/rows/store/servers';
import { type StoreApi, storeApi } from '../../support/storeApi';

const STEVES = 'e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12';
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const storeId = stores.game;

interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly command: string;
  readonly attempts: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}
interface Page {
  readonly items: Delivery[];
  readonly total: number;
}
interface Lease {
  readonly leaseId: string | null;
  readonly leasedUntil: string | null;
  readonly commands: readonly { readonly id: string; readonly command: string; readonly orderId: string }[];
}

/** An instant as v1 writes it. */
const written = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

let installation: TestInstallation;
let api: StoreApi;
beforeAll(async () => {
  installation = await startInstallation();
  api = await storeApi(installation, ['Orders:View', 'Orders:Edit']);
});
afterAll(() => installation.stop());
beforeEach(() => installation.clock.set(demoTime));

const knex = () => installation.database.knex;
const server = (columns = {}) => insertServer(knex(), columns);
const queue = (serverId: string, columns = {}) => insertDeliveries(knex(), serverId, columns);
const lease = (serverId: string, body: object = {}): Promise<Lease> =>
  api.data('POST', `/servers/${serverId}/deliveries/lease`, { body });
const acknowledge = (serverId: string, leaseId: string | null, results: object[]) =>
  api.data('POST', `/servers/${serverId}/deliveries/acknowledge`, { body: { leaseId, results } });
const deliveriesOf = async (order: string): Promise<Delivery[]> =>
  (await api.data<Page>('GET', `/orders/${order}/deliveries`)).items;

describe('the deliveries of an order', () => {
  test('are told with every attempt', async () => {
    const [first] = await deliveriesOf(STEVES);
    expect(first).toMatchObject({ event: 'purchase', command: 'lp user Steve parent add vip', state: 'delivered' });
    expect(first?.attempts).toMatchObject([{ outcome: 'delivered', answer: '', error: null }]);
  });

  test('come in pages', async () => {
    const { order, ids } = await queue(await server());
    const [one, two] = [`/orders/${order}/deliveries?take=1`, `/orders/${order}/deliveries?take=1&skip=1`];
    expect(await api.data('GET', one)).toMatchObject({ items: [{ id: ids[0] }], total: 2, skip: 0, take: 1 });
    expect(await api.data('GET', two)).toMatchObject({ items: [{ id: ids[1] }], total: 2, skip: 1, take: 1 });
    expect(await api.data('GET', `/orders/${order}/deliveries?skip=2`)).toMatchObject({ items: [], total: 2 });
    await api.errors('GET', `/orders/${order}/deliveries?take=101`);
  });

  test('are not found of nobody’s order, another store’s, or one of no player', async () => {
    const [person] = await knex()('orders').where({ storeId: stores.digital }).limit(1).select('uuid');
    for (const id of [NOBODYS, '1', (person as { uuid: string }).uuid]) {
      expect((await api.ask('GET', `/orders/${id}/deliveries`)).status).toBe(404);
    }
  });
});

describe('a plugin', () => {
  test('is given what is due, the oldest first, once', async () => {
    const serverId = await server();
    const [one, two] = [await queue(serverId), await queue(serverId)];
    await queue(await server());
    await queue(serverId, { dueAt: new Date(demoTime.getTime() + 1000) });
    const first = await lease(serverId, { take: 3, seconds: 90 });
    expect(first.leasedUntil).toBe(written(new Date(demoTime.getTime() + 90_000)));
    expect(first.commands.map(({ id }) => id)).toEqual([...one.ids, two.ids[0]]);
    expect(first.commands[0]).toEqual({
      id: one.ids[0],
      orderId: one.order,
      event: 'purchase',
      command: 'lp user Steve parent add vip',
      playerUsername: 'Steve',
      playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5',
    });
    expect((await lease(serverId)).commands.map(({ id }) => id)).toEqual([two.ids[1]]);
    expect(await lease(serverId)).toEqual({ leaseId: null, leasedUntil: null, commands: [] });
    const row = (await knex()('servers').where({ storeId, id: serverId }).first('lastSeenAt')) as object;
    expect(row).toEqual({ lastSeenAt: demoTime });
  });

  test('and another at the same moment are given different commands', async () => {
    const serverId = await server();
    for (let order = 0; order < 5; order++) await queue(serverId);
    const leases = await Promise.all(Array.from({ length: 6 }, () => lease(serverId, { take: 2 })));
    const ids = leases.flatMap(({ commands }) => commands.map(({ id }) => id));
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });

  test('has a lost answer again with its key', async () => {
    const serverId = await server();
    await queue(serverId);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const ask = () => api.ask('POST', `/servers/${serverId}/deliveries/lease`, { body: {}, headers });
    const [first, second] = [await ask(), await ask()];
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
  });

  test('says what became of each', async () => {
    const serverId = await server();
    const [{ order, ids }, other] = [await queue(serverId), await queue(serverId)];
    const { leaseId } = await lease(serverId);
    installation.clock.advance(2000);
    const results = [
      { id: ids[0], outcome: 'delivered', answer: 'ok' },
      { id: ids[1], outcome: 'not_executed', error: 'away' },
      { id: other.ids[0], outcome: 'unknown' },
      { id: NOBODYS, outcome: 'delivered' },
    ];
    expect(await acknowledge(serverId, leaseId, results)).toEqual([
      { id: ids[0], accepted: true, state: 'delivered' },
      { id: ids[1], accepted: true, state: 'queued' },
      { id: other.ids[0], accepted: true, state: 'unknown' },
      { id: NOBODYS, accepted: false, state: null },
    ]);
    const at = (seconds: number) => written(new Date(demoTime.getTime() + seconds * 1000));
    const attempt = { startedAt: at(0), finishedAt: at(2) };
    expect(await deliveriesOf(order)).toMatchObject([
      { deliveredAt: at(2), attempts: [{ ...attempt, outcome: 'delivered', answer: 'ok', error: null }] },
      { dueAt: at(7), error: 'away', attempts: [{ ...attempt, outcome: 'not_executed', error: 'away' }] },
    ]);
    expect((await lease(serverId)).commands).toEqual([]);
    installation.clock.advance(5000);
    expect((await lease(serverId)).commands.map(({ id }) => id)).toEqual([ids[1]]);
  });

  test('is counted with what it says once that is committed', async () => {
    const serverId = await server();
    const { ids } = await queue(serverId);
    const { leaseId } = await lease(serverId);
    const counted: string[][] = [];
    const say = handlers.acknowledgeDeliveries({ command: (...told) => void counted.push(told) });
    const results = [
      { id: ids[0] ?? '', outcome: 'delivered' as const },
      { id: NOBODYS, outcome: 'unknown' as const },
    ];
    const body = { leaseId: leaseId ?? '', results };
    const request = { actor: { storeId }, body, params: { id: serverId }, now: demoTime };
    const { committed } = await inTransaction(installation.database, (db) => say({ ...request, db } as never));
    expect(counted).toEqual([]);
    committed?.();
    expect(counted).toEqual([['poll', 'delivered']]);
  });

  test('may say so late, while nobody knows better; twice says nothing new', async () => {
    const serverId = await server();
    const { ids } = await queue(serverId);
    const { leaseId } = await lease(serverId, { seconds: 10 });
    installation.clock.advance(10_000);
    await recoverLeases(openReading(installation.database), installation.clock.now());
    const states = await knex()('deliveries').where({ storeId, serverId }).pluck('state');
    expect(states).toEqual(['unknown', 'unknown']);
    expect((await lease(serverId)).commands).toEqual([]);
    const done = [{ id: ids[0], outcome: 'delivered' }];
    expect(await acknowledge(serverId, leaseId, done)).toMatchObject([{ accepted: true, state: 'delivered' }]);
    const wrong = [{ id: ids[0], outcome: 'not_executed' }];
    expect(await acknowledge(serverId, leaseId, wrong)).toMatchObject([{ accepted: false, state: 'delivered' }]);
  });

  test('of another lease or server changes nothing', async () => {
    const [mine, other] = [await server(), await server()];
    const { ids } = await queue(mine);
    const { leaseId } = await lease(mine);
    const results = [{ id: ids[0], outcome: 'delivered' }];
    expect(await acknowledge(mine, NOBODYS, results)).toMatchObject([{ accepted: false, state: 'leased' }]);
    expect(await acknowledge(other, leaseId, results)).toMatchObject([{ accepted: false, state: null }]);
  });

  test('is given nothing while its server is switched off, and a 400 where commands are sent', async () => {
    const off = await server({ isActive: false });
    await queue(off);
    expect(await lease(off)).toEqual({ leaseId: null, leasedUntil: null, commands: [] });
    const address = { transport: 'rcon', host: '127.0.0.1', port: 1, passwordEncrypted: Buffer.from('x') };
    const answer = await api.ask('POST', `/servers/${await server(address)}/deliveries/lease`, { body: {} });
    expect([answer.status, answer.json<{ message: string }>().message]).toEqual([400, expect.stringContaining('poll')]);
  });

  test.each([{ take: 0 }, { take: 101 }, { seconds: 9 }, { seconds: 3601 }, { take: '1' }, { all: true }])(
    'that asks for %j is refused',
    async (body) => {
      await api.errors('POST', `/servers/${await server()}/deliveries/lease`, { body });
    },
  );

  test.each([
    { results: [] },
    { leaseId: NOBODYS, results: [] },
    { leaseId: NOBODYS, results: [{ id: NOBODYS, outcome: 'done' }] },
    { leaseId: NOBODYS, results: [{ id: NOBODYS, outcome: 'delivered', answer: 'x'.repeat(4001) }] },
  ])('that acknowledges %# wrongly is refused', async (body) => {
    await api.errors('POST', `/servers/${await server()}/deliveries/acknowledge`, { body });
  });
});

describe('again', () => {
  const again = (order: string, id: string | undefined) => api.ask('POST', `/orders/${order}/deliveries/${id}/retry`);
  const attempted = async (state: string, columns = {}) => {
    const queued = await queue(await server(), { state, attempts: 1000, ...columns });
    const attempt = { outcome: 'unknown', startedAt: demoTime, finishedAt: demoTime };
    await knex()('deliveryAttempts').insert({ storeId, deliveryId: queued.ids[0], ...attempt });
    return queued;
  };

  test.each(['unknown', 'failed'])('is queued what is %s', async (state) => {
    const { order, ids } = await attempted(state);
    installation.clock.advance(60_000);
    expect((await again(order, ids[0])).status).toBe(200);
    const [first, second] = await deliveriesOf(order);
    expect(first).toMatchObject({ state: 'queued', dueAt: written(installation.clock.now()) });
    expect(first?.attempts).toHaveLength(1);
    expect(second).toMatchObject({ state });
  });

  test.each([
    ['queued', {}],
    ['delivered', {}],
    ['cancelled', {}],
    ['unknown', { withdrawnAt: demoTime }],
  ])('is not queued what is %s %j', async (state, columns) => {
    const { order, ids } = await attempted(state, columns);
    expect((await again(order, ids[0])).status).toBe(400);
    expect((await deliveriesOf(order))[0]).toMatchObject({ state });
  });

  test('is not queued what could never be written, nor found what is another order’s', async () => {
    const { order, ids } = await queue(await server(), { state: 'failed' });
    expect((await again(order, ids[0])).status).toBe(400);
    expect((await again(STEVES, ids[0])).status).toBe(404);
    expect((await again(order, NOBODYS)).status).toBe(404);
  });
});

test('without a credential, with a wrong one, or one without the permission nothing is done', async () => {
  const { game, digital } = installation.credentials;
  const refused: [number, Record<string, string>][] = [
    [401, {}],
    [401, game.wrong('apiKey')],
    [401, game.malformed('apiKey')],
    [403, await game.good('apiKey', ['Orders:View', 'Packages:Edit'])],
    [401, { ...(await digital.good('apiKey', ['Orders:Edit'])), origin: `https://${gameHost}` }],
  ];
  const serverId = await server();
  const { order, ids } = await queue(serverId);
  for (const [status, headers] of refused) {
    const post = (target: string, body?: unknown) =>
      installation.ask(`/api/v1${target}`, { method: 'POST', headers, ...(body !== undefined && { body }) });
    expect((await post(`/servers/${serverId}/deliveries/lease`, {})).status).toBe(status);
    expect((await post(`/orders/${order}/deliveries/${ids[0]}/retry`)).status).toBe(status);
    const results = [{ id: ids[0], outcome: 'delivered' }];
    expect((await post(`/servers/${serverId}/deliveries/acknowledge`, { leaseId: NOBODYS, results })).status).toBe(
      status,
    );
  }
  expect(await deliveriesOf(order)).toMatchObject([{ state: 'queued' }, { state: 'queued' }]);
});

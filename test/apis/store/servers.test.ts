/** Game servers and the commands of packages: registered, changed, deleted, and never a password in an answer. */
import { serverId as survival, vipRankId } from '../../../src/db/demo/packages';
import { before } from '../../support/catalogRows';
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertOrder } from '../../support/orderRows';
import { type StoreApi, storeApi } from '../../support/storeApi';

const NOBODYS = '00000000-0000-4000-8000-000000000000';
const VIP = 'a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61';
const storeId = stores.game;
const stamps = { createdAt: before(3_600_000), updatedAt: before(3_600_000) };
const rcon = { name: 'Arena', transport: 'rcon', host: '10.0.0.17', port: 25575, password: 'kept secret' };

interface Server {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** An instant as v1 writes it. */
const written = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

let installation: TestInstallation;
let api: StoreApi;
beforeAll(async () => {
  installation = await startInstallation();
  api = await storeApi(installation, ['Packages:View', 'Packages:Edit', 'Packages:Delete']);
});
afterAll(() => installation.stop());

const knex = () => installation.database.knex;
const rows = () => knex()('servers').where({ storeId }).orderBy('id');
const register = (body: object): Promise<Server> => api.data('POST', '/servers', { body });
const change = (id: string, body: object): Promise<Server> => api.data('PATCH', `/servers/${id}`, { body });

describe('a new server', () => {
  test('is answered as it is kept, without its password, which is kept encrypted', async () => {
    const made = await register(rcon);
    const now = written(installation.clock.now());
    const { password: _secret, ...facts } = rcon;
    const rest = { isActive: true, lastSeenAt: null, lastError: null, createdAt: now, updatedAt: now };
    expect(made).toEqual({ id: made.id, ...facts, ...rest });
    expect(await api.data('GET', `/servers/${made.id}`)).toEqual(made);
    expect(await api.data<Server[]>('GET', '/servers')).toContainEqual(made);
    const row = (await knex()('servers').where({ storeId, id: made.id }).first()) as { passwordEncrypted: Buffer };
    expect(row.passwordEncrypted.toString('latin1')).not.toContain(rcon.password);
  });

  test('that polls needs a name alone', async () => {
    expect(await register({ name: ' Lobby ', transport: 'poll' })).toMatchObject({
      name: 'Lobby',
      host: null,
      port: null,
    });
  });

  test.each([
    [{}, ['The name field is required.', 'The transport field is required.']],
    [{ name: ' ', transport: 'poll' }, [expect.stringContaining('name')]],
    [{ name: 'A', transport: 'telnet' }, [expect.stringContaining('transport')]],
    [
      { name: 'A', transport: 'rcon' },
      ['host', 'port', 'password'].map((field) => `The ${field} field is required for rcon.`),
    ],
    [
      { name: 'A', transport: 'poll', host: 'a', port: 1, password: 'x' },
      expect.arrayContaining(['A server that polls takes no host.']),
    ],
    [{ ...rcon, port: 0 }, [expect.stringContaining('port')]],
    [{ ...rcon, port: 65_536 }, [expect.stringContaining('port')]],
    [{ ...rcon, host: 'a b' }, [expect.stringContaining('host')]],
    [{ ...rcon, host: 'http://a/' }, [expect.stringContaining('host')]],
    [{ ...rcon, password: 'a\nb' }, [expect.stringContaining('password')]],
    [{ ...rcon, lastError: 'x' }, [expect.stringContaining('lastError')]],
  ])('is refused for %j', async (body, sentences) => {
    const all = await rows();
    expect(await api.errors('POST', '/servers', { body })).toEqual(sentences);
    expect(await rows()).toEqual(all);
  });
});

describe('the hundredth server', () => {
  const several = async (count: number) => {
    const body = { name: 'One of many', transport: 'poll' };
    const answers = await Promise.all(Array.from({ length: count }, () => api.ask('POST', '/servers', { body })));
    return answers.map(({ status }) => status).sort((one, other) => one - other);
  };
  const kept = async () => (await rows().whereNull('deletedAt')).length;
  afterAll(() => knex()('servers').where({ storeId, name: 'One of many' }).delete());

  test('is the last, also when two come at once, and one that is deleted makes room', async () => {
    const spare = 99 - (await kept());
    await knex()('servers').insert(
      Array.from({ length: spare }, () => ({ storeId, name: 'One of many', transport: 'poll', ...stamps })),
    );
    expect(await several(3)).toEqual([200, 400, 400]);
    const refused = await api.ask('POST', '/servers', { body: { name: 'One of many', transport: 'poll' } });
    expect(refused.json()).toMatchObject({ success: false, message: 'A store can have at most 100 servers.' });
    expect(await kept()).toBe(100);
    const [last] = (await rows().where({ name: 'One of many' })) as { id: string }[];
    await knex()('servers').where({ storeId, id: last?.id }).update({ deletedAt: stamps.createdAt });
    expect(await several(1)).toEqual([200]);
  });
});

describe('a change', () => {
  test('touches only what is sent', async () => {
    const made = await register(rcon);
    installation.clock.advance(5000);
    const updatedAt = written(installation.clock.now());
    expect(await change(made.id, { name: 'Renamed', isActive: false })).toEqual({
      ...{ ...made, name: 'Renamed', isActive: false, updatedAt },
    });
    installation.clock.advance(5000);
    expect(await change(made.id, {})).toMatchObject({ updatedAt });
  });

  test('of the address wants the password again: it would else be sent to whoever listens there', async () => {
    const made = await register(rcon);
    const sentence = 'The password field is required with a new address.';
    expect(await api.errors('PATCH', `/servers/${made.id}`, { body: { host: 'evil.example' } })).toEqual([sentence]);
    expect(await api.errors('PATCH', `/servers/${made.id}`, { body: { port: 1 } })).toEqual([sentence]);
    expect(await change(made.id, { host: rcon.host })).toMatchObject({ host: rcon.host });
    expect(await change(made.id, { host: 'new.example', password: 'another' })).toMatchObject({ host: 'new.example' });
  });

  test('to polling forgets the address, and back needs all of it', async () => {
    const { id } = await register(rcon);
    expect(await change(id, { transport: 'poll' })).toMatchObject({ transport: 'poll', host: null, port: null });
    expect(await knex()('servers').where({ storeId, id }).first('passwordEncrypted')).toEqual({
      passwordEncrypted: null,
    });
    expect(await api.errors('PATCH', `/servers/${id}`, { body: { transport: 'econ', host: 'a', port: 1 } })).toContain(
      'The password field is required for econ.',
    );
    expect(await api.errors('PATCH', `/servers/${id}`, { body: { host: 'a' } })).toEqual([
      'A server that polls takes no host.',
    ]);
    const { host, port } = rcon;
    expect(await change(id, { transport: 'econ', host, port, password: 'x' })).toMatchObject({
      transport: 'econ',
      host,
    });
  });

  test.each([
    { name: null },
    { transport: null },
    { isActive: null },
    { host: null, transport: 'rcon' },
    { id: NOBODYS },
  ])('to %j is refused', async (body) => {
    const { id } = await register(rcon);
    const all = await rows();
    await api.errors('PATCH', `/servers/${id}`, { body });
    expect(await rows()).toEqual(all);
  });
});

async function insertCommand(serverId: string, columns = {}): Promise<{ deliveryId: string }> {
  const player = { playerUsername: 'Steve', currency: 'USD', items: [{ productId: 1, productType: 'package' }] };
  const { id: orderId, itemIds } = await insertOrder(knex(), { storeId, id: 1 }, player);
  const deliveryId = crypto.randomUUID();
  const what = { id: deliveryId, orderId, orderItemId: itemIds[0], serverId, event: 'purchase', command: 'say hi' };
  await knex()('deliveries').insert({
    storeId,
    ...what,
    state: 'queued',
    dueAt: stamps.createdAt,
    ...stamps,
    ...columns,
  });
  return { deliveryId };
}

describe('a deletion', () => {
  test('takes the server out of its packages, with what is bound to it, and cancels what waits; history stays', async () => {
    const { id } = await register({ name: 'Doomed', transport: 'poll' });
    await knex()('packageServers').insert({ storeId, productId: vipRankId, serverId: id });
    const bound = { storeId, productId: vipRankId, event: 'refund', serverId: id, template: 'bye', position: 9 };
    await knex()('packageCommands').insert(bound);
    const waiting = await insertCommand(id);
    const done = await insertCommand(id, { state: 'delivered' });
    expect(await api.data('DELETE', `/servers/${id}`)).toBeNull();
    expect((await api.ask('GET', `/servers/${id}`)).status).toBe(404);
    expect((await api.ask('DELETE', `/servers/${id}`)).status).toBe(404);
    expect((await api.ask('PATCH', `/servers/${id}`, { body: { name: 'A' } })).status).toBe(404);
    expect((await api.data<Server[]>('GET', '/servers')).map((server) => server.id)).not.toContain(id);
    expect(await knex()('packageServers').where({ storeId, serverId: id })).toEqual([]);
    expect(await knex()('packageCommands').where({ storeId, serverId: id })).toEqual([]);
    const states = await knex()('deliveries').where({ storeId, serverId: id }).select('id', 'state', 'lastError');
    expect(states).toContainEqual({ id: waiting.deliveryId, state: 'cancelled', lastError: 'The server was deleted.' });
    expect(states).toContainEqual({ id: done.deliveryId, state: 'delivered', lastError: null });
  });

  test('is not tried again what had failed there', async () => {
    const { id } = await register({ name: 'Doomed too', transport: 'poll' });
    const { deliveryId } = await insertCommand(id, { state: 'failed', attempts: 3 });
    await knex()('deliveryAttempts').insert({ storeId, deliveryId, startedAt: stamps.createdAt });
    await api.data('DELETE', `/servers/${id}`);
    expect(await knex()('deliveries').where({ storeId, id: deliveryId }).first('state', 'withdrawnAt')).toEqual({
      state: 'failed',
      withdrawnAt: expect.any(Date) as Date,
    });
  });

  test('leaves no password behind', async () => {
    const { id } = await register(rcon);
    await api.data('DELETE', `/servers/${id}`);
    expect(await knex()('servers').where({ storeId, id }).first('passwordEncrypted')).toEqual({
      passwordEncrypted: null,
    });
  });
});

describe('the commands of a package', () => {
  const path = `/packages/${VIP}/commands`;

  test('are replaced as a whole, in their order', async () => {
    const commands = [
      { event: 'refund', serverId: null, template: 'take {username}' },
      { event: 'purchase', serverId: survival, template: 'give {username} {"text":"{package}"}' },
    ];
    expect(await api.data('PUT', path, { body: { commands } })).toEqual(commands);
    expect(await api.data('GET', path)).toEqual(commands);
    expect(await api.data('PUT', path, { body: { commands: [] } })).toEqual([]);
    expect(await api.data('GET', path)).toEqual([]);
  });

  test.each([
    [{ template: 'give {player}' }, 'There is no placeholder {player}'],
    [{ template: 'a\nop me' }, 'one line'],
    [{ template: 'a\u2028b' }, 'one line'],
    [{ template: '   ' }, 'needs a text'],
    [{ template: 'س'.repeat(1000) }, '1446'],
    [{ template: 'x', serverId: NOBODYS }, 'There is no server'],
    [{ template: 'x', event: 'sale' }, 'event'],
    [{ template: 'x', position: 1 }, 'position'],
  ])('are refused for %j, and stay', async (command, sentence) => {
    const good = { event: 'purchase', template: 'say hi' };
    const kept = await api.data('PUT', path, { body: { commands: [good] } });
    const [error, ...more] = await api.errors('PUT', path, { body: { commands: [good, { ...good, ...command }] } });
    expect(error).toContain(sentence);
    expect(more).toEqual([]);
    expect(await api.data('GET', path)).toEqual(kept);
  });

  test('are at most a hundred', async () => {
    const commands = Array.from({ length: 101 }, () => ({ event: 'purchase', template: 'x' }));
    await api.errors('PUT', path, { body: { commands } });
  });

  test('can’t be bound to a server that is deleted, or another store’s', async () => {
    const { id } = await register({ name: 'Gone', transport: 'poll' });
    await api.data('DELETE', `/servers/${id}`);
    const elsewhere = crypto.randomUUID();
    const server = { id: elsewhere, name: 'Elsewhere', transport: 'poll', ...stamps };
    await knex()('servers').insert({ storeId: stores.digital, ...server });
    for (const serverId of [id, elsewhere]) {
      const commands = [{ event: 'purchase', serverId, template: 'x' }];
      expect(await api.errors('PUT', path, { body: { commands } })).toEqual([`There is no server ${serverId}.`]);
    }
  });
});

test('without a credential, with a wrong one, or one without the permission nothing is done', async () => {
  const { game, digital } = installation.credentials;
  const refused: [number, Record<string, string>][] = [
    [401, {}],
    [401, game.wrong('apiKey')],
    [401, game.malformed('apiKey')],
    [403, await game.good('apiKey', ['Packages:View', 'Orders:Edit', 'Categories:Edit'])],
    [401, { ...(await digital.good('apiKey', ['Packages:Edit'])), origin: `https://${gameHost}` }],
  ];
  const all = await rows();
  for (const [status, headers] of refused) {
    const asked = (method: string, target: string, body?: unknown) =>
      installation.ask(`/api/v1${target}`, { method, headers, ...(body !== undefined && { body }) });
    expect((await asked('POST', '/servers', { name: 'A', transport: 'poll' })).status).toBe(status);
    expect((await asked('PATCH', `/servers/${survival}`, { name: 'A' })).status).toBe(status);
    expect((await asked('DELETE', `/servers/${survival}`)).status).toBe(status);
    expect((await asked('PUT', `/packages/${VIP}/commands`, { commands: [] })).status).toBe(status);
  }
  expect(await rows()).toEqual(all);
});

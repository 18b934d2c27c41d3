/** From a package's commands to the game server: set, ordered, executed, and read again. */
import { serverId as survival } from '../../../src/db/demo/packages';
import { type FakeServer, password, startRcon } from '../../support/gameServers';
import { startInstallation, type TestInstallation } from '../../support/installation';
import { type StoreApi, storeApi } from '../../support/storeApi';
import { until } from '../../support/until';

const VIP = 'a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61';
const COMMANDS = `/packages/${VIP}/commands`;

let installation: TestInstallation;
let api: StoreApi;
let game: FakeServer;
let serverId: string;
beforeAll(async () => {
  installation = await startInstallation({ work: true });
  api = await storeApi(installation, ['Packages:View', 'Packages:Edit', 'Orders:View', 'Orders:Edit']);
  game = await startRcon({ dialect: 'minecraft' });
  const body = { name: 'Arena', transport: 'rcon', host: '127.0.0.1', port: game.port, password };
  ({ id: serverId } = await api.data<{ id: string }>('POST', '/servers', { body }));
});
afterAll(async () => {
  await installation.stop();
  await game.close();
});

interface Delivery {
  readonly command: string;
  readonly state: string;
}
const deliveriesOf = async (order: string): Promise<Delivery[]> =>
  (await api.data<{ items: Delivery[] }>('GET', `/orders/${order}/deliveries`)).items;
const order = (playerUsername: string, quantity = 1) => {
  const body = { playerUsername, items: [{ packageId: VIP, quantity }] };
  return api.ask('POST', '/orders', { body });
};

test('an order’s commands are executed, and every attempt is told', async () => {
  const commands = [
    { event: 'purchase', serverId, template: 'lp user {username} parent add vip' },
    { event: 'purchase', serverId, template: 'say {quantity} x {package} for {price} {currency}' },
    { event: 'purchase', template: 'for the plugin' },
  ];
  await api.data('PUT', COMMANDS, { body: { commands } });
  const answer = await order('Alex_1', 2);
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  const { id } = answer.json<{ data: { id: string } }>().data;
  await until('both servers’ commands are where they should be', async () => {
    const states = (await deliveriesOf(id)).map(({ state }) => state);
    return states.filter((state) => state === 'delivered').length === 3;
  });
  expect(game.executed).toEqual([
    ...Array<string>(2).fill('lp user Alex_1 parent add vip'),
    'say 2 x VIP Rank for 9.99 USD',
  ]);
  expect(await deliveriesOf(id)).toMatchObject([
    ...Array<object>(2).fill({ serverId, state: 'delivered', attempts: [{ outcome: 'delivered' }] }),
    { serverId, attempts: [{ answer: 'done: say 2 x VIP Rank for 9.99 USD' }] },
    ...Array<object>(2).fill({ serverId: survival, command: 'for the plugin', state: 'queued', attempts: [] }),
  ]);
});

test('an order whose commands can’t be written is refused, and leaves nothing', async () => {
  const { knex } = installation.database;
  const counts = async () => [await knex('orders').count(), await knex('deliveries').count()];
  const commands = [{ event: 'purchase', serverId, template: 'give {uuid}' }];
  await api.data('PUT', COMMANDS, { body: { commands } });
  const before = await counts();
  const answer = await order('NoUuid');
  expect(answer.status).toBe(400);
  expect(answer.json<{ errors: string[] }>().errors).toEqual([
    'A command of VIP Rank can not be written: {uuid} is not known.',
  ]);
  expect(await counts()).toEqual(before);
});

test('a server that could not be reached is tried at once when it is mended', async () => {
  const dead = await startRcon();
  await dead.close();
  const address = { host: '127.0.0.1', port: dead.port, password };
  const body = { name: 'Late', transport: 'rcon', ...address };
  const { id } = await api.data<{ id: string }>('POST', '/servers', { body });
  const commands = [{ event: 'purchase', serverId: id, template: 'say late' }];
  await api.data('PUT', COMMANDS, { body: { commands } });
  expect((await order('Late_1')).status).toBe(200);
  await until('it was tried', async () => {
    const { lastError } = await api.data<{ lastError: string | null }>('GET', `/servers/${id}`);
    return lastError === 'The server could not be reached: nothing listens there.';
  });
  await api.data('PATCH', `/servers/${id}`, { body: { ...address, port: game.port } });
  await until('it is executed', () => game.executed.includes('say late'));
  await until('nothing is wrong any more', async () => {
    const { lastError } = await api.data<{ lastError: string | null }>('GET', `/servers/${id}`);
    return lastError === null;
  });
});

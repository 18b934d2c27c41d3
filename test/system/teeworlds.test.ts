/** A real game server: what a player buys is executed on Debian's Teeworlds server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect, type Connection } from '../../src/db/connection';
import { deliverCommands } from '../../src/gameServers/deliverCommands';
import { NotOpenedError } from '../../src/gameServers/GameConsole';
import { openEcon } from '../../src/gameServers/econ';
import { sealPassword } from '../../src/gameServers/openConsole';
import { createLog } from '../../src/log';
import { freePort } from '../../src/freePort';
import { createTestDatabase, type TestDatabase, testServerKey } from '../support/database';
import { openedAt, openGameShop } from '../support/gameShop';
import { until } from '../support/until';

const PASSWORD = 'for-tests-only';
const PROGRAM = '/usr/games/teeworlds-server';

let database: TestDatabase;
let connection: Connection;
let game: ChildProcess;
let ended: Promise<unknown>;
let port: number;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 4 });
  port = await freePort('127.0.0.1');
  // `sv_register 0`: nobody is told of this server.
  const settings = ['sv_register 0', 'bindaddr 127.0.0.1', 'sv_port 0', 'ec_bindaddr localhost'];
  game = spawn(PROGRAM, [...settings, `ec_port ${port}`, `ec_password ${PASSWORD}`], { stdio: 'ignore' });
  ended = new Promise((resolve) => game.once('exit', resolve).once('error', resolve));
  await until('Teeworlds listens', () =>
    openEcon(place()).then(
      (console) => (console.close(), true),
      () => false,
    ),
  );
});
afterAll(async () => {
  game.kill();
  await ended;
  await connection.close();
  await database.drop();
});

const place = (password = PASSWORD) => ({ host: '127.0.0.1', port, password });

/** What the server answers to a command. */
async function ask(command: string): Promise<string> {
  const console = await openEcon(place());
  const executed = await console.execute(command);
  console.close();
  if (executed.outcome !== 'delivered') throw new Error(executed.error);
  return executed.answer;
}

test('a command that a player’s order queued is executed there, once', async () => {
  const shop = await openGameShop(connection, 900);
  const passwordEncrypted = sealPassword(testServerKey, PASSWORD);
  const serverId = await shop.server({ transport: 'econ', host: '127.0.0.1', port, passwordEncrypted });
  const commands = ['sv_name Bought_by_{username}', 'say {username} has bought {package}', 'no_such_command'];
  const productId = await shop.package({ commands, servers: [serverId] });
  await shop.bought([{ productId }]);
  const clock = { now: () => openedAt };
  const work = deliverCommands({ database: connection, clock, log: createLog('silent'), serverKey: testServerKey });
  try {
    await until('all is delivered', async () => {
      const states = (await shop.deliveries()).map(({ state }) => state);
      return states.every((state) => state === 'delivered');
    });
  } finally {
    await work.stop();
  }
  expect(await ask('sv_name')).toContain('Value: Bought_by_Steve');
  const { storeId } = shop;
  const answers = await shop.knex('deliveryAttempts').where({ storeId }).orderBy('id').pluck('answer');
  expect(answers[1]).toContain(`*** Steve has bought Package ${productId}`);
  expect(answers[2]).toContain('No such command');
});

test('a wrong password is refused', async () => {
  await expect(openEcon(place('wrong'))).rejects.toThrow(new NotOpenedError('The server refuses the password.'));
});

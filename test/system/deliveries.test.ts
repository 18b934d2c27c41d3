/** The server is killed again and again while it delivers commands: none is executed twice, and none is lost without a word. */
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { sealPassword } from '../../src/gameServers/openConsole';
import { type FakeServer, password, startRcon } from '../support/gameServers';
import { until } from '../support/until';
import { build, dataFolder, discardServer, type OwnServer, sql, startServer } from './ownServer';

jest.setTimeout(400_000);

const GAMES = 4;
const COMMANDS_EACH = 50;
const KILLS = 4;
const serverKey = randomBytes(32);
const environment = { MATJAR_SECRET: serverKey.toString('base64') };

let dataDir: string;
let server: OwnServer;
const games: FakeServer[] = [];

beforeAll(async () => {
  await build();
  dataDir = await dataFolder();
  server = await startServer(dataDir, environment);
});
afterAll(async () => {
  await discardServer(dataDir, server);
  await Promise.all(games.map((game) => game.close()));
});

/** Commands of the demo's documented order for one game server. */
async function queue(game: FakeServer): Promise<void> {
  const id = crypto.randomUUID();
  const sealed = sealPassword(serverKey, password).toString('hex');
  await sql(
    dataDir,
    `insert into servers (store_id, id, name, transport, host, port, password_encrypted, created_at, updated_at)
     values (2, '${id}', 'Game', 'rcon', '127.0.0.1', ${game.port}, '\\x${sealed}', now(), now())`,
  );
  await sql(
    dataDir,
    `insert into deliveries (store_id, order_id, order_item_id, server_id, event, position, command, state, due_at,
       created_at, updated_at)
     select 2, o.id, i.id, '${id}', 'purchase', n, 'command ' || n, 'queued', now(), now(), now()
     from orders o join order_items i on i.store_id = o.store_id and i.order_id = o.id,
       generate_series(1, ${COMMANDS_EACH}) n
     where o.store_id = 2 and o.uuid = 'e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12'`,
  );
}

interface Row {
  readonly port: number;
  readonly command: string;
  readonly state: string;
}
const deliveries = () =>
  sql<Row>(
    dataDir,
    `select s.port, d.command, d.state from deliveries d join servers s on s.store_id = d.store_id and s.id = d.server_id
     where d.store_id = 2 and s.transport = 'rcon'`,
  );
const executed = (): number => games.reduce((sum, game) => sum + game.executed.length, 0);

async function killAndRestart(): Promise<void> {
  server.process.kill('SIGKILL');
  await server.ended;
  server = await startServer(dataDir, environment);
}

test('killed at any moment, it executes no command twice, and what may have been executed it calls unknown', async () => {
  for (let game = 0; game < GAMES; game++) games.push(await startRcon({ answer: () => ['ok'] }));
  await Promise.all(games.map(queue));
  for (let kill = 0; kill < KILLS; kill++) {
    const before = executed();
    await until('it delivers', () => executed() > before || executed() >= GAMES * COMMANDS_EACH, 60_000);
    await delay(Math.random() * 400);
    await killAndRestart();
  }
  const waiting = async () => (await deliveries()).filter(({ state }) => state === 'queued' || state === 'leased');
  await until('all is settled', async () => (await waiting()).length === 0, 240_000);

  const rows = await deliveries();
  expect(rows).toHaveLength(GAMES * COMMANDS_EACH);
  for (const game of games) {
    const numbers = game.executed.map((command) => Number(command.split(' ')[1]));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    const mine = rows.filter(({ port }) => port === game.port);
    for (const { command, state } of mine) {
      expect(['delivered', 'unknown']).toContain(state);
      if (state === 'delivered') expect(game.executed).toContain(command);
    }
    const lost = mine.filter(({ command, state }) => state !== 'unknown' && !game.executed.includes(command));
    expect(lost).toEqual([]);
    // One command of a server is under way at a time.
    expect(mine.filter(({ state }) => state === 'unknown').length).toBeLessThanOrEqual(KILLS);
  }
});

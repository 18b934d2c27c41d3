/**
 * Commands that orders have queued, delivered to game servers that answer at once: of one server, which has them one after the other,
 * and of many, side by side. The pause in which an answer may go on is part of it.
 */
import { Client } from 'pg';
import { sealPassword } from '../src/gameServers/openConsole';
import { loadServerKey } from '../src/serverKey';
import { type FakeServer, password, startRcon } from '../test/support/gameServers';
import { until } from '../test/support/until';
import { median, type Rounds } from './compare';
import { busyCores, cpuSeconds, cpuSecondsOfFamily } from './machine';
import type { Running } from './processes';
import type { Shop } from './shop';

const MANY = 16;
/** Of each server, for each second that a round is to take. */
const COMMANDS_A_SECOND = 10;
const PATIENCE_MS = 120_000;

/** Prints the medians. @returns true: nothing is promised */
export async function measureCommands(shop: Shop, server: Running, rounds: Rounds): Promise<boolean> {
  const client = new Client({ connectionString: shop.url });
  await client.connect();
  const games: FakeServer[] = [];
  try {
    for (let index = 0; index < MANY; index++) games.push(await startRcon({ answer: () => ['ok'] }));
    const serverKey = await loadServerKey({ serverKey: undefined, dataDir: shop.directory });
    const ids: string[] = [];
    for (const { port } of games) ids.push(await register(client, port, sealPassword(serverKey, password)));
    for (const count of [1, MANY]) await measure({ shop, server, rounds, client }, ids.slice(0, count));
    return true;
  } finally {
    await client.end();
    await Promise.all(games.map((game) => game.close()));
  }
}

/** A server of the game store. @returns its id */
async function register(client: Client, port: number, sealed: Buffer): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into servers (store_id, name, transport, host, port, password_encrypted, created_at, updated_at)
     select store_id, 'Bench', 'rcon', '127.0.0.1', $1, $2, now(), now() from servers where transport = 'poll' limit 1
     returning id`,
    [port, sealed],
  );
  return rows[0]?.id as string;
}

interface Measuring {
  readonly shop: Shop;
  readonly server: Running;
  readonly rounds: Rounds;
  readonly client: Client;
}

async function measure({ shop, server, rounds, client }: Measuring, ids: readonly string[]): Promise<void> {
  const rates: number[] = [];
  const cpu: [number, number] = [0, 0];
  let [delivered, strangers] = [0, 0];
  for (let round = 0; round < rounds.rounds; round++) {
    strangers = Math.max(strangers, await busyCores(200));
    const before = [cpuSeconds(server.pid), cpuSecondsOfFamily(shop.postgres)] as const;
    const each = Math.ceil(COMMANDS_A_SECOND * rounds.seconds);
    const { count, seconds } = await deliver(client, ids, each);
    rates.push(count / seconds);
    delivered += count;
    cpu[0] += cpuSeconds(server.pid) - before[0];
    cpu[1] += cpuSecondsOfFamily(shop.postgres) - before[1];
  }
  const perCommand = cpu.map((seconds) => ((seconds * 1000) / delivered).toFixed(2));
  console.log(
    `\ncommands delivered to ${ids.length} game server${ids.length > 1 ? 's' : ''} (strangers at most ${strangers.toFixed(1)} cores)\n` +
      `  ${median(rates).toFixed(0)} a second; CPU of one: ${perCommand[0]} ms node, ${perCommand[1]} ms Postgres`,
  );
}

/** Queues so many for each server, and waits. The seconds are those from the first attempt to the last acknowledgement. */
async function deliver(
  client: Client,
  ids: readonly string[],
  each: number,
): Promise<{ count: number; seconds: number }> {
  const { rows: queued } = await client.query<{ id: string }>(
    `insert into deliveries (store_id, order_id, order_item_id, server_id, event, position, command, state, due_at, created_at, updated_at)
     select i.store_id, i.order_id, i.id, s.id, 'purchase', n, 'say ' || n, 'queued', now(), now(), now()
     from (select i.* from order_items i join servers s on s.store_id = i.store_id and s.id = $1 order by i.id limit 1) i,
       unnest($2::uuid[]) s (id), generate_series(1, $3::integer) n returning id`,
    [ids[0], ids, each],
  );
  const wanted = queued.map(({ id }) => id);
  const settled = async () => {
    const { rows } = await client.query<{ left: number; delivered: number; seconds: number }>(
      `select count(*) filter (where state in ('queued', 'leased'))::integer as left,
         count(*) filter (where state = 'delivered')::integer as delivered,
         (select extract(epoch from max(finished_at) - min(started_at))::float8 from delivery_attempts
           where delivery_id = any($1::uuid[])) as seconds
       from deliveries where id = any($1::uuid[])`,
      [wanted],
    );
    return rows[0]?.left === 0 ? rows[0] : undefined;
  };
  const done = await until('all is delivered', settled, PATIENCE_MS);
  if (done.delivered !== wanted.length) throw new Error(`only ${done.delivered} of ${wanted.length} were delivered`);
  return { count: done.delivered, seconds: done.seconds };
}

/**
 * Batches of a thousand changes of stock, one after the other over one connection, beside the one statement that they come down to:
 * the bare `UPDATE … FROM unnest` of the same columns of the same products, in a transaction of its own.
 */
import { Agent } from 'node:http';
import { Client } from 'pg';
import { median, type Rounds } from './compare';
import { busyCores, cpuSeconds, cpuSecondsOfFamily } from './machine';
import { post } from './post';
import type { Running } from './processes';
import type { Shop } from './shop';

const BATCH = 1000;
const GOAL = 2;
const WARM_UP = 5;

const BARE = {
  name: 'bare_update',
  text: `update products set stock = stock + given.change, updated_at = $2
    from unnest($3::bigint[], $4::integer[]) as given (id, change)
    where products.store_id = $1 and products.id = given.id`,
};

/** Does one batch. */
type Batch = () => Promise<void>;

interface Side {
  readonly name: string;
  readonly batch: Batch;
  readonly times: number[];
  /** Seconds of CPU: of the server, of Postgres. */
  readonly cpu: [number, number];
}

/** Prints the medians of both. @returns whether ours takes at most twice the time of the bare statement */
export async function compareInventory(shop: Shop, server: Running, { rounds, seconds }: Rounds): Promise<boolean> {
  const client = new Client({ connectionString: shop.url });
  await client.connect();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const ids = await countedProducts(client, shop.storeId);
    const bare = side('UPDATE … FROM unnest', bareBatch(client, shop.storeId, ids));
    const ours = side('matjar', ourBatch(agent, server.port, shop.credentials.secretKey, ids));
    for (const { batch } of [bare, ours]) for (let warm = 0; warm < WARM_UP; warm++) await batch();
    let strangers = 0;
    for (let round = 0; round < rounds; round++) {
      strangers = Math.max(strangers, await busyCores(200));
      for (const one of [bare, ours]) await run(one, seconds, server.pid, shop.postgres);
    }
    return report(bare, ours, strangers);
  } finally {
    agent.destroy();
    await client.end();
  }
}

const side = (name: string, batch: Batch): Side => ({ name, batch, times: [], cpu: [0, 0] });

/** In no order, as callers send them. */
async function countedProducts(client: Client, storeId: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from products where store_id = $1 and type not in ('code', 'package') and deleted_at is null
     order by md5(id::text) limit ${BATCH}`,
    [storeId],
  );
  if (rows.length < BATCH) throw new Error(`the shop has ${rows.length} products with stock, not ${BATCH}`);
  return rows.map(({ id }) => Number(id));
}

function bareBatch(client: Client, storeId: number, ids: readonly number[]): Batch {
  const changes = ids.map(() => 1);
  return async () => {
    await client.query('begin');
    await client.query({ ...BARE, values: [storeId, new Date(), ids, changes] });
    await client.query('commit');
  };
}

const ourBatch = (agent: Agent, port: number, secretKey: string, ids: readonly number[]): Batch =>
  post({
    ...{ agent, port, path: '/api/management/inventory/update', headers: { 'x-secret-key': secretKey }, status: 200 },
    body: { updates: ids.map((id) => ({ product_id: id, stock_change: 1 })) },
  });

async function run({ batch, times, cpu }: Side, seconds: number, server: number, postgres: number): Promise<void> {
  const before = [cpuSeconds(server), cpuSecondsOfFamily(postgres)] as const;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    await batch();
    times.push(performance.now() - start);
  }
  cpu[0] += cpuSeconds(server) - before[0];
  cpu[1] += cpuSecondsOfFamily(postgres) - before[1];
}

function report(bare: Side, ours: Side, strangers: number): boolean {
  const [theirs, our] = [median(bare.times), median(ours.times)];
  const ratio = our / theirs;
  console.log(`\ninventory, batches of ${BATCH}, one after the other`);
  console.log(
    `  ${''.padEnd(28)}${['batches/s', 'ms', 'server CPU ms', 'Postgres CPU ms'].map((name) => name.padStart(16)).join('')}`,
  );
  for (const { name, times, cpu } of [bare, ours]) {
    const ms = median(times);
    const [server, postgres] = cpu.map((seconds) => ((seconds * 1000) / times.length).toFixed(2));
    const cells = [(1000 / ms).toFixed(0), ms.toFixed(2), server, postgres];
    console.log(`  ${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);
  }
  console.log(`  ${ratio.toFixed(2)} times the bare statement, goal ${GOAL}: ${ratio <= GOAL ? 'reached' : 'MISSED'}`);
  if (strangers > 0.2)
    console.log(`  ! others used ${strangers.toFixed(1)} cores between rounds: run it again when it is quiet`);
  return ratio <= GOAL;
}

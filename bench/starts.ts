/** What the first callers after a start meet: each operation's first request beside its tenth, and the memory of the process. */
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './compare';
import { residentMegabytes } from './machine';
import { startServer } from './processes';
import type { Shop } from './shop';

const STARTS = 7;
const TENTH = 10;
const GOAL = 2;

interface Operation {
  readonly name: string;
  readonly path: string;
}

/** Each path is asked for once only in a start but for the query that makes no difference, so that no answer is a kept one. */
export const operationsOf = ({ slugs }: Shop): ((attempt: number) => Operation[]) => {
  return (attempt) => [
    { name: 'listProducts', path: `/api/products?page=${attempt}` },
    { name: 'getProduct', path: `/api/products/${encodeURIComponent(String(slugs.at(-attempt)))}` },
    { name: 'listProductVariants', path: '/api/products/50/variants' },
    { name: 'listRelatedProducts', path: '/api/products/101/related' },
    { name: 'unknown product (404)', path: `/api/products/none-${attempt}` },
    { name: 'invalid query (422)', path: `/api/products?page=${-attempt}` },
  ];
};

/** Prints the medians over several starts. @returns whether each first request takes at most twice its tenth */
export async function compareFirstRequests(shop: Shop): Promise<boolean> {
  const operations = operationsOf(shop);
  const names = operations(1).map(({ name }) => name);
  const firsts = names.map((): number[] => []);
  const tenths = names.map((): number[] => []);
  const idle: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const server = await startServer({ databaseUrl: shop.url, directory: shop.directory });
    for (const [index] of names.entries()) {
      const times = await timesOf(server.port, (attempt) => operations(attempt)[index]?.path as string);
      firsts[index]?.push(times[0] as number);
      tenths[index]?.push(times[TENTH - 1] as number);
    }
    await sleep(500);
    idle.push(residentMegabytes(server.pid));
    await server.stop();
  }
  console.log(`\nfirst request after a start, its tenth (medians of ${STARTS} starts, ms)`);
  const reached = names.map((name, index) => {
    const [first, tenth] = [median(firsts[index] as number[]), median(tenths[index] as number[])];
    const factor = first / tenth;
    console.log(
      `  ${name.padEnd(28)}${first.toFixed(2).padStart(10)}${tenth.toFixed(2).padStart(10)}${`${factor.toFixed(1)}x`.padStart(8)}${factor <= GOAL ? '' : '  MISSED (goal 2x)'}`,
    );
    return factor <= GOAL;
  });
  console.log(`  memory after it: ${median(idle).toFixed(0)} MB`);
  return reached.every(Boolean);
}

/** Milliseconds of each of the first requests of one operation, over one connection that is open already. */
async function timesOf(port: number, pathOf: (attempt: number) => string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let warm = 0; warm < TENTH; warm++) await ask(port, '/healthz', agent);
  const times: number[] = [];
  for (let attempt = 1; attempt <= TENTH; attempt++) times.push(await ask(port, pathOf(attempt), agent));
  agent.destroy();
  return times;
}

function ask(port: number, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      response.resume().on('end', () => resolve(performance.now() - start));
    }).on('error', reject);
  });
}

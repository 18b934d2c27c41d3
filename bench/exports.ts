/** The export of customers beside psql's `\copy` of the same rows: how long it takes, what it costs, and what memory it needs. */
import { get } from 'node:http';
import path from 'node:path';
import { connect } from '../src/db/connection';
import { exportStatement } from '../src/domain/customers/exportCustomers';
import { median } from './compare';
import { cpuSeconds, cpuSecondsOfFamily, hasCommand, residentMegabytes, SERVER_CORE, spawnOn } from './machine';
import { startServer } from './processes';
import { openShop, type Shop } from './shop';

/** Times of `\copy` that an export may take at most, megabytes that it may need, milliseconds until its first byte. */
const GOALS = { times: 3, megabytes: 50, firstByteMs: 100 };
const SAMPLE_MS = 20;
const FORMATS = ['csv', 'json'] as const;

/** Names in two scripts, every tenth a player, and the quotes and commas that make a CSV writer work. */
const CUSTOMERS = `
  insert into customers (store_id, first_name, last_name, email, phone, country_code, player_username, created_at, updated_at)
  select $1, case when n % 10 = 0 then null when n % 2 = 0 then 'سارة' else 'Sara' end,
    case when n % 10 = 0 then null when n % 20 = 1 then 'O"Hara, jr.' else 'Otaibi' end,
    case when n % 10 > 0 then 'sara.otaibi.' || n || '@bench.example' end,
    case when n % 10 > 0 then (500000000 + n)::text end, case when n % 10 > 0 then '966' end,
    case when n % 10 = 0 then 'player_' || n end, $3::timestamptz, $3::timestamptz
  from generate_series(1, $2::int) n`;

interface Run {
  readonly seconds: number;
  readonly firstByteMs: number;
  readonly serverSeconds: number;
  readonly postgresSeconds: number;
}

/**
 * Exports all of a store in turns with `\copy`, and prints it.
 * @param customers how many it has, besides those of the demo @param rounds of each
 * @returns whether the goals are reached
 */
export async function compareExports(customers: number, rounds: number): Promise<boolean> {
  const shop = await openShop();
  return compareWithCopy(shop, customers, rounds).finally(shop.close);
}

async function compareWithCopy(shop: Shop, customers: number, rounds: number): Promise<boolean> {
  const rows = await addCustomers(shop, customers);
  const server = await startServer({ databaseUrl: shop.url, directory: shop.directory });
  try {
    const idle = residentMegabytes(server.pid);
    const highest = watchMemory(server.pid);
    const copies: Run[] = [];
    const ours = { csv: [] as Run[], json: [] as Run[] };
    for (let round = 0; round < rounds; round++) {
      copies.push(await measure(shop, undefined, () => copy(shop)));
      for (const format of FORMATS) {
        ours[format].push(
          await measure(shop, server.pid, () => download(server.port, shop.credentials.secretKey, format)),
        );
      }
    }
    const grown = highest() - idle;
    console.log(`\nexport of ${rows} customers\n${HEAD}`);
    const yardstick = print('psql \\copy', rows, copies);
    const reached = FORMATS.map((format) => {
      const seconds = print(`matjar, ${format}`, rows, ours[format]);
      const firstByteMs = median(ours[format].map((run) => run.firstByteMs));
      return (
        verdict('time of \\copy', seconds / yardstick, GOALS.times) &&
        verdict('ms to the first byte', firstByteMs, GOALS.firstByteMs)
      );
    });
    return [...reached, verdict('megabytes more than idle', grown, GOALS.megabytes)].every(Boolean);
  } finally {
    await server.stop();
  }
}

async function addCustomers(shop: Shop, customers: number): Promise<number> {
  const { pool, close } = connect({ url: shop.url, statementTimeoutMs: 0 });
  try {
    await pool.query(CUSTOMERS, [shop.storeId, customers, new Date()]);
    await pool.query('vacuum analyze customers');
    const { rows } = await pool.query<{ count: number }>(
      'select count(*) as count from customers where store_id = $1',
      [shop.storeId],
    );
    return rows[0]?.count ?? 0;
  } finally {
    await close();
  }
}

/** @param server the process whose CPU counts; of `\copy`, none that is known while it runs */
async function measure(shop: Shop, server: number | undefined, work: () => Promise<number>): Promise<Run> {
  const cpu = (): [number, number] => [
    server === undefined ? 0 : cpuSeconds(server),
    cpuSecondsOfFamily(shop.postgres),
  ];
  const before = cpu();
  const since = performance.now();
  const firstByteMs = await work();
  const seconds = (performance.now() - since) / 1000;
  const after = cpu();
  return { seconds, firstByteMs, serverSeconds: after[0] - before[0], postgresSeconds: after[1] - before[1] };
}

/** Takes all of an export, which must end as it should. @returns milliseconds until its first byte */
function download(port: number, secretKey: string, format: string): Promise<number> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const options = {
      port,
      path: `/api/management/export/customers?format=${format}`,
      headers: { 'X-Secret-Key': secretKey },
    };
    get({ host: '127.0.0.1', ...options }, (response) => {
      let firstByteMs = 0;
      if (response.statusCode !== 200) reject(new Error(`the export answers ${response.statusCode}`));
      response.on('data', () => (firstByteMs ||= performance.now() - since));
      response.on('error', reject).on('end', () => resolve(firstByteMs));
    }).on('error', reject);
  });
}

/** The same statement into a file, by psql where there is one, else by what psql does, in Node. @returns 0: nobody waits for its first byte */
async function copy({ url, storeId, directory }: Shop): Promise<number> {
  const { text } = exportStatement(storeId, {});
  const statement = `(${text.replace(/\s+/g, ' ').replace('$1', String(storeId))})`;
  const file = path.join(directory, 'customers.csv');
  const [command, ...parameters] = hasCommand('psql')
    ? ['psql', '-q', url, '-c', `\\copy ${statement} to '${file}' with (format csv, header)`]
    : [process.execPath, '--require', 'tsx/cjs', path.join(__dirname, 'peers', 'copy.ts'), url, statement, file];
  const child = spawnOn(SERVER_CORE, String(command), parameters, { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`\\copy ended with ${String(code)}`);
  return 0;
}

/** @returns what gives the most megabytes seen so far */
function watchMemory(pid: number): () => number {
  let highest = 0;
  const look = (): void => void (highest = Math.max(highest, residentMegabytes(pid)));
  const timer = setInterval(look, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    look();
    return highest;
  };
}

const HEAD = `  ${''.padEnd(28)}${['seconds', 'rows/s', 'first byte ms', 'server CPU s', 'Postgres CPU s'].map((name) => name.padStart(16)).join('')}`;

/** @returns the median of seconds */
function print(name: string, rows: number, runs: readonly Run[]): number {
  const of = (key: keyof Run): number => median(runs.map((run) => run[key]));
  const seconds = of('seconds');
  const cells = [
    seconds.toFixed(2),
    Math.round(rows / seconds),
    of('firstByteMs').toFixed(0),
    of('serverSeconds').toFixed(2),
    of('postgresSeconds').toFixed(2),
  ];
  console.log(`  ${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);
  return seconds;
}

function verdict(what: string, value: number, most: number): boolean {
  console.log(`    ${value.toFixed(1)} ${what}, goal ${most}: ${value <= most ? 'reached' : 'MISSED'}`);
  return value <= most;
}

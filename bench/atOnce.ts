/** Writes by several callers at once, ours beside the bare transaction that they come down to, in turns; medians, and their ratio. */
import { Client } from 'pg';
import { Caller } from './Caller';
import { median, type Rounds } from './compare';
import { busyCores, cpuSeconds, cpuSecondsOfFamily } from './machine';
import type { Running } from './processes';
import type { Shop } from './shop';
import type { Write } from './writes';

export const AT_ONCE = 8;
/** Writes of each caller before anything is measured: connections have then planned their statements, and what is hot is compiled. */
const WARM_UP = 100;
const BUSY = 0.2;

export interface Contest {
  readonly title: string;
  /** What is counted: `orders`. */
  readonly noun: string;
  /** Both: one for each caller, on a connection of its own. */
  readonly bare: (client: Client, place: number) => Write;
  readonly ours: (caller: Caller, place: number) => Write;
  /** What our writes a second should be of the bare ones; nothing is promised where undefined. */
  readonly atLeast: number | undefined;
}

interface Side {
  readonly name: string;
  readonly callers: readonly Write[];
  /** Writes a second, round by round. */
  readonly rates: number[];
  writes: number;
  /** Seconds of CPU: of the server, of Postgres, and of whoever writes: here, of the bare transactions and of the callers. */
  readonly cpu: number[];
}

/** Prints the medians of both. @returns whether the goal is reached */
export async function compareAtOnce(
  shop: Shop,
  server: Running,
  contest: Contest,
  { rounds, seconds }: Rounds,
): Promise<boolean> {
  const clients = Array.from({ length: AT_ONCE }, () => new Client({ connectionString: shop.url }));
  await Promise.all(clients.map((client) => client.connect()));
  const callers = clients.map(() => new Caller(server.port));
  try {
    const bare = side('bare transaction', clients.map(contest.bare));
    const ours = side('matjar', callers.map(contest.ours));
    let strangers = 0;
    for (const one of [bare, ours]) {
      for (let warm = 0; warm < WARM_UP; warm++) await Promise.all(one.callers.map((write) => write()));
    }
    for (let round = 0; round < rounds; round++) {
      strangers = Math.max(strangers, await busyCores(200));
      for (const one of [bare, ours]) await run(one, seconds, server.pid, shop.postgres);
    }
    return report(contest, bare, ours, strangers);
  } finally {
    for (const caller of callers) caller.close();
    await Promise.all(clients.map((client) => client.end()));
  }
}

const side = (name: string, callers: readonly Write[]): Side => ({
  name,
  callers,
  rates: [],
  writes: 0,
  cpu: [0, 0, 0],
});

async function run(one: Side, seconds: number, server: number, postgres: number): Promise<void> {
  const spent = () => [cpuSeconds(server), cpuSecondsOfFamily(postgres), cpuSeconds(process.pid)];
  const before = spent();
  const start = performance.now();
  let writes = 0;
  await Promise.all(
    one.callers.map(async (write) => {
      while (performance.now() - start < seconds * 1000) {
        await write();
        writes++;
      }
    }),
  );
  one.rates.push((writes * 1000) / (performance.now() - start));
  one.writes += writes;
  for (const [place, seconds] of spent().entries())
    one.cpu[place] = (one.cpu[place] ?? 0) + seconds - (before[place] ?? 0);
}

function report({ title, noun, atLeast }: Contest, bare: Side, ours: Side, strangers: number): boolean {
  console.log(`\n${title}, ${AT_ONCE} at once`);
  console.log(
    `  ${''.padEnd(28)}${[`${noun}/s`, 'server CPU ms', 'Postgres CPU ms', 'here CPU ms'].map((name) => name.padStart(16)).join('')}`,
  );
  for (const { name, rates, writes, cpu } of [bare, ours]) {
    const cells = [median(rates).toFixed(0), ...cpu.map((seconds) => ((seconds * 1000) / writes).toFixed(2))];
    console.log(`  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(16)).join('')}`);
  }
  const ratio = median(ours.rates) / median(bare.rates);
  const isReached = atLeast === undefined || ratio >= atLeast;
  const goal = atLeast === undefined ? '' : `, goal ${atLeast.toFixed(2)}: ${isReached ? 'reached' : 'MISSED'}`;
  console.log(`  ratio ${ratio.toFixed(2)} of ${noun}/s${goal}`);
  if (strangers > BUSY)
    console.log(`  ! others used ${strangers.toFixed(1)} cores between rounds: run it again when it is quiet`);
  return isReached;
}

/** One write after the other over one connection, beside the bare statements that it comes down to, round by round. */
import { median, type Rounds } from './compare';
import { busyCores, cpuSeconds, cpuSecondsOfFamily } from './machine';
import type { Running } from './processes';
import type { Shop } from './shop';

/** Does it once. */
export type Write = () => Promise<void>;

export interface Writes {
  readonly title: string;
  /** What is done, in the plural: `batches`. */
  readonly noun: string;
  readonly bare: { readonly name: string; readonly write: Write };
  readonly ours: Write;
  /** Times the bare write's time, at most. */
  readonly goal: number;
}

interface Side {
  readonly name: string;
  readonly write: Write;
  readonly times: number[];
  /** Seconds of CPU: of the server, of Postgres. */
  readonly cpu: [number, number];
}

const WARM_UP = 5;

/** Prints the medians of both. @returns whether ours takes at most `goal` times the time of the bare write */
export async function compareWrites(
  writes: Writes,
  shop: Shop,
  server: Running,
  { rounds, seconds }: Rounds,
): Promise<boolean> {
  const sides = [side(writes.bare.name, writes.bare.write), side('matjar', writes.ours)] as const;
  for (const { write } of sides) for (let warm = 0; warm < WARM_UP; warm++) await write();
  let strangers = 0;
  for (let round = 0; round < rounds; round++) {
    strangers = Math.max(strangers, await busyCores(200));
    for (const one of sides) await run(one, seconds, server.pid, shop.postgres);
  }
  return report(writes, sides, strangers);
}

const side = (name: string, write: Write): Side => ({ name, write, times: [], cpu: [0, 0] });

async function run({ write, times, cpu }: Side, seconds: number, server: number, postgres: number): Promise<void> {
  const before = [cpuSeconds(server), cpuSecondsOfFamily(postgres)] as const;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const start = performance.now();
    await write();
    times.push(performance.now() - start);
  }
  cpu[0] += cpuSeconds(server) - before[0];
  cpu[1] += cpuSecondsOfFamily(postgres) - before[1];
}

function report({ title, noun, bare, goal }: Writes, sides: readonly [Side, Side], strangers: number): boolean {
  const [theirs, our] = [median(sides[0].times), median(sides[1].times)];
  const ratio = our / theirs;
  console.log(`\n${title}, one after the other`);
  console.log(
    `  ${''.padEnd(28)}${[`${noun}/s`, 'ms', 'server CPU ms', 'Postgres CPU ms'].map((name) => name.padStart(16)).join('')}`,
  );
  for (const { name, times, cpu } of sides) {
    const ms = median(times);
    const [server, postgres] = cpu.map((seconds) => ((seconds * 1000) / times.length).toFixed(2));
    const cells = [(1000 / ms).toFixed(0), ms.toFixed(2), server, postgres];
    console.log(`  ${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);
  }
  console.log(
    `  ${ratio.toFixed(2)} times the time of ${bare.name}, goal ${goal}: ${ratio <= goal ? 'reached' : 'MISSED'}`,
  );
  if (strangers > 0.2)
    console.log(`  ! others used ${strangers.toFixed(1)} cores between rounds: run it again when it is quiet`);
  return ratio <= goal;
}

/** Ours beside a yardstick, in turns, so that whatever else this machine does meets both; medians, and their ratios. */
import { type Measured, measure, type Target } from './load';
import { busyCores } from './machine';
import type { Shop } from './shop';

export interface Comparison {
  readonly title: string;
  readonly ours: Target;
  readonly yardstick: Target & { readonly name: string };
  /** What our requests a second should be of the yardstick's; nothing is promised where undefined. */
  readonly atLeast: number | undefined;
  /** Our requests a second, whatever the yardstick does. */
  readonly perSecond?: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
}

const WARM_UP_SECONDS = 2;
const BUSY = 0.2;

/** Runs a comparison and prints it. @returns whether the goal is reached */
export async function compare(comparison: Comparison, { rounds, seconds }: Rounds, shop: Shop): Promise<boolean> {
  const { title, ours, yardstick, atLeast, perSecond = 0 } = comparison;
  const sides = [yardstick, ours];
  const results: Measured[][] = [[], []];
  let strangers = 0;
  for (const side of sides) await measure(side, WARM_UP_SECONDS, shop.postgres, shop.directory);
  for (let round = 0; round < rounds; round++) {
    for (const [index, side] of sides.entries()) {
      strangers = Math.max(strangers, await busyCores(200));
      results[index]?.push(await measure(side, seconds, shop.postgres, shop.directory));
    }
  }
  const [theirs, our] = results.map(medians) as [Measured, Measured];
  const [theirBytes, ourBytes] = [await sizeOf(yardstick), await sizeOf(ours)];
  const ratio = our.requestsPerSecond / theirs.requestsPerSecond;
  console.log(`\n${title}\n${HEAD}`);
  console.log(row(yardstick.name, theirs, theirBytes));
  console.log(row('matjar', our, ourBytes));
  console.log(verdict(ratio, theirs, our, atLeast));
  if (strangers > BUSY)
    console.log(`  ! others used ${strangers.toFixed(1)} cores between rounds: trust the CPU more than requests/s`);
  const isFast = our.requestsPerSecond >= perSecond;
  if (perSecond > 0) console.log(`  goal ${perSecond} requests/s: ${isFast ? 'reached' : 'MISSED'}`);
  return isFast && (atLeast === undefined || ratio >= atLeast);
}

const HEAD = `  ${''.padEnd(28)}${['requests/s', 'p99 ms', 'server CPU ms', 'Postgres CPU ms', 'bytes'].map((name) => name.padStart(16)).join('')}`;

function row(name: string, { requestsPerSecond, p99Ms, serverMs, postgresMs }: Measured, bytes: number): string {
  const cells = [Math.round(requestsPerSecond), p99Ms.toFixed(2), serverMs.toFixed(4), postgresMs.toFixed(4), bytes];
  return `  ${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(16)).join('')}`;
}

function verdict(ratio: number, theirs: Measured, our: Measured, atLeast: number | undefined): string {
  const cpu = theirs.serverMs / our.serverMs;
  const goal = atLeast === undefined ? '' : `, goal ${atLeast.toFixed(2)}: ${ratio >= atLeast ? 'reached' : 'MISSED'}`;
  return `  ratio ${ratio.toFixed(3)} of requests/s, ${cpu.toFixed(3)} of server CPU${goal}`;
}

function medians(results: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number => median(results.map((result) => result[key]));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p99Ms: of('p99Ms'),
    serverMs: of('serverMs'),
    postgresMs: of('postgresMs'),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

async function sizeOf({ port, paths, headers: shared, authorizations, credentialHeader }: Target): Promise<number> {
  const credential = authorizations && { [credentialHeader ?? 'Authorization']: String(authorizations[0]) };
  const headers = { ...shared, ...credential };
  return (await (await fetch(`http://127.0.0.1:${port}${paths[0]}`, { headers })).arrayBuffer()).byteLength;
}

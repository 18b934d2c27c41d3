/** Memory that a start or a rush of requests took, given back when all is quiet: V8 by itself keeps most of it for as long as nobody asks for anything. */
import { collectGarbage } from '../contract/collectGarbage';
import { type Periodic, periodically } from '../periodically';

/** V8 shrinks what it holds for new objects only where few were made in the last five seconds. */
const LOOK_EVERY_MS = 7_000;
/** Of one core in that time: a handful of requests a second, of which one may wait for a collection. */
const QUIET_SECONDS = 0.15;
/** Less than this is not worth a collection. */
const WORTH_MEGABYTES = 16;
/** A collection that has given back less was the last that is any use. */
const LITTLE_MEGABYTES = 4;

/** What is looked at, and done. */
export interface Process {
  /** Resident, in megabytes. */
  readonly memory: () => number;
  /** Seconds of CPU since it began. */
  readonly cpu: () => number;
  readonly collect: () => void;
}

const THIS: Process = {
  memory: () => process.memoryUsage.rss() / 2 ** 20,
  cpu: () => process.cpuUsage().user / 1e6,
  collect: collectGarbage,
};

/** Looks again and again, and collects where that helps. @param failed is told what should not have been thrown */
export function giveBackWhenQuiet(failed: (error: unknown) => void): Periodic {
  const look = lookAfter(THIS);
  return periodically(LOOK_EVERY_MS, () => Promise.resolve(look()), failed);
}

/** One look at a process. What a collection has freed is seen by the next look: pages go back some time later. */
export function lookAfter({ memory, cpu, collect }: Process): () => void {
  let [used, least, before] = [cpu(), 0, Infinity];
  return () => {
    const [since, now] = [cpu() - used, memory()];
    used += since;
    if (since > QUIET_SECONDS) return;
    if (now > before - LITTLE_MEGABYTES) least = now;
    before = Infinity;
    if (now < least + WORTH_MEGABYTES) return;
    before = now;
    collect();
    used = cpu();
  };
}

/**
 * Work that would wait for the same rows of a store, done a few at a time in this process: whoever waits here holds no
 * connection meanwhile, of which everybody else of the installation would run out.
 */
import { within } from './within';

/** Runs `work` when few enough of what the store began before are at work. @throws LateError when that takes too long, or what `work` throws */
export type InTurn = <T>(storeId: number, work: () => Promise<T>) => Promise<T>;

/**
 * @param patienceMs the longest wait for one's turn
 * @param atOnce how many of one store work side by side
 */
export function takeTurns(patienceMs: number, atOnce = 1): InTurn {
  const lanesOf = new Map<number, Lane[]>();
  return async (storeId, work) => {
    const lanes =
      lanesOf.get(storeId) ?? Array.from({ length: atOnce }, () => ({ waiting: 0, last: Promise.resolve() }));
    lanesOf.set(storeId, lanes);
    const lane = lanes.reduce((least, other) => (other.waiting < least.waiting ? other : least));
    const before = lane.last;
    let done = (): void => undefined;
    const mine = new Promise<void>((resolve) => (done = resolve));
    const last = before.then(() => mine);
    Object.assign(lane, { last, waiting: lane.waiting + 1 });
    void last.then(() => {
      lane.waiting--;
      if (lanes.every(({ waiting }) => waiting === 0) && lanesOf.get(storeId) === lanes) lanesOf.delete(storeId);
    });
    try {
      await within(patienceMs, before);
      return await work();
    } finally {
      done();
    }
  };
}

/** One behind the other; who comes joins the shortest. */
interface Lane {
  waiting: number;
  last: Promise<void>;
}

/**
 * Work that would wait for the same rows of a store, done one after the other in this process: whoever waits here holds no
 * connection meanwhile, of which everybody else of the installation would run out.
 */
import { within } from '../../within';

/** Runs `work` when all that the store began before has ended. @throws LateError when that takes too long, or what `work` throws */
export type InTurn = <T>(storeId: number, work: () => Promise<T>) => Promise<T>;

/** @param patienceMs the longest wait for one's turn */
export function takeTurns(patienceMs: number): InTurn {
  const lastOf = new Map<number, Promise<void>>();
  return async (storeId, work) => {
    const before = lastOf.get(storeId) ?? Promise.resolve();
    let done = (): void => undefined;
    const mine = new Promise<void>((resolve) => (done = resolve));
    const last = before.then(() => mine);
    lastOf.set(storeId, last);
    void last.then(() => lastOf.get(storeId) === last && lastOf.delete(storeId));
    try {
      await within(patienceMs, before);
      return await work();
    } finally {
      done();
    }
  };
}

/** A promise for somebody who can't wait for ever, and what it means to have waited: only while this process was awake. */

/** Said of whatever did not answer in time; `isUnavailable` knows its code. */
export class LateError extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'LateError';
  }
}

/** A process that stalls for seconds has waited for one part alone: the others are left for what it could not do meanwhile. */
const PARTS = 3;

/**
 * Calls `late` after a time in which an answer could have been read. Timers that are due come before sockets: whoever gave up at once
 * would take its own stall for the silence of others.
 * @returns stops the waiting
 */
export function whenWaited(milliseconds: number, late: () => void): () => void {
  let timer: NodeJS.Timeout;
  let looking: NodeJS.Immediate | undefined;
  const wait = (parts: number): void => {
    timer = setTimeout(() => {
      if (parts > 1) wait(parts - 1);
      else looking = setImmediate(late); // what has come is read before
    }, milliseconds / PARTS);
  };
  wait(PARTS);
  return () => {
    clearTimeout(timer);
    clearImmediate(looking);
  };
}

/**
 * What `work` gives, if it comes in time; what comes later is ignored.
 * @throws LateError after the time, or what `work` throws before
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    stop = whenWaited(milliseconds, () => reject(new LateError(milliseconds)));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}

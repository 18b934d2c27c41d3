/** A promise for somebody who can't wait for ever. */

/** Said of whatever did not answer in time; `isUnavailable` knows its code. */
export class LateError extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'LateError';
  }
}

/**
 * What `work` gives, if it comes in time; what comes later is ignored.
 * @throws LateError after the time, or what `work` throws before
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

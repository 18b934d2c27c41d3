/** Work that a process does again and again beside its requests, and what becomes of it when the process stops. */

export interface Periodic {
  /** No more from now on; gives when what runs has ended. */
  stop(): Promise<void>;
}

/**
 * Does `work` every so many milliseconds, never twice at once. It keeps no process alive.
 * @param failed is told what `work` threw; the next time comes as if nothing had happened
 */
export function periodically(
  milliseconds: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Periodic {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch(failed)
      .finally(() => (running = undefined));
  }, milliseconds).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

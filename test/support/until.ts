/** Waits for what other processes, or other parts of this one, bring about. */
import { setTimeout as delay } from 'node:timers/promises';

/** Checks again until nothing is thrown, for what a page comes to by itself after an event. @throws what the last check threw */
export async function eventually(check: () => Promise<void>, limitMs = 15_000): Promise<void> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(20);
    }
  }
}

/** Polls until `probe` gives something true, and gives that. @throws when it does not within the limit */
export async function until<T>(what: string, probe: () => T | Promise<T>, limitMs = 30_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`not within ${limitMs} ms: ${what}`);
    await delay(20);
  }
}

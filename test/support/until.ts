/** Waits for what other processes, or other parts of this one, bring about. */
import { setTimeout as delay } from 'node:timers/promises';

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

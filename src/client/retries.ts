/** Sends a request again when the server asks for patience, or when no answer came. */

/** Waits so many milliseconds. @throws the signal's reason, when it is aborted meanwhile */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface RetryOptions {
  /** How often a request is sent again at most; 3 unless told otherwise, and 0 switches repetitions off. */
  readonly retries?: number;
  /** A longer wait than this, in milliseconds, is not waited for: the answer is given as it is. 90 seconds unless told otherwise. */
  readonly longestWait?: number;
  readonly sleep?: Sleep;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** What sends a request. */
export type Send = (request: Request) => Promise<Response>;

export const KEY_HEADER = 'Idempotency-Key';
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const FIRST_WAIT = 500;

/**
 * Sends what is safe to repeat again: what only reads, and what has an idempotency key. Answers 429 and 503 are waited for as long as
 * their `Retry-After` says; without one, and when no answer came, half a second, then twice as long each time. A 409 to
 * a repetition means that the first is still at work, and is waited for alike.
 *
 * @returns the last answer. @throws what `send` throws, the last time
 */
export function retrying(send: Send, options: RetryOptions = {}): Send {
  const { retries = 3, longestWait = 90_000, sleep = wait, now = Date.now } = options;
  return async (request) => {
    const allowed = SAFE.includes(request.method) || request.headers.has(KEY_HEADER) ? retries : 0;
    for (let repetition = 0; ; repetition += 1) {
      const isLast = repetition >= allowed;
      const outcome = await attempt(send, isLast ? request : request.clone());
      const pause = pauseAfter(outcome, repetition, now());
      if (isLast || pause === undefined || pause > longestWait || request.signal.aborted) return result(outcome);
      await outcome.response?.body?.cancel();
      await sleep(pause, request.signal);
    }
  };
}

type Outcome = { readonly response: Response } | { readonly response?: undefined; readonly error: unknown };

async function attempt(send: Send, request: Request): Promise<Outcome> {
  try {
    return { response: await send(request) };
  } catch (error) {
    return { error };
  }
}

function result(outcome: Outcome): Response {
  if (outcome.response) return outcome.response;
  throw outcome.error;
}

/** @returns milliseconds until the request may be sent again; undefined: sending it again would change nothing */
function pauseAfter({ response }: Outcome, repetition: number, now: number): number | undefined {
  const growing = FIRST_WAIT * 2 ** repetition;
  if (!response || (response.status === 409 && repetition > 0)) return growing;
  if (response.status !== 429 && response.status !== 503) return undefined;
  return readRetryAfter(response.headers.get('Retry-After'), now) ?? growing;
}

/** @param written seconds, or a date. @returns milliseconds from `now` */
function readRetryAfter(written: string | null, now: number): number | undefined {
  if (written === null) return undefined;
  if (/^\d+$/.test(written)) return Number(written) * 1000;
  const instant = Date.parse(written);
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now);
}

const wait: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });

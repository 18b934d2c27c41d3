/**
 * How often one caller may call one API: fixed windows of a minute, aligned to the clock, so that processes that share a store
 * (Redis) count alike and a test can move the window. While Redis is away, each process counts for itself.
 */
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../clock';

export const WINDOW_SECONDS = 60;

/** The state of a caller's window after one more request. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Unix time in seconds at which the window ends. */
  readonly resetAt: number;
  readonly retryAfterSeconds: number;
  readonly exceeded: boolean;
}

export type CountRequest = (caller: string) => Promise<Allowance>;

/**
 * A counter for one API.
 * @param api names the counter in a shared store
 * @param perMinute requests allowed in a window
 * @param redis the shared store, if the installation has one
 */
export function createLimit(api: string, perMinute: number, clock: Clock, redis?: Redis): CountRequest {
  const memory = new RateLimiterMemory({ keyPrefix: api, points: perMinute, duration: WINDOW_SECONDS });
  const limiter = redis
    ? new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `matjar:limit:${api}`,
        points: perMinute,
        duration: WINDOW_SECONDS,
        insuranceLimiter: memory,
      })
    : memory;
  return (caller) => {
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const window = Math.floor(seconds / WINDOW_SECONDS);
    const resetAt = (window + 1) * WINDOW_SECONDS;
    const allowance = ({ consumedPoints }: RateLimiterRes): Allowance => ({
      limit: perMinute,
      remaining: Math.max(0, perMinute - consumedPoints),
      resetAt,
      retryAfterSeconds: Math.max(1, resetAt - seconds),
      exceeded: consumedPoints > perMinute,
    });
    return limiter.consume(`${window}:${caller}`).then(allowance, (outcome) => allowance(countedOf(outcome)));
  };
}

/** The library rejects with its result when the limit is exceeded, and with an error when it could not count. */
function countedOf(outcome: unknown): RateLimiterRes {
  if (outcome instanceof RateLimiterRes) return outcome;
  throw outcome;
}

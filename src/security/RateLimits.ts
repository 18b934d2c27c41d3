/**
 * How often one caller may call one API, or do one thing: fixed windows of a minute or a day, aligned to the clock, so that processes that share a store
 * (Redis) count alike and a test can move the window. While Redis is away, each process counts for itself.
 */
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../clock';

export const MINUTE_SECONDS = 60;
export const DAY_SECONDS = 86_400;

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

export interface LimitOptions {
  /** Names the counter in a shared store. */
  readonly name: string;
  /** How often in a window. */
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * A counter.
 * @param redis the shared store, if the installation has one
 */
export function createLimit({ name, limit, windowSeconds }: LimitOptions, clock: Clock, redis?: Redis): CountRequest {
  const options = { points: limit, duration: windowSeconds };
  const memory = new RateLimiterMemory({ ...options, keyPrefix: name });
  const limiter = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        keyPrefix: `matjar:limit:${name}`,
        insuranceLimiter: memory,
      })
    : memory;
  return (caller) => {
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const window = Math.floor(seconds / windowSeconds);
    const resetAt = (window + 1) * windowSeconds;
    const allowance = ({ consumedPoints }: RateLimiterRes): Allowance => ({
      limit,
      remaining: Math.max(0, limit - consumedPoints),
      resetAt,
      retryAfterSeconds: Math.max(1, resetAt - seconds),
      exceeded: consumedPoints > limit,
    });
    return limiter.consume(`${window}:${caller}`).then(allowance, (outcome) => allowance(countedOf(outcome)));
  };
}

/** The library rejects with its result when the limit is exceeded, and with an error when it could not count. */
function countedOf(outcome: unknown): RateLimiterRes {
  if (outcome instanceof RateLimiterRes) return outcome;
  throw outcome;
}

/**
 * How often one caller may call one API, or do one thing: fixed windows of a minute or a day, aligned to the clock, so that processes that share a store
 * (Redis, or Postgres) count alike and a test can move the window. While that is away, each process counts for itself.
 */
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../clock';
import { WindowCounter } from './WindowCounter';

export const MINUTE_SECONDS = 60;
export const HOUR_SECONDS = 3600;
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

/** Where several processes count together. */
export type SharedCounts = { readonly redis: Redis } | { readonly postgres: Pick<Pool, 'query'> };

/**
 * A counter.
 * @param shared the store that processes share; left out, this process counts for itself
 */
export function createLimit(
  { name, limit, windowSeconds }: LimitOptions,
  clock: Clock,
  shared?: SharedCounts,
): CountRequest {
  const consume = counterOf({ name, limit, windowSeconds }, shared);
  return async (caller) => {
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const window = Math.floor(seconds / windowSeconds);
    const resetAt = (window + 1) * windowSeconds;
    const consumed = await consume(`${window}:${caller}`);
    return {
      limit,
      remaining: Math.max(0, limit - consumed),
      resetAt,
      retryAfterSeconds: Math.max(1, resetAt - seconds),
      exceeded: consumed > limit,
    };
  };
}

/** Counts one more of a key, and gives how many there were with it. */
type Consume = (key: string) => Promise<number>;

function counterOf(options: LimitOptions, shared: SharedCounts | undefined): Consume {
  const { name, limit: points, windowSeconds: duration } = options;
  const insuranceLimiter = new RateLimiterMemory({ points, duration, keyPrefix: name });
  if (!shared) return countingIn(insuranceLimiter);
  if ('redis' in shared) {
    const keyPrefix = `matjar:limit:${name}`;
    const storeClient = shared.redis;
    return countingIn(new RateLimiterRedis({ points, duration, storeClient, keyPrefix, insuranceLimiter }));
  }
  const postgres = new WindowCounter({
    points,
    // The window is in the key: a row has only to outlive it, however late in it the first request came.
    duration: 2 * duration,
    postgres: shared.postgres,
    keyPrefix: name,
    insuranceLimiter,
  });
  return rememberingExceeded(together(countingIn(postgres)), points);
}

/** As `Consume`, of several requests at once. */
type ConsumeMany = (key: string, requests?: number) => Promise<number>;

const countingIn =
  (limiter: Pick<RateLimiterMemory, 'consume'>): ConsumeMany =>
  (key, requests = 1) =>
    limiter.consume(key, requests).then(pointsOf, (outcome) => pointsOf(countedOf(outcome)));

interface Waiting {
  readonly resolve: (consumed: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Counts the requests of a key that come while it is being counted in one query: who sends hundreds at once waits on one connection,
 * and for one lock of the row, instead of holding all of them.
 */
function together(consume: ConsumeMany): Consume {
  const queues = new Map<string, Waiting[]>();
  const countAll = async (key: string, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      const counted = waiting.splice(0);
      try {
        const before = (await consume(key, counted.length)) - counted.length;
        counted.forEach(({ resolve }, place) => resolve(before + place + 1));
      } catch (error) {
        counted.forEach(({ reject }) => reject(error));
      }
    }
    queues.delete(key);
  };
  return (key) =>
    new Promise((resolve, reject) => {
      const waiting = queues.get(key) ?? [];
      waiting.push({ resolve, reject });
      if (queues.has(key)) return;
      queues.set(key, waiting);
      void countAll(key, waiting);
    });
}

const pointsOf = ({ consumedPoints }: RateLimiterRes): number => consumedPoints;

const MOST_EXCEEDED = 10_000;

/** Who has had all of a window gets nothing more of it: that is known without asking, so that nobody can keep the database busy. */
function rememberingExceeded(consume: Consume, limit: number): Consume {
  const exceeded = new LRUCache<string, number>({ max: MOST_EXCEEDED });
  return async (key) => {
    const known = exceeded.get(key);
    if (known !== undefined) return known;
    const consumed = await consume(key);
    if (consumed > limit) exceeded.set(key, consumed);
    return consumed;
  };
}

/** The library rejects with its result when the limit is exceeded, and with an error when it could not count. */
function countedOf(outcome: unknown): RateLimiterRes {
  if (outcome instanceof RateLimiterRes) return outcome;
  throw outcome;
}

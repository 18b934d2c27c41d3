/** One counter an API, and those of what is limited by itself, all on the same store: Redis where the installation has one, else this process. */
import { Redis } from 'ioredis';
import type { Log } from '../log';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Api } from '../contract/Api';
import { type CountRequest, createLimit, type LimitOptions, MINUTE_SECONDS } from '../security/RateLimits';
import type { Metrics } from './metrics';

export interface Limits {
  readonly countFor: (api: Api) => CountRequest;
  /** A counter for something that has a limit of its own. */
  readonly create: (options: LimitOptions) => CountRequest;
  readonly close: () => void;
}

const COMMAND_MS = 200;

export function createLimits(config: Config, clock: Clock, log: Log, metrics: Metrics): Limits {
  const redis = config.redisUrl === undefined ? undefined : connectRedis(config.redisUrl, log, metrics);
  const counters = new Map<string, CountRequest>();
  const create = (options: LimitOptions): CountRequest => createLimit(options, clock, redis);
  const createFor = ({ name, limit }: Api): CountRequest => {
    const count = create({ name, limit: limit.perMinute(config), windowSeconds: MINUTE_SECONDS });
    counters.set(name, count);
    return count;
  };
  return {
    countFor: (api) => counters.get(api.name) ?? createFor(api),
    create,
    close: () => redis?.disconnect(),
  };
}

/**
 * Commands fail at once while Redis is away, so that counting in memory takes over and nobody waits. A Redis that hangs is
 * noticed by the commands that wait for it, once: its connection is cut, and until another one answers it is away.
 */
function connectRedis(url: string, log: Log, { limitStoreUp }: Metrics): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    socketTimeout: COMMAND_MS,
    connectTimeout: 1000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
  });
  let up: boolean | undefined;
  const turn = (now: boolean, error?: Error): void => {
    limitStoreUp.set(now ? 1 : 0);
    if (up === now) return;
    up = now;
    if (now) log.info('rate limits are counted in Redis');
    else log.warn({ err: error }, 'Redis is away: rate limits are counted by each process');
  };
  redis.on('ready', () => turn(true));
  redis.on('error', (error) => turn(false, error));
  redis.on('close', () => turn(false));
  return redis;
}

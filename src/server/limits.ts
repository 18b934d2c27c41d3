/**
 * One counter an API, and those of what is limited by itself, all on the same store: Redis where the installation has one, else this
 * process. Limits that are promised for the whole installation are without Redis counted in Postgres.
 */
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { Log } from '../log';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Api } from '../contract/Api';
import { isAddress } from '../contract/limit';
import { periodically } from '../periodically';
import { type CountRequest, createLimit, type LimitOptions, MINUTE_SECONDS } from '../security/RateLimits';
import { sweepWindows } from '../security/sharedWindows';
import { LateError, whenWaited, within } from '../within';
import type { Metrics } from './metrics';

export interface Limits {
  readonly countFor: (api: Api) => CountRequest;
  /** A counter for something that has a limit of its own. */
  readonly create: (options: LimitOptions) => CountRequest;
  readonly close: () => Promise<void>;
}

/** What is limited, and what the limits need. */
export interface LimitsDependencies {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The installation's database. */
  readonly pool: Pick<Pool, 'query'>;
}

const COMMAND_MS = 200;
/** For a count in Postgres, which a busy one may have to wait for; what is asked for then has the rest of three seconds. */
const COUNT_MS = 400;
/** After one that was not answered in time nobody waits for another so long. */
const AWAY_MS = 1000;
const SWEEP_MS = 60_000;

export function createLimits({ config, clock, log, metrics, pool }: LimitsDependencies): Limits {
  const { redisUrl } = config;
  const turn = tellsOfStore(redisUrl === undefined ? POSTGRES : REDIS, log, metrics);
  const redis = redisUrl === undefined ? undefined : connectRedis(redisUrl, turn);
  const postgres = watched(pool, turn);
  const counters = new Map<string, CountRequest>();
  const create = (options: LimitOptions): CountRequest => createLimit(options, clock, redis && { redis });
  const createFor = ({ name, limit }: Api): CountRequest => {
    const options = { name, limit: limit.perMinute(config), windowSeconds: MINUTE_SECONDS };
    const byProcess = create(options);
    if (redis || !limit.exact) return byProcess;
    const byAll = createLimit(options, clock, { postgres });
    // Nobody writes rows without a credential.
    return (caller) => (isAddress(caller) ? byProcess : byAll)(caller);
  };
  const sweeping = periodically(
    SWEEP_MS,
    async () => redis ?? sweepWindows(pool),
    (error) => log.warn({ err: error }, 'ended windows of rate limits could not be swept'),
  );
  return {
    countFor: (api) => {
      const count = counters.get(api.name) ?? createFor(api);
      counters.set(api.name, count);
      return count;
    },
    create,
    close: () => {
      redis?.disconnect();
      return sweeping.stop();
    },
  };
}

type Turn = (up: boolean, error?: unknown) => void;

interface SharedStore {
  readonly up: string;
  readonly away: string;
  /** Whether its being there is worth a line when it was never away. */
  readonly greets: boolean;
}

const REDIS: SharedStore = {
  up: 'rate limits are counted in Redis',
  away: 'Redis is away: rate limits are counted by each process',
  greets: true,
};
const POSTGRES: SharedStore = {
  up: 'rate limits of keys are counted in the database',
  away: 'the database is away: rate limits of keys are counted by each process',
  greets: false,
};

/** Tells, once each time, when the shared store is away and when it is back. */
function tellsOfStore({ up: sentenceUp, away, greets }: SharedStore, log: Log, { limitStoreUp }: Metrics): Turn {
  let up: boolean | undefined;
  return (now, error) => {
    limitStoreUp.set(now ? 1 : 0);
    if (up === now) return;
    const isFirst = up === undefined;
    up = now;
    if (!now) log.warn({ err: error }, away);
    else if (greets || !isFirst) log.info(sentenceUp);
  };
}

/** A database that says how its queries went, and is asked for nothing while it hangs. Who counts in it goes on by itself when one fails. */
function watched(pool: Pick<Pool, 'query'>, turn: Turn): Pick<Pool, 'query'> {
  let awayUntil = 0;
  const query = async (config: { text: string; values: unknown[] }): Promise<unknown> => {
    if (performance.now() < awayUntil) throw new LateError(COUNT_MS);
    try {
      const result = await within(COUNT_MS, pool.query(config));
      turn(true);
      return result;
    } catch (error) {
      if (error instanceof LateError) awayUntil = performance.now() + AWAY_MS;
      turn(false, error);
      throw error;
    }
  };
  return { query } as unknown as Pick<Pool, 'query'>;
}

/**
 * Commands fail at once while Redis is away, so that counting in memory takes over and nobody waits. A Redis that hangs is
 * noticed by the commands that wait for it, once: its connection is cut, and until another one answers it is away.
 */
function connectRedis(url: string, turn: Turn): Redis {
  const redis = new WatchedRedis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
  });
  redis.on('ready', () => turn(true));
  redis.on('error', (error) => turn(false, error));
  redis.on('close', () => turn(false));
  return redis;
}

/**
 * Cuts its connection when a command waits too long for its answer, which fails all that wait. The library's own time-outs do not ask
 * whether this process was too busy to read an answer that had come: they took every burst of requests for a silent Redis.
 */
class WatchedRedis extends Redis {
  override sendCommand(...given: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...given) as Promise<unknown>;
    const stopWatching = whenWaited(COMMAND_MS, () => this.stream.destroy(new Error('no answer')));
    answer.then(stopWatching, stopWatching);
    return answer;
  }
}

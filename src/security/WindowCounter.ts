/**
 * Counts in windows that processes share by Postgres. The library asks once for each key; here the keys of all requests that arrived in one
 * turn of the event loop are counted by one statement: on a busy server a count would else cost as much as what is asked for.
 */
import type { Pool } from 'pg';
import { type RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { COUNT, type Counted, WINDOWS_TABLE } from './sharedWindows';

export interface WindowCounterOptions {
  readonly keyPrefix: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
  readonly postgres: Pick<Pool, 'query'>;
  /** Counts while Postgres is away. */
  readonly insuranceLimiter: RateLimiterMemory;
}

interface Waiting {
  readonly points: number;
  readonly resolve: (result: { readonly rows: readonly Counted[] }) => void;
  readonly reject: (error: unknown) => void;
}

export class WindowCounter extends RateLimiterPostgres {
  private readonly postgres: Pick<Pool, 'query'>;
  private waiting = new Map<string, Waiting>();

  constructor({ postgres, ...options }: WindowCounterOptions) {
    const table = { tableName: WINDOWS_TABLE, tableCreated: true, clearExpiredByTimeout: false };
    super({ ...options, ...table, storeClient: postgres, storeType: 'pool' });
    this.postgres = postgres;
  }

  /**
   * What the library leaves to each kind of store. No key is counted again before it has been answered (RateLimits.ts sees to that).
   * @param msDuration how long a row outlives its first request
   */
  protected _upsert(key: string, points: number, msDuration: number): Promise<{ readonly rows: readonly Counted[] }> {
    return new Promise((resolve, reject) => {
      this.waiting.set(key, { points, resolve, reject });
      if (this.waiting.size === 1) setImmediate(() => void this.countWaiting(msDuration));
    });
  }

  private async countWaiting(msDuration: number): Promise<void> {
    const counting = this.waiting;
    this.waiting = new Map();
    const points = [...counting.values()].map((one) => one.points);
    const now = Date.now();
    try {
      const values = [[...counting.keys()], points, now + msDuration, now];
      const { rows } = await this.postgres.query<Counted>({ ...COUNT, values });
      const counted = new Map(rows.map((row) => [row.key, row]));
      for (const [key, { resolve, reject }] of counting) {
        const row = counted.get(key);
        if (row) resolve({ rows: [row] });
        else reject(new Error(`${key} was not counted`));
      }
    } catch (error) {
      for (const { reject } of counting.values()) reject(error);
    }
  }
}

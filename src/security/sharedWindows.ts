/** The windows in which callers are counted by all processes of an installation, where Postgres keeps them. */
import type { Pool } from 'pg';

export const WINDOWS_TABLE = 'rate_limit_windows';

/** A window after it has been counted in. */
export interface Counted {
  readonly key: string;
  readonly points: number;
  /** Milliseconds since 1970, by the clock of a machine. */
  readonly expire: number;
}

/** `$1` are keys, each once, `$2` what each is counted up by. In the order of the keys, so that processes never wait for each other in a circle. */
export const COUNT = {
  name: `${WINDOWS_TABLE}:count`,
  text: `insert into ${WINDOWS_TABLE} as kept (key, points, expire)
    select key, points, $3::bigint from unnest($1::text[], $2::int[]) as asked (key, points) order by key
    on conflict (key) do update set
      points = excluded.points + case when kept.expire > $4 then kept.points else 0 end,
      expire = case when kept.expire > $4 then kept.expire else excluded.expire end
    returning key, points, expire`,
};

/** Few enough for one statement's time. */
const BATCH = 1000;

/** Values with which it counts nobody, and writes nothing. */
export const COUNTING_NOBODY: readonly unknown[] = [[], [], 0, 0];

/** Rows that another process sweeps, or counts in, just now are left for the next time. */
const SWEEP = {
  name: 'sweep_rate_limit_windows',
  text: `delete from ${WINDOWS_TABLE} where key in (
      select key from ${WINDOWS_TABLE} where expire < $1 limit ${BATCH} for update skip locked)`,
};

/** Takes away the windows that have ended. @param now by the machine's clock: the library writes their ends by it */
export async function sweepWindows(pool: Pick<Pool, 'query'>, now = Date.now()): Promise<void> {
  while ((await pool.query({ ...SWEEP, values: [now] })).rowCount === BATCH);
}

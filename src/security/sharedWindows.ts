/** The windows in which callers are counted by all processes of an installation, where Postgres keeps them. */
import type { Pool } from 'pg';

/** The library that counts in it takes its columns by their order. */
export const WINDOWS_TABLE = 'rate_limit_windows';

/** Few enough for one statement's time. */
const BATCH = 1000;

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

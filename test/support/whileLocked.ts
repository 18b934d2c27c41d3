/** Two transactions of which the second waits for the rows of the first: what it sees then is not what it began with. */
import type { Connection } from '../../src/db/connection';
import type { Db } from '../../src/db/Db';
import { inTransaction } from '../../src/db/inTransaction';

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/**
 * Does `first`, begins `second` and commits the first once the second waits for it.
 * @param waiters how many transactions of `second` wait
 * @returns what the second gives
 */
export async function whileLocked<T>(
  connection: Connection,
  first: (db: Db) => Promise<unknown>,
  second: () => Promise<T>,
  waiters = 1,
): Promise<T> {
  const { waiting } = await inTransaction(connection, async (db) => {
    await first(db);
    const begun = second();
    begun.catch(() => undefined);
    await untilWaiting(connection, waiters);
    return { waiting: begun };
  });
  return waiting;
}

/** Resolves once so many transactions wait for others. */
export async function untilWaiting(connection: Connection, waiters: number): Promise<void> {
  while ((await connection.knex.raw<{ rows: unknown[] }>(WAITING)).rows.length < waiters)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

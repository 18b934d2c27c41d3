/**
 * Rows are locked by one statement and changed by the next. In one statement the change would look for them in a snapshot from before
 * the lock: while a foreign key holds an old version of a row, Postgres then waits in line for that version, behind somebody who
 * stands in that line and waits for the lock. And it would reckon with, and check, what the row was before somebody else changed it.
 */
import type { QueryResultRow } from 'pg';
import type { Db, Statement } from './Db';
import { together } from './together';

type Call = readonly [Statement, values: readonly unknown[]];

/** Sends both at once, in a transaction. @returns the rows of the change */
export async function lockFirst<Row extends QueryResultRow>(db: Db, lock: Call, change: Call): Promise<Row[]> {
  const [, changed] = await together([db.read(...lock), db.read<Row>(...change)]);
  return changed;
}

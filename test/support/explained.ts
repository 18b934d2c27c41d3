/** How Postgres has run a statement of ours. */
import type { Connection } from '../../src/db/connection';
import type { Db, Statement } from '../../src/db/Db';
import { openReading } from '../../src/db/unitOfWork';

interface Sent {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

interface Step {
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Step[];
}

/** A database for reading that keeps what is sent to it. */
export function recordReads(connection: Connection): { readonly db: Db; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const db = openReading(connection);
  const read: Db['read'] = (statement, values) => (sent.push({ statement, values }), db.read(statement, values));
  return { db: { ...db, read }, sent };
}

/** Runs a statement again. @returns how many rows each step of it has read and thrown away */
export async function rowsRemoved({ pool }: Connection, { statement, values }: Sent): Promise<number[]> {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Step }] }>(
    `explain (analyze, format json) ${statement.text}`,
    [...values],
  );
  return rows.flatMap((row) => removedIn(row['QUERY PLAN'][0].Plan));
}

const removedIn = (step: Step): number[] => [
  step['Rows Removed by Filter'] ?? 0,
  ...(step.Plans ?? []).flatMap(removedIn),
];

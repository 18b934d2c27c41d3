/** The database for the time of one request: plain reads from the pool, or one transaction that begins when it is first needed. */
import type { Knex } from 'knex';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { Statement, UnitOfWork } from './Db';
import type { StoreChange, StoreChanges } from './storeChanges';

export interface Connections {
  readonly knex: Knex;
  readonly pool: Pool;
}

/** For a request that only reads: no transaction, and nothing to settle. */
export function openReading({ knex, pool }: Connections): UnitOfWork {
  return {
    connection: () => Promise.resolve(knex),
    read: async <Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]) =>
      (await pool.query<Row>({ name, text, values: values as unknown[] })).rows,
    changed: () => {
      throw new Error('a reading request changes nothing');
    },
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  };
}

/** For a request that may write: one transaction from the first use of the database to its end. */
export function openTransaction({ knex }: Connections, changes: StoreChanges): UnitOfWork {
  let opened: Promise<Knex.Transaction> | undefined;
  const noted: StoreChange[] = [];
  const connection = () => (opened ??= begin(knex));
  return {
    connection,
    read: async <Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]) => {
      const client = await clientOf(await connection());
      return (await client.query<Row>({ name, text, values: values as unknown[] })).rows;
    },
    changed: (change) => void noted.push(change),
    commit: async () => {
      if (opened) await commit(await opened, noted, changes);
    },
    rollback: async () => {
      try {
        await (await opened)?.rollback();
      } catch {
        // The connection is gone, and the transaction with it.
      }
    },
  };
}

/** Knex gives a transaction even where BEGIN failed, and says so elsewhere. */
async function begin(knex: Knex): Promise<Knex.Transaction> {
  const transaction = await knex.transaction();
  if (transaction.isCompleted()) await transaction.executionPromise;
  return transaction;
}

/**
 * A commit whose answer was lost may have happened: this process forgets the old state in either case. Only a commit that is
 * known to have happened waits until the new state is known here, for the writer's next request.
 */
async function commit(transaction: Knex.Transaction, noted: StoreChange[], changes: StoreChanges): Promise<void> {
  const publish = () => Promise.all(noted.map((change) => changes.publish(change)));
  try {
    for (const change of noted) {
      const { text, values } = changes.notification(change);
      await transaction.raw(text, values);
    }
    await end(transaction);
  } catch (error) {
    void publish();
    throw error;
  }
  await publish();
}

/**
 * Knex's own `commit` resolves even where COMMIT failed, and Postgres answers the COMMIT of a transaction in which a statement
 * has failed by rolling it back.
 */
async function end(transaction: Knex.Transaction): Promise<void> {
  const done = (await transaction.commit()) as unknown as { response?: { command?: string } } | undefined;
  await transaction.executionPromise;
  if (done?.response?.command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed');
}

/** Knex has no prepared statements of its own; inside a transaction its client always is the same one. */
const clientOf = (transaction: Knex.Transaction): Promise<PoolClient> =>
  transaction.client.acquireConnection() as Promise<PoolClient>;

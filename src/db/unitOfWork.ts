/** The database for the time of one request: plain reads from the pool, or one transaction that begins when it is first needed. */
import type { Knex } from 'knex';
import type { Pool, QueryResultRow } from 'pg';
import type { Statement, UnitOfWork } from './Db';
import { NOTIFY, type StoreChange, type StoreChanges } from './storeChanges';
import { Transaction } from './Transaction';

export interface Connections {
  readonly knex: Knex;
  readonly pool: Pool;
}

/** For a request that only reads: no transaction, and nothing to settle. */
export function openReading({ knex, pool }: Connections): UnitOfWork {
  return {
    connection: () => Promise.resolve(knex),
    read: <Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]) =>
      pool.query<Row>({ name, text, values: values as unknown[] }).then(({ rows }) => rows),
    changed: () => {
      throw new Error('a reading request changes nothing');
    },
    commit: () => Promise.resolve(),
    rollback: () => Promise.resolve(),
  };
}

/** For a request that may write: one transaction from the first use of the database to its end. */
export function openTransaction({ knex }: Connections, changes: StoreChanges): UnitOfWork {
  let opened: Promise<Transaction> | undefined;
  const noted: StoreChange[] = [];
  const open = () => (opened ??= Transaction.on(knex));
  return {
    connection: async () => (await open()).knex(),
    read: async (statement, values) => (await open()).read(statement, values),
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

/**
 * A commit whose answer was lost may have happened: this process forgets the old state in either case. Only a commit that is
 * known to have happened waits until the new state is known here, for the writer's next request.
 */
async function commit(transaction: Transaction, noted: StoreChange[], changes: StoreChanges): Promise<void> {
  const publish = () => Promise.all(noted.map((change) => changes.publish(change)));
  try {
    await Promise.all([
      ...noted.map((change) => transaction.read(NOTIFY, changes.notification(change))),
      transaction.commit(),
    ]);
  } catch (error) {
    void publish();
    throw error;
  }
  await publish();
}

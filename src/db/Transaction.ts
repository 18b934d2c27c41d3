/**
 * One transaction on a connection of knex. Prepared statements go straight to the driver; knex comes in when somebody asks for it. What is
 * sent in one turn of the event loop is sent together: Postgres does one after the other, and nobody waits in between.
 */
import type { Knex } from 'knex';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Statement } from './Db';
import { disposeWhenGivenUp } from './knexClient';

type Client = PoolClient & {
  readonly connection?: { readonly stream?: Corkable };
};

interface Corkable {
  cork(): void;
  uncork(): void;
}

export class Transaction {
  private joined: Promise<Knex.Transaction> | undefined;
  private isCorked = false;
  private hasEnded = false;

  private constructor(
    private readonly pool: Knex,
    private readonly client: Client,
  ) {}

  /** @throws whatever keeps it from beginning, with its connection given back */
  static async begin(knex: Knex): Promise<Transaction> {
    const client = (await knex.client.acquireConnection()) as Client;
    const transaction = new Transaction(knex, client);
    try {
      await transaction.query('BEGIN');
      return transaction;
    } catch (error) {
      transaction.release();
      throw error;
    }
  }

  /** The same transaction for knex and Objection. */
  knex(): Promise<Knex.Transaction> {
    const { client: connection } = this;
    return (this.joined ??= this.pool.transaction(undefined, { connection }));
  }

  async read<Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    return (await this.query<Row>({ name, text, values: values as unknown[] })).rows;
  }

  /** @throws when it was not committed: Postgres answers the COMMIT of a transaction in which a statement has failed by rolling it back */
  async commit(): Promise<void> {
    if ((await this.end('COMMIT')) !== 'COMMIT')
      throw new Error('the transaction was rolled back instead of committed');
  }

  /** Nothing, where it has ended: its connection is somebody else's by now. */
  async rollback(): Promise<void> {
    if (!this.hasEnded) await this.end('ROLLBACK');
  }

  private async end(word: 'COMMIT' | 'ROLLBACK'): Promise<string | undefined> {
    this.hasEnded = true;
    try {
      return await (this.joined ? endOfKnex(await this.joined, word) : this.query(word).then(({ command }) => command));
    } finally {
      this.release();
    }
  }

  private query<Row extends QueryResultRow>(query: string | QueryConfig): Promise<QueryResult<Row>> {
    this.cork();
    return new Promise((resolve, reject) =>
      this.client.query<Row>(query as string, (error: Error | null, result) => {
        if (!error) return resolve(result);
        disposeWhenGivenUp(this.client, error);
        reject(error);
      }),
    );
  }

  private cork(): void {
    const stream = this.client.connection?.stream;
    if (this.isCorked || !stream) return;
    this.isCorked = true;
    stream.cork();
    process.nextTick(() => {
      this.isCorked = false;
      stream.uncork();
    });
  }

  private release(): void {
    this.pool.client.releaseConnection(this.client);
  }
}

/** Knex must know that it has ended, or it would go on using the connection. Its `commit` resolves even where COMMIT failed. */
async function endOfKnex(transaction: Knex.Transaction, word: 'COMMIT' | 'ROLLBACK'): Promise<string | undefined> {
  const ending: unknown = await (word === 'COMMIT' ? transaction.commit() : transaction.rollback());
  await transaction.executionPromise;
  return (ending as { response?: { command?: string } } | undefined)?.response?.command;
}

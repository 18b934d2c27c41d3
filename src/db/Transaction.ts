/**
 * One transaction on a connection of knex. Prepared statements go straight to the driver; knex comes in when somebody asks for it. What is
 * sent in one turn of the event loop is sent together: Postgres does one after the other, and nobody waits in between.
 */
import type { Knex } from 'knex';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow, Submittable } from 'pg';
import type { Statement } from './Db';
import { dispose, disposeWhenGivenUp } from './knexClient';
import { BEGIN, knowsBegin, OpeningQuery } from './OpeningQuery';

type Client = PoolClient & {
  readonly connection?: { readonly stream?: Corkable; readonly parsedStatements?: Readonly<Record<string, string>> };
};

interface Corkable {
  cork(): void;
  uncork(): void;
}

export class Transaction {
  /** Ends when statements may be sent by themselves; rejects when it did not begin. */
  private begun: Promise<void> | undefined;
  private isOpen = false;
  private joined: Promise<Knex.Transaction> | undefined;
  private isCorked = false;
  private hasEnded = false;

  private constructor(
    private readonly pool: Knex,
    private readonly client: Client,
  ) {}

  /** One that begins with the first use that is made of it. @throws when there is no connection for it */
  static async on(knex: Knex): Promise<Transaction> {
    return new Transaction(knex, (await knex.client.acquireConnection()) as Client);
  }

  /** The same transaction for knex and Objection. @throws whatever keeps it from beginning, with its connection given back */
  knex(): Promise<Knex.Transaction> {
    const { client: connection } = this;
    return (this.joined ??= this.begin().then(() => this.pool.transaction(undefined, { connection })));
  }

  /** @throws as `knex`, too */
  async read<Row extends QueryResultRow>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
    const query = { name, text, values: values as unknown[] };
    if (!this.begun && knowsBegin(this.client)) return (await this.openWith<Row>(query)).rows;
    if (!this.isOpen) await this.begin();
    if (this.hasEnded) throw new Error('the transaction has ended');
    return (await this.query<Row>(query)).rows;
  }

  /** @throws when it was not committed: Postgres answers the COMMIT of a transaction in which a statement has failed by rolling it back */
  async commit(): Promise<void> {
    await this.begun;
    if ((await this.end('COMMIT')) !== 'COMMIT')
      throw new Error('the transaction was rolled back instead of committed');
  }

  /** Nothing, where it has ended: its connection is somebody else's by now. */
  async rollback(): Promise<void> {
    if (!this.hasEnded) await this.end('ROLLBACK');
  }

  private begin(): Promise<void> {
    return (this.begun ??= this.opened(this.query(BEGIN)));
  }

  /** Spares a round trip. Who comes meanwhile waits for its end: what is sent before BEGIN is answered would be done even without one. */
  private openWith<Row extends QueryResultRow>(config: QueryConfig): Promise<QueryResult<Row>> {
    const opening = new OpeningQuery(config);
    const answered = this.query<Row>(opening);
    this.begun = this.opened(
      answered.catch((error: unknown) => {
        if (!opening.hasBegun) throw error;
      }),
    );
    this.begun.catch(() => undefined); // who waits for it, if anybody, is told
    return answered;
  }

  private async opened(beginning: Promise<unknown>): Promise<void> {
    try {
      await beginning;
      this.isOpen = true;
    } catch (error) {
      this.hasEnded = true;
      dispose(this.client, error); // nobody knows what Postgres has made of it
      this.release();
      throw error;
    }
  }

  private async end(word: 'COMMIT' | 'ROLLBACK'): Promise<string | undefined> {
    this.hasEnded = true;
    try {
      return await (this.joined ? endOfKnex(await this.joined, word) : this.query(word).then(({ command }) => command));
    } finally {
      this.release();
    }
  }

  private query<Row extends QueryResultRow>(query: string | QueryConfig | Submittable): Promise<QueryResult<Row>> {
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

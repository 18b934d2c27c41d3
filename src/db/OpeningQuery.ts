/**
 * The first statement of a transaction, sent together with the BEGIN before it. Both stand before one Sync: where BEGIN fails, Postgres passes
 * over everything up to there, so that the statement is never executed by itself, outside a transaction.
 */
import { type Connection, Query, type QueryConfig } from 'pg';

/** Prepared on a connection by whoever first begins a transaction on it: a Parse of its own here would pass for that of the statement. */
export const BEGIN = { name: 'begin', text: 'BEGIN' } as const;

/** What the driver keeps of a connection, and does not type. */
interface Prepared {
  readonly parsedStatements?: Readonly<Record<string, string>>;
}

/** Whether BEGIN is prepared on the connection of a client. */
export const knowsBegin = ({ connection }: { readonly connection?: Prepared }): boolean =>
  connection?.parsedStatements?.[BEGIN.name] !== undefined;

/** The parts of the driver's query that speak with Postgres, which it does not type. */
interface Speaking {
  prepare(connection: Connection): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

type Bind = (message: { readonly statement: string }) => void;
type Execute = (message: object) => void;

const SpeakingQuery = Query as unknown as new (config: QueryConfig) => Query & Speaking;

export class OpeningQuery extends SpeakingQuery {
  /** Whether Postgres has answered BEGIN: what is sent from then on is done within the transaction, or not at all. */
  hasBegun = false;

  override prepare(connection: Connection): void {
    (connection.bind as unknown as Bind)({ statement: BEGIN.name });
    (connection.execute as unknown as Execute)({});
    super.prepare(connection);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.hasBegun) super.handleCommandComplete(message, connection);
    this.hasBegun = true;
  }
}

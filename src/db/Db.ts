/** What a handler or a rule of the domain is given to reach the database: reads, and at most one transaction. */
import type { Knex } from 'knex';
import type { QueryResultRow } from 'pg';
import type { StoreChange } from './storeChanges';

/** One statement, prepared and planned once for a connection, under its name; each time anew without one. */
export interface Statement {
  readonly name: string | undefined;
  readonly text: string;
}

/** Gives a value to a statement that is being put together. @returns its place, `$2` */
export type Give = (value: unknown) => string;

export interface Db {
  /** For Objection: the request's transaction (opened at the first call) when it may write, else the pool. */
  connection(): Promise<Knex>;
  /** Runs a named statement where `connection` would, rows as Postgres sends them. */
  read<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Says what this request changes of a store, so that nobody answers from memory of the old state once it is committed. */
  changed(change: StoreChange): void;
}

/** A `Db` with its end: whoever opened it settles it, exactly once. */
export interface UnitOfWork extends Db {
  commit(): Promise<void>;
  /** Never throws: what failed before is what matters. */
  rollback(): Promise<void>;
}

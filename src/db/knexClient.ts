/** The client of knex for Postgres, with what we need it to do otherwise. Knex does not type its dialects. */
import type { Knex } from 'knex';
import pg from 'pg';
import { PatientClient } from './PatientClient';

type Client = new (
  config: Knex.Config,
) => Knex.Client & { _query(connection: object, query: unknown): Promise<unknown> };
type Transaction = new (...given: unknown[]) => { begin(connection: Open): Promise<unknown> };

/** As pg tells it: `I` outside of a transaction. */
interface Open {
  getTransactionStatus(): string | null;
}

/* eslint-disable @typescript-eslint/no-require-imports */
const Postgres = require('knex/lib/dialects/postgres/index.js') as Client;
const PostgresTransaction = require('knex/lib/dialects/postgres/execution/pg-transaction.js') as Transaction;
/* eslint-enable @typescript-eslint/no-require-imports */

/** On a connection that is in a transaction already it joins that one, failed or not: what is then asked in it says so. */
class JoiningTransaction extends PostgresTransaction {
  override begin(connection: Open): Promise<unknown> {
    return connection.getTransactionStatus() === 'I' ? super.begin(connection) : Promise.resolve();
  }
}

/** Takes a connection out of use: it is ended instead of being handed to the next caller. @param error why */
export function dispose(connection: object, error: unknown): void {
  Object.assign(connection, { __knex__disposed: error });
}

/**
 * A connection whose query was given up by the client still waits for that answer: knex would hand it to the next caller, who
 * would wait behind it. This takes it out of use instead.
 * @param error of a query on the connection
 */
export function disposeWhenGivenUp(connection: object, error: unknown): void {
  if (error instanceof Error && error.message === 'Query read timeout') dispose(connection, error);
}

class OurPostgres extends Postgres {
  _driver(): object {
    return { ...pg, Client: PatientClient };
  }

  override async _query(connection: object, query: unknown): Promise<unknown> {
    try {
      return await super._query(connection, query);
    } catch (error) {
      disposeWhenGivenUp(connection, error);
      throw error;
    }
  }

  override transaction(...given: unknown[]): Knex.Transaction {
    return new JoiningTransaction(this, ...given) as unknown as Knex.Transaction;
  }
}

export const ourClient = OurPostgres as unknown as typeof Knex.Client;

/** Connections to Postgres: one knex instance for models and writes, one plain pool for prepared (named) reads. */
import knexFactory, { type Knex } from 'knex';
import { knexSnakeCaseMappers } from 'objection';
import { Client, Pool, types as pgTypes, type ClientConfig, type CustomTypesConfig } from 'pg';
import { within } from '../within';
import { ourClient } from './knexClient';
import { PatientClient } from './PatientClient';

export interface ConnectOptions {
  url: string;
  /** After this time Postgres cancels a statement. 0 sets no limit (migrations, exports). Default 2000. */
  statementTimeoutMs?: number;
  /** Connections of knex, and as many again of the pool. Default 8. */
  poolSize?: number;
  /** Told of connections that broke while nobody used them. Postgres restarting must not end the process. */
  onError?: (error: Error) => void;
}

export interface Connection {
  /** Names are camelCase on this side and snake_case in the database, in builders and in Objection alike. */
  knex: Knex;
  /** For prepared reads: `pool.query({ name, text, values })`. Column names come as the statement wrote them. */
  pool: Pool;
  close: () => Promise<void>;
}

const waitMs = 2000;
/** A connection has its plans: opening another, after a quiet minute, would cost the next request ten times its time. */
const idleMs = 600_000;
/** Nobody waits longer for a connection to be closed by a Postgres that hangs. */
const farewellMs = 1000;
/** Postgres may hang without an answer: this long after its own limit, the client gives up for it. */
const graceMs = 500;
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Opens nothing yet: connections are made at their first use. `close` waits for those in use. */
export function connect({
  url,
  statementTimeoutMs = 2000,
  poolSize = 8,
  onError = () => {},
}: ConnectOptions): Connection {
  const config = clientConfig(url, statementTimeoutMs);
  const pool = new Pool({ ...config, Client: PatientClient, max: poolSize, idleTimeoutMillis: idleMs });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  if (statementTimeoutMs > 0) limitWaiting(pool, statementTimeoutMs + graceMs);
  // Knex would print a broken connection by itself, past the log.
  const report = (message: unknown) => onError(message instanceof Error ? message : new Error(String(message)));
  const knex = knexFactory({
    client: ourClient,
    // A transaction's statements may be sent before the answers to those before them have come.
    connection: { ...config, pipeline: true } as Knex.PgConnectionConfig,
    acquireConnectionTimeout: waitMs,
    log: { warn: report, error: report, debug: () => {}, deprecate: () => {} },
    pool: {
      ...{ min: 0, max: poolSize, idleTimeoutMillis: idleMs, destroyTimeoutMillis: farewellMs },
      afterCreate: listening(onError),
    },
    // Else the values of a failed statement, secrets among them, would stand in the error's message.
    compileSqlOnError: false,
    ...knexSnakeCaseMappers(),
  });
  return { knex, pool, close: async () => void (await Promise.all([knex.destroy(), pool.end()])) };
}

/** Integers of 64 bits become numbers, and throw beyond 2^53 − 1; dates stay `YYYY-MM-DD`, which no time zone can shift. */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pgTypes.builtins.INT8) return safeInteger;
    if (oid === pgTypes.builtins.DATE) return (text: string) => text;
    return pgTypes.getTypeParser(oid, format as 'text');
  }) as CustomTypesConfig['getTypeParser'],
};

/** So many digits are within 2^53 in any case. */
const SAFE_DIGITS = 15;

function safeInteger(text: string): number {
  if (text.length <= SAFE_DIGITS) return Number(text);
  const value = BigInt(text);
  if (value > maxSafe || value < -maxSafe)
    throw new RangeError(`${text} is beyond the integers that a number can hold`);
  return Number(value);
}

function clientConfig(connectionString: string, statementTimeoutMs: number): ClientConfig {
  const limits = {
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + graceMs,
    // Less than the client's own patience: a COMMIT that reaches Postgres after the client gave it up finds no transaction.
    idle_in_transaction_session_timeout: statementTimeoutMs,
  };
  return {
    connectionString,
    application_name: 'matjar',
    options: '-c timezone=UTC',
    keepAlive: true,
    connectionTimeoutMillis: waitMs,
    types: columnTypes,
    ...(statementTimeoutMs > 0 ? limits : {}),
  };
}

/** How long one step of a long read may take, and how long its rows may wait to be taken. */
const longStepMs = 60_000;
const longPauseMs = 900_000;

/**
 * A connection for one read that lasts (see LongReads). To be connected, and ended, by whoever asks. Its Postgres notices within half a
 * second that nobody listens any more, also while it searches.
 */
export function longReader(url: string): Client {
  const client = new Client({
    ...clientConfig(url, longStepMs),
    application_name: 'matjar long read',
    idle_in_transaction_session_timeout: longPauseMs,
    options: '-c timezone=UTC -c client_connection_check_interval=500',
  });
  client.on('error', () => undefined); // the next query says it
  return client;
}

/** Waiting for a connection, making it and waiting for its answer are limited each: whoever asks waits for their sum no longer than this. */
function limitWaiting(pool: Pool, limitMs: number): void {
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>;
  pool.query = ((...given: unknown[]) => within(limitMs, query(...given))) as unknown as Pool['query'];
}

type Done = (error: Error | null, client: unknown) => void;

function listening(onError: (error: Error) => void) {
  return (client: NodeJS.EventEmitter, done: Done) => {
    client.on('error', onError);
    done(null, client);
  };
}

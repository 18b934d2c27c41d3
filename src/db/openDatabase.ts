/** The database of an installation, ready for use: the one that is configured or the embedded one, and migrated. */
import { Client } from 'pg';
import type { Config } from '../config';
import type { Log } from '../log';
import { StartError } from '../StartError';
import { connect, type Connection } from './connection';
import { openEmbedded, type Use } from './embedded';
import { migrate, pendingMigrations } from './migrate';

export interface OpenDatabase extends Connection {
  readonly url: string;
  readonly embedded: boolean;
  /** Rejects when the database doesn't answer, or lacks migrations. */
  check(): Promise<void>;
}

/**
 * @param use `server`: the embedded database may have no other server; `command`: works beside one
 * @throws StartError when there is no usable database
 */
export async function openDatabase(config: Config, log: Log, use: Use): Promise<OpenDatabase> {
  const { url, stop } = await reach(config, log, use);
  try {
    await bringUpToDate(url, log);
  } catch (error) {
    await stop();
    throw error;
  }
  const connection = connect({
    url,
    poolSize: config.poolSize,
    statementTimeoutMs: config.statementTimeoutMs,
    onError: (error) => log.warn({ err: error }, 'a connection to the database broke'),
  });
  return {
    ...connection,
    url,
    embedded: config.databaseUrl === undefined,
    check: () => checkMigrated(connection),
    close: async () => {
      await connection.close();
      await stop();
    },
  };
}

async function reach(config: Config, log: Log, use: Use): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl === undefined) return openEmbedded(config.dataDir, log, { use });
  await checkServer(config.databaseUrl);
  return { url: config.databaseUrl, stop: async () => undefined };
}

/** On the pool of reads: writes need knex's connections. */
async function checkMigrated({ pool }: Connection): Promise<void> {
  const pending = await pendingMigrations(pool);
  if (pending.length > 0) throw new Error(`the database lacks ${pending.join(', ')}`);
}

const oldestVersion = 15;

async function checkServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
    );
    const { version = 0, encoding } = rows[0] ?? {};
    if (version < oldestVersion) throw new Error(`it is PostgreSQL ${version}, and ${oldestVersion} is needed`);
    if (encoding !== 'UTF8') throw new Error(`its encoding is ${encoding}, and UTF8 is needed`);
  } catch (error) {
    const { host, pathname } = new URL(url);
    const what = `The database ${host}${pathname} cannot be used: ${reason(error)}.`;
    throw new StartError(`${what} Check DATABASE_URL.`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses gives an AggregateError, whose own message is empty. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]);
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

async function bringUpToDate(url: string, log: Log): Promise<void> {
  const connection = connect({ url, statementTimeoutMs: 0, poolSize: 3 });
  try {
    const names = await migrate(connection.knex);
    if (names.length > 0) log.info({ migrations: names.length }, 'the database is migrated');
  } catch (error) {
    if ((error as { code?: unknown }).code !== insufficientPrivilege) throw error;
    throw new StartError(`The database's role may not create tables: ${reason(error)}. Check DATABASE_URL.`, {
      cause: error,
    });
  } finally {
    await connection.close();
  }
}

const insufficientPrivilege = '42501';

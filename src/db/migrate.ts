/** Brings a database to the schema of this version, one process at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { StartError } from '../StartError';
import { migrationSource } from './migrationSource';

const config: Knex.MigratorConfig = { migrationSource };
/** Any number will do, so long as nothing else in the database takes the same advisory lock. */
const lockKey = 7_262_001;
const retryMs = 100;

/**
 * Runs the pending migrations, each in a transaction. Takes two connections of `knex`, which should have no statement limit.
 * @returns the names of those that ran
 * @throws StartError when a newer version has migrated the database; an Error when another process migrates for longer than `waitMs`
 */
export async function migrate(knex: Knex, waitMs = 60_000): Promise<string[]> {
  return alone(knex, waitMs, async () => {
    await refuseNewer(knex);
    const [, names] = (await knex.migrate.latest(config)) as [number, string[]];
    return names;
  });
}

/** Undoes all migrations, the last first. @returns the names of those undone. */
export async function rollbackAll(knex: Knex, waitMs = 60_000): Promise<string[]> {
  return alone(knex, waitMs, async () => {
    const [, names] = (await knex.migrate.rollback(config, true)) as [number, string[]];
    return names;
  });
}

/**
 * The names of the migrations that this version has and the database lacks. What else the database has, a newer version brought
 * that is being rolled out: this one serves on beside it.
 */
export async function pendingMigrations(pool: Pool): Promise<string[]> {
  const applied = await appliedMigrations((text) => pool.query(text));
  return (await migrationSource.getMigrations([])).filter((name) => !applied.includes(name));
}

async function refuseNewer(knex: Knex): Promise<void> {
  const known = await migrationSource.getMigrations([]);
  const unknown = (await appliedMigrations((text) => knex.raw(text))).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const what = `The database belongs to a newer version of Matjar (it has ${unknown.join(', ')})`;
  throw new StartError(`${what}: start that version, or use another database.`);
}

type Query = (text: string) => PromiseLike<{ rows: { name: string }[] }>;

/** Knex's own list fails where the database has a migration that this version lacks. */
async function appliedMigrations(query: Query): Promise<string[]> {
  try {
    return (await query('select name from knex_migrations')).rows.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: unknown }).code === undefinedTable) return [];
    throw error;
  }
}

const undefinedTable = '42P01';

/**
 * Holds an advisory lock, which ends with its connection, around `work`. Knex's own lock is a row that outlives a killed
 * process: whoever holds the advisory lock knows that nobody else migrates, and frees it.
 */
async function alone<T>(knex: Knex, waitMs: number, work: () => Promise<T>): Promise<T> {
  const connection: unknown = await knex.client.acquireConnection();
  try {
    await takeLock(knex, connection, waitMs);
    try {
      await knex.migrate.forceFreeMigrationsLock(config);
      return await work();
    } finally {
      await knex.raw(`SELECT pg_advisory_unlock(${lockKey})`).connection(connection);
    }
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

async function takeLock(knex: Knex, connection: unknown, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += retryMs) {
    const { rows } = (await knex.raw(`SELECT pg_try_advisory_lock(${lockKey}) AS taken`).connection(connection)) as {
      rows: { taken: boolean }[];
    };
    if (rows[0]?.taken) return;
    if (waited >= waitMs) throw new Error('Another process has been migrating this database for too long');
    await sleep(retryMs);
  }
}

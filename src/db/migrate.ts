/** Brings a database to the schema of this version, one process at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { migrationSource } from './migrationSource';

const config: Knex.MigratorConfig = { migrationSource };
/** Any number will do, so long as nothing else in the database takes the same advisory lock. */
const lockKey = 7_262_001;
const retryMs = 100;

/**
 * Runs the pending migrations, each in a transaction. Takes two connections of `knex`, which should have no statement limit.
 * @returns the names of those that ran. @throws when another process migrates for longer than `waitMs`.
 */
export async function migrate(knex: Knex, waitMs = 60_000): Promise<string[]> {
  return alone(knex, waitMs, async () => {
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

/** The names of the migrations that this version has and the database lacks. */
export async function pendingMigrations(knex: Knex): Promise<string[]> {
  const [, pending] = (await knex.migrate.list(config)) as [unknown, string[]];
  return pending;
}

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

/**
 * How often callers have called in a window of time, where several processes count together without a Redis. Nothing of a store, and
 * nothing to keep: the table is not logged, and empty after a crash. Its columns are those that the library which counts in it expects.
 *
 * Also when an operator's password was changed, since that ends what was signed for the earlier one.
 */
import type { Knex } from 'knex';
import { createLocalTable, dropTables } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createLocalTable(db, 'rate_limit_windows', {
    // `expire`: by the clock of the process that counts, in Unix milliseconds.
    columns: 'key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint',
    unlogged: true,
  });
  // A row is written again and again: room beside it keeps its new versions on its page.
  await db.raw('ALTER TABLE rate_limit_windows SET (fillfactor = 50)');
  await db.raw('ALTER TABLE operators ADD COLUMN password_changed_at timestamptz');
}

export async function down(db: Knex): Promise<void> {
  await db.raw('ALTER TABLE operators DROP COLUMN password_changed_at');
  await dropTables(db, 'rate_limit_windows');
}

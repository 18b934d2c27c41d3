/** What lists of orders stand on: the changed ones by their last change, and how many there are of each status. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  // Without those that never changed: where most are complete at once, a list of the changed ones would pass over nearly all.
  await db.raw(`CREATE INDEX orders_changed_idx ON orders (store_id, updated_at, id) WHERE updated_at > created_at`);
  await db.raw(
    `INSERT INTO row_counts (store_id, figure, slot, count)
     SELECT store_id, 'orders_of_status_' || status, 0, count(*) FROM orders GROUP BY store_id, status`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`DELETE FROM row_counts WHERE figure LIKE 'orders\\_of\\_status\\__'`);
  await db.raw(`DROP INDEX orders_changed_idx`);
}

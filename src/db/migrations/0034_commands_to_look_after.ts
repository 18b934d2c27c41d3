/** Commands that somebody should look after, by server: few of many, counted whenever the metrics are read. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(
    `CREATE INDEX deliveries_stuck_idx ON deliveries (store_id, server_id) WHERE state IN ('unknown', 'failed')`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`DROP INDEX deliveries_stuck_idx`);
}

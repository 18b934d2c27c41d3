/** When tokens of customers ended, so that those that ended long ago are found without looking at all. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(`CREATE INDEX customer_tokens_ended_idx ON customer_tokens (store_id, (least(expires_at, revoked_at)))`);
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`DROP INDEX customer_tokens_ended_idx`);
}

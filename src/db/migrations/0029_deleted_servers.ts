/** `deleted_at`: a server that is out of the store, and still named by its orders and deliveries. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE servers ADD COLUMN deleted_at timestamptz`);
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE servers DROP COLUMN deleted_at`);
}

/**
 * Whether a customer's mail address is a mere claim: named when registering by phone, and not proven since. It receives mail,
 * but nobody signs in by it as this customer.
 */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE customers ADD COLUMN email_claimed boolean NOT NULL DEFAULT false`);
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE customers DROP COLUMN email_claimed`);
}

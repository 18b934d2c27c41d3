/** Gift cards on their way to their recipients: how often each was tried, and when it is tried next. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE gift_cards ADD COLUMN mail_tries integer NOT NULL DEFAULT 0 CHECK (mail_tries >= 0)`);
  await db.raw(`ALTER TABLE gift_cards ADD COLUMN mail_due_at timestamptz`);
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE gift_cards DROP COLUMN mail_due_at`);
  await db.raw(`ALTER TABLE gift_cards DROP COLUMN mail_tries`);
}

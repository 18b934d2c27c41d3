/**
 * How many pieces of its product's counted stock, or of its unused codes, an item of an open order holds: that many go back when the
 * order is cancelled, whatever has become of the product meanwhile. Handing over takes them.
 */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(
    `ALTER TABLE order_items ADD COLUMN reserved integer NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND quantity)`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE order_items DROP COLUMN reserved`);
}

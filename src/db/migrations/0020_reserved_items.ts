/**
 * What orders hold, and the list of them that a merchant reads.
 *
 * `reserved`: how many pieces of its product's counted stock, or of its unused codes, an item of an open order holds: that many go back when the
 * order is cancelled, whatever has become of the product meanwhile. Handing over takes them.
 */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(
    `ALTER TABLE order_items ADD COLUMN reserved integer NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND quantity)`,
  );
  // Orders of players, in a game store all there are, would else be read and passed over.
  await db.raw(
    `CREATE INDEX orders_person_created_idx ON orders (store_id, created_at, id) WHERE player_username IS NULL`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`DROP INDEX orders_person_created_idx`);
  await db.raw(`ALTER TABLE order_items DROP COLUMN reserved`);
}

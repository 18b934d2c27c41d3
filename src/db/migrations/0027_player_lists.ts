/** What the lists of players, of their orders and of their subscriptions stand on: an index for each way to ask, and how many there are. */
import type { Knex } from 'knex';

const SHOWN = `CASE WHEN status <= 2 THEN 'Pending' WHEN status <= 4 THEN 'Paid'
  WHEN status = 5 THEN 'Cancelled' WHEN is_chargeback THEN 'Chargeback' ELSE 'Refunded' END`;

export async function up(db: Knex): Promise<void> {
  // By the status that is shown, which stands for several that are stored: one range of the index, newest first.
  await db.raw(`DROP INDEX orders_player_status_idx`);
  await db.raw(
    `CREATE INDEX orders_player_shown_idx ON orders (store_id, (${SHOWN}), created_at, id) WHERE player_username IS NOT NULL`,
  );
  // Who never bought comes last, also where the latest purchase comes first.
  await db.raw(
    `CREATE INDEX customers_player_latest_idx ON customers (store_id, last_purchase_at DESC NULLS LAST, id DESC)
     WHERE player_username IS NOT NULL`,
  );
  await db.raw(
    `INSERT INTO row_counts (store_id, figure, slot, count)
     SELECT store_id, 'player_orders_' || lower(${SHOWN}), 0, count(*) FROM orders
     WHERE player_username IS NOT NULL GROUP BY 1, 2`,
  );
  await db.raw(
    `INSERT INTO row_counts (store_id, figure, slot, count)
     SELECT store_id, 'player_subscriptions', 0, count(*) FROM subscriptions WHERE player_username IS NOT NULL GROUP BY 1`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`DELETE FROM row_counts WHERE figure LIKE 'player\\_orders\\_%' OR figure = 'player_subscriptions'`);
  await db.raw(`DROP INDEX customers_player_latest_idx`);
  await db.raw(`DROP INDEX orders_player_shown_idx`);
  await db.raw(
    `CREATE INDEX orders_player_status_idx ON orders (store_id, status, created_at, id) WHERE player_username IS NOT NULL`,
  );
}

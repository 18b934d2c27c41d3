/**
 * What delivering commands needs.
 *
 * `withdrawn_at`: the order was taken back while the command was under way: it is not tried again. A server takes its commands in the order
 * of `deliveries_waiting_idx`. `econ`: the console of Teeworlds and its kin.
 */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE servers DROP CONSTRAINT servers_transport_check`);
  await db.raw(
    `ALTER TABLE servers ADD CONSTRAINT servers_transport_check CHECK (transport IN ('rcon', 'econ', 'poll'))`,
  );
  await db.raw(`ALTER TABLE deliveries ADD COLUMN withdrawn_at timestamptz`);
  await db.raw(`DROP INDEX deliveries_due_idx`);
  await db.raw(
    `CREATE INDEX deliveries_waiting_idx ON deliveries (store_id, server_id, created_at, order_id, position, id)
     WHERE state IN ('queued', 'leased')`,
  );
  await db.raw(
    `CREATE INDEX subscriptions_cancelled_idx ON subscriptions (store_id, cancelled_at)
     WHERE expiry_handled_at IS NULL AND cancelled_at IS NOT NULL`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`DROP INDEX subscriptions_cancelled_idx`);
  await db.raw(`DROP INDEX deliveries_waiting_idx`);
  await db.raw(
    `CREATE INDEX deliveries_due_idx ON deliveries (store_id, server_id, due_at, id) WHERE state = 'queued'`,
  );
  await db.raw(`ALTER TABLE deliveries DROP COLUMN withdrawn_at`);
  await db.raw(`ALTER TABLE servers DROP CONSTRAINT servers_transport_check`);
  await db.raw(`ALTER TABLE servers ADD CONSTRAINT servers_transport_check CHECK (transport IN ('rcon', 'poll'))`);
}

/** Commands on their way to game servers, every attempt to deliver them, and players who may not buy. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createDeliveries(db);
  await createStoreTable(db, 'delivery_attempts', {
    columns: `id bigserial, delivery_id uuid NOT NULL,
      started_at timestamptz NOT NULL,
      finished_at timestamptz,
      outcome text CHECK (outcome IN ('delivered', 'not_executed', 'unknown')),
      answer text,
      error text`,
    primaryKey: ['id'],
    partOf: { delivery_id: 'deliveries' },
    indexes: [{ on: 'delivery_id, id' }],
  });
  await createStoreTable(db, 'bans', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      player_username text,
      player_uuid uuid,
      ip_address inet,
      reason text NOT NULL,
      expires_at timestamptz,
      is_active boolean NOT NULL DEFAULT true,
      ${timestamps},
      CHECK (player_username IS NOT NULL OR player_uuid IS NOT NULL OR ip_address IS NOT NULL)`,
    primaryKey: ['id'],
    indexes: [
      { on: 'created_at, id' },
      { on: 'lower(player_username)', where: 'player_username IS NOT NULL', name: 'bans_player_username_idx' },
      { on: 'player_uuid', where: 'player_uuid IS NOT NULL', name: 'bans_player_uuid_idx' },
      { on: 'ip_address', where: 'ip_address IS NOT NULL', name: 'bans_ip_address_idx' },
    ],
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'bans', 'delivery_attempts', 'deliveries');
}

/**
 * A queue: whoever delivers takes a lease, and only the holder of `lease_id` may report. A command whose outcome is
 * unknown is never sent again by itself. `command` is rendered once, when queued.
 */
async function createDeliveries(db: Knex): Promise<void> {
  await createStoreTable(db, 'deliveries', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      order_id bigint NOT NULL,
      order_item_id bigint NOT NULL,
      subscription_id bigint,
      server_id uuid NOT NULL,
      event text NOT NULL CHECK (event IN ('purchase', 'renewal', 'expiry', 'refund')),
      position integer NOT NULL DEFAULT 0,
      command text NOT NULL,
      state text NOT NULL CHECK (state IN ('queued', 'leased', 'delivered', 'failed', 'unknown', 'cancelled')),
      due_at timestamptz NOT NULL,
      lease_id uuid,
      leased_until timestamptz,
      attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      delivered_at timestamptz,
      last_error text,
      ${timestamps},
      CHECK ((state = 'leased') = (lease_id IS NOT NULL AND leased_until IS NOT NULL))`,
    primaryKey: ['id'],
    references: {
      order_id: 'orders',
      order_item_id: 'order_items',
      subscription_id: 'subscriptions',
      server_id: 'servers',
    },
    indexes: [
      { on: 'order_id, created_at, id' },
      { on: 'server_id, due_at, id', where: `state = 'queued'`, name: 'deliveries_due_idx' },
      { on: 'leased_until', where: `state = 'leased'`, name: 'deliveries_leased_idx' },
    ],
  });
}

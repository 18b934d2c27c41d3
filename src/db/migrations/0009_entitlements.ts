/** What a completed order hands over besides codes: licenses, subscriptions, places in a course. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createStoreTable(db, 'licenses', {
    columns: `id bigserial,
      product_id bigint NOT NULL,
      order_item_id bigint NOT NULL,
      key_hash bytea NOT NULL CHECK (octet_length(key_hash) = 32),
      key_encrypted bytea NOT NULL,
      activations_count integer NOT NULL DEFAULT 0 CHECK (activations_count >= 0),
      max_activations integer NOT NULL DEFAULT 0 CHECK (max_activations >= 0),
      expires_at timestamptz,
      revoked_at timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['key_hash']],
    references: { product_id: 'products', order_item_id: 'order_items' },
  });
  await createSubscriptions(db);
  await createStoreTable(db, 'course_enrollments', {
    columns: `id bigserial, course_id bigint NOT NULL, customer_id bigint NOT NULL, order_item_id bigint NOT NULL,
      progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
      revoked_at timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['order_item_id']],
    references: { course_id: 'courses', customer_id: 'customers', order_item_id: 'order_items' },
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'course_enrollments', 'subscriptions', 'licenses');
}

/**
 * The status is computed from these instants and the clock, never stored. Name, price and period are those of the sale.
 * `expiry_handled_at`: when the commands of its end were queued.
 */
async function createSubscriptions(db: Knex): Promise<void> {
  await createStoreTable(db, 'subscriptions', {
    columns: `id bigserial,
      uuid uuid NOT NULL DEFAULT gen_random_uuid(),
      customer_id bigint NOT NULL,
      product_id bigint NOT NULL,
      product_name text NOT NULL,
      plan_id bigint,
      order_id bigint NOT NULL,
      order_item_id bigint NOT NULL,
      price bigint NOT NULL CHECK (price >= 0),
      currency text NOT NULL,
      duration_type text NOT NULL CHECK (duration_type IN ('day', 'week', 'month', 'year')),
      duration_value integer NOT NULL CHECK (duration_value >= 1),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      grace_ends_at timestamptz,
      auto_renew boolean NOT NULL DEFAULT false,
      cancel_at_period_end boolean NOT NULL DEFAULT false,
      cancelled_at timestamptz,
      expiry_handled_at timestamptz,
      player_username text,
      player_uuid uuid,
      ${timestamps},
      CHECK (ends_at > starts_at)`,
    primaryKey: ['id'],
    uniques: [['uuid'], ['order_item_id']],
    references: {
      customer_id: 'customers',
      product_id: 'products',
      plan_id: 'plans',
      order_id: 'orders',
      order_item_id: 'order_items',
    },
    indexes: [
      { on: 'customer_id, ends_at' },
      { on: 'created_at, id', where: 'player_username IS NOT NULL', name: 'subscriptions_player_created_idx' },
      {
        on: 'lower(player_username), created_at, id',
        where: 'player_username IS NOT NULL',
        name: 'subscriptions_player_username_idx',
      },
      { on: 'ends_at, id', where: 'expiry_handled_at IS NULL', name: 'subscriptions_ending_idx' },
    ],
  });
}

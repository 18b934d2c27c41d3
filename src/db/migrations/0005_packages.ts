/** Packages of a game store: their limits, the servers they act on, and the commands that they run there. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createStoreTable(db, 'servers', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      transport text NOT NULL CHECK (transport IN ('rcon', 'poll')),
      host text,
      port integer CHECK (port BETWEEN 1 AND 65535),
      password_encrypted bytea,
      is_active boolean NOT NULL DEFAULT true,
      last_seen_at timestamptz,
      last_error text,
      ${timestamps},
      CHECK (transport = 'poll' OR (host IS NOT NULL AND port IS NOT NULL AND password_encrypted IS NOT NULL))`,
    primaryKey: ['id'],
    indexes: [{ on: 'name, id' }],
  });
  // `sold` is what decides on `global_limit`, in the same conditional update that raises it.
  await createStoreTable(db, 'packages', {
    columns: `product_id bigint NOT NULL,
      image_url text,
      allow_custom_price boolean NOT NULL DEFAULT false,
      global_limit integer CHECK (global_limit >= 1),
      per_user_limit integer CHECK (per_user_limit >= 1),
      sold integer NOT NULL DEFAULT 0 CHECK (sold >= 0),
      is_cumulative boolean NOT NULL DEFAULT false,
      is_tiered boolean NOT NULL DEFAULT false,
      is_subscription boolean NOT NULL DEFAULT false,
      period_type text CHECK (period_type IN ('day', 'week', 'month', 'year')),
      period_value integer CHECK (period_value >= 1),
      CHECK (is_subscription = (period_type IS NOT NULL) AND is_subscription = (period_value IS NOT NULL))`,
    primaryKey: ['product_id'],
    partOf: { product_id: 'products' },
  });
  await createStoreTable(db, 'package_servers', {
    columns: `product_id bigint NOT NULL, server_id uuid NOT NULL`,
    primaryKey: ['product_id', 'server_id'],
    partOf: { product_id: 'packages(product_id)', server_id: 'servers' },
  });
  // Without a server, a command runs on the one that the order names, else on all servers of the package.
  await createStoreTable(db, 'package_commands', {
    columns: `id bigserial,
      product_id bigint NOT NULL,
      event text NOT NULL CHECK (event IN ('purchase', 'renewal', 'expiry', 'refund')),
      server_id uuid,
      template text NOT NULL,
      position integer NOT NULL DEFAULT 0`,
    primaryKey: ['id'],
    partOf: { product_id: 'packages(product_id)', server_id: 'servers' },
    indexes: [{ on: 'product_id, event, position, id' }],
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'package_commands', 'package_servers', 'packages', 'servers');
}

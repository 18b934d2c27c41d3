/** Customers, players among them, and how they sign in. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createCustomers(db);
  await createSignIn(db);
  await createPurchaseCounts(db);
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'product_purchases', 'login_attempts', 'login_sessions', 'customer_tokens', 'customers');
}

/**
 * Totals are kept by the transactions that pay, cancel or refund an order; `total_spent` is in minor units.
 * An address or number is one customer's, except that players may share theirs (a family, a gift).
 */
async function createCustomers(db: Knex): Promise<void> {
  const player = 'player_username IS NOT NULL';
  await createStoreTable(db, 'customers', {
    columns: `id bigserial,
      uuid uuid NOT NULL DEFAULT gen_random_uuid(),
      first_name text,
      last_name text,
      email text,
      phone text,
      country_code text,
      verified_at timestamptz,
      player_username text,
      player_uuid uuid,
      total_spent bigint NOT NULL DEFAULT 0 CHECK (total_spent >= 0),
      orders_count integer NOT NULL DEFAULT 0 CHECK (orders_count >= 0),
      last_purchase_at timestamptz,
      ${timestamps},
      CHECK (player_uuid IS NULL OR player_username IS NOT NULL),
      CHECK ((phone IS NULL) = (country_code IS NULL)),
      CHECK (email IS NOT NULL OR phone IS NOT NULL OR player_username IS NOT NULL)`,
    primaryKey: ['id'],
    uniques: [['uuid']],
    indexes: [
      { on: 'lower(email)', unique: true, where: 'player_username IS NULL', name: 'customers_email_key' },
      { on: 'country_code, phone', unique: true, where: 'player_username IS NULL', name: 'customers_phone_key' },
      { on: 'player_uuid', unique: true, name: 'customers_player_uuid_key' },
      { on: 'lower(player_username)', unique: true, where: 'player_uuid IS NULL', name: 'customers_player_name_key' },
      { on: 'lower(player_username), id', where: player, name: 'customers_player_username_idx' },
      { on: 'total_spent, id', where: player, name: 'customers_player_spent_idx' },
      { on: 'last_purchase_at, id', where: player, name: 'customers_player_purchase_idx' },
      { on: 'created_at, id', where: player, name: 'customers_player_created_idx' },
      { on: 'created_at, id' },
      { on: 'country_code, id' },
    ],
  });
}

/**
 * A session lasts from the request for a code to the token. `recipient` is the normalised address or number. Wrong tries are
 * also counted for a recipient and day, so that new sessions buy no new guesses.
 */
async function createSignIn(db: Knex): Promise<void> {
  await createStoreTable(db, 'customer_tokens', {
    columns: `id bigserial, customer_id bigint NOT NULL,
      secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
      expires_at timestamptz, last_used_at timestamptz, revoked_at timestamptz,
      created_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    partOf: { customer_id: 'customers' },
  });
  await createStoreTable(db, 'login_sessions', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
      channel text NOT NULL CHECK (channel IN ('email', 'phone')),
      recipient text NOT NULL,
      country_code text,
      code_hmac bytea NOT NULL,
      code_expires_at timestamptz NOT NULL,
      wrong_tries smallint NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0),
      verified_at timestamptz,
      consumed_at timestamptz,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    uniques: [['token_hash']],
    indexes: [{ on: 'expires_at' }],
  });
  await createStoreTable(db, 'login_attempts', {
    columns: `recipient text NOT NULL, day date NOT NULL,
      codes_sent integer NOT NULL DEFAULT 0, wrong_tries integer NOT NULL DEFAULT 0`,
    primaryKey: ['recipient', 'day'],
    indexes: [{ on: 'day' }],
  });
}

/** What a customer has bought of a product: decides on limits per customer in the conditional update that raises it. */
async function createPurchaseCounts(db: Knex): Promise<void> {
  await createStoreTable(db, 'product_purchases', {
    columns: `product_id bigint NOT NULL, customer_id bigint NOT NULL,
      quantity integer NOT NULL CHECK (quantity >= 0)`,
    primaryKey: ['product_id', 'customer_id'],
    partOf: { product_id: 'products', customer_id: 'customers' },
  });
}

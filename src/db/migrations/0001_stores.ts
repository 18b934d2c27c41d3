/** The stores of the installation, and its operators: what is known before a store is. */
import type { Knex } from 'knex';
import { createReferenceTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createStores(db);
  await createOperators(db);
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'signing_keys', 'operator_stores', 'operators', 'store_hosts', 'stores');
}

async function createStores(db: Knex): Promise<void> {
  await createReferenceTable(
    db,
    'stores',
    `id bigserial PRIMARY KEY,
     handle text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9]{8}$'),
     name text NOT NULL,
     currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
     time_zone text NOT NULL,
     locale text NOT NULL,
     email text,
     phone text,
     address text,
     city text,
     postal_code text,
     country text CHECK (country ~ '^[A-Z]{2}$'),
     vat_number text,
     -- Basis points: 1500 is 15 %.
     vat_rate integer NOT NULL DEFAULT 0 CHECK (vat_rate BETWEEN 0 AND 10000),
     cr_number text,
     auto_accept_reviews boolean NOT NULL DEFAULT false,
     plan text NOT NULL DEFAULT 'free',
     plan_features text[] NOT NULL DEFAULT '{}',
     plan_expires_at timestamptz,
     ${timestamps}`,
  );
  await createReferenceTable(
    db,
    'store_hosts',
    `host text PRIMARY KEY CHECK (host = lower(host)),
     store_id bigint NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
     created_at timestamptz NOT NULL`,
  );
  await db.raw(`CREATE INDEX store_hosts_store_id_idx ON store_hosts (store_id)`);
}

async function createOperators(db: Knex): Promise<void> {
  await createReferenceTable(
    db,
    'operators',
    `id bigserial PRIMARY KEY,
     email text NOT NULL UNIQUE CHECK (email = lower(email)),
     name text NOT NULL,
     password_hash text NOT NULL,
     disabled_at timestamptz,
     last_login_at timestamptz,
     ${timestamps}`,
  );
  await createReferenceTable(
    db,
    'operator_stores',
    `operator_id bigint NOT NULL REFERENCES operators (id) ON DELETE CASCADE,
     store_id bigint NOT NULL REFERENCES stores (id) ON DELETE CASCADE,
     permissions text[] NOT NULL DEFAULT '{}',
     created_at timestamptz NOT NULL,
     PRIMARY KEY (operator_id, store_id)`,
  );
  await db.raw(`CREATE INDEX operator_stores_store_id_idx ON operator_stores (store_id)`);
  await createReferenceTable(
    db,
    'signing_keys',
    `kid text PRIMARY KEY,
     public_jwk jsonb NOT NULL,
     private_key_encrypted bytea NOT NULL,
     created_at timestamptz NOT NULL,
     retired_at timestamptz`,
  );
}

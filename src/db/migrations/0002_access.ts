/** Credentials of programs, and the replies kept for requests that may be repeated. Secrets are kept as SHA-256. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

const secret = `secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz`;

export async function up(db: Knex): Promise<void> {
  await createStoreTable(db, 'public_keys', {
    columns: `id bigserial, name text NOT NULL, key text NOT NULL, revoked_at timestamptz, created_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    uniques: [['key']],
  });
  await createStoreTable(db, 'secret_keys', {
    columns: `id bigserial, name text NOT NULL, prefix text NOT NULL, ${secret}, created_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    uniques: [['secret_hash']],
  });
  await createStoreTable(db, 'merchant_tokens', {
    columns: `id bigserial, name text NOT NULL, ${secret}, created_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    uniques: [['secret_hash']],
  });
  await createStoreTable(db, 'api_keys', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(), name text NOT NULL, prefix text NOT NULL,
      permissions jsonb NOT NULL, ${secret}, ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['secret_hash']],
    indexes: [{ on: 'created_at, id' }],
  });
  // `status` and what follows are null while the first request is still at work.
  await createStoreTable(db, 'idempotency_keys', {
    columns: `credential text NOT NULL, operation text NOT NULL, key text NOT NULL,
      request_hash bytea NOT NULL,
      status smallint, headers jsonb, body bytea,
      created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL`,
    primaryKey: ['credential', 'operation', 'key'],
    indexes: [{ on: 'expires_at' }],
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'idempotency_keys', 'api_keys', 'merchant_tokens', 'secret_keys', 'public_keys');
}

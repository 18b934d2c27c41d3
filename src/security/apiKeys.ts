/** Keys of Store Management v1, as operators manage them. What a key may do is settled when it is made. */
import type { Db } from '../db/Db';
import { ApiKey } from '../domain/access/ApiKey';
import { Problem } from '../problem';
import type { CredentialStore } from './storeCredentials';
import { FORMATS, hashSecret, mintSecret } from './tokens';

export interface ApiKeyFacts {
  readonly name: string;
  /** Kinds by area, as `PERMISSION_AREAS` has them. */
  readonly permissions: Record<string, string[]>;
  readonly expiresAt: Date | null;
}

/** A key and its only showing: the secret is kept as a hash. */
export interface ShownApiKey {
  readonly row: ApiKey;
  readonly key: string;
}

const SHOWN_CHARACTERS = 4;

function mint({ handle }: CredentialStore) {
  const secret = mintSecret();
  const written = (text: string): string => FORMATS.apiKey.write(handle, text);
  const stored = { prefix: written(secret.slice(0, SHOWN_CHARACTERS)), secretHash: hashSecret(secret) };
  return { key: written(secret), stored };
}

/** @throws Problem `invalid` when it would have expired already */
export async function createApiKey(
  db: Db,
  store: CredentialStore,
  { name, permissions, expiresAt }: ApiKeyFacts,
  now: Date,
): Promise<ShownApiKey> {
  if (expiresAt && expiresAt <= now) {
    throw new Problem('invalid', { fields: { expiresAt: ['The expiresAt field must be in the future.'] } });
  }
  const { key, stored } = mint(store);
  const stamps = { createdAt: now, updatedAt: now };
  const row = await ApiKey.inStore(store, await db.connection())
    .insert({ name, permissions, expiresAt, ...stored, ...stamps })
    .returning('*');
  return { row, key };
}

/** All of a store, revoked and expired ones too, the newest first. */
export async function listApiKeys(db: Db, store: CredentialStore): Promise<ApiKey[]> {
  return ApiKey.inStore(store, await db.connection()).orderBy([{ column: 'createdAt', order: 'desc' }, 'id']);
}

/** From the commit on it opens nothing, within a second on every process; of one that is revoked already nothing changes. @throws Problem `not_found` */
export async function revokeApiKey(db: Db, store: CredentialStore, id: string, now: Date): Promise<void> {
  const row = await locked(db, store, id);
  if (row.revokedAt) return;
  await change(db, store, row.id, { revokedAt: now, updatedAt: now });
}

/**
 * The same key with another secret; the earlier one opens nothing from the commit on, within a second on every process.
 * @throws Problem `not_found`, or `wrong_state` when it is revoked or has expired
 */
export async function regenerateApiKey(db: Db, store: CredentialStore, id: string, now: Date): Promise<ShownApiKey> {
  const row = await locked(db, store, id);
  if (row.revokedAt) throw new Problem('wrong_state', { message: 'The key is revoked: create another one.' });
  if (row.expiresAt && row.expiresAt <= now) {
    throw new Problem('wrong_state', { message: 'The key has expired: create another one.' });
  }
  const { key, stored } = mint(store);
  await change(db, store, row.id, { ...stored, updatedAt: now });
  return { row: Object.assign(row, stored, { updatedAt: now }), key };
}

/** Of a revocation and a regeneration at once, the second sees what the first has done. */
async function locked(db: Db, store: CredentialStore, id: string): Promise<ApiKey> {
  const row = await ApiKey.inStore(store, await db.connection())
    .findOne({ id })
    .forUpdate();
  if (!row) throw new Problem('not_found', { message: `There is no key ${id} in this store.` });
  return row;
}

async function change(db: Db, store: CredentialStore, id: string, changes: Partial<ApiKey>): Promise<void> {
  await ApiKey.inStore(store, await db.connection())
    .where({ id })
    .patch(changes);
  db.changed({ storeId: store.storeId, credentials: [`${ApiKey.tableName}:${id}`] });
}

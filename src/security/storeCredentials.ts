/** The credentials that a store's owner hands to programs: public keys, secret keys and merchant tokens, as many as they like. */
import type { Db } from '../db/Db';
import { MerchantToken } from '../domain/access/MerchantToken';
import { PublicKey } from '../domain/access/PublicKey';
import { SecretKey } from '../domain/access/SecretKey';
import { Problem } from '../problem';
import { FORMATS, hashSecret, mintSecret } from './tokens';

/** A store as credentials name it. */
export interface CredentialStore {
  readonly storeId: number;
  readonly handle: string;
}

export type CredentialKind = 'public-key' | 'secret-key' | 'merchant-token';
export const CREDENTIAL_KINDS: readonly CredentialKind[] = ['public-key', 'secret-key', 'merchant-token'];

const SHOWN_CHARACTERS = 4;
const MODELS = { 'public-key': PublicKey, 'secret-key': SecretKey, 'merchant-token': MerchantToken } as const;

/** @returns the id, and the credential itself, which is not kept and can't be shown again (a public key can) */
export async function issueCredential(
  db: Db,
  store: CredentialStore,
  kind: CredentialKind,
  name: string,
  now: Date,
): Promise<{ id: number; credential: string }> {
  const connection = await db.connection();
  const secret = mintSecret();
  const named = { name, createdAt: now };
  if (kind === 'public-key') {
    const key = FORMATS.publicKey.write(store.handle, secret);
    const { id } = await PublicKey.inStore(store, connection).insert({ ...named, key });
    return { id, credential: key };
  }
  const secretHash = hashSecret(secret);
  if (kind === 'secret-key') {
    const prefix = FORMATS.secretKey.write(store.handle, secret.slice(0, SHOWN_CHARACTERS));
    const { id } = await SecretKey.inStore(store, connection).insert({ ...named, prefix, secretHash });
    return { id, credential: FORMATS.secretKey.write(store.handle, secret) };
  }
  const { id } = await MerchantToken.inStore(store, connection).insert({ ...named, secretHash });
  return { id, credential: FORMATS.bearer.write(store.handle, secret, id) };
}

export interface ListedCredential {
  readonly kind: CredentialKind;
  readonly id: number;
  readonly name: string;
  /** How it begins, where that is kept; of a public key, all of it. */
  readonly shown: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** All of a store, revoked ones too, by kind and id. */
export async function listCredentials(db: Db, store: CredentialStore): Promise<ListedCredential[]> {
  const connection = await db.connection();
  const publicKeys = await PublicKey.inStore(store, connection).orderBy('id');
  const secretKeys = await SecretKey.inStore(store, connection).orderBy('id');
  const tokens = await MerchantToken.inStore(store, connection).orderBy('id');
  return [
    ...publicKeys.map((row) => ({ ...listed('public-key', row), shown: row.key, lastUsedAt: null })),
    ...secretKeys.map((row) => ({ ...listed('secret-key', row), shown: `${row.prefix}…`, lastUsedAt: row.lastUsedAt })),
    ...tokens.map((row) => ({ ...listed('merchant-token', row), shown: `${row.id}|…`, lastUsedAt: row.lastUsedAt })),
  ];
}

const listed = (kind: CredentialKind, { id, name, createdAt, revokedAt }: PublicKey | SecretKey | MerchantToken) => ({
  kind,
  id,
  name,
  createdAt,
  revokedAt,
});

/** From the commit on it is refused, within a second by every process. @throws Problem `not_found`, also when it was revoked before */
export async function revokeCredential(
  db: Db,
  store: CredentialStore,
  kind: CredentialKind,
  id: number,
  now: Date,
): Promise<void> {
  // Any of the three: they are revoked alike.
  const Credential = MODELS[kind] as typeof SecretKey;
  const revoked = await Credential.inStore(store, await db.connection())
    .where({ id })
    .whereNull('revokedAt')
    .patch({ revokedAt: now });
  if (revoked === 0) throw new Problem('not_found', { message: `The store has no ${kind} ${id} in use.` });
  db.changed({ storeId: store.storeId, credentials: [`${Credential.tableName}:${id}`] });
}

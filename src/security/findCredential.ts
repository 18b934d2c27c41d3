/** Credentials as stored: found by store, never across stores, and compared in constant time. */
import type { Pool } from 'pg';
import type { Clock } from '../clock';
import { Problem } from '../problem';
import type { CredentialCache } from './CredentialCache';
import type { Identity } from './Identity';
import type { LastUses } from './LastUses';
import type { CredentialRow, Lookup } from './lookups';
import type { Store, StoreDirectory } from './StoreDirectory';
import { storeOfRequest } from './storeOfRequest';
import { type Token, hashMatches, hashSecret, readToken } from './tokens';

export interface CredentialSource {
  readonly pool: Pick<Pool, 'query'>;
  readonly directory: StoreDirectory;
  readonly clock: Clock;
  readonly credentials: CredentialCache;
  readonly lastUses: Pick<LastUses, 'note'>;
}

export interface FoundCredential {
  readonly store: Store;
  readonly row: CredentialRow;
}

/** One answer for every credential that is not good, whatever is wrong with it. */
export const refused = (): Identity => ({ refusal: new Problem('unauthenticated') });

/**
 * The live credential that `text` is, or undefined when it is none of ours, revoked or expired, or when the request itself
 * names another store than the credential's.
 */
export async function findCredential(
  text: string | undefined,
  headers: NodeJS.Dict<string | string[]>,
  lookup: Lookup,
  source: CredentialSource,
): Promise<FoundCredential | undefined> {
  const { directory } = source;
  const token = readToken(lookup.format, text);
  const store = token && directory.ofHandle(token.handle);
  if (!token || !store) return undefined;
  const request = await storeOfRequest(headers, directory);
  if (request.contradicts || (request.named && request.store !== store)) return undefined;
  const row = await readRow({ token, hash: hashSecret(token.secret), store }, lookup, source);
  if (!row) return undefined;
  source.lastUses.note(lookup.table, store.id, row.id, source.clock.now());
  return { store, row };
}

interface Presented {
  readonly token: Token;
  readonly hash: Buffer;
  readonly store: Store;
}

/** The row of a live credential, remembered or read. Only live ones are remembered, and none is used without asking the clock. */
async function readRow(
  { token, hash, store }: Presented,
  { table, statement, values, keyOf }: Lookup,
  { pool, clock, credentials }: CredentialSource,
): Promise<CredentialRow | undefined> {
  const key = keyOf(store.id, token.id, hash);
  const known = credentials.find(key);
  if (known) return isLive(known, hash, clock.now()) ? known : undefined;
  const since = credentials.readingNow();
  const { rows } = await pool.query<CredentialRow>({ ...statement, values: [store.id, ...values(token, hash)] });
  const row = rows[0];
  if (!row || !isLive(row, hash, clock.now())) return undefined;
  credentials.keep(key, { storeId: store.id, name: `${table}:${row.id}`, row }, since);
  return row;
}

function isLive({ hash: stored, revokedAt, expiresAt }: CredentialRow, hash: Buffer, now: Date): boolean {
  return hashMatches(hash, stored) && !revokedAt && !(expiresAt && expiresAt <= now);
}

/** The token of an `Authorization: Bearer` header (RFC 6750, 2.1). */
export function bearerOf(headers: NodeJS.Dict<string | string[]>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(String(headers.authorization ?? ''))?.[1];
}

/** Whether a store's plan includes a feature now. */
export const hasFeature = (store: Pick<Store, 'planFeatures' | 'planExpiresAt'>, feature: string, now: Date): boolean =>
  store.planFeatures.includes(feature) && (store.planExpiresAt === null || store.planExpiresAt > now);

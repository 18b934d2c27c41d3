/** Credentials as stored: found by store, never across stores, and compared in constant time. */
import type { Pool } from 'pg';
import type { Clock } from '../clock';
import { Problem } from '../problem';
import type { Identity } from './Identity';
import type { LastUses, UsedTable } from './LastUses';
import type { Store, StoreDirectory } from './StoreDirectory';
import { storeOfRequest } from './storeOfRequest';
import { type FORMATS, type Token, hashSecret, readToken, secretMatches } from './tokens';

export interface CredentialSource {
  readonly pool: Pool;
  readonly directory: StoreDirectory;
  readonly clock: Clock;
  readonly lastUses: Pick<LastUses, 'note'>;
}

export interface CredentialRow {
  readonly id: string | number;
  readonly hash: Buffer;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly permissions: Record<string, string[]> | null;
  /** The person behind the credential, where there is one. */
  readonly owner: number | null;
}

export interface FoundCredential {
  readonly store: Store;
  readonly row: CredentialRow;
}

/** Finds a stored credential by store id, token and hash of its secret. */
export interface Lookup {
  readonly format: keyof typeof FORMATS;
  readonly table: UsedTable;
  readonly statement: { name: string; text: string };
  /** Values after the store id. */
  readonly values: (token: Token, hash: Buffer) => unknown[];
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
  { pool, directory, clock, lastUses }: CredentialSource,
): Promise<FoundCredential | undefined> {
  const token = readToken(lookup.format, text);
  const store = token && directory.ofHandle(token.handle);
  if (!token || !store) return undefined;
  const request = await storeOfRequest(headers, directory);
  if (request.contradicts || (request.named && request.store !== store)) return undefined;
  const values = [store.id, ...lookup.values(token, hashSecret(token.secret))];
  const { rows } = await pool.query<CredentialRow>({ ...lookup.statement, values });
  const row = rows[0];
  const now = clock.now();
  if (!row || !isLive(row, token, now)) return undefined;
  lastUses.note(lookup.table, store.id, row.id, now);
  return { store, row };
}

function isLive(row: CredentialRow, token: Token, now: Date): boolean {
  return secretMatches(token.secret, row.hash) && !row.revokedAt && !(row.expiresAt && row.expiresAt <= now);
}

/** The token of an `Authorization: Bearer` header (RFC 6750, 2.1). */
export function bearerOf(headers: NodeJS.Dict<string | string[]>): string | undefined {
  return /^Bearer +(\S+)$/i.exec(String(headers.authorization ?? ''))?.[1];
}

/** Whether a store's plan includes a feature now. */
export const hasFeature = (store: Store, feature: string, now: Date): boolean =>
  store.planFeatures.includes(feature) && (store.planExpiresAt === null || store.planExpiresAt > now);

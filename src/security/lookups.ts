/** The kinds of credentials that are stored: where, and how the row of one that is presented is found. */
import type { Statement } from '../db/Db';
import type { UsedTable } from './LastUses';
import type { FORMATS, Token } from './tokens';

export interface CredentialRow {
  readonly id: string | number;
  readonly hash: Buffer;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly permissions: Record<string, string[]> | null;
  /** The person behind the credential, where there is one. */
  readonly owner: number | null;
}

/** Finds a stored credential by store id, token and hash of its secret. */
export interface Lookup {
  readonly format: keyof typeof FORMATS;
  readonly table: UsedTable;
  /** SQL that gives a `CredentialRow`. */
  readonly columns: string;
  readonly statement: Statement;
  /** Values after the store id. */
  readonly values: (token: Pick<Token, 'id'>, hash: Buffer) => unknown[];
  /** By what a credential is remembered: it names the secret without being one. */
  readonly keyOf: (storeId: number, id: CredentialRow['id'] | undefined, hash: Buffer) => string;
}

/** @param by what names the row: the secret alone, or a number that the credential tells, too */
function lookupIn(
  table: UsedTable,
  format: keyof typeof FORMATS,
  by: 'id' | 'secret_hash',
  { permissions = 'null', owner = 'null' } = {},
): Lookup {
  const columns = `id, secret_hash as hash, expires_at as "expiresAt", revoked_at as "revokedAt",
      ${permissions} as permissions, ${owner} as owner`;
  return {
    ...{ table, format, columns },
    statement: {
      name: table.replace(/s$/, ''),
      text: `select ${columns} from ${table} where store_id = $1 and ${by} = $2`,
    },
    values: by === 'id' ? ({ id }) => [id] : (_token, hash) => [hash],
    keyOf: (storeId, id, hash) => `${table} ${storeId} ${by === 'id' ? id : ''} ${hash.toString('base64')}`,
  };
}

export const CUSTOMER_TOKEN = lookupIn('customer_tokens', 'bearer', 'id', { owner: 'customer_id' });
export const MERCHANT_TOKEN = lookupIn('merchant_tokens', 'bearer', 'id');
export const SECRET_KEY = lookupIn('secret_keys', 'secretKey', 'secret_hash');
export const API_KEY = lookupIn('api_keys', 'apiKey', 'secret_hash', { permissions: 'permissions' });

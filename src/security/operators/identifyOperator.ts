/** Access: a bearer token, ours or of the configured issuer, for the store that the path names. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import { type Actor, NO_PERMISSIONS } from '../Actor';
import { bearerOf, type CredentialSource, refused } from '../findCredential';
import type { Identify } from '../Identity';
import type { Claims } from './claims';
import type { ReadToken } from './issuer';
import { jose } from './jose';
import { OWN_ISSUER } from './ownIssuer';
import { operatorIdOf, readOwnToken } from './ownTokens';

export interface OperatorSource extends Pick<CredentialSource, 'directory' | 'clock'> {
  /** Outside of any transaction. */
  readonly db: Pick<Db, 'read'>;
  /** Where the installation trusts another issuer beside itself. */
  readonly issuer: { readonly name: string; readonly read: ReadToken } | undefined;
}

/** Signing in is no store's: whoever does it is nobody yet. */
const NOBODY: Actor = { kind: 'visitor', storeId: 0, subject: 'visitor', permissions: NO_PERMISSIONS };

/** A store that the token does not name is not there for its bearer, whether there is one or not. */
export const identifyOperator =
  (source: OperatorSource): Identify =>
  async ({ headers, path }) => {
    const token = bearerOf(headers);
    const found = token === undefined ? undefined : await read(token, source);
    if (!found) return { ...refused(), visitor: NOBODY };
    const store = source.directory.ofHandle(firstOf(path));
    const claimed = store && found.claims.permissions.get(store.handle);
    if (!store || !claimed) return { refusal: new Problem('not_found'), visitor: NOBODY };
    const permitted = found.isOurs ? await standing(found.claims, store.id, source) : claimed;
    if (permitted === 'ended') return { ...refused(), visitor: NOBODY };
    if (!permitted) return { refusal: new Problem('not_found'), visitor: NOBODY };
    const permissions = new Set(claimed.filter((permission) => permitted.includes(permission)));
    const subject = found.isOurs ? found.claims.subject : `operator:external:${found.claims.subject}`;
    return { actor: { kind: 'operator', storeId: store.id, subject, permissions }, visitor: NOBODY };
  };

/** The first part of a path below the API's own. What stands there in another form than a handle's is no handle. */
const firstOf = (path = ''): string => /^\/([^/]*)/.exec(path)?.[1] ?? '';

interface Found {
  readonly claims: Claims;
  readonly isOurs: boolean;
}

async function read(token: string, { db, clock, issuer }: OperatorSource): Promise<Found | undefined> {
  const named = await issuerOf(token);
  const isOurs = named === OWN_ISSUER;
  if (!isOurs && (issuer === undefined || named !== issuer.name)) return undefined;
  const now = clock.now();
  const claims = isOurs ? await readOwnToken(db, token, now) : await issuer?.read(token, now);
  return claims && { claims, isOurs };
}

/** Who a token says has issued it, which is yet to be proven. */
async function issuerOf(token: string): Promise<string | undefined> {
  const { decodeJwt } = await jose();
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined; // no token at all
  }
}

const STANDING: Statement = {
  name: 'operator_standing',
  text: `select disabled_at is not null or floor(extract(epoch from password_changed_at)) > $3::bigint as ended,
      (select permissions from operator_stores where operator_id = operators.id and store_id = $2) as permissions
    from operators where id = $1`,
};

/** What the operator is permitted by now: what was taken away since, or an account that was closed, ends what was signed before. */
async function standing(
  claims: Claims,
  storeId: number,
  { db }: OperatorSource,
): Promise<readonly string[] | 'ended' | undefined> {
  const values = [operatorIdOf(claims), storeId, claims.issuedAt];
  const [row] = await db.read<{ ended: boolean | null; permissions: string[] | null }>(STANDING, values);
  return !row || row.ended ? 'ended' : (row.permissions ?? undefined);
}

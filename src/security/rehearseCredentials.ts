/** Tries out how callers are told from each other, with credentials of the moment: of nobody, then as if they were somebody's. */
import type { QueryConfig, QueryResultRow } from 'pg';
import type { Db, Statement } from '../db/Db';
import { CredentialCache } from './CredentialCache';
import type { CredentialSource } from './findCredential';
import { inAuthorization, STORED_CREDENTIALS } from './identify';
import type { CredentialRow } from './lookups';
import { identifyOperator } from './operators/identifyOperator';
import { rehearsedToken } from './operators/ownTokens';
import { FIND_SIGNING_KEY } from './operators/signingKeys';
import { FIND_PUBLIC_KEY, type Store } from './StoreDirectory';
import { FORMATS, hashSecret, mintSecret } from './tokens';

/** Takes a statement and values for it. */
export type Note = (statement: Statement, values: readonly unknown[]) => void;

/** Code that has run a few times is known. */
const TIMES = 5;

/** @param note is told of every statement that the database would have been asked: it is not asked here */
export async function rehearseCredentials(
  source: Pick<CredentialSource, 'clock' | 'directory'>,
  store: Pick<Store, 'handle' | 'id'>,
  note: Note,
): Promise<void> {
  note(FIND_PUBLIC_KEY, [store.id, '']);
  const credentials = new CredentialCache();
  credentials.hearing(true);
  for (const kind of STORED_CREDENTIALS) {
    for (let time = 0; time < TIMES; time++) await present(kind, { ...source, credentials }, store, note);
  }
  await presentToken(source, store, note);
}

/** Three times: while nobody has it, when somebody uses it for the first time, and when it is remembered. */
async function present(
  { lookup, identify, headers }: (typeof STORED_CREDENTIALS)[number],
  source: Pick<CredentialSource, 'clock' | 'directory' | 'credentials'>,
  { handle }: Pick<Store, 'handle'>,
  note: Note,
): Promise<void> {
  const secret = mintSecret();
  const rows: CredentialRow[] = [];
  const query = ({ name, text, values = [] }: QueryConfig): Promise<unknown> => {
    note({ name, text }, values);
    return Promise.resolve({ rows });
  };
  const pool = { query } as unknown as CredentialSource['pool'];
  const ask = identify({ ...source, pool, lastUses: { note: () => undefined } });
  const request = { headers: headers(FORMATS[lookup.format].write(handle, secret, NOBODYS_ID)) };
  await ask(request);
  rows.push({ ...LIVE, hash: hashSecret(secret) });
  await ask(request);
  await ask(request);
}

async function presentToken(
  { clock, directory }: Pick<CredentialSource, 'clock' | 'directory'>,
  { handle }: Pick<Store, 'handle'>,
  note: Note,
): Promise<void> {
  const bearer = { operatorId: NOBODYS_ID, permissions: { [handle]: [] } };
  const { token, key } = await rehearsedToken(bearer, clock.now());
  const read = (statement: Statement, values: readonly unknown[]): Promise<QueryResultRow[]> => {
    note(statement, values);
    return Promise.resolve([statement === FIND_SIGNING_KEY ? key : { ended: false, permissions: [] }]);
  };
  const identify = identifyOperator({ clock, directory, db: { read: read as Db['read'] }, issuer: undefined });
  const request = { headers: inAuthorization(token), path: `/${handle}` };
  for (let time = 0; time < TIMES; time++) await identify(request);
}

const NOBODYS_ID = 1;
const LIVE = { id: NOBODYS_ID, expiresAt: null, revokedAt: null, permissions: {}, owner: NOBODYS_ID } as const;

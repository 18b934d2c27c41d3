/** After a restart all integrations call at once: those that called last are remembered before they do. */
import type { CredentialSource } from './findCredential';
import { API_KEY, type CredentialRow, type Lookup, MERCHANT_TOKEN, SECRET_KEY } from './lookups';

/** Not customers': they are many, and nobody knows who comes next. */
const KINDS = [MERCHANT_TOKEN, SECRET_KEY, API_KEY];

/** Of each kind. */
const MOST = 1000;

/** Live credentials, in the order in which the first to be forgotten comes first. */
const textOf = ({ columns, table }: Lookup): string => `select * from (
    select store_id as "storeId", last_used_at, ${columns} from ${table}
    where revoked_at is null and (expires_at is null or expires_at > $1)
    order by last_used_at desc nulls last, id desc limit ${MOST}) lately
  order by last_used_at nulls first, id`;

interface Recalled extends CredentialRow {
  readonly storeId: number;
}

type Source = Pick<CredentialSource, 'pool' | 'clock' | 'credentials'>;

/** Who is not remembered, because the database did not answer, is looked up when they come. */
export async function recallCredentials(source: Source): Promise<void> {
  await Promise.all(KINDS.map((kind) => recall(kind, source).catch(() => undefined)));
}

async function recall(kind: Lookup, { pool, clock, credentials }: Source): Promise<void> {
  const since = credentials.readingNow();
  const { rows } = await pool.query<Recalled>(textOf(kind), [clock.now()]);
  for (const { storeId, id, hash, expiresAt, revokedAt, permissions, owner } of rows) {
    const row: CredentialRow = { id, hash, expiresAt, revokedAt, permissions, owner };
    credentials.keep(kind.keyOf(storeId, id, hash), { storeId, name: `${kind.table}:${id}`, row }, since);
  }
}

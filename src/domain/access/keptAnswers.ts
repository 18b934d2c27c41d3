/** The answers kept for requests that may be sent again, for a day. */
import type { Db, Statement } from '../../db/Db';
import { SWEEP_BATCH, sweepStores } from '../stores/sweepStores';

const KEPT_MS = 86_400_000;
/** Sets these locks apart from other advisory locks. */
const SEED = 5_160_327;

interface Request {
  readonly storeId: number;
  readonly credential: string;
  readonly operation: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Of a key: `free` when nobody else has it now. */
export const LOCK: Statement = {
  name: 'lock_idempotency_key',
  text: `select pg_try_advisory_xact_lock(
    hashtextextended(jsonb_build_array($1::bigint, $2::text, $3::text, $4::text)::text, ${SEED})) as free`,
};

/** A statement of its own, after the lock: it sees what the one who had the lock before has kept. */
const FIND: Statement = {
  name: 'find_kept_answer',
  text: `select request_hash as "requestHash", status, headers, body from idempotency_keys
    where store_id = $1 and credential = $2 and operation = $3 and key = $4 and expires_at > $5 and status is not null`,
};

const KEEP: Statement = {
  name: 'keep_answer',
  text: `insert into idempotency_keys
      (store_id, credential, operation, key, request_hash, status, headers, body, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (store_id, credential, operation, key) do update set request_hash = excluded.request_hash,
      status = excluded.status, headers = excluded.headers, body = excluded.body,
      created_at = excluded.created_at, expires_at = excluded.expires_at`,
};

const named = ({ storeId, credential, operation, key }: Request) => [storeId, credential, operation, key];

/**
 * Takes a key until the transaction ends.
 * @returns what is kept for it, `busy` when another open transaction has it, undefined when nobody has used it in the last day
 */
export async function claim(
  db: Db,
  request: Request,
  now: Date,
): Promise<(Answer & Pick<Request, 'requestHash'>) | 'busy' | undefined> {
  const [lock] = await db.read<{ free: boolean }>(LOCK, named(request));
  if (!lock?.free) return 'busy';
  const [kept] = await db.read<Answer & Pick<Request, 'requestHash'>>(FIND, [...named(request), now]);
  return kept;
}

/** Keeps an answer with the transaction that did what it says. */
export async function keep(db: Db, request: Request, { status, headers, body }: Answer, now: Date): Promise<void> {
  const until = new Date(now.getTime() + KEPT_MS);
  const answer = [request.requestHash, status, JSON.stringify(headers), body];
  await db.read(KEEP, [...named(request), ...answer, now, until]);
}

/** Rows that another process sweeps just now are left to it. */
const SWEEP: Statement = {
  name: 'sweep_kept_answers',
  text: `delete from idempotency_keys where store_id = $1 and (credential, operation, key) in (
      select credential, operation, key from idempotency_keys
      where store_id = $1 and expires_at <= $2 limit ${SWEEP_BATCH} for update skip locked)
    returning 1`,
};

/** Takes away the answers that are no longer kept. @param db commits each statement by itself */
export const sweepKeptAnswers = (db: Pick<Db, 'read'>, now: Date): Promise<void> =>
  sweepStores(db, [{ statement: SWEEP, before: now }]);

/** Takes away what sign-ins leave behind: sessions that have ended, the counts of earlier days, and tokens long of no use. */
import type { Db, Statement } from '../../db/Db';
import { SWEEP_BATCH, sweepStores } from '../stores/sweepStores';
import { dayOf } from './recipientDay';

const ONE_DAY_MS = 86_400_000;
/** So long a token is still there after its end, for whoever asks what became of it. */
const ENDED_TOKEN_MS = 30 * ONE_DAY_MS;

/** Rows that another process sweeps just now are left to it. */
const SESSIONS: Statement = {
  name: 'sweep_login_sessions',
  text: `delete from login_sessions where store_id = $1 and id in (
      select id from login_sessions where store_id = $1 and expires_at < $2 limit ${SWEEP_BATCH} for update skip locked)
    returning 1`,
};
const ATTEMPTS: Statement = {
  name: 'sweep_login_attempts',
  text: `delete from login_attempts where store_id = $1 and (recipient, day) in (
      select recipient, day from login_attempts where store_id = $1 and day < $2 limit ${SWEEP_BATCH} for update skip locked)
    returning 1`,
};
/** A token ends when it expires or is revoked, whichever comes first. */
const TOKENS: Statement = {
  name: 'sweep_customer_tokens',
  text: `delete from customer_tokens where store_id = $1 and id in (
      select id from customer_tokens where store_id = $1 and least(expires_at, revoked_at) < $2
      limit ${SWEEP_BATCH} for update skip locked)
    returning 1`,
};

/** @param db commits each statement by itself */
export function sweepLogins(db: Pick<Db, 'read'>, now: Date): Promise<void> {
  const before = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  return sweepStores(db, [
    { statement: SESSIONS, before: now },
    { statement: TOKENS, before: before(ENDED_TOKEN_MS) },
    { statement: ATTEMPTS, before: dayOf(before(ONE_DAY_MS)) },
  ]);
}

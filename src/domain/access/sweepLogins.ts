/** Takes away what sign-ins leave behind: sessions that have ended, and the counts of earlier days. */
import type { Db, Statement } from '../../db/Db';
import { SWEEP_BATCH, sweepStores } from '../stores/sweepStores';
import { dayOf } from './recipientDay';

const ONE_DAY_MS = 86_400_000;

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

/** @param db commits each statement by itself */
export function sweepLogins(db: Pick<Db, 'read'>, now: Date): Promise<void> {
  const yesterday = dayOf(new Date(now.getTime() - ONE_DAY_MS));
  return sweepStores(db, [
    { statement: SESSIONS, before: now },
    { statement: ATTEMPTS, before: yesterday },
  ]);
}

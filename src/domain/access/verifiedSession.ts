/** A session whose code was right, and whose person has yet to register. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { type LoginInProgress, loginOf, type LoginRow } from './spendTry';

/**
 * So often a session is heard, wrong codes included: which mail addresses are a customer's can be asked only as often as somebody
 * may mistype their own.
 */
const MAX_TRIES = 15;

const IS_VERIFIED = `store_id = $1 and token_hash = $2 and verified_at is not null and consumed_at is null and expires_at > $3`;

const SPEND = {
  name: 'spend_registration',
  text: `update login_sessions set wrong_tries = wrong_tries + 1 where ${IS_VERIFIED} and wrong_tries < ${MAX_TRIES} returning 1`,
};

const LOCK = {
  name: 'lock_verified_session',
  text: `select id, channel, recipient, country_code, (select handle from stores where stores.id = $1) as handle
    from login_sessions where ${IS_VERIFIED} for update`,
};

/**
 * Whether a registration in this session may be heard, which then has been paid for.
 * @param db commits each statement by itself: a refused registration counts
 */
export async function spendRegistration(
  db: Pick<Db, 'read'>,
  { storeId }: InStore,
  tokenHash: Buffer,
  now: Date,
): Promise<boolean> {
  return (await db.read(SPEND, [storeId, tokenHash, now])).length === 1;
}

/** Locks it: whoever comes second with the same session finds it used. Undefined when there is no such session. */
export async function lockVerifiedSession(
  db: Db,
  { storeId }: InStore,
  tokenHash: Buffer,
  now: Date,
): Promise<LoginInProgress | undefined> {
  const [row] = await db.read<LoginRow>(LOCK, [storeId, tokenHash, now]);
  return row && loginOf(row);
}

/** A session whose code was right, and whose person has yet to register. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { type LoginInProgress, loginOf, type LoginRow } from './spendTry';

const LOCK = {
  name: 'lock_verified_session',
  text: `select id, channel, recipient, country_code, (select handle from stores where stores.id = $1) as handle
    from login_sessions
    where store_id = $1 and token_hash = $2 and verified_at is not null and consumed_at is null and expires_at > $3
    for update`,
};

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

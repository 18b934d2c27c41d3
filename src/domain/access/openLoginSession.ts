/** A sign-in begins: one statement, the same for persons who are known and for those who are not. Nobody is looked up. */
import type { Db } from '../../db/Db';
import { nameOfRecipient, type Recipient } from '../customers/recipient';
import type { InStore } from '../StoreModel';
import { CODE_LIVES_MS } from './oneTimeCode';
import { dayOf, type RecipientCaps } from './recipientDay';

const SESSION_LIVES_MS = 30 * 60_000;

export interface NewLoginSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly codeHmac: Buffer;
  readonly recipient: Recipient;
}

export interface OpenedLoginSession {
  /** Of the store, as are both. */
  readonly handle: string;
  readonly name: string;
  /** Whether it was opened: false when the person has had the codes of the day, or its wrong tries. */
  readonly opened: boolean;
}

const OPEN = {
  name: 'open_login_session',
  text: `with counted as (
      insert into login_attempts (store_id, recipient, day, codes_sent) values ($1, $2, $3, 1)
      on conflict (store_id, recipient, day) do update set codes_sent = login_attempts.codes_sent + 1
        where login_attempts.codes_sent < $4 and login_attempts.wrong_tries < $5
      returning store_id),
    opened as (
      insert into login_sessions (store_id, id, token_hash, channel, recipient, country_code, code_hmac,
        code_expires_at, created_at, expires_at)
      select store_id, $6, $7, $8, $9, $10, $11, $12, $13, $14 from counted where store_id = $1
      returning store_id)
    select handle, name, exists (select 1 from opened where store_id = $1) as opened from stores where id = $1`,
};

/** @param db commits each statement by itself: the code is sent afterwards, and holds up nobody's transaction */
export async function openLoginSession(
  db: Pick<Db, 'read'>,
  { storeId }: InStore,
  { id, tokenHash, codeHmac, recipient }: NewLoginSession,
  caps: RecipientCaps,
  now: Date,
): Promise<OpenedLoginSession> {
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  const [name, countryCode] =
    recipient.channel === 'email' ? [recipient.address, null] : [recipient.number, recipient.countryCode];
  const values = [
    ...[storeId, nameOfRecipient(recipient), dayOf(now), caps.codesADay, caps.wrongTriesADay],
    ...[id, tokenHash, recipient.channel, name, countryCode, codeHmac],
    ...[after(CODE_LIVES_MS), now, after(SESSION_LIVES_MS)],
  ];
  const [store] = await db.read<OpenedLoginSession & Record<string, unknown>>(OPEN, values);
  if (!store) throw new Error(`there is no store ${storeId}`);
  return store;
}

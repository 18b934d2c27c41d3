/**
 * A try is paid for before the code is looked at, and given back when the code was right: so that however many guess at once, no
 * more are heard than were left.
 */
import type { Db } from '../../db/Db';
import type { Recipient } from '../customers/recipient';
import type { InStore } from '../StoreModel';
import { MAX_WRONG_TRIES } from './oneTimeCode';
import { dayOf, type RecipientCaps } from './recipientDay';

/** A session in which a code is awaited, or was right. */
export interface LoginInProgress {
  readonly id: string;
  readonly recipient: Recipient;
  /** The store's. */
  readonly handle: string;
}

export interface PaidTry extends LoginInProgress {
  readonly codeHmac: Buffer;
  /** Whether the person has wrong tries left today: else the code is not to be looked at. */
  readonly allowed: boolean;
}

/** As Postgres sends what makes a `LoginInProgress`. */
export type LoginRow = { id: string; handle: string } & (
  | { channel: 'email'; recipient: string; country_code: null }
  | { channel: 'phone'; recipient: string; country_code: string }
);

/** The name of a session's recipient, as `nameOfRecipient` gives it. */
export const RECIPIENT_NAME = `case channel when 'phone' then '+' || country_code || recipient else recipient end`;

const SPEND = {
  name: 'spend_login_try',
  text: `with spent as (
      update login_sessions set wrong_tries = wrong_tries + 1
      where store_id = $1 and token_hash = $2 and verified_at is null and consumed_at is null
        and code_expires_at > $3 and wrong_tries < $4
      returning store_id, id, channel, recipient, country_code, code_hmac),
    counted as (
      insert into login_attempts (store_id, recipient, day, wrong_tries)
      select store_id, ${RECIPIENT_NAME}, $5, 1 from spent where store_id = $1
      on conflict (store_id, recipient, day) do update set wrong_tries = login_attempts.wrong_tries + 1
        where login_attempts.wrong_tries < $6
      returning store_id)
    select id, channel, recipient, country_code, code_hmac,
      (select handle from stores where stores.id = $1) as handle,
      exists (select 1 from counted where store_id = $1) as allowed
    from spent where store_id = $1`,
};

/**
 * The session of this token, less one try; undefined when there is none in which a code is awaited.
 * @param db commits each statement by itself: a wrong try counts though the request is refused
 */
export async function spendTry(
  db: Pick<Db, 'read'>,
  { storeId }: InStore,
  tokenHash: Buffer,
  caps: Pick<RecipientCaps, 'wrongTriesADay'>,
  now: Date,
): Promise<PaidTry | undefined> {
  const values = [storeId, tokenHash, now, MAX_WRONG_TRIES, dayOf(now), caps.wrongTriesADay];
  const [row] = await db.read<LoginRow & { code_hmac: Buffer; allowed: boolean }>(SPEND, values);
  return row && { ...loginOf(row), codeHmac: row.code_hmac, allowed: row.allowed };
}

export function loginOf(row: LoginRow): LoginInProgress {
  const { id, handle } = row;
  return row.channel === 'email'
    ? { id, handle, recipient: { channel: 'email', address: row.recipient } }
    : { id, handle, recipient: { channel: 'phone', countryCode: row.country_code, number: row.recipient } };
}

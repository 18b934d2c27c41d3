/**
 * Gift cards go to their recipients after the transaction that issued them, by whichever process comes first. Their rows are the
 * queue: who takes one says with the same update when it is tried again, so that neither a mail server that is away nor a process
 * that dies on the way loses it. A process that dies between the mail and its note sends the same code once more, which does no harm.
 */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { GiftCard } from './GiftCard';

type Columns = 'id' | 'applicationScope' | 'recipientName' | 'message' | 'codeEncrypted' | 'mailTries';

/** A card that is to be mailed now. */
export interface DueGiftCard extends Pick<GiftCard, Columns>, InStore {
  readonly recipientEmail: string;
  readonly storeName: string;
  readonly currency: string;
  /** Minor units: what is left of it. */
  readonly balance: number;
  /** The last day of the store's calendar on which it pays, whole or in part: `2027-01-01`; null when it never ends. */
  readonly lastDay: string | null;
}

/** At a time, as many as wait for the mail server together. */
const BATCH = 8;
/** Longer than any try takes: a card that is on its way is not due. */
const FIRST_PAUSE_MINUTES = 2;
const LONGEST_PAUSE_MINUTES = 360;
/** Two to this power is far beyond the longest pause. */
const MOST_DOUBLINGS = 16;

/** Due, and worth a mail: nothing can be bought with one that is void, used up or expired, and one that was revealed is in somebody's hands. */
const isDue = (
  now: string,
): string => `deleted_at is null and mailed_at is null and revealed_at is null and recipient_email is not null
    and balance > 0 and (mail_due_at is null or mail_due_at <= ${now}) and (expires_at is null or expires_at > ${now})`;

const STORES: Statement = {
  name: 'stores_with_gift_cards_to_mail',
  text: `select distinct store_id as "storeId" from gift_cards where ${isDue('$1::timestamptz')} order by store_id`,
};

const TAKE: Statement = {
  name: 'take_gift_cards_to_mail',
  text: `with due as (
      select id from gift_cards where store_id = $1 and ${isDue('$2::timestamptz')}
      order by created_at, id limit ${BATCH} for no key update skip locked)
    update gift_cards g set mail_tries = g.mail_tries + 1, mail_due_at = $2::timestamptz + make_interval(mins => least(
        ${FIRST_PAUSE_MINUTES} * power(2, least(g.mail_tries, ${MOST_DOUBLINGS})), ${LONGEST_PAUSE_MINUTES})::integer)
    from due, stores s where g.store_id = $1 and g.id = due.id and s.id = $1
    returning g.store_id as "storeId", g.id, g.application_scope as "applicationScope", g.recipient_name as "recipientName",
      g.recipient_email as "recipientEmail", g.message, g.code_encrypted as "codeEncrypted", g.mail_tries as "mailTries",
      g.balance, s.name as "storeName", s.currency,
      to_char((g.expires_at - interval '1 millisecond') at time zone s.time_zone, 'YYYY-MM-DD') as "lastDay"`,
};

/** To that address alone: one that was changed meanwhile gets its own mail. */
const NOTE: Statement = {
  name: 'note_mailed_gift_card',
  text: `update gift_cards set mailed_at = $4 where store_id = $1 and id = $2 and recipient_email = $3 and mailed_at is null`,
};

export interface Postman {
  /** Gives when the mail server has taken the card. @throws when it has not */
  deliver(card: DueGiftCard): Promise<void>;
  /** Is told of a card that was not taken. It is tried again, later each time. */
  failed(card: DueGiftCard, error: unknown): void;
  /** Once aborted, nothing more is begun. */
  readonly stopping: AbortSignal;
}

/**
 * Mails what is due, store by store. Where a whole batch fails the mail server is away: the rest of the store waits for the next time.
 * @param db commits each statement by itself: no transaction waits for a mail server
 */
export async function mailGiftCards(db: Pick<Db, 'read'>, now: Date, postman: Postman): Promise<void> {
  for (const store of await db.read<{ storeId: number }>(STORES, [now])) {
    while (!postman.stopping.aborted && (await mailBatch(db, store, now, postman)));
  }
}

/** @returns whether there may be more to mail */
async function mailBatch(db: Pick<Db, 'read'>, { storeId }: InStore, now: Date, postman: Postman): Promise<boolean> {
  const cards = await db.read<DueGiftCard>(TAKE, [storeId, now]);
  const taken = await Promise.all(cards.map((card) => mailOne(db, card, now, postman)));
  return cards.length === BATCH && taken.includes(true);
}

/** @returns whether the mail server has taken it */
async function mailOne(db: Pick<Db, 'read'>, card: DueGiftCard, now: Date, postman: Postman): Promise<boolean> {
  try {
    await postman.deliver(card);
  } catch (error) {
    postman.failed(card, error);
    return false;
  }
  await db.read(NOTE, [card.storeId, card.id, card.recipientEmail, now]);
  return true;
}

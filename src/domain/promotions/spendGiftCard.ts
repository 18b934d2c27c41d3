/**
 * Gift cards pay, and are paid back: each change of a balance is one statement that changes the card, which is locked, and enters it
 * in the card's ledger. The lock decides between orders at once: none spends what another has spent. The new balance is reckoned once
 * the row is locked: Postgres holds the row of an older snapshot to the CHECKs before it sees that somebody has changed it.
 */
import type { Db, Statement } from '../../db/Db';
import { lockFirst } from '../../db/lockFirst';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { GiftCard } from './GiftCard';
import { hashGiftCardCode } from './giftCardCode';
import { LOCK_GIFT_CARD } from './lockGiftCard';

/** A line of an order. `total` is what is left of it to pay, in minor units, after discounts. */
export interface PayableLine {
  readonly productId: number;
  readonly categoryIds: readonly number[];
  readonly total: number;
}

export interface GiftCardPayment {
  /** As it was typed. */
  readonly code: string;
  /** The order that it pays for, written before by this transaction. */
  readonly orderId: number;
  readonly lines: readonly PayableLine[];
}

export interface Spent {
  readonly giftCardId: string;
  /** Minor units; 0 when nothing was left to pay. */
  readonly amount: number;
}

const refusal = (sentence: string): Problem => new Problem('invalid', { fields: { giftCardCode: [sentence] } });
const NONE = 'There is no such gift card.';

const SPEND: Statement = {
  name: 'spend_gift_card',
  text: `with card as (
      select id, balance, least(balance, $3::bigint) as amount from gift_cards
      where store_id = $1 and id = $2 and deleted_at is null and balance > 0 and (expires_at is null or expires_at > $4)),
    spent as (
      update gift_cards g set balance = card.balance - card.amount, updated_at = greatest(g.updated_at, $4)
      from card where g.store_id = $1 and g.id = card.id returning g.id, card.amount, g.balance)
    insert into gift_card_entries (store_id, gift_card_id, order_id, kind, amount, balance, created_at)
    select $1, id, $5::bigint, 'redeem', -amount, balance, $4 from spent returning -amount as amount`,
};

/**
 * Pays with a gift card as much of an order as its balance and its scope allow.
 * @throws Problem `invalid` for `giftCardCode`: no such card (a void one too), expired, used up, or for none of the lines
 */
export async function spendGiftCard(
  db: Db,
  store: InStore,
  { code, orderId, lines }: GiftCardPayment,
  now: Date,
): Promise<Spent> {
  const card = await findCard(db, store, code);
  const included = lines.filter((line) => isFor(card, line));
  if (included.length === 0) throw refusal('The gift card is for none of the items.');
  const most = included.reduce((sum, { total }) => sum + total, 0);
  if (card.expiresAt !== null && card.expiresAt <= now) throw refusal('The gift card has expired.');
  if (most === 0) return { giftCardId: card.id, amount: 0 };
  const values = [store.storeId, card.id, most, now, orderId];
  const lock = [LOCK_GIFT_CARD, [store.storeId, card.id]] as const;
  const [spent] = await lockFirst<{ amount: number }>(db, lock, [SPEND, values]);
  if (!spent) throw refusal('The gift card has been used up.');
  return { giftCardId: card.id, amount: spent.amount };
}

/** Found before it is locked: neither its scope nor its id ever changes. */
async function findCard(db: Db, store: InStore, code: string): Promise<GiftCard> {
  const card = await GiftCard.inStore(store, await db.connection())
    .modify('kept')
    .findOne({ codeHash: hashGiftCardCode(code) })
    .withGraphFetched('[packages(idOnly), categories(idOnly)]')
    .modifiers({ idOnly: (query) => void query.select('id') });
  if (!card) throw refusal(NONE);
  return card;
}

function isFor({ applicationScope, packages = [], categories = [] }: GiftCard, line: PayableLine): boolean {
  if (applicationScope === 'package') return packages.some(({ id }) => id === line.productId);
  if (applicationScope === 'category') return categories.some(({ id }) => line.categoryIds.includes(id));
  return true;
}

const RETURN: Statement = {
  name: 'return_to_gift_card',
  text: `with paid as (
      select coalesce(-sum(amount), 0)::bigint as amount from gift_card_entries
      where store_id = $1 and gift_card_id = $2 and order_id = $3),
    returned as (
      update gift_cards g set balance = g.balance + paid.amount, updated_at = greatest(g.updated_at, $4)
      from paid where g.store_id = $1 and g.id = $2 and g.deleted_at is null and paid.amount > 0
      returning g.id, paid.amount, g.balance)
    insert into gift_card_entries (store_id, gift_card_id, order_id, kind, amount, balance, created_at)
    select $1, id, $3, 'return', amount, balance, $4 from returned`,
};

/**
 * Gives back to a gift card what an order has spent of it and not been given back, as the ledger says; to a void card nothing. An
 * expired one gets it too: it can be prolonged.
 * @param order locked by this transaction, so that it is not given back twice at once
 */
export async function returnGiftCard(
  db: Db,
  { storeId }: InStore,
  order: { readonly id: number; readonly giftCardId: string },
  now: Date,
): Promise<void> {
  const lock = [LOCK_GIFT_CARD, [storeId, order.giftCardId]] as const;
  await lockFirst(db, lock, [RETURN, [storeId, order.giftCardId, order.id, now]]);
}

/** Coupons and gift cards of the game store, made by tests beside those of the demo. */
import type { Knex } from 'knex';
import { mintGiftCardCode, storedGiftCardCode } from '../../src/domain/promotions/giftCardCode';
import { before, day } from './catalogRows';
import { stores } from './installation';

type Row = Readonly<Record<string, unknown>>;

const storeId = stores.game;
const stamps = { createdAt: before(30 * day), updatedAt: before(30 * day) };

let last = 0;

/** A coupon of ten percent for everything, without limits, counted as lists count. @returns its id */
export async function insertCoupon(
  db: Knex,
  columns: Row = {},
): Promise<{ readonly id: string; readonly code: string }> {
  const named = { id: crypto.randomUUID(), code: `CODE-${++last}` };
  const tenPercent = { discountType: 'percentage', discountValue: 1000, applicationScope: 'store' };
  const whole = { storeId, ...named, ...tenPercent, ...stamps, ...columns };
  await db('coupons').insert(whole);
  await count(db, whole.storeId, 'coupons');
  return whole;
}

/** A card of 25.00 for everything that is nobody's, with its first entry; its code is not sealed. */
export async function insertGiftCard(
  db: Knex,
  columns: Row = {},
): Promise<{ readonly id: string; readonly code: string }> {
  const code = mintGiftCardCode();
  const stored = storedGiftCardCode(code, (text) => Buffer.from(text));
  const amounts = { amount: 25_00, balance: 25_00, applicationScope: 'store' };
  const whole = { storeId, id: crypto.randomUUID(), ...stored, ...amounts, ...stamps, ...columns };
  await db('giftCards').insert(whole);
  const issued = { kind: 'issue', amount: whole.amount, balance: whole.amount, createdAt: stamps.createdAt };
  await db('giftCardEntries').insert({ storeId: whole.storeId, giftCardId: whole.id, ...issued });
  await count(db, whole.storeId, 'gift_cards');
  return { id: whole.id, code };
}

const count = (db: Knex, ofStore: number, figure: string): Promise<unknown> =>
  db('rowCounts')
    .insert({ storeId: ofStore, figure, slot: 0, count: 1 })
    .onConflict(['storeId', 'figure', 'slot'])
    .merge({ count: db.raw('row_counts.count + 1') });

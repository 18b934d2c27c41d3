/**
 * A new order whose buyer and lines are known: what it takes is taken, and its rows are written. Whoever writes orders takes locks in one
 * order: products by their ids, packages likewise, the customer's counts, the coupon, the gift card, the customer, the invoice's number.
 */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { countSold } from '../catalog/countSold';
import { type Lack, reserveStock } from '../catalog/reserveStock';
import { moveOrders } from '../figures/keepFigures';
import { applyCoupon } from '../promotions/applyCoupon';
import type { Coupon } from '../promotions/Coupon';
import { spendGiftCard } from '../promotions/spendGiftCard';
import { countCouponUse, type CouponRequest, findCoupon } from '../promotions/useCoupon';
import type { InStore } from '../StoreModel';
import type { By } from './By';
import { countPurchases } from './countPurchases';
import type { EnteringOrder } from './enterStatus';
import { Order } from './Order';
import { OrderItem } from './OrderItem';
import { OrderStatus } from './OrderStatus';
import { type Line, piecesOf } from './priceItems';

export interface NewOrder {
  readonly customerId: number;
  /** At least one, all of one currency. */
  readonly lines: readonly Line[];
  readonly status: Order['status'];
  readonly coupon?: CouponRequest | undefined;
  readonly giftCardCode?: string | undefined;
  /** What is noted of it besides. */
  readonly columns: Partial<Order>;
}

/**
 * Writes an order with its items and history, and counts it. What its status brings about is up to the caller: see `enterStatus`.
 * @throws Problem `invalid`, naming what can't be had, the coupon or the gift card
 */
export async function writeOrder(db: Db, by: By, asked: NewOrder, now: Date): Promise<EnteringOrder> {
  const { lines, customerId, coupon: couponAsked, giftCardCode: code } = asked;
  const coupon = couponAsked && (await findCoupon(db, by, couponAsked, now));
  const discounts = coupon ? discountsOf(coupon, couponAsked.field, lines) : lines.map(() => 0);
  await take(db, by, customerId, lines, now);
  if (coupon) await countCouponUse(db, by, coupon, customerId, couponAsked.field);
  const order = await insert(db, by, { asked, discounts, coupon, now });
  if (code !== undefined) Object.assign(order, await payByCard(db, by, { order, code, lines, discounts, now }));
  await moveOrders(db, by, [{ after: order }]);
  return order;
}

/** Whose lines are, and what they cost, as promotions ask for it. */
const scopeOf = ({ offer, price, quantity }: Line) => ({
  ...{ productId: offer.id, categoryIds: offer.categoryIds, price, quantity },
});

function discountsOf(coupon: Coupon, field: string, lines: readonly Line[]): number[] {
  const discounts = applyCoupon(coupon, lines.map(scopeOf));
  if (discounts) return discounts;
  throw new Problem('invalid', { fields: { [field]: ['The coupon is for none of the items.'] } });
}

/** @throws Problem `invalid`, naming the first item of every product that there is too little of, or that the customer may have no more of */
async function take(db: Db, store: InStore, customerId: number, lines: readonly Line[], now: Date): Promise<void> {
  const lacks = [
    ...(await reserveStock(db, store, piecesOf(lines.filter(({ offer }) => offer.isCounted)), now)),
    ...(await countSold(db, store, piecesOf(lines.filter(({ offer }) => offer.type === 'package')))),
  ];
  const all = piecesOf(lines);
  const firstOf = (productId: number): Line => all.find((pieces) => pieces.productId === productId)?.first as Line;
  const refused = lacks.map((lack): [Line, string] => [firstOf(lack.productId), said(firstOf(lack.productId), lack)]);
  if (refused.length === 0) {
    for (const line of (await countPurchases(db, store, customerId, all)).map(firstOf))
      refused.push([line, `A customer can have at most ${line.offer.maxPurchaseCount} of ${line.called}.`]);
  }
  if (refused.length === 0) return;
  const fields = refused.map(([{ place }, sentence]) => [`items.${place}.quantity`, [sentence]]);
  throw new Problem('invalid', { fields: Object.fromEntries(fields) as Record<string, string[]> });
}

const said = ({ called }: Line, { available }: Lack): string =>
  available > 0
    ? `Of ${called} only ${available} are left.`
    : `${called.charAt(0).toUpperCase()}${called.slice(1)} is sold out.`;

interface Priced {
  readonly asked: NewOrder;
  /** Of each line. */
  readonly discounts: readonly number[];
  readonly coupon: Coupon | undefined;
  readonly now: Date;
}

async function insert(db: Db, by: By, priced: Priced): Promise<EnteringOrder> {
  const connection = await db.connection();
  const { asked, discounts, now } = priced;
  const inserted = await Order.inStore(by, connection).insert(columnsOf(by, priced)).returning('*');
  const items = await OrderItem.inStore(by, connection)
    .insert(asked.lines.map((line, index) => itemOf(inserted.id, line, discounts[index] ?? 0, now)))
    .returning('*');
  const history = [...new Set([1, inserted.status] as const)];
  await OrderStatus.inStore(by, connection).insert(
    history.map((status) => ({ orderId: inserted.id, status, changedBy: by.subject, createdAt: now })),
  );
  return Object.assign(inserted, { items: items as unknown as OrderItem[] });
}

function columnsOf(by: By, { asked, discounts, coupon, now }: Priced): Partial<Order> {
  const { lines, customerId, status, columns } = asked;
  const subtotal = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const discountAmount = discounts.reduce((sum, discount) => sum + discount, 0);
  return {
    customerId,
    status,
    currency: (lines[0] as Line).offer.currency,
    subtotal,
    discountAmount,
    total: subtotal - discountAmount,
    couponId: coupon?.id ?? null,
    couponCode: coupon?.code ?? null,
    couponDiscountAmount: coupon ? discountAmount : null,
    placedBy: by.subject,
    createdAt: now,
    updatedAt: now,
    ...columns,
  };
}

const itemOf = (
  orderId: number,
  { offer, planId, serverId, quantity, price, fields, notes }: Line,
  discountAmount: number,
  createdAt: Date,
): Partial<OrderItem> => ({
  orderId,
  productId: offer.id,
  productName: offer.name,
  productType: offer.type,
  planId,
  serverId,
  quantity,
  reserved: offer.isCounted ? quantity : 0,
  price,
  discountAmount,
  total: price * quantity,
  fields,
  notes,
  createdAt,
});

interface CardPayment {
  readonly order: Order;
  readonly code: string;
  readonly lines: readonly Line[];
  readonly discounts: readonly number[];
  readonly now: Date;
}

/** The card's ledger names the order, so the order is there first. @returns what the order now says of the card */
async function payByCard(db: Db, by: By, { order, code, lines, discounts, now }: CardPayment) {
  const payable = lines.map((line, index) => ({
    ...scopeOf(line),
    total: line.price * line.quantity - (discounts[index] ?? 0),
  }));
  const { giftCardId, amount } = await spendGiftCard(db, by, { code, orderId: order.id, lines: payable }, now);
  const paid = { giftCardId, giftCardAmount: amount };
  await Order.inStore(by, await db.connection())
    .where({ id: order.id })
    .patch(paid);
  return paid;
}

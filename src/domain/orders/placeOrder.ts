/**
 * A new order, priced by the server, with all that it takes held for it: in one transaction, which a refusal undoes. Whoever places
 * orders takes locks in one order: products by their ids, the customer's counts, the coupon, the customer, the invoice's number.
 */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { readOffers } from '../catalog/readOffers';
import { addUpPieces, type Lack, type Pieces, reserveStock } from '../catalog/reserveStock';
import { findBuyer } from '../customers/findBuyer';
import { moveOrders } from '../figures/keepFigures';
import type { Seal } from '../fulfilment/licenseKey';
import { applyCoupon } from '../promotions/applyCoupon';
import type { Coupon } from '../promotions/Coupon';
import { countCouponUse, findCoupon } from '../promotions/useCoupon';
import type { InStore } from '../StoreModel';
import { countPurchases } from './countPurchases';
import { type EnteringOrder, enterStatus } from './enterStatus';
import { Order } from './Order';
import { OrderItem } from './OrderItem';
import type { OrderRequest } from './OrderRequest';
import { OrderStatus } from './OrderStatus';
import { type Line, priceItems } from './priceItems';
import { recordPayment } from './recordPayment';

/** Who acts, for the history: `merchantToken:5`. */
export interface By extends InStore {
  readonly subject: string;
}

export interface Circumstances {
  readonly now: Date;
  /** Keeps license keys from being read in the database. */
  readonly seal: Seal;
}

const COUPON_FIELD = 'coupon_code';

/**
 * Places an order; with a status beyond 1 it goes there at once, completion included.
 * @returns its id
 * @throws Problem `invalid`, naming every item that can't be had, and why
 */
export async function placeOrder(db: Db, by: By, request: OrderRequest, circumstances: Circumstances): Promise<number> {
  const { now } = circumstances;
  const customer = await findBuyer(db, by, request.buyer, now);
  const lines = await readLines(db, by, request, now);
  const { couponCode: code } = request;
  const coupon = code === undefined ? undefined : await findCoupon(db, by, { code, field: COUPON_FIELD }, now);
  const discounts = coupon ? discountsOf(coupon, lines) : lines.map(() => 0);
  await take(db, by, customer.id, lines, now);
  if (coupon) await countCouponUse(db, by, coupon, customer.id, COUPON_FIELD);
  const order = await insertOrder(db, by, { request, customerId: customer.id, lines, discounts, coupon, now });
  if (request.payment) await recordPayment(db, by, order, request.payment, now);
  await moveOrders(db, by, [{ after: order }]);
  if (order.status !== 1) await enterStatus(db, by, order, 1, circumstances);
  return order.id;
}

async function readLines(db: Db, store: InStore, { items }: OrderRequest, now: Date): Promise<readonly Line[]> {
  const offers = await readOffers(
    db,
    store,
    items.map(({ productId }) => productId),
    now,
  );
  const { lines, errors } = priceItems(items, offers);
  if (Object.keys(errors).length > 0) throw new Problem('invalid', { fields: errors });
  return lines;
}

function discountsOf(coupon: Coupon, lines: readonly Line[]): number[] {
  const discounts = applyCoupon(
    coupon,
    lines.map(({ offer, price, quantity }) => ({
      productId: offer.id,
      categoryIds: offer.categoryIds,
      price,
      quantity,
    })),
  );
  if (discounts) return discounts;
  throw new Problem('invalid', { fields: { [COUPON_FIELD]: ['The coupon is for none of the items.'] } });
}

const piecesOf = (lines: readonly Line[]): Pieces[] =>
  addUpPieces(lines.map(({ offer, quantity }) => ({ productId: offer.id, quantity })));

/** @throws Problem `invalid`, naming the first item of every product that there is too little of, or that the customer may have no more of */
async function take(db: Db, store: InStore, customerId: number, lines: readonly Line[], now: Date): Promise<void> {
  const lacks = await reserveStock(db, store, piecesOf(lines.filter(({ offer }) => offer.isCounted)), now);
  const refused = lacks.map((lack): [number, string] => [lack.productId, said(lack)]);
  if (refused.length === 0) {
    for (const productId of await countPurchases(db, store, customerId, piecesOf(lines))) {
      const most = lines.find(({ offer }) => offer.id === productId)?.offer.maxPurchaseCount;
      refused.push([productId, `A customer can have at most ${most} of product ${productId}.`]);
    }
  }
  if (refused.length === 0) return;
  const placeOf = (productId: number) => lines.findIndex(({ offer }) => offer.id === productId);
  const fields = refused.map(([productId, sentence]) => [`items.${placeOf(productId)}.quantity`, [sentence]]);
  throw new Problem('invalid', { fields: Object.fromEntries(fields) as Record<string, string[]> });
}

const said = ({ productId, available }: Lack): string =>
  available > 0 ? `Of product ${productId} only ${available} are left.` : `Product ${productId} is sold out.`;

interface NewOrder {
  readonly request: OrderRequest;
  readonly customerId: number;
  readonly lines: readonly Line[];
  /** Of each line. */
  readonly discounts: readonly number[];
  readonly coupon: Coupon | undefined;
  readonly now: Date;
}

async function insertOrder(db: Db, by: By, order: NewOrder): Promise<EnteringOrder> {
  const connection = await db.connection();
  const { lines, discounts, now } = order;
  const inserted = await Order.inStore(by, connection).insert(columnsOf(by, order)).returning('*');
  const items = await OrderItem.inStore(by, connection)
    .insert(lines.map((line, index) => itemOf(inserted.id, line, discounts[index] ?? 0, now)))
    .returning('*');
  const history = [...new Set([1, inserted.status] as const)];
  await OrderStatus.inStore(by, connection).insert(
    history.map((status) => ({ orderId: inserted.id, status, changedBy: by.subject, createdAt: now })),
  );
  return Object.assign(inserted, { items: items as unknown as OrderItem[] });
}

function columnsOf(by: By, { request, customerId, lines, discounts, coupon, now }: NewOrder): Partial<Order> {
  const subtotal = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const discountAmount = discounts.reduce((sum, discount) => sum + discount, 0);
  return {
    customerId,
    status: request.status,
    currency: (lines[0] as Line).offer.currency,
    subtotal,
    discountAmount,
    total: subtotal - discountAmount,
    couponId: coupon?.id ?? null,
    couponCode: coupon?.code ?? null,
    couponDiscountAmount: coupon ? discountAmount : null,
    customerNote: request.customerNote ?? null,
    meta: request.meta ?? null,
    placedBy: by.subject,
    createdAt: now,
    updatedAt: now,
  };
}

const itemOf = (
  orderId: number,
  { offer, planId, quantity, price, fields, notes }: Line,
  discountAmount: number,
  createdAt: Date,
): Partial<OrderItem> => ({
  orderId,
  productId: offer.id,
  productName: offer.name,
  productType: offer.type,
  planId,
  quantity,
  reserved: offer.isCounted ? quantity : 0,
  price,
  discountAmount,
  total: price * quantity,
  fields,
  notes,
  createdAt,
});

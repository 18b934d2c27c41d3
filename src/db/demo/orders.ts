/** How an order of either store becomes rows: the order, its items, its history and its payment. */
import { vatWithin } from '../../domain/invoicing/vat';
import { later, minute, hour, day, type Calendar } from './calendar';
import type { Draft, Row } from './Draft';

export type Status = 1 | 2 | 3 | 4 | 5 | 6;

export interface ItemDraft {
  id: number;
  productId: number;
  productName: string;
  productType: string;
  /** Of one, in minor units, after sales and before coupons. */
  price: number;
  quantity: number;
  planId?: number;
  /** What a coupon takes off one. */
  unitDiscount?: number;
  columns?: Row;
}

export interface OrderDraft {
  id: number;
  customerId: number;
  status: Status;
  createdAt: Date;
  currency: string;
  items: readonly ItemDraft[];
  /** Basis points, where the store is registered for VAT. */
  vatRate?: number;
  payment?: { method: string; id: string | null };
  /** Further columns of `orders`. */
  columns?: Row;
  /** From order to completion, in milliseconds. */
  handling: number;
}

/** Numbers are given when it is known how many there are. */
export type Unnumbered = Omit<OrderDraft, 'id'>;

/** An order as it stands in the draft, with the moments at which it became paid, complete and refunded. */
export interface Order extends OrderDraft {
  total: number;
  discount: number;
  vatAmount: number | null;
  completedAt: Date | null;
  refundedAt: Date | null;
}

/** The statuses that an order of this one has gone through. */
const paths: Record<Status, readonly Status[]> = {
  1: [1],
  2: [1, 2],
  3: [1, 3],
  4: [1, 4],
  5: [1, 5],
  6: [1, 4, 6],
};
/** The newest orders, newest first: some of every kind are still under way. */
const underWay: readonly Status[] = [1, 4, 3, 4, 2, 4, 4, 1, 3, 5, 4, 2, 4, 4];
const refundAfter = 2 * day + 5 * hour;

/** Of the older orders most were completed. @param fromNewest how many are newer @param draw from 0 to 1 */
export function statusOf(fromNewest: number, draw: number): Status {
  return underWay[fromNewest] ?? (draw < 0.08 ? 5 : draw < 0.13 ? 6 : 4);
}

export function addOrder(draft: Draft, calendar: Calendar, plan: OrderDraft): Order {
  const history = historyOf(plan, calendar);
  const at = (status: Status) => history.find((entry) => entry.status === status)?.createdAt ?? null;
  const discount = plan.items.reduce((sum, item) => sum + (item.unitDiscount ?? 0) * item.quantity, 0);
  const total = plan.items.reduce((sum, item) => sum + item.price * item.quantity, 0) - discount;
  const vatAmount = at(4) && plan.vatRate !== undefined ? vatWithin(total, plan.vatRate) : null;
  const order: Order = { ...plan, total, discount, vatAmount, completedAt: at(4), refundedAt: at(6) };
  const updatedAt = history.at(-1)?.createdAt ?? order.createdAt;
  draft.add('orders', rowOf(draft, order, updatedAt));
  for (const item of order.items) addItem(draft, order, item);
  for (const entry of history)
    draft.add('orderStatuses', { ...entry, id: draft.nextId('orderStatuses'), orderId: order.id });
  if (order.payment && order.status !== 1 && order.status !== 5) addPayment(draft, order, updatedAt);
  return order;
}

function rowOf(draft: Draft, order: Order, updatedAt: Date): Row {
  const { id, customerId, status, currency, total, discount, vatAmount, vatRate, payment, columns, createdAt } = order;
  return {
    id,
    uuid: draft.uuid('orders', id),
    customerId,
    status,
    currency,
    subtotal: total + discount,
    discountAmount: discount,
    total,
    vatRate: vatAmount === null ? null : vatRate,
    vatAmount,
    paymentMethod: payment?.method ?? null,
    ...columns,
    createdAt,
    updatedAt,
  };
}

function addItem(draft: Draft, order: OrderDraft, item: ItemDraft): void {
  const { unitDiscount = 0, columns, planId = null, ...named } = item;
  draft.add('orderItems', {
    uuid: draft.uuid('orderItems', item.id),
    fields: null,
    ...named,
    planId,
    orderId: order.id,
    discountAmount: unitDiscount * item.quantity,
    total: item.price * item.quantity,
    createdAt: order.createdAt,
    ...columns,
  });
}

function addPayment(draft: Draft, order: Order, updatedAt: Date): void {
  draft.add('transactions', {
    id: draft.nextId('transactions'),
    orderId: order.id,
    paymentMethod: order.payment?.method,
    paymentId: order.payment?.id,
    total: order.total,
    refundedAt: order.refundedAt,
    createdAt: order.createdAt,
    updatedAt,
  });
}

function historyOf({ status, createdAt, handling }: OrderDraft, calendar: Calendar) {
  const latest = calendar.ago(minute).getTime();
  return paths[status].map((step, place) => {
    const moment = later(createdAt, place === 0 ? 0 : handling + (step === 6 ? refundAfter : 0));
    const known = Math.max(createdAt.getTime(), Math.min(moment.getTime(), latest));
    return { status: step, createdAt: new Date(known), changedBy: place === 0 ? null : 'demo' };
  });
}

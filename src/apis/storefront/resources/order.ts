/** An order as the customer who placed it sees it: in the list, and with everything in the detail. */
import type { components } from '../../../../generated/storefront';
import { formatMoney, toMajor } from '../../../domain/money';
import type {
  BuyerView,
  ComplaintView,
  ListedOrderView,
  OrderView,
  PaymentView,
  ReviewView,
} from '../../../domain/orders/OrderView';
import { isPaid } from '../../../domain/orders/transitions';
import { localTime } from '../../../domain/stores/localTime';
import { timeAgo } from '../../humanTime';
import { microTimestamp } from '../../timestamps';
import { money } from './money';
import { listedItem, type OrderFrame, orderItem } from './orderItem';
import { orderStatus, orderStatusEntry } from './orderStatus';

type Schemas = components['schemas'];

/** An order of the list. */
export function listedOrder(view: ListedOrderView, buyer: BuyerView, frame: Pick<OrderFrame, 'origin' | 'now'>) {
  const { origin, now } = frame;
  return {
    ...shared(view, { status: view.paymentStatus, paymentId: view.paymentId }, buyer, now),
    status: orderStatus(
      { id: view.statusId, status: view.statusNumber, createdAt: view.statusSince },
      buyer.timeZone,
      now,
    ),
    items: view.items.map((item) => listedItem(item, view.currency, origin)),
    eligibility: eligibility(view, view),
  } satisfies Schemas['ListedOrder'];
}

/** An order with all that belongs to it. @throws when it never had a status, or a license key can't be opened */
export function order(view: OrderView, frame: OrderFrame): Schemas['Order'] {
  const { buyer, statuses, review: reviewed, complaint: complained } = view;
  const latest = statuses.at(-1);
  if (!latest) throw new Error(`order ${view.id} has no status`);
  return {
    ...shared(view, view.payment, buyer, frame.now),
    status: orderStatus(latest, buyer.timeZone, frame.now),
    statuses: statuses.map((one) => orderStatusEntry(one, buyer.timeZone, frame.now)),
    items: view.items.map((item) => orderItem(item, view.currency, frame)),
    transaction: view.payment && transaction(view.payment, view.currency),
    coupon: view.coupon && {
      id: view.coupon.id,
      code: view.coupon.code,
      discount_amount: toMajor(view.coupon.discountAmount, view.currency),
    },
    review: reviewed && review(reviewed),
    complain: complained && complaint(complained),
    eligibility: eligibility(view, { isReviewed: reviewed !== null, isComplainedOf: complained !== null }),
  };
}

function shared(
  view: Omit<OrderView | ListedOrderView, 'items'>,
  payment: Pick<PaymentView, 'status' | 'paymentId'> | null,
  buyer: BuyerView,
  now: Date,
) {
  const { currency } = view;
  const discount = toMajor(view.discountAmount, currency);
  const placed = new Date(view.createdAt);
  return {
    id: view.id,
    order_number: view.id,
    total: money(view.total, currency),
    financial_breakdown: {
      subtotal: toMajor(view.subtotal, currency),
      discount_amount: discount,
      final_total: toMajor(view.total, currency),
    },
    customer: {
      id: buyer.id,
      name: [buyer.firstName, buyer.lastName].filter(Boolean).join(' '),
      email: buyer.email,
      phone: buyer.phone,
    },
    payment: {
      method: view.paymentMethod,
      status: payment?.status ?? null,
      transaction_id: payment?.paymentId ?? null,
    },
    discount_amount: discount,
    customer_note: view.customerNote,
    meta: view.meta,
    human_format: {
      created_at_human: timeAgo(placed, now),
      created_at_normal: localTime(placed, buyer.timeZone),
      total_formatted: formatMoney(view.total, currency),
    },
    created_at: microTimestamp(view.createdAt),
    updated_at: microTimestamp(view.updatedAt),
  };
}

/** What was revealed can't be given back: an order with codes or licenses is not refunded by itself. */
function eligibility(
  { status, items }: Pick<ListedOrderView, 'status' | 'items'>,
  { isReviewed, isComplainedOf }: Pick<ListedOrderView, 'isReviewed' | 'isComplainedOf'>,
): Schemas['OrderEligibility'] {
  const handedOver = isPaid(status);
  const reveals = items.some(({ productType }) => productType === 'code' || productType === 'license');
  return {
    can_review: handedOver && !isReviewed,
    can_complain: status <= 4 && !isComplainedOf,
    can_refund: handedOver && !reveals,
  };
}

function transaction(view: PaymentView, currency: string): NonNullable<Schemas['OrderTransaction']> {
  const isRefunded = view.refundedAt !== null;
  return {
    payment_method: view.method,
    id: view.id,
    payment_id: view.paymentId,
    total: toMajor(view.total, currency),
    is_refunded: isRefunded,
    human_format: {
      payment_method: view.method,
      is_refunded: isRefunded ? 'Yes' : 'No',
      total_formatted: formatMoney(view.total, currency),
    },
    receipt: view.receipt,
  };
}

const review = (view: ReviewView): NonNullable<Schemas['OrderReview']> => ({
  id: view.id,
  rating: view.rating,
  comment: view.comment,
  is_published: view.publishedAt !== null,
  items: view.items.map(({ itemId, rating, comment }) => ({ item_id: itemId, rating, comment })),
  created_at: microTimestamp(view.createdAt),
});

const complaint = (view: ComplaintView): NonNullable<Schemas['OrderComplaint']> => ({
  id: view.id,
  message: view.message,
  resolution: view.resolution,
  resolved_at: view.resolvedAt && microTimestamp(view.resolvedAt),
  created_at: microTimestamp(view.createdAt),
});

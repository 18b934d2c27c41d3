/** Orders of the digital store: number 78901 of the documentation, the newest, and before it two years of others. */
import { busyMoments, day, hour, later, minute, type Calendar } from './calendar';
import { documentedCustomerId, type Buyer } from './customers';
import { documentedCodes } from './documentedProducts';
import type { Draft } from './Draft';
import { handOver } from './handover';
import { addOrder, statusOf, type ItemDraft, type Order, type OrderDraft } from './orders';
import type { Offer } from './products';
import type { Random } from './random';

const currency = 'SAR';
const vatRate = 1500;
const documentedOrderId = 78901;
/** Received, and not paid yet: in the place of the newest that is made in bulk. */
const receivedOrderId = documentedOrderId - 2;
const documentedItemId = 1001;
const bulkCount = 560;
const days = 730;
/** With 78900 and 78901, the documented customer has the 25 orders of the list's example. */
const furtherOrdersOfAhmed = 23;

const methods = ['card', 'card', 'card', 'mada', 'mada', 'apple_pay', 'stc_pay', 'bank_transfer'];
const welcome = { id: '3e1c0f5a-7d42-4b8e-9a16-5c2f8d0b7e31', code: 'WELCOME10', percent: 10 };

/** Adds the orders with what they handed over. @returns them, the oldest first */
export function addDigitalOrders(
  draft: Draft,
  { calendar, random, serverKey }: { calendar: Calendar; random: Random; serverKey: Buffer },
  offers: readonly Offer[],
  buyers: readonly Buyer[],
): Order[] {
  addWelcomeCoupon(draft, calendar);
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const documented = addOrder(draft, calendar, documentedOrder(calendar));
  addDocumentedHandover(draft, calendar, documented);
  const bulk = bulkOrders(calendar, random, offers, buyers).slice(0, -1);
  const plans = [...bulk, receivedOrder(calendar), membershipOrder(calendar)];
  numberItems(plans);
  const orders = plans.map((plan) => addOrder(draft, calendar, plan));
  for (const order of orders.slice(0, -1)) handOver(draft, order, byId, random, serverKey);
  return [...orders, documented];
}

function documentedOrder(calendar: Calendar): OrderDraft {
  return {
    id: documentedOrderId,
    customerId: documentedCustomerId,
    status: 4,
    createdAt: calendar.ago(2 * hour),
    handling: 0,
    currency,
    vatRate,
    payment: { method: 'card', id: 'ch_abc123' },
    items: [
      {
        id: documentedItemId,
        productId: 101,
        productName: 'Premium Game Key',
        productType: 'code',
        price: 199_99,
        quantity: 2,
        columns: { fields: { platform: 'PC' } },
      },
    ],
  };
}

/** The order that the documentation's update completes. */
const receivedOrder = (calendar: Calendar): OrderDraft => ({
  id: receivedOrderId,
  customerId: documentedCustomerId,
  status: 1,
  createdAt: calendar.ago(2.5 * hour),
  handling: 0,
  currency,
  vatRate,
  items: [
    {
      id: documentedItemId - 2,
      productId: 103,
      productName: 'Wireless Controller',
      productType: 'product',
      price: 249_00,
      quantity: 1,
    },
  ],
});

/** The order of the membership whose subscription the documentation shows. */
const membershipOrder = (calendar: Calendar): OrderDraft => ({
  id: documentedOrderId - 1,
  customerId: documentedCustomerId,
  status: 4,
  createdAt: calendar.ago(2 * hour + 20 * minute),
  handling: 0,
  currency,
  vatRate,
  payment: { method: 'card', id: 'ch_abc122' },
  items: [
    {
      id: documentedItemId - 1,
      productId: 50,
      productName: 'Premium Membership',
      productType: 'subscription',
      price: 49_99,
      quantity: 1,
    },
  ],
});

/**
 * The codes of item 1001, and subscription 1. The documentation lets it name order 78901, whose one item is a code: its item
 * is the one by which it was bought, of the order before.
 */
function addDocumentedHandover(draft: Draft, calendar: Calendar, order: Order): void {
  const claimedAt = order.createdAt;
  draft.add(
    'codes',
    ...documentedCodes.map((code, index) => ({
      id: index + 1,
      productId: 101,
      code,
      orderItemId: documentedItemId,
      claimedAt,
      usedAt: null,
      createdAt: later(claimedAt, -day),
    })),
  );
  const startsAt = calendar.daysAgo(0);
  const id = draft.nextId('subscriptions');
  draft.add('subscriptions', {
    id,
    uuid: draft.uuid('subscriptions', id),
    customerId: documentedCustomerId,
    productId: 50,
    productName: 'Premium Membership',
    planId: null,
    orderId: documentedOrderId,
    orderItemId: documentedItemId - 1,
    price: 49_99,
    currency,
    durationType: 'month',
    durationValue: 1,
    startsAt,
    endsAt: later(startsAt, 30 * day),
    cancelledAt: null,
    createdAt: startsAt,
    updatedAt: startsAt,
  });
}

function bulkOrders(
  calendar: Calendar,
  random: Random,
  offers: readonly Offer[],
  buyers: readonly Buyer[],
): OrderDraft[] {
  const others = buyers.filter(({ id }) => id !== documentedCustomerId);
  const ahmed = buyers.filter(({ id }) => id === documentedCustomerId);
  const every = Math.floor(bulkCount / 2 / furtherOrdersOfAhmed);
  return busyMoments(calendar, random, bulkCount, days).map((createdAt, index) => {
    const fromEnd = bulkCount - 1 - index;
    const isAhmed = fromEnd % every === 0 && fromEnd / every < furtherOrdersOfAhmed;
    const before = <T extends { createdAt: Date }>(all: readonly T[]) => all.filter((one) => one.createdAt < createdAt);
    const buyer = random.pick(isAhmed ? ahmed : before(others));
    const coupon = random.chance(0.06);
    const items = Array.from({ length: random.pick([1, 1, 1, 1, 1, 2, 2, 3]) }, () =>
      itemOf(random, random.pick(before(offers)), coupon),
    ).filter((item, place, all) => all.findIndex(({ productId }) => productId === item.productId) === place);
    return {
      id: documentedOrderId - 1 - bulkCount + index,
      customerId: buyer.id,
      status: statusOf(fromEnd, random.next()),
      createdAt,
      handling: random.between(1, 90) * minute,
      currency,
      vatRate,
      payment: { method: random.pick(methods), id: `ch_${random.characters(14).toLowerCase()}` },
      items,
      columns: coupon ? couponColumns(items) : {},
    };
  });
}

/** Ids come later, when it is known how many there are. */
function itemOf(random: Random, offer: Offer, coupon: boolean): ItemDraft {
  const plan = offer.plans.length > 0 ? random.pick(offer.plans) : undefined;
  const quantity = random.pick(offer.type === 'code' || offer.type === 'product' ? [1, 1, 1, 2, 3] : [1]);
  const price = plan?.price ?? offer.price;
  return {
    id: 0,
    productId: offer.id,
    productName: offer.name,
    productType: offer.type,
    price,
    quantity,
    unitDiscount: coupon ? Math.round((price * welcome.percent) / 100) : 0,
    ...(plan
      ? { planId: plan.id, columns: { durationType: plan.durationType, durationValue: plan.durationValue } }
      : {}),
  };
}

const couponColumns = (items: readonly ItemDraft[]) => ({
  couponId: welcome.id,
  couponCode: welcome.code,
  couponDiscountAmount: items.reduce((sum, item) => sum + (item.unitDiscount ?? 0) * item.quantity, 0),
});

function addWelcomeCoupon(draft: Draft, calendar: Calendar): void {
  const createdAt = calendar.daysAgo(740);
  draft.add('coupons', {
    id: welcome.id,
    code: welcome.code,
    discountType: 'percentage',
    discountValue: welcome.percent * 100,
    applicationScope: 'store',
    validFrom: createdAt,
    createdAt,
    updatedAt: createdAt,
  });
}

/** Item 1001 is the newest one too: the others count up to it. @throws when there are more than ids below it */
function numberItems(orders: readonly OrderDraft[]): void {
  const items = orders.flatMap((order) => order.items);
  if (items.length >= documentedItemId) throw new Error(`${items.length} items leave no ids from 1 up`);
  items.forEach((item, index) => (item.id = documentedItemId - items.length + index));
}

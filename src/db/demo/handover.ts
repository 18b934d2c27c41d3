/** What completed orders handed over: codes, license keys, subscriptions, places in courses. Refunds take the latter back. */
import { mintLicenseKey } from '../../domain/fulfilment/licenseKey';
import { daysAfter, daysOf } from '../../domain/subscriptions/period';
import { day, later } from './calendar';
import { documentedCustomerId } from './customers';
import type { Draft } from './Draft';
import { storedSecret } from './licenses';
import type { ItemDraft, Order } from './orders';
import type { Offer } from './products';
import type { Random } from './random';

export function handOver(
  draft: Draft,
  order: Order,
  offers: Map<number, Offer>,
  random: Random,
  serverKey: Buffer,
): void {
  for (const item of order.items) {
    const offer = offers.get(item.productId);
    if (offer?.type === 'code' && order.status <= 3) addHeldCodes(draft, order, item);
    if (!order.completedAt || !offer) continue;
    if (offer.type === 'code') addClaimedCodes(draft, order.completedAt, item, random);
    if (offer.type === 'license') addLicenses(draft, order, item, serverKey);
    if (offer.type === 'subscription') addSubscription(draft, order, item, offer);
    if (offer.type === 'course') addEnrollment(draft, order, item, offer, random);
  }
}

/** A refund never returns a code to the pool. */
function addClaimedCodes(draft: Draft, claimedAt: Date, item: ItemDraft, random: Random): void {
  for (let number = 0; number < item.quantity; number++) {
    draft.add('codes', {
      id: draft.nextId('codes'),
      productId: item.productId,
      code: random.characters(12).replace(/.{4}(?!$)/g, '$&-'),
      orderItemId: item.id,
      claimedAt,
      usedAt: random.chance(0.7) ? later(claimedAt, random.between(1, 20) * 60_000) : null,
      createdAt: later(claimedAt, -day),
    });
  }
}

/** What an open order has reserved waits in the pool. */
function addHeldCodes(draft: Draft, order: Order, item: ItemDraft): void {
  for (let number = 0; number < item.quantity; number++) {
    const id = draft.nextId('codes');
    const text = draft.uuid('codes', id).replaceAll('-', '').slice(0, 12).toUpperCase();
    const code = text.replace(/.{4}(?!$)/g, '$&-');
    draft.add('codes', { id, productId: item.productId, code, createdAt: later(order.createdAt, -day) });
  }
}

function addLicenses(draft: Draft, order: Order, item: ItemDraft, serverKey: Buffer): void {
  const config = draft.of('licenseConfigs').find(({ productId }) => productId === item.productId);
  const { completedAt, refundedAt } = order;
  for (let number = 0; completedAt && number < item.quantity; number++) {
    const { hash, sealed } = storedSecret('license_key', mintLicenseKey(String(config?.prefix)), serverKey);
    draft.add('licenses', {
      id: draft.nextId('licenses'),
      productId: item.productId,
      orderItemId: item.id,
      keyHash: hash,
      keyEncrypted: sealed,
      maxActivations: config?.maxActivations,
      expiresAt: config?.expiryDays ? later(completedAt, Number(config.expiryDays) * day) : null,
      revokedAt: refundedAt,
      createdAt: completedAt,
      updatedAt: refundedAt ?? completedAt,
    });
  }
}

function addSubscription(draft: Draft, order: Order, item: ItemDraft, offer: Offer): void {
  const plan = offer.plans.find(({ id }) => id === item.planId);
  if (!plan || !order.completedAt) return;
  const { completedAt, refundedAt } = order;
  const id = draft.nextId('subscriptions');
  const endsAt = daysAfter(completedAt, daysOf(plan));
  // The documented customer has one active subscription, the documented one.
  const cancelledAt = refundedAt ?? (order.customerId === documentedCustomerId ? completedAt : null);
  draft.add('subscriptions', {
    id,
    uuid: draft.uuid('subscriptions', id),
    customerId: order.customerId,
    productId: offer.id,
    productName: offer.name,
    planId: plan.id,
    orderId: order.id,
    orderItemId: item.id,
    price: plan.price,
    currency: order.currency,
    durationType: plan.durationType,
    durationValue: plan.durationValue,
    startsAt: completedAt,
    endsAt,
    cancelledAt,
    createdAt: completedAt,
    updatedAt: cancelledAt ?? completedAt,
  });
}

function addEnrollment(draft: Draft, order: Order, item: ItemDraft, offer: Offer, random: Random): void {
  const progress = random.between(0, 100);
  draft.add('courseEnrollments', {
    id: draft.nextId('courseEnrollments'),
    courseId: offer.courseId,
    customerId: order.customerId,
    orderItemId: item.id,
    progress,
    revokedAt: order.refundedAt,
    createdAt: order.completedAt,
    updatedAt: order.refundedAt ?? order.completedAt,
  });
}

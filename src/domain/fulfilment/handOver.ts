/** Hands over what an order bought, in the transaction that completes it, and takes back what a refund takes back. */
import type { Db } from '../../db/Db';
import { together } from '../../db/together';
import { Course } from '../catalog/Course';
import { LicenseConfig } from '../catalog/LicenseConfig';
import { SubscriptionConfig } from '../catalog/SubscriptionConfig';
import { CourseEnrollment } from '../orders/CourseEnrollment';
import { License } from '../orders/License';
import type { Order } from '../orders/Order';
import { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import { daysAfter, daysOf } from '../subscriptions/period';
import { startMemberships } from '../subscriptions/startMemberships';
import { Subscription } from '../subscriptions/Subscription';
import { claimCodes } from './claimCodes';
import { hashLicenseKey, mintLicenseKey, type Seal } from './licenseKey';
import { type OrderOfCommands, queueCommands } from './queueCommands';
import { withdrawCommands } from './withdrawCommands';

export type Bought = Pick<Order, 'customerId'> & OrderOfCommands & { readonly items: readonly OrderItem[] };

interface Handover {
  readonly db: Db;
  readonly store: InStore;
  readonly order: Bought;
  readonly now: Date;
}

/**
 * Claims codes, issues license keys, starts subscriptions, enrolls in courses and queues commands; what the items held of the stock is theirs.
 * @param seal keeps license keys from being read in the database
 * @throws Problem `invalid` when a command can't be written
 */
export async function handOver(db: Db, store: InStore, order: Bought, now: Date, seal: Seal): Promise<void> {
  const handover = { db, store, order, now };
  const of = (type: string): OrderItem[] =>
    order.items.filter((item) => item.productType === type).sort((one, other) => one.productId - other.productId);
  for (const item of of('code')) await claimCodes(db, store, item, now);
  await issueLicenses(handover, of('license'), seal);
  await startSubscriptions(handover, of('subscription'));
  await enroll(handover, of('course'));
  await together([
    startMemberships(db, store, order, now),
    queueCommands(db, store, { order, items: order.items, event: 'purchase' }, now),
  ]);
  if (!order.items.some(({ reserved }) => reserved > 0)) return;
  await OrderItem.inStore(store, await db.connection())
    .where({ orderId: order.id })
    .patch({ reserved: 0 });
}

/** As many keys as were bought, each by the rules of its product at this moment. */
async function issueLicenses({ db, store, now }: Handover, items: readonly OrderItem[], seal: Seal): Promise<void> {
  if (items.length === 0) return;
  const connection = await db.connection();
  const rules = byProduct(await LicenseConfig.inStore(store, connection).whereIn('productId', productsOf(items)));
  const licenses = items.flatMap(({ id: orderItemId, productId, quantity }) => {
    const rule = rules.get(productId);
    const expiresAt = rule?.expiryType === 'timed' ? daysAfter(now, rule.expiryDays ?? 0) : null;
    return Array.from({ length: quantity }, () => {
      const key = mintLicenseKey(rule?.prefix ?? null);
      const kept = { keyHash: hashLicenseKey(key), keyEncrypted: seal(key) };
      const limits = { maxActivations: rule?.maxActivations ?? 0, expiresAt };
      return { orderItemId, productId, ...kept, ...limits, createdAt: now, updatedAt: now };
    });
  });
  await License.inStore(store, connection).insert(licenses);
}

/** Paid time begins when the trial, if there is one, is over. */
async function startSubscriptions({ db, store, order, now }: Handover, items: readonly OrderItem[]): Promise<void> {
  if (items.length === 0) return;
  const connection = await db.connection();
  const terms = byProduct(await SubscriptionConfig.inStore(store, connection).whereIn('productId', productsOf(items)));
  const started = items.map((item) => ({
    ...subscriptionOf(item, terms.get(item.productId), now),
    ...soldBy(order, item),
    createdAt: now,
    updatedAt: now,
  }));
  // Each row holds its plan: in the order in which those lock plans who replace them.
  started.sort((one, other) => (one.planId ?? 0) - (other.planId ?? 0));
  await Subscription.inStore(store, connection).insert(started);
}

/** For as long as was agreed, whatever its plan says by now. */
function subscriptionOf(item: OrderItem, terms: SubscriptionConfig | undefined, now: Date) {
  const { id, planId, durationType, durationValue, price } = item;
  if (durationType === null || durationValue === null) throw new Error(`item ${id} is a subscription without a period`);
  const period = { durationType, durationValue };
  const endsAt = daysAfter(now, (terms?.trialDays ?? 0) + daysOf(period));
  const grace = terms?.gracePeriodDays ?? 0;
  return {
    ...{ planId, price, ...period },
    startsAt: now,
    endsAt,
    graceEndsAt: grace > 0 ? daysAfter(endsAt, grace) : null,
    autoRenew: terms?.autoRenewDefault ?? false,
  };
}

const soldBy = (
  { id: orderId, customerId, currency }: Bought,
  { id: orderItemId, productId, productName }: OrderItem,
) => ({
  ...{ orderId, orderItemId, customerId, productId, productName, currency },
});

async function enroll({ db, store, order, now }: Handover, items: readonly OrderItem[]): Promise<void> {
  if (items.length === 0) return;
  const connection = await db.connection();
  const courses = byProduct(await Course.inStore(store, connection).whereIn('productId', productsOf(items)));
  const enrollments = items.map(({ id: orderItemId, productId }) => {
    const course = courses.get(productId);
    if (!course) throw new Error(`product ${productId} is a course without content`);
    return { courseId: course.id, customerId: order.customerId, orderItemId, createdAt: now, updatedAt: now };
  });
  await CourseEnrollment.inStore(store, connection).insert(enrollments);
}

/**
 * A refund ends what goes on: keys, subscriptions, places in courses, commands not yet sent. A code that was read can't be taken back,
 * nor a command that was executed: a package's own commands for refunds see to that.
 */
export async function takeBack(db: Db, store: InStore, order: Bought, now: Date): Promise<void> {
  const connection = await db.connection();
  const ids = order.items.map(({ id }) => id);
  const revoked = { revokedAt: now, updatedAt: now };
  await License.inStore(store, connection).whereIn('orderItemId', ids).whereNull('revokedAt').patch(revoked);
  await CourseEnrollment.inStore(store, connection).whereIn('orderItemId', ids).whereNull('revokedAt').patch(revoked);
  await cancelSubscriptions(db, store, ids, now);
  // First what holds the servers: whoever deletes one takes it before its commands, too.
  await queueCommands(db, store, { order, items: order.items, event: 'refund' }, now);
  await withdrawCommands(db, store, order, now);
}

/** The end of one of them locks all of its subscriber: in the same order. */
async function cancelSubscriptions(db: Db, store: InStore, orderItemIds: readonly number[], now: Date): Promise<void> {
  const connection = await db.connection();
  const locked = await Subscription.inStore(store, connection)
    .whereIn('orderItemId', [...orderItemIds])
    .whereNull('cancelledAt')
    .orderBy('id')
    .forNoKeyUpdate()
    .select('id');
  if (locked.length === 0) return;
  const cancelled = { cancelledAt: now, updatedAt: now };
  await Subscription.inStore(store, connection)
    .whereIn(
      'id',
      locked.map(({ id }) => id),
    )
    .patch(cancelled);
}

const productsOf = (items: readonly OrderItem[]): number[] => items.map(({ productId }) => productId);

const byProduct = <Row extends { readonly productId: number }>(rows: readonly Row[]): Map<number, Row> =>
  new Map(rows.map((row) => [row.productId, row]));

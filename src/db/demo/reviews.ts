/** What customers said of their orders. Order 78901 has no review yet: the documentation's example writes it. */
import { day, hour, later, type Calendar } from './calendar';
import type { Draft } from './Draft';
import type { Order } from './orders';
import type { Random } from './random';

const comments: Record<number, readonly string[]> = {
  5: ['ممتاز، وصل الكود فوراً', 'Great order, fast delivery!', 'تعامل راقٍ وسرعة في التسليم', 'Exactly as described'],
  4: ['جيد جداً', 'Good, will come back', 'الخدمة جيدة والسعر مناسب'],
  3: ['مقبول لكن تأخر الرد', 'It works, after some questions'],
  2: ['تأخر كثيراً', 'Not what I expected'],
  1: ['لم يعمل الكود من أول مرة', 'Took far too long'],
};
const ratings = [5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1];
const complaints = ['الكود لا يعمل على جهازي', 'I ordered the wrong region', 'لم يصلني رد على طلبي'];
/** How long after its completion an order is reviewed, at the earliest. */
const after = 5 * hour;

/** @param orders with the documented one last */
export function addFeedback(draft: Draft, calendar: Calendar, random: Random, orders: readonly Order[]): void {
  for (const order of orders.slice(0, -1)) {
    const moment = order.completedAt && later(order.completedAt, after + random.between(0, 3 * day));
    const [reviewed, complained] = [random.chance(0.4), random.chance(0.02)];
    if (!moment || moment > calendar.now) continue;
    if (reviewed && order.status === 4) addReview(draft, random, order, moment);
    else if (complained) addComplaint(draft, random, order, moment, calendar);
  }
}

function addReview(draft: Draft, random: Random, order: Order, createdAt: Date): void {
  const said = () => {
    const rating = random.pick(ratings);
    return { rating, comment: random.pick(comments[rating] ?? []) };
  };
  const id = draft.nextId('reviews');
  draft.add('reviews', {
    id,
    orderId: order.id,
    customerId: order.customerId,
    ...said(),
    publishedAt: random.chance(0.88) ? createdAt : null,
    createdAt,
    updatedAt: createdAt,
  });
  const rows = order.items.map((item) => ({
    reviewId: id,
    orderItemId: item.id,
    productId: item.productId,
    ...said(),
  }));
  draft.add('reviewItems', ...rows);
}

function addComplaint(draft: Draft, random: Random, order: Order, createdAt: Date, calendar: Calendar): void {
  const resolvedAt = later(createdAt, 2 * day);
  const resolved = resolvedAt < calendar.now;
  draft.add('complaints', {
    id: draft.nextId('complaints'),
    orderId: order.id,
    customerId: order.customerId,
    message: random.pick(complaints),
    resolution: resolved ? 'تم حل المشكلة بالتواصل مع العميل' : null,
    resolvedAt: resolved ? resolvedAt : null,
    createdAt,
    updatedAt: resolved ? resolvedAt : createdAt,
  });
}

/** A customer's review of an order and of each of its items, once. */
import type { Db } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import { countDays } from '../figures/keepFigures';
import { Store } from '../stores/Store';
import { type InStore, unlessIgnored } from '../StoreModel';
import { Order } from './Order';
import { OrderItem } from './OrderItem';
import { Review } from './Review';
import { ReviewItem } from './ReviewItem';
import { reviewFigures } from './reviewFigures';
import { isPaid } from './transitions';

const LEAST_CHARACTERS = 3;

/** What the customer says; the keys of items are their ids, written as the customer wrote them. */
export interface ReviewText {
  readonly rating: number;
  readonly comment: string;
  readonly itemRatings: Readonly<Record<string, number>>;
  readonly itemComments: Readonly<Record<string, string>>;
}

/**
 * Keeps the review, published at once where the store accepts reviews by itself.
 * @returns the review
 * @throws Problem `not_found`, `wrong_state` (the order is not in progress or completed), `conflict` (it has a review),
 * `invalid` (the items are not the order's, or a text is nothing but blanks); in this order
 */
export async function reviewOrder(
  db: Db,
  customer: Reviewer,
  orderId: number,
  text: ReviewText,
  now: Date,
): Promise<Review> {
  await requireReviewable(db, customer, orderId);
  const review = await insertReview(db, customer, orderId, text, now);
  await insertItems(db, customer, review, text);
  await countDays(db, customer, reviewFigures(review));
  return review;
}

type Reviewer = InStore & { readonly customerId: number };

/** Locked against a cancellation or a refund meanwhile. */
async function requireReviewable(db: Db, customer: Reviewer, orderId: number): Promise<void> {
  const order = await Order.inStore(customer, await db.connection())
    .findOne({ id: orderId, customerId: customer.customerId })
    .forShare();
  if (!order) throw new Problem('not_found', { message: 'Order not found.' });
  if (!isPaid(order.status)) {
    throw new Problem('wrong_state', { message: 'Only an order in progress or completed can be reviewed.' });
  }
}

/** The unique row decides between two at once. */
async function insertReview(
  db: Db,
  customer: Reviewer,
  orderId: number,
  { rating, comment }: ReviewText,
  now: Date,
): Promise<Review> {
  const connection = await db.connection();
  const { autoAcceptReviews } = await Store.query(connection).findById(customer.storeId).throwIfNotFound();
  const publishedAt = autoAcceptReviews ? now : null;
  const stamps = { createdAt: now, updatedAt: now };
  const review = await Review.inStore(customer, connection)
    .insert({ orderId, customerId: customer.customerId, rating, comment: comment.trim(), publishedAt, ...stamps })
    .onConflict(['storeId', 'orderId'])
    .ignore()
    .returning('*');
  if (!unlessIgnored(review)) throw new Problem('conflict', { message: 'The order has been reviewed.' });
  return review;
}

async function insertItems(db: Db, customer: Reviewer, review: Review, text: ReviewText): Promise<void> {
  const connection = await db.connection();
  const items = await OrderItem.inStore(customer, connection).where({ orderId: review.orderId }).orderBy('id');
  requireTheOrdersItems(items, text);
  await ReviewItem.inStore(customer, connection).insert(
    items.map(({ id, productId }) => ({
      reviewId: review.id,
      orderItemId: id,
      productId,
      rating: text.itemRatings[id] as number,
      comment: (text.itemComments[id] as string).trim(),
    })),
  );
}

/** Exactly the order's items, no more and no fewer, and something said of each. */
function requireTheOrdersItems(items: readonly OrderItem[], text: ReviewText): void {
  const known = new Set(items.map(({ id }) => String(id)));
  const fields: FieldErrors = {};
  for (const [name, given] of [
    ['item_ratings', text.itemRatings],
    ['item_comments', text.itemComments],
  ] as const) {
    for (const id of known) if (!(id in given)) fields[`${name}.${id}`] = [`The ${name}.${id} field is required.`];
    for (const id of Object.keys(given)) if (!known.has(id)) fields[`${name}.${id}`] = [`The order has no item ${id}.`];
  }
  const comments: [string, string][] = [
    ['comment', text.comment],
    ...Object.entries(text.itemComments).map(([id, comment]): [string, string] => [`item_comments.${id}`, comment]),
  ];
  for (const [name, comment] of comments) {
    if ([...comment.trim()].length < LEAST_CHARACTERS) {
      fields[name] ??= [`The ${name} field must be at least ${LEAST_CHARACTERS} characters.`];
    }
  }
  if (Object.keys(fields).length > 0) throw new Problem('invalid', { fields });
}

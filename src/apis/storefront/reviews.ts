/** What customers say of their orders. */
import type { operations } from '../../../generated/storefront';
import type { Handler } from '../../contract/handlers';
import { reviewOrder } from '../../domain/orders/reviewOrder';
import { customerOf } from '../../security/Actor';

const THANKS = 'تم ارسال التعليق بنجاح';

export const submitOrderReview: Handler<operations['submitOrderReview']> = async ({ actor, params, body, db, now }) => {
  const customer = { storeId: actor.storeId, customerId: customerOf(actor) };
  const { rating, comment, item_ratings: itemRatings, item_comments: itemComments } = body;
  await reviewOrder(db, customer, params.id, { rating, comment, itemRatings, itemComments }, now);
  return { status: 200, body: { success: true, data: null, message: THANKS } };
};

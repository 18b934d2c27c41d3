/** Rows of their own for what the Storefront writes. */
import { stores, type TestInstallation } from '../../../support/installation';
import { insertOrder } from '../../../support/orderRows';
import type { RowsOfItsOwn } from '../provoke';

/** Who the documented customer is. */
const customer = { storeId: stores.digital, id: 123 };

async function orderToReview({ database: { knex } }: TestInstallation) {
  const { id, itemIds } = await insertOrder(knex, customer);
  const each = (said: unknown) => Object.fromEntries(itemIds.map((item) => [item, said]));
  const text = { rating: 5, comment: 'Great order, fast delivery!' };
  return { path: { id }, body: { ...text, item_ratings: each(5), item_comments: each('Excellent product quality') } };
}

export const storefrontRows: RowsOfItsOwn = {
  submitOrderReview: orderToReview,
};

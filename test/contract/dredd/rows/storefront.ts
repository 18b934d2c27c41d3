/** Rows of their own for what the Storefront writes. */
import { stores, type TestInstallation } from '../../../support/installation';
import { insertOrder } from '../../../support/orderRows';
import { insertCustomerToken, openSession, someAddress } from '../../../support/signIn';
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
  startSignIn: async () => ({ body: { email: someAddress() } }),
  verifySignIn: async (installation) => ({
    body: await openSession(installation, { email: 'ahmed@example.com' }),
  }),
  completeSignIn: async (installation) => {
    const { session_token, email } = await openSession(installation, { verified: true });
    return { body: { session_token, firstName: 'Sara', lastName: 'Salem', email } };
  },
  logOutCustomer: async (installation) => ({ header: await insertCustomerToken(installation) }),
  updateProfile: async () => ({}),
  submitOrderReview: orderToReview,
};

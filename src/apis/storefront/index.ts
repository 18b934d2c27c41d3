/** The Storefront: what browsers and apps see of one store, and what a signed-in customer sees of their own. */
import type { operations } from '../../../generated/storefront';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { identifyCustomer } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { plainEnvelope } from '../envelopes';
import { getProduct, listProducts, listProductVariants, listRelatedProducts } from './products';
import { submitOrderReview } from './reviews';
import { listCustomerSubscriptions } from './subscriptions';

const handlers: Handlers<operations> = {
  getProduct,
  listProducts,
  listProductVariants,
  listRelatedProducts,
  submitOrderReview,
  listCustomerSubscriptions,
};

export const storefront = (dependencies: ApiDependencies): Api => ({
  name: 'storefront',
  envelope: plainEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.storefront, alwaysSaysReset: false },
  origins: 'any',
  identify: identifyCustomer(dependencies),
  handlers,
});

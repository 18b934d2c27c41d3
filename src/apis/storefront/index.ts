/** The Storefront: what browsers and apps see of one store, and what a signed-in customer sees of their own. */
import type { operations } from '../../../generated/storefront';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { InvoiceRenderer } from '../../domain/invoicing/rendering/InvoiceRenderer';
import { identifyCustomer } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { ENVELOPES } from '../envelopes';
import { downloadVatInvoiceWith } from './invoice';
import { getCustomerOrder, listCustomerOrders } from './orders';
import { getProduct, listProducts, listProductVariants, listRelatedProducts } from './products';
import { getProfile, logOutCustomer, updateProfile } from './profile';
import { submitOrderReview } from './reviews';
import { createSignIn } from './signIn';
import { listCustomerSubscriptions } from './subscriptions';

const handlers = {
  getProduct,
  listProducts,
  listProductVariants,
  listRelatedProducts,
  getProfile,
  updateProfile,
  logOutCustomer,
  submitOrderReview,
  listCustomerSubscriptions,
  listCustomerOrders,
};

const UNDOABLE: readonly (keyof operations)[] = ['updateProfile'];

export function storefront(dependencies: ApiDependencies): Api {
  const signIn = createSignIn(dependencies);
  const renderer = new InvoiceRenderer(dependencies.log);
  const made = {
    getCustomerOrder: getCustomerOrder(dependencies.serverKey),
    downloadVatInvoice: downloadVatInvoiceWith((document) => renderer.render(document)),
  };
  return {
    name: 'storefront',
    envelope: ENVELOPES.storefront,
    limit: { perMinute: ({ rateLimits }) => rateLimits.storefront, alwaysSaysReset: false },
    origins: 'any',
    identify: identifyCustomer(dependencies),
    handlers: { ...handlers, ...signIn.handlers, ...made } satisfies Handlers<operations>,
    undoable: UNDOABLE,
    warmUp: () => renderer.warmUp(),
    close: async () => void (await Promise.all([signIn.close(), renderer.close()])),
  };
}

/** Merchant: the tools with which a merchant fills the store. */
import type { operations } from '../../../generated/merchant';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { identifyMerchant } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { merchantEnvelope } from '../envelopes';
import { createBenefit, listBenefits } from './benefits';
import { createCategory, listCategories } from './categories';
import { getStore } from './store';

const handlers: Handlers<operations> = {
  listCategories,
  createCategory,
  listBenefits,
  createBenefit,
  getStore,
};

export const merchant = (dependencies: ApiDependencies): Api => ({
  name: 'merchant',
  envelope: merchantEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.merchant, alwaysSaysReset: false },
  origins: 'none',
  identify: identifyMerchant(dependencies),
  handlers,
});

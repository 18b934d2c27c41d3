/** Merchant: the tools with which a merchant fills the store. */
import type { operations } from '../../../generated/merchant';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { identifyMerchant } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { merchantEnvelope } from '../envelopes';

const handlers: Handlers<operations> = {};

export const merchant = (dependencies: ApiDependencies): Api => ({
  name: 'merchant',
  envelope: merchantEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.merchant, alwaysSaysReset: false },
  origins: 'none',
  identify: identifyMerchant(dependencies),
  handlers,
});

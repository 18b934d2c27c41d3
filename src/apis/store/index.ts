/** Store Management v1: plugins, bots and partner teams of game stores. */
import type { operations } from '../../../generated/store';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { identifyApiKey } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { wrapperEnvelope } from '../envelopes';
import * as bans from './bans';
import * as categories from './categories';

const handlers: Handlers<operations> = {
  ...bans,
  ...categories,
};

export const store = (dependencies: ApiDependencies): Api => ({
  name: 'store',
  envelope: wrapperEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.store, alwaysSaysReset: true, exact: true },
  origins: 'none',
  identify: identifyApiKey(dependencies),
  handlers,
});

/** Access: operators sign in and manage the keys of Store Management v1. */
import type { operations } from '../../../generated/access';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { refused } from '../../security/findCredential';
import { wrapperEnvelope } from '../envelopes';

const handlers: Handlers<operations> = {};

export const access = (): Api => ({
  name: 'access',
  envelope: wrapperEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.access, alwaysSaysReset: true },
  origins: 'none',
  identify: () => Promise.resolve(refused()), // nobody issues operator tokens yet, so none is good
  handlers,
});

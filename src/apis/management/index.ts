/** Management: a store's own back end, server to server. */
import type { operations } from '../../../generated/management';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { identifySecretKey } from '../../security/identify';
import type { CredentialSource } from '../../security/findCredential';
import { plainEnvelope } from '../envelopes';

const handlers: Handlers<operations> = {};

export const management = (source: CredentialSource): Api => ({
  name: 'management',
  envelope: plainEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.management, alwaysSaysReset: false },
  origins: 'none',
  identify: identifySecretKey(source),
  handlers,
});

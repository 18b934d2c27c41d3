/** Management: a store's own back end, server to server. */
import type { operations } from '../../../generated/management';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { identifySecretKey } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { plainEnvelope } from '../envelopes';
import { getAnalytics } from './analytics';
import { updateInventory } from './inventory';
import { listOrders } from './orders';
import { takeTurns } from './turns';
import { listWebhookData } from './webhooks';

/** Of batches of stock a store has few a minute; hundreds at once wait for each other no longer than this. */
const BATCH_PATIENCE_MS = 30_000;

const handlers = (): Handlers<operations> => ({
  getAnalytics,
  updateInventory: updateInventory(takeTurns(BATCH_PATIENCE_MS)),
  listOrders,
  listWebhookData,
});

export const management = (dependencies: ApiDependencies): Api => ({
  name: 'management',
  envelope: plainEnvelope,
  limit: { perMinute: ({ rateLimits }) => rateLimits.management, alwaysSaysReset: false },
  origins: 'none',
  identify: identifySecretKey(dependencies),
  handlers: handlers(),
});

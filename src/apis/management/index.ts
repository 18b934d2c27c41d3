/** Management: a store's own back end, server to server. */
import type { operations } from '../../../generated/management';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { LongReads } from '../../db/LongReads';
import { identifySecretKey } from '../../security/identify';
import type { ApiDependencies } from '../ApiDependencies';
import { ENVELOPES } from '../envelopes';
import { getAnalytics } from './analytics';
import { exportHandlers } from './export';
import { updateInventory } from './inventory';
import { listOrders } from './orders';
import { takeTurns } from '../../turns';
import { listWebhookData } from './webhooks';

/** Of batches of stock a store has few a minute; hundreds at once wait for each other no longer than this. */
const BATCH_PATIENCE_MS = 30_000;
/** Of one store, at a time. */
const EXPORTS_OF_STORE = 2;
const LONGEST_EXPORT_MS = 3_600_000;

const handlers = (reads: LongReads): Handlers<operations> => ({
  getAnalytics,
  updateInventory,
  listOrders,
  listWebhookData,
  ...exportHandlers(reads),
});

const UNDOABLE: readonly (keyof operations)[] = ['updateInventory'];

export function management(dependencies: ApiDependencies): Api {
  const { config, database } = dependencies;
  const reads = new LongReads({
    url: database.url,
    most: config.exportConnections,
    mostOfStore: EXPORTS_OF_STORE,
    longestMs: LONGEST_EXPORT_MS,
  });
  return {
    name: 'management',
    envelope: ENVELOPES.management,
    limit: { perMinute: ({ rateLimits }) => rateLimits.management, alwaysSaysReset: false },
    origins: 'none',
    identify: identifySecretKey(dependencies),
    handlers: handlers(reads),
    undoable: UNDOABLE,
    inTurn: { updateInventory: takeTurns(BATCH_PATIENCE_MS) },
    close: () => reads.close(),
  };
}

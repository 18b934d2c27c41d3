/** Store Management v1: plugins, bots and partner teams of game stores. */
import type { operations } from '../../../generated/store';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { GIFT_CARD_SECRET } from '../../domain/promotions/giftCardCode';
import { sealPassword } from '../../gameServers/openConsole';
import { encrypt } from '../../security/encryption';
import { identifyApiKey } from '../../security/identify';
import { takeTurns } from '../../turns';
import type { ApiDependencies } from '../ApiDependencies';
import { ENVELOPES } from '../envelopes';
import * as bans from './bans';
import * as categories from './categories';
import * as commands from './commands';
import * as coupons from './coupons';
import * as customers from './customers';
import * as deliveries from './deliveries';
import { startGiftCardMailing } from './giftCardMailing';
import { giftCards } from './giftCards';
import * as orders from './orders';
import * as packages from './packages';
import * as sales from './sales';
import * as servers from './servers';
import * as subscriptions from './subscriptions';

/** Of the orders of a store so many are written side by side in a process: more would wait for the same rows, each with a connection. */
const ORDERS_AT_ONCE = 4;
const ORDER_PATIENCE_MS = 30_000;

const handlers = ({ serverKey, metrics }: Pick<ApiDependencies, 'serverKey' | 'metrics'>): Handlers<operations> => {
  const seal = (password: string): Buffer => sealPassword(serverKey, password);
  return {
    ...bans,
    ...categories,
    ...commands,
    ...coupons,
    ...customers,
    ...deliveries,
    acknowledgeDeliveries: deliveries.acknowledgeDeliveries(metrics),
    ...giftCards((code) => encrypt(serverKey, GIFT_CARD_SECRET, code)),
    ...orders,
    createOrder: orders.createOrder((key) => encrypt(serverKey, 'license_key', key)),
    ...servers,
    ...{ createServer: servers.createServer(seal), updateServer: servers.updateServer(seal) },
    ...packages,
    ...sales,
    ...subscriptions,
  };
};

const UNDOABLE: readonly (keyof operations)[] = [
  'updatePackage',
  'updateCategory',
  'updateBan',
  'updateCoupon',
  'updateGiftCard',
  'updateServer',
  'setPackageCommands',
  'updateSale',
];

export function store(dependencies: ApiDependencies): Api {
  const endMailing = startGiftCardMailing(dependencies);
  return {
    name: 'store',
    envelope: ENVELOPES.store,
    limit: { perMinute: ({ rateLimits }) => rateLimits.store, alwaysSaysReset: true, exact: true },
    origins: 'none',
    identify: identifyApiKey(dependencies),
    handlers: handlers(dependencies),
    undoable: UNDOABLE,
    inTurn: { createOrder: takeTurns(ORDER_PATIENCE_MS, ORDERS_AT_ONCE) },
    close: endMailing,
  };
}

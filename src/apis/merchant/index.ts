/** Merchant: the tools with which a merchant fills the store. */
import type { operations } from '../../../generated/merchant';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { encrypt } from '../../security/encryption';
import { identifyMerchant } from '../../security/identify';
import { takeTurns } from '../../turns';
import type { ApiDependencies } from '../ApiDependencies';
import { merchantEnvelope } from '../envelopes';
import { createBenefit, listBenefits } from './benefits';
import { createCategory, listCategories } from './categories';
import { createOrder, getOrder, listOrders, updateOrder } from './orders';
import { addCodes, createProduct, deleteProduct, getProduct, listProducts, updateProduct } from './products';
import { getStore } from './store';

/** Of the orders of a store so many are written side by side in a process: more would wait for the same rows, each with a connection. */
const ORDERS_AT_ONCE = 4;
const ORDER_PATIENCE_MS = 30_000;

const handlers = (serverKey: Buffer): Handlers<operations> => {
  const seal = (key: string): Buffer => encrypt(serverKey, 'license_key', key);
  const sealEncryptionKey = (key: string): Buffer => encrypt(serverKey, 'license_encryption_key', key);
  return {
    ...{ listProducts, getProduct, deleteProduct, addCodes },
    ...{ createProduct: createProduct(sealEncryptionKey), updateProduct: updateProduct(sealEncryptionKey) },
    ...{ listCategories, createCategory, listBenefits, createBenefit, getStore },
    ...{ listOrders, getOrder, createOrder: createOrder(seal), updateOrder: updateOrder(seal) },
  };
};

export function merchant(dependencies: ApiDependencies): Api {
  const ordersInTurn = takeTurns(ORDER_PATIENCE_MS, ORDERS_AT_ONCE);
  return {
    name: 'merchant',
    envelope: merchantEnvelope,
    limit: { perMinute: ({ rateLimits }) => rateLimits.merchant, alwaysSaysReset: false },
    origins: 'none',
    identify: identifyMerchant(dependencies),
    handlers: handlers(dependencies.serverKey),
    inTurn: { createOrder: ordersInTurn, updateOrder: ordersInTurn },
  };
}

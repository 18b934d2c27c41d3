/** Merchant: the tools with which a merchant fills the store. */
import { join } from 'node:path';
import type { operations } from '../../../generated/merchant';
import type { Api } from '../../contract/Api';
import { sweepReceived } from '../../contract/form';
import type { Handlers } from '../../contract/handlers';
import { openReading } from '../../db/unitOfWork';
import { sweepMedia } from '../../domain/catalog/sweepMedia';
import { periodically } from '../../periodically';
import { encrypt } from '../../security/encryption';
import { identifyMerchant } from '../../security/identify';
import { takeTurns } from '../../turns';
import type { ApiDependencies } from '../ApiDependencies';
import { ENVELOPES } from '../envelopes';
import { createBenefit, listBenefits } from './benefits';
import { createCategory, listCategories } from './categories';
import { uploadProductMedia, type Uploads } from './media';
import { createOrder, getOrder, listOrders, updateOrder } from './orders';
import { addCodes, createProduct, deleteProduct, getProduct, listProducts, updateProduct } from './products';
import { getStore } from './store';

/** Of the orders of a store so many are written side by side in a process: more would wait for the same rows, each with a connection. */
const ORDERS_AT_ONCE = 4;
const ORDER_PATIENCE_MS = 30_000;
/** Pictures are decoded one after the other: the memory and the threads of the process have others to serve. */
const PICTURES_AT_ONCE = 1;
const PICTURE_PATIENCE_MS = 30_000;
const MEDIA_SWEEP_MS = 60 * 60_000;

const handlers = (serverKey: Buffer, uploads: Uploads): Handlers<operations> => {
  const seal = (key: string): Buffer => encrypt(serverKey, 'license_key', key);
  const writing = {
    seal: (key: string): Buffer => encrypt(serverKey, 'license_encryption_key', key),
    directory: uploads.directory,
  };
  return {
    ...{ listProducts, getProduct, deleteProduct, addCodes },
    ...{ createProduct: createProduct(writing), updateProduct: updateProduct(writing) },
    ...{ listCategories, createCategory, listBenefits, createBenefit, getStore },
    uploadProductMedia: uploadProductMedia(uploads),
    ...{ listOrders, getOrder, createOrder: createOrder(seal), updateOrder: updateOrder(seal) },
  };
};

const UNDOABLE: readonly (keyof operations)[] = ['updateProduct', 'updateOrder'];

export function merchant(dependencies: ApiDependencies): Api {
  const { clock, config, database, directory, log, serverKey, storages } = dependencies;
  const ordersInTurn = takeTurns(ORDER_PATIENCE_MS, ORDERS_AT_ONCE);
  const folder = join(config.dataDir, 'uploads');
  const convertInTurn = takeTurns(PICTURE_PATIENCE_MS, PICTURES_AT_ONCE);
  const sweepingMedia = periodically(
    MEDIA_SWEEP_MS,
    async () => {
      await sweepMedia(openReading(database), storages, clock.now());
      await sweepReceived(folder, clock.now());
    },
    (error) => log.warn({ err: error }, 'uploads that nothing names could not be swept'),
  );
  return {
    name: 'merchant',
    envelope: ENVELOPES.merchant,
    limit: { perMinute: ({ rateLimits }) => rateLimits.merchant, alwaysSaysReset: false },
    origins: 'none',
    identify: identifyMerchant(dependencies),
    handlers: handlers(serverKey, { storage: storages.writing, directory, folder, convertInTurn }),
    undoable: UNDOABLE,
    inTurn: { createOrder: ordersInTurn, updateOrder: ordersInTurn },
    close: () => sweepingMedia.stop(),
  };
}

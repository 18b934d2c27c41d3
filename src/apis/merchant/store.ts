/** What the store's operator has set, for the merchant's tools to read. */
import type { operations } from '../../../generated/merchant';
import type { Handler } from '../../contract/handlers';
import { Store } from '../../domain/stores/Store';
import { success } from './messages';
import { store } from './resources/store';

export const getStore: Handler<operations['getStore']> = async (request) => {
  const { actor, db } = request;
  const row = await Store.query(await db.connection())
    .findById(actor.storeId)
    .withGraphFetched('hosts')
    .throwIfNotFound();
  const hosts = (row.hosts ?? []).map(({ host }) => host).sort();
  return { status: 200, body: success(request, 'storeShown', store(row, hosts)) };
};

/** The orders of the customer who is signed in. */
import type { operations } from '../../../generated/storefront';
import type { Handler } from '../../contract/handlers';
import { readCustomerOrder, readCustomerOrders } from '../../domain/orders/readCustomerOrders';
import { Problem } from '../../problem';
import { customerOf } from '../../security/Actor';
import { decrypt } from '../../security/encryption';
import { type FileGrant, fileLink as link } from '../../security/fileLinks';
import { pagination } from '../paging';
import { listedOrder, order } from './resources/order';

export const listCustomerOrders: Handler<operations['listCustomerOrders']> = async (request) => {
  const { actor, query, db, now, origin, url } = request;
  const { page, per_page: perPage } = query;
  const { buyer, orders, total } = await readCustomerOrders(db, actor.storeId, customerOf(actor), { page, perPage });
  const data = buyer ? orders.map((view) => listedOrder(view, buyer, { origin, now })) : [];
  return {
    status: 200,
    body: { success: true, data, pagination: pagination({ page, perPage, total, count: data.length, url }) },
  };
};

/** @param serverKey opens license keys, and signs the addresses of files */
export const getCustomerOrder =
  (serverKey: Buffer): Handler<operations['getCustomerOrder']> =>
  async ({ actor, params, db, now, origin }) => {
    const view = await readCustomerOrder(db, actor.storeId, customerOf(actor), params.id);
    if (!view) throw new Problem('not_found', { message: 'Order not found.' });
    const unseal = (sealedKey: string) => decrypt(serverKey, 'license_key', Buffer.from(sealedKey, 'base64'));
    const fileLink = (itemId: number, mediaId: FileGrant['mediaId']) =>
      link(serverKey, { storeId: actor.storeId, itemId, mediaId }, now);
    return { status: 200, body: { success: true, data: order(view, { origin, now, unseal, fileLink }) } };
  };

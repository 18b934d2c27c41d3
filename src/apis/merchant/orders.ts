/** Orders: placed by the merchant for customers, and followed to their end. */
import type { components, operations } from '../../../generated/merchant';
import type { Handler } from '../../contract/handlers';
import type { Db } from '../../db/Db';
import type { Seal } from '../../domain/fulfilment/licenseKey';
import { changeOrder, type ItemChange } from '../../domain/orders/changeOrder';
import type { BuyerRequest, ItemRequest } from '../../domain/orders/OrderRequest';
import { placeOrder } from '../../domain/orders/placeOrder';
import { listStoreOrders, readStoreOrder } from '../../domain/orders/storeOrders';
import type { InStore } from '../../domain/StoreModel';
import { Problem } from '../../problem';
import { readInstant } from '../moments';
import { success } from './messages';
import { listedOrder, order } from './resources/order';
import { rowsOf, simplePage } from './simplePaginator';

type Schemas = components['schemas'];

export const listOrders: Handler<operations['listOrders']> = async (request) => {
  const { actor, db, query, url } = request;
  const asked = { page: query.page, perPage: query.per_page };
  const rows = await listStoreOrders(db, actor, rowsOf(asked), query.status);
  return { status: 200, body: success(request, 'ordersListed', simplePage(rows.map(listedOrder), asked, url)) };
};

export const getOrder: Handler<operations['getOrder']> = async (request) => {
  const data = await shown(request.db, request.actor, request.params.id);
  return { status: 200, body: success(request, 'orderShown', data) };
};

/** @param seal keeps the license keys that an order issues from being read in the database */
export const createOrder =
  (seal: Seal): Handler<operations['createOrder']> =>
  async (request) => {
    const { actor, body, db, now } = request;
    const { customer, items, coupon_code: couponCode, customer_note: customerNote, ...rest } = body;
    const asked = { ...rest, buyer: buyerOf(customer), items: items.map(itemOf), couponCode, customerNote };
    const id = await placeOrder(db, actor, asked, { now, seal });
    return { status: 201, body: success(request, 'orderCreated', await shown(db, actor, id)) };
  };

/** @param seal as for `createOrder` */
export const updateOrder =
  (seal: Seal): Handler<operations['updateOrder']> =>
  async (request) => {
    const { actor, body, db, now, params } = request;
    const { customer_note: customerNote, items, ...rest } = body;
    const change = { ...rest, customerNote, items: items?.map(itemChangeOf) };
    await changeOrder(db, actor, params.id, change, { now, seal });
    return { status: 200, body: success(request, 'orderUpdated', await shown(db, actor, params.id)) };
  };

async function shown(db: Db, store: InStore, id: number): Promise<Schemas['Order']> {
  const found = await readStoreOrder(db, store, id);
  if (!found) throw new Problem('not_found', { message: 'Order not found.' });
  return order(found);
}

const buyerOf = ({
  country_code: countryCode,
  first_name: firstName,
  last_name: lastName,
  ...reached
}: Schemas['Buyer']): BuyerRequest => ({ ...reached, countryCode, firstName, lastName });

const itemOf = ({ product_id: productId, variant_id: planId, ...item }: Schemas['NewItem']): ItemRequest => ({
  ...item,
  productId,
  planId,
});

const itemChangeOf = ({ codes, ...item }: Schemas['ItemUpdate'], index: number): ItemChange => ({
  ...item,
  codes: codes?.map(({ id, used_at: usedAt }, place) => ({
    id,
    usedAt: usedAt === null ? null : readInstant(`items.${index}.codes.${place}.used_at`, usedAt, 'down'),
  })),
});

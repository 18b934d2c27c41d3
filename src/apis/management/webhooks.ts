/** What has lately happened in a store, by event. */
import type { operations } from '../../../generated/management';
import type { Handler, HandlerRequest } from '../../contract/handlers';
import { readRecentProducts } from '../../domain/catalog/recentProducts';
import { readRecentCustomers } from '../../domain/customers/recentCustomers';
import { readRecentOrders } from '../../domain/orders/recentOrders';
import { customerEvent } from './resources/customerEvent';
import { order } from './resources/order';
import { productEvent } from './resources/productEvent';

type Operation = operations['listWebhookData'];
type Request = HandlerRequest<Operation>;
type Body = Operation['responses'][200]['content']['application/json'];

export const listWebhookData: Handler<Operation> = async (request) => ({
  status: 200,
  body: await EVENTS[request.query.event](request),
});

const EVENTS: { readonly [Event in Request['query']['event']]: (request: Request) => Promise<Body> } = {
  'order.created': async ({ db, actor, query }) => {
    const orders = await readRecentOrders(db, actor.storeId, 'created', query.limit);
    return { success: true, data: orders.map(order), message: 'Webhook data for order.created' };
  },
  'order.updated': async ({ db, actor, query }) => {
    const orders = await readRecentOrders(db, actor.storeId, 'updated', query.limit);
    return { success: true, data: orders.map(order), message: 'Webhook data for order.updated' };
  },
  'product.updated': async ({ db, actor, query, origin }) => {
    const products = await readRecentProducts(db, actor.storeId, query.limit);
    const data = products.map((product) => productEvent(product, origin));
    return { success: true, data, message: 'Webhook data for product.updated' };
  },
  'customer.created': async ({ db, actor, query }) => {
    const customers = await readRecentCustomers(db, actor.storeId, query.limit);
    return { success: true, data: customers.map(customerEvent), message: 'Webhook data for customer.created' };
  },
};

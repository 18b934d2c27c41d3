/** An order as the store's own back end sees it: the order, who bought, and what. */
import type { Product } from '../catalog/Product';
import type { OrderItem } from './OrderItem';
import type { Order } from './Order';

/** Money in minor units, instants in ISO 8601. */
export interface OrderSummary {
  readonly id: number;
  readonly total: number;
  readonly currency: string;
  readonly status: Order['status'];
  readonly customer: CustomerName;
  readonly items: readonly OrderLine[];
  readonly createdAt: string;
}

export interface CustomerName {
  readonly id: number;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

export interface OrderLine extends Pick<
  OrderItem,
  'id' | 'productId' | 'productName' | 'quantity' | 'price' | 'total'
> {
  readonly productType: Product['type'];
}

/** What a customer is called, as pairs of `json_build_object`: a player without a name by the username. `c` is the customer. */
export const CUSTOMER_NAME = `'id', c.id, 'firstName', coalesce(c.first_name, c.player_username), 'lastName', c.last_name`;

const ITEMS = `(select coalesce(json_agg(json_build_object('id', i.id, 'productId', i.product_id,
    'productName', i.product_name, 'productType', i.product_type, 'quantity', i.quantity, 'price', i.price,
    'total', i.total) order by i.id), '[]')
  from order_items i where i.store_id = o.store_id and i.order_id = o.id)`;

/** An order `o` of the customer `c`. */
const ORDER_SUMMARY = `json_build_object('id', o.id, 'total', o.total, 'currency', o.currency, 'status', o.status,
  'customer', json_build_object(${CUSTOMER_NAME}), 'items', ${ITEMS}, 'createdAt', o.created_at)`;

/**
 * A list of summaries as one JSON value, as SQL.
 * @param chosen a query that gives `store_id` and `id` of few orders @param order of the list, by columns of `o`
 */
export const orderSummaries = (chosen: string, order: string): string => `(
  select coalesce(json_agg(${ORDER_SUMMARY} order by ${order}), '[]')
  from (${chosen}) chosen
  join orders o on o.store_id = chosen.store_id and o.id = chosen.id
  join customers c on c.store_id = o.store_id and c.id = o.customer_id)`;

/** The list of orders by a plain model: everything of a store in memory, filtered and sorted without a database. */
import type { Knex } from 'knex';
import type { components } from '../../generated/management';
import type { Product } from '../../src/domain/catalog/Product';
import type { Customer } from '../../src/domain/customers/Customer';
import type { Order } from '../../src/domain/orders/Order';
import type { OrderItem } from '../../src/domain/orders/OrderItem';

export type ShownOrder = components['schemas']['Order'];

export const STATUSES = ['Received', 'Under Review', 'In Progress', 'Completed', 'Cancelled', 'Refunded'] as const;
export const SORTS = ['created_desc', 'created_asc', 'amount_desc', 'amount_asc'] as const;

/** An order as the model knows it, and as it must be shown. */
export interface KnownOrder {
  readonly status: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly shown: ShownOrder;
}

/** Everything of a store, by plain reads of whole tables. Its currency must have two decimals. */
export async function knownOrders(knex: Knex, storeId: number): Promise<KnownOrder[]> {
  const customers: Customer[] = await knex('customers').where({ storeId });
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const items = new Map<number, OrderItem[]>();
  const allItems: OrderItem[] = await knex('orderItems').where({ storeId }).orderBy('id');
  for (const item of allItems) items.set(item.orderId, [...(items.get(item.orderId) ?? []), item]);
  const orders: Order[] = await knex('orders').where({ storeId });
  return orders.map((order) => ({
    status: order.status,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    shown: shownOrder(order, byId.get(order.customerId) as Customer, items.get(order.id) ?? []),
  }));
}

const shownOrder = (order: Order, customer: Customer, items: readonly OrderItem[]): ShownOrder => ({
  id: order.id,
  total: order.total / 100,
  status: STATUSES[order.status - 1] as ShownOrder['status'],
  customer: {
    id: customer.id,
    first_name: customer.firstName ?? customer.playerUsername,
    last_name: customer.lastName,
  },
  items: items.map((item) => ({
    id: item.id,
    product_id: item.productId,
    product_name: item.productName,
    product_type: item.productType as Product['type'],
    quantity: item.quantity,
    price: item.price / 100,
    total: item.total / 100,
  })),
  created_at: order.createdAt.toISOString().replace('Z', '000Z'),
});

export interface ModelQuery {
  readonly status?: number;
  readonly createdFrom?: string;
  readonly createdTo?: string;
  readonly updatedAfter?: string;
  readonly sort: (typeof SORTS)[number];
}

/** What all pages together must show. @param timeZone of the store */
export function modelList(orders: readonly KnownOrder[], query: ModelQuery, timeZone: string): ShownOrder[] {
  const { status, createdFrom, createdTo, updatedAfter, sort } = query;
  const dayOf = calendar(timeZone);
  /** Negative when the order was created before the moment. */
  const against = ({ createdAt }: KnownOrder, moment: string): number =>
    moment.length === 10
      ? dayOf(createdAt) < moment
        ? -1
        : +(dayOf(createdAt) > moment)
      : +createdAt - Date.parse(moment);
  const key = ({ createdAt, shown }: KnownOrder): number => (sort.startsWith('amount') ? shown.total : +createdAt);
  const sign = sort.endsWith('asc') ? 1 : -1;
  return orders
    .filter((order) => status === undefined || order.status === status)
    .filter((order) => createdFrom === undefined || against(order, createdFrom) >= 0)
    .filter((order) => createdTo === undefined || against(order, createdTo) <= 0)
    .filter((order) => updatedAfter === undefined || +order.updatedAt > Date.parse(updatedAfter))
    .sort((one, other) => sign * (key(one) - key(other) || one.shown.id - other.shown.id))
    .map(({ shown }) => shown);
}

/** Days as `YYYY-MM-DD`. */
function calendar(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days = new Map<number, string>();
  return (at) => {
    const day = days.get(+at) ?? format.format(at);
    days.set(+at, day);
    return day;
  };
}

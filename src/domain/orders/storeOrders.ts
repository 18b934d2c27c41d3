/** Orders as their store sees them: what was bought, for whom, how it is paid. Those of players belong to another contract. */
import type { Db, Statement } from '../../db/Db';
import type { Customer } from '../customers/Customer';
import type { InStore } from '../StoreModel';
import type { Order } from './Order';
import type { OrderItem } from './OrderItem';
import type { Transaction } from './Transaction';

type ItemColumns = 'id' | 'productId' | 'productName' | 'productType' | 'planId' | 'quantity' | 'price' | 'total';

export interface StoreItemView extends Pick<OrderItem, ItemColumns | 'fields' | 'notes'> {
  /** Missing in lists. */
  readonly codes?: readonly { readonly id: number; readonly code: string; readonly usedAt: string | null }[];
}

type OrderColumns = 'id' | 'status' | 'currency' | 'subtotal' | 'discountAmount' | 'total' | 'vatRate' | 'vatAmount';
type MoreColumns = 'couponCode' | 'paymentMethod' | 'customerNote' | 'meta' | 'createdAt' | 'updatedAt';

/** Money in minor units of `currency`, the VAT rate in basis points. */
export interface StoreOrderView extends Pick<Order, OrderColumns | MoreColumns> {
  readonly customer: Pick<Customer, 'id' | 'firstName' | 'lastName' | 'email' | 'phone' | 'countryCode'>;
  readonly payment: Pick<Transaction, 'paymentId' | 'status' | 'receipt'> | null;
  readonly invoiceNumber: number | null;
  readonly items: readonly StoreItemView[];
}

const CODES = `, 'codes', (select coalesce(json_agg(json_build_object('id', k.id, 'code', k.code, 'usedAt', k.used_at)
    order by k.id), '[]') from codes k where k.store_id = i.store_id and k.order_item_id = i.id)`;

/** @param page gives rows of `orders`, in any order @param more of each item */
const views = (page: string, more: string): string => `select o.id, o.status, o.currency, o.subtotal,
    o.discount_amount as "discountAmount", o.total, o.vat_rate as "vatRate", o.vat_amount as "vatAmount",
    o.coupon_code as "couponCode", o.payment_method as "paymentMethod", o.customer_note as "customerNote", o.meta,
    o.created_at as "createdAt", o.updated_at as "updatedAt",
    json_build_object('id', c.id, 'firstName', c.first_name, 'lastName', c.last_name, 'email', c.email, 'phone', c.phone,
      'countryCode', c.country_code) as customer,
    case when t.id is not null then
      json_build_object('paymentId', t.payment_id, 'status', t.status, 'receipt', t.receipt) end as payment,
    (select v.number from invoices v where v.store_id = o.store_id and v.order_id = o.id and v.kind = 'invoice')
      as "invoiceNumber",
    (select coalesce(json_agg(json_build_object('id', i.id, 'productId', i.product_id, 'productName', i.product_name,
        'productType', i.product_type, 'planId', i.plan_id, 'quantity', i.quantity, 'price', i.price, 'total', i.total,
        'fields', i.fields, 'notes', i.notes${more}) order by i.id), '[]')
      from order_items i where i.store_id = o.store_id and i.order_id = o.id) as items
  from (${page}) o
  join customers c on c.store_id = o.store_id and c.id = o.customer_id
  left join transactions t on t.store_id = o.store_id and t.order_id = o.id
  order by o.created_at desc, o.id desc`;

const ONE: Statement = {
  name: 'store_order',
  text: views('select * from orders where store_id = $1 and id = $2 and player_username is null', CODES),
};

const page = (condition: string): string =>
  views(
    `select * from orders where store_id = $1 and player_username is null ${condition}
    order by created_at desc, id desc limit $2 offset $3`,
    '',
  );
const ALL: Statement = { name: 'store_orders', text: page('') };
const OF_STATUS: Statement = { name: 'store_orders_of_status', text: page('and status = $4') };

/** An order with the codes that it handed over, or undefined. */
export async function readStoreOrder(db: Db, { storeId }: InStore, id: number): Promise<StoreOrderView | undefined> {
  const [order] = await db.read<StoreOrderView>(ONE, [storeId, id]);
  return order;
}

interface Rows {
  readonly offset: number;
  readonly limit: number;
}

/** Orders without what they handed over, the newest first. @param status only orders of this one */
export const listStoreOrders = (
  db: Db,
  { storeId }: InStore,
  { offset, limit }: Rows,
  status?: Order['status'],
): Promise<StoreOrderView[]> =>
  status === undefined
    ? db.read<StoreOrderView>(ALL, [storeId, limit, offset])
    : db.read<StoreOrderView>(OF_STATUS, [storeId, limit, offset, status]);

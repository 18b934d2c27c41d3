/** A store of its own in which tests order: what it sells, and what must hold of it however its orders went. */
import type { Connection } from '../../src/db/connection';
import type { Product } from '../../src/domain/catalog/Product';
import { compareFigures } from '../../src/domain/figures/recountFigures';
import { changeOrder, type OrderChange } from '../../src/domain/orders/changeOrder';
import type { ItemRequest, OrderRequest } from '../../src/domain/orders/OrderRequest';
import { placeOrder } from '../../src/domain/orders/placeOrder';
import { Problem } from '../../src/problem';
import { inTransaction } from '../../src/db/inTransaction';

type Row = Readonly<Record<string, unknown>>;

export const openedAt = new Date('2026-03-01T08:00:00Z');
const stamps = { createdAt: openedAt, updatedAt: openedAt };
/** Sealing is another's test: keys can be read back here. */
export const seal = (key: string): Buffer => Buffer.from(key);

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** A store that is registered for VAT, with an image and a customer. */
export async function openShop(connection: Connection, storeId: number, columns: Row = {}) {
  const { knex } = connection;
  const handle = `shop${String(storeId).padStart(4, '0')}`;
  const calendar = { currency: 'SAR', timeZone: 'Asia/Riyadh', locale: 'ar' };
  const vat = { vatNumber: '310122393500003', vatRate: 1500 };
  await knex('stores').insert({ id: storeId, handle, name: 'Shop', ...calendar, ...vat, ...stamps, ...columns });
  const media = { id: 1, kind: 'main_product_image', storage: 'disk', path: 'a.webp', name: 'a', fileName: 'a.webp' };
  await knex('media').insert({ storeId, ...media, mimeType: 'image/webp', size: 1, ...stamps });
  const by = { storeId, subject: 'test' };
  let last = 0;
  const product = async (more: Row = {}): Promise<number> => {
    const id = ++last;
    const whole = { type: 'product', price: 100_00, stock: 10, imageMediaId: 1, status: 1, ...more };
    await knex('products').insert({ storeId, id, name: `Product ${id}`, slug: `p-${id}`, ...stamps, ...whole });
    return id;
  };
  const place = (request: Partial<OrderRequest> & { items: readonly ItemRequest[] }, now = openedAt): Promise<number> =>
    inTransaction(connection, (db) =>
      placeOrder(db, by, { buyer: { email: 'buyer@example.com' }, status: 1, ...request }, { now, seal }),
    );
  const change = (id: number, changed: OrderChange, now = openedAt): Promise<void> =>
    inTransaction(connection, (db) => changeOrder(db, by, id, changed, { now, seal }));
  return {
    ...{ storeId, knex, by, product, place, change },
    /** A code product with so many codes. */
    codeProduct: async (count: number, more: Row = {}): Promise<number> => {
      const productId = await product({ type: 'code', stock: 0, unusedCodes: count, ...more });
      const codes = Array.from({ length: count }, (_, index) => ({ code: `C${productId}-${index}` }));
      if (count > 0)
        await knex('codes').insert(codes.map((code) => ({ storeId, productId, ...code, createdAt: openedAt })));
      return productId;
    },
    plan: async (productId: number, more: Row = {}): Promise<number> => {
      const id = ++last;
      const month = { name: 'Month', price: 50_00, durationType: 'month', durationValue: 1 };
      await knex('plans').insert({ storeId, id, productId, ...month, ...stamps, ...more });
      return id;
    },
    coupon: async (more: Row = {}): Promise<string> => {
      const id = crypto.randomUUID();
      const tenPercent = { code: 'TEN', discountType: 'percentage', discountValue: 1000, applicationScope: 'store' };
      await knex('coupons').insert({ storeId, id, ...tenPercent, ...stamps, ...more });
      return id;
    },
    order: (id: number) => knex('orders').where({ storeId, id }).first() as Promise<Record<string, never>>,
    rows: (table: string, where: Row = {}): Promise<Record<string, never>[]> =>
      knex(table).where({ storeId, ...where }) as unknown as Promise<Record<string, never>[]>,
    productRow: (id: number) => knex('products').where({ storeId, id }).first() as Promise<Product>,
  };
}

/** The field errors with which something is refused; fails when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<Record<string, string[]>> {
  const error: unknown = await work.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  if (error instanceof Problem && error.code === 'invalid') return error.fields;
  throw error ?? new Error('nothing was refused');
}

/** Each is a query of rows that should not be: what is kept beside rows, against the rows. `:store` is the store. */
const NEVER: Readonly<Record<string, string>> = {
  'unused codes are those of the pool that no open order holds': `
    select p.id from products p where p.store_id = :store and p.type = 'code' and p.unused_codes <>
      (select count(*) from codes c where c.store_id = :store and c.product_id = p.id and c.order_item_id is null)
      - (select coalesce(sum(i.reserved), 0) from order_items i where i.store_id = :store and i.product_id = p.id)`,
  'items of completed orders have exactly their codes, others none': `
    select i.id from order_items i join orders o on o.store_id = i.store_id and o.id = i.order_id
    where i.store_id = :store and i.product_type = 'code' and
      (select count(*) from codes c where c.store_id = :store and c.order_item_id = i.id)
        <> case when o.status in (4, 6) then i.quantity else 0 end`,
  'only open orders hold anything': `
    select i.id from order_items i join orders o on o.store_id = i.store_id and o.id = i.order_id
    where i.store_id = :store and i.reserved <> 0 and o.status > 3`,
  'the history ends with the status': `
    select o.id from orders o where o.store_id = :store and o.status is distinct from
      (select h.status from order_statuses h where h.store_id = :store and h.order_id = o.id order by h.id desc limit 1)`,
  'the amounts of an order are those of its items': `
    select o.id from orders o where o.store_id = :store and (o.subtotal, o.discount_amount) is distinct from
      (select (sum(i.total)::bigint, sum(i.discount_amount)::bigint) from order_items i
        where i.store_id = :store and i.order_id = o.id)`,
  'completed orders have an invoice, refunded ones a credit note too': `
    select o.id from orders o where o.store_id = :store and
      (select count(*) from invoices v where v.store_id = :store and v.order_id = o.id)
        <> case o.status when 4 then 1 when 6 then 2 else 0 end`,
  'invoices are numbered without gaps': `
    select 1 from (select count(*) as count, max(number) as last from invoices where store_id = :store) v
    where v.count > 0 and (v.count <> v.last or v.last <>
      (select last_number from invoice_counters where store_id = :store and name = 'invoices'))`,
  'customers have paid for what is in progress or completed': `
    select c.id from customers c where c.store_id = :store and (c.total_spent, c.orders_count, c.last_purchase_at)
      is distinct from (select (coalesce(sum(o.total), 0)::bigint, count(*)::integer, max(o.created_at)) from orders o
        where o.store_id = :store and o.customer_id = c.id and o.status in (3, 4))`,
  'customers have bought what is neither cancelled nor refunded': `
    select coalesce(kept.product_id, bought.product_id) from
      (select * from product_purchases where store_id = :store and quantity > 0) kept full join
      (select i.product_id, o.customer_id, sum(i.quantity) as quantity
        from orders o join order_items i on i.store_id = o.store_id and i.order_id = o.id
        where o.store_id = :store and i.store_id = :store and o.status <= 4 group by 1, 2) bought
      on bought.product_id = kept.product_id and bought.customer_id = kept.customer_id
    where bought.quantity is distinct from kept.quantity`,
  'coupons are used by orders neither cancelled nor refunded': `
    select k.id from coupons k where k.store_id = :store and (k.uses <>
      (select count(*) from orders o where o.store_id = :store and o.coupon_id = k.id and o.status <= 4) or k.uses <>
      (select coalesce(sum(u.uses), 0) from coupon_uses u where u.store_id = :store and u.coupon_id = k.id))`,
  'paid orders have a payment, refunded ones one that went back': `
    select o.id from orders o left join transactions t on t.store_id = :store and t.order_id = o.id
    where o.store_id = :store and (o.status in (3, 4, 6) and t.id is null
      or (t.refunded_at is not null) <> (o.status = 6) and t.id is not null)`,
};

const isOfOrders = ({ figure }: Readonly<Record<string, unknown>>): boolean =>
  /^(new_customers|customers|players|player_\w+|orders_of_status_\d)$/.test(String(figure));

/** Everything that must hold of a shop and does not. */
export async function faultsOf({ knex, by }: Pick<Shop, 'knex' | 'by'>): Promise<unknown[]> {
  // Tests put what is sold there without telling the figures.
  const kept = (await compareFigures(knex, by)).filter(({ table, cell }) => table === 'order_days' || isOfOrders(cell));
  const faults: unknown[] = [...kept];
  for (const [rule, text] of Object.entries(NEVER)) {
    const { rows } = await knex.raw<{ rows: unknown[] }>(text, { store: by.storeId });
    if (rows.length > 0) faults.push({ rule, rows });
  }
  return faults;
}

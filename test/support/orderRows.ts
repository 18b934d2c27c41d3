/** Customers with a token, and their orders and subscriptions, made by tests beside those of the demo. */
import type { Knex } from 'knex';
import { FORMATS, hashSecret, mintSecret } from '../../src/security/tokens';
import { before } from './catalogRows';
import { stores } from './installation';

type Row = Readonly<Record<string, unknown>>;

let last = 60_000_000;
export const nextId = (): number => ++last;
const hour = 60 * 60 * 1000;
const stamps = { createdAt: before(hour), updatedAt: before(hour) };

export interface CustomerRow {
  readonly id: number;
  readonly storeId: number;
  /** Headers with a good token of theirs. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A customer of the digital store, unless the columns say another, with a token. */
export async function insertCustomer(db: Knex, columns: Row = {}): Promise<CustomerRow> {
  const id = nextId();
  const person = { firstName: 'Sara', lastName: 'Omar', email: `sara${id}@example.com` };
  const whole = { storeId: stores.digital as number, id, ...person, ...stamps, ...columns };
  await db('customers').insert(whole);
  const { storeId } = whole;
  return { id, storeId, headers: (await signIn(db, whole)).headers };
}

/** A new token of a customer. @param columns of the token, such as `expiresAt` */
export async function signIn(
  db: Knex,
  { id: customerId, storeId = stores.digital }: { id: number; storeId?: number },
  columns: Row = {},
): Promise<{ tokenId: number; headers: { authorization: string } }> {
  const [tokenId, secret] = [nextId(), mintSecret()];
  const token = { storeId, id: tokenId, customerId, secretHash: hashSecret(secret), createdAt: stamps.createdAt };
  await db('customerTokens').insert({ ...token, ...columns });
  const { handle } = (await db('stores').where({ id: storeId }).first('handle')) as { handle: string };
  return { tokenId, headers: { authorization: `Bearer ${FORMATS.bearer.write(handle, secret, tokenId)}` } };
}

export interface ItemDraft {
  readonly productId?: number;
  readonly productType?: string;
  readonly quantity?: number;
  /** Of one, in minor units. */
  readonly price?: number;
  readonly columns?: Row;
}

export interface OrderRow {
  readonly id: number;
  readonly itemIds: readonly number[];
}

/** A completed order of 10.00 for one plain product, unless told otherwise; amounts follow from the items. */
export async function insertOrder(
  db: Knex,
  customer: Pick<CustomerRow, 'id' | 'storeId'>,
  { items = [{}], ...columns }: Row & { readonly items?: readonly ItemDraft[] } = {},
): Promise<OrderRow> {
  const { storeId } = customer;
  const id = nextId();
  const rows = items.map(
    ({ productId = 103, productType = 'product', quantity = 1, price = 10_00, columns: more }) => ({
      storeId,
      id: nextId(),
      orderId: id,
      productId,
      productName: `Product ${productId}`,
      productType,
      quantity,
      price,
      total: price * quantity,
      createdAt: stamps.createdAt,
      ...more,
    }),
  );
  const subtotal = rows.reduce((sum, { total }) => sum + total, 0);
  const { discountAmount = 0 } = columns;
  const amounts = { currency: 'SAR', subtotal, discountAmount, total: subtotal - Number(discountAmount) };
  const whole = { storeId, id, customerId: customer.id, status: 4, ...amounts, ...stamps, ...columns };
  await db('orders').insert(whole);
  if (rows.length > 0) await db('orderItems').insert(rows);
  const history = [...new Set([1, Number(whole.status)])];
  const entry = { storeId, orderId: id, createdAt: whole.createdAt };
  await db('orderStatuses').insert(history.map((status) => ({ ...entry, status })));
  return { id, itemIds: rows.map((row) => row.id) };
}

/** A subscription of a month to product 50, without a plan, begun an hour ago; its order is made with it. */
export async function insertSubscription(db: Knex, customer: CustomerRow, columns: Row = {}): Promise<number> {
  const { storeId } = customer;
  const order = await insertOrder(db, customer, { items: [{ productId: 50 }] });
  const id = nextId();
  await db('subscriptions').insert({
    storeId,
    id,
    customerId: customer.id,
    productId: 50,
    productName: 'Premium Membership',
    orderId: order.id,
    orderItemId: order.itemIds[0],
    price: 49_99,
    currency: 'SAR',
    durationType: 'month',
    durationValue: 1,
    startsAt: before(hour),
    endsAt: before(-30 * 24 * hour),
    ...stamps,
    ...columns,
  });
  return id;
}

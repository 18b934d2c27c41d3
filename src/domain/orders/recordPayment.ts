/** How an order is paid: one row beside it, and the method in the order itself, which lists show. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Order } from './Order';
import type { PaymentRequest } from './OrderRequest';
import { Transaction } from './Transaction';

/** What is noted where an order counts as paid and nobody said how. */
const UNTOLD = 'manual';

/**
 * Writes what is known of the payment; what is left out stays as it is.
 * @throws Problem `invalid` when there is no payment yet and the method is not told
 */
export async function recordPayment(
  db: Db,
  store: InStore,
  { id: orderId, total }: Pick<Order, 'id' | 'total'>,
  payment: PaymentRequest,
  now: Date,
): Promise<void> {
  const connection = await db.connection();
  const columns = {
    paymentMethod: payment.method,
    paymentId: payment.id,
    status: payment.status,
    receipt: payment.receipt,
  };
  const told = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  const known = await Transaction.inStore(store, connection)
    .where({ orderId })
    .patch({ ...told, updatedAt: now });
  if (known === 0) {
    if (payment.method === undefined) {
      throw new Problem('invalid', { fields: { 'payment.method': ['The payment.method field is required.'] } });
    }
    await Transaction.inStore(store, connection).insert({
      ...{ paymentId: null, status: null, receipt: null, ...told, paymentMethod: payment.method },
      ...{ orderId, total, createdAt: now, updatedAt: now },
    });
  }
  const { method: paymentMethod, provider: paymentProvider } = payment;
  if (paymentMethod === undefined && paymentProvider === undefined) return;
  const shown = {
    ...(paymentMethod !== undefined && { paymentMethod }),
    ...(paymentProvider !== undefined && { paymentProvider }),
  };
  await Order.inStore(store, connection).where({ id: orderId }).patch(shown);
}

const ENSURE: Statement = {
  name: 'ensure_payment',
  text: `with added as (
      insert into transactions (store_id, order_id, payment_method, total, created_at, updated_at)
      values ($1, $2, '${UNTOLD}', $3, $4, $4) on conflict (store_id, order_id) do nothing returning order_id)
    update orders o set payment_method = '${UNTOLD}' from added where o.store_id = $1 and o.id = added.order_id`,
};

/** Sees to it that an order which counts as paid has a payment. */
export async function ensurePayment(
  db: Db,
  { storeId }: InStore,
  { id, total }: Pick<Order, 'id' | 'total'>,
  now: Date,
): Promise<void> {
  await db.read(ENSURE, [storeId, id, total, now]);
}

/** The payment of a refunded order went back. */
export async function recordRefund(db: Db, store: InStore, orderId: number, now: Date): Promise<void> {
  await Transaction.inStore(store, await db.connection())
    .where({ orderId })
    .patch({ refundedAt: now, updatedAt: now });
}

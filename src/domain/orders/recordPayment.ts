/** How an order is paid: one row beside it, and the method in the order itself, which lists show. */
import type { Db } from '../../db/Db';
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

/** Sees to it that an order which counts as paid has a payment. */
export async function ensurePayment(
  db: Db,
  store: InStore,
  order: Pick<Order, 'id' | 'total'>,
  now: Date,
): Promise<void> {
  const known = await Transaction.inStore(store, await db.connection()).findOne({ orderId: order.id });
  if (!known) await recordPayment(db, store, order, { method: UNTOLD }, now);
}

/** The payment of a refunded order went back. */
export async function recordRefund(db: Db, store: InStore, orderId: number, now: Date): Promise<void> {
  await Transaction.inStore(store, await db.connection())
    .where({ orderId })
    .patch({ refundedAt: now, updatedAt: now });
}

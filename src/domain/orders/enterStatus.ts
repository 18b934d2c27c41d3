/** What a new status of an order brings about: with it in one transaction, so that nothing is ever half done. */
import type { Db } from '../../db/Db';
import { together } from '../../db/together';
import { discountSold } from '../catalog/countSold';
import { addUpPieces } from '../catalog/pieces';
import { returnStock } from '../catalog/reserveStock';
import { addToTotals, subtractFromTotals } from '../customers/customerTotals';
import { handOver, takeBack } from '../fulfilment/handOver';
import type { Seal } from '../fulfilment/licenseKey';
import { issueCreditNote, issueInvoice } from '../invoicing/issueInvoice';
import { returnGiftCard } from '../promotions/spendGiftCard';
import { returnCouponUse } from '../promotions/useCoupon';
import type { InStore } from '../StoreModel';
import { discountPurchases } from './countPurchases';
import type { Order } from './Order';
import { OrderItem } from './OrderItem';
import { ensurePayment, recordRefund } from './recordPayment';
import { isPaid } from './transitions';

/** An order with its items, locked by this transaction; its row and history already have the new status. */
export type EnteringOrder = Order & { readonly items: OrderItem[] };

/**
 * Keeps the customer's totals and the payment, hands over at completion, gives back at cancellation, and takes back at a refund. The
 * invoice comes last: from its number on, other completions of the store wait.
 * @param from the status before; a new order comes from 1
 */
export async function enterStatus(
  db: Db,
  store: InStore,
  order: EnteringOrder,
  from: Order['status'],
  { now, seal }: { readonly now: Date; readonly seal: Seal },
): Promise<void> {
  const to = order.status;
  if (to === 4) await handOver(db, store, order, now, seal);
  if (to === 5) await giveBack(db, store, order, now);
  // In the order in which `writeOrder` takes them: what was counted of packages before subscriptions and commands.
  if (to === 5 || to === 6) await unuse(db, store, order, now);
  if (to === 6) await refund(db, store, order, now);
  await together([keepPaid(db, store, order, from, now), to === 4 && issueInvoice(db, store, order, now)]);
  if (to === 6) await issueCreditNote(db, store, order, now);
}

async function keepPaid(db: Db, store: InStore, order: EnteringOrder, from: Order['status'], now: Date): Promise<void> {
  const [was, is] = [isPaid(from), isPaid(order.status)];
  if (is) await together([ensurePayment(db, store, order, now), !was && addToTotals(db, store, order)]);
  if (was && !is) await subtractFromTotals(db, store, order);
}

async function refund(db: Db, store: InStore, order: EnteringOrder, now: Date): Promise<void> {
  await takeBack(db, store, order, now);
  await recordRefund(db, store, order.id, now);
}

/** What the items held of stock and codes. */
async function giveBack(db: Db, store: InStore, { id, items }: EnteringOrder, now: Date): Promise<void> {
  const held = items.filter(({ reserved }) => reserved > 0);
  const pieces = held.map(({ productId, reserved }) => ({ productId, quantity: reserved }));
  await returnStock(db, store, addUpPieces(pieces), now);
  await OrderItem.inStore(store, await db.connection())
    .where({ orderId: id })
    .patch({ reserved: 0 });
}

/** Neither a purchase nor a use of a coupon counts that came to nothing, and a gift card has not paid for it. */
async function unuse(db: Db, store: InStore, order: EnteringOrder, now: Date): Promise<void> {
  const { id, customerId, couponId, giftCardId, items } = order;
  await discountSold(db, store, addUpPieces(items.filter(({ productType }) => productType === 'package')));
  await discountPurchases(db, store, customerId, addUpPieces(items));
  if (couponId !== null) await returnCouponUse(db, store, couponId, customerId);
  if (giftCardId !== null) await returnGiftCard(db, store, { id, giftCardId }, now);
}

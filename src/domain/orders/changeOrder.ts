/** What a store may change of an order: where it stands, how it was paid, and what is noted of it and of its items. */
import type { QueryBuilderType } from 'objection';
import type { Db } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import { Code } from '../catalog/Code';
import { moveOrders } from '../figures/keepFigures';
import type { By, Circumstances } from './By';
import { type EnteringOrder, enterStatus } from './enterStatus';
import { Order } from './Order';
import { OrderItem } from './OrderItem';
import type { PaymentRequest } from './OrderRequest';
import { OrderStatus } from './OrderStatus';
import { recordPayment } from './recordPayment';
import { mayBecome } from './transitions';

export interface ItemChange {
  readonly id: number;
  readonly notes?: string | null | undefined;
  /** Codes that the item has claimed, and when their buyer redeemed them. */
  readonly codes?: readonly { readonly id: number; readonly usedAt: Date | null }[] | undefined;
}

/** What is left out stays as it is. */
export interface OrderChange {
  readonly status?: Order['status'] | undefined;
  /** With status 6: the payer's bank took the money back. */
  readonly isChargeback?: boolean | undefined;
  readonly payment?: PaymentRequest | undefined;
  readonly customerNote?: string | null | undefined;
  readonly meta?: Record<string, unknown> | null | undefined;
  readonly items?: readonly ItemChange[] | undefined;
}

/**
 * Changes an order of a person: those of players are changed by `changePlayerOrder`. The status that it has already changes nothing.
 * @throws Problem `not_found`, `conflict` (it can't go to that status from its present one), `invalid` (an item or a code is not the
 * order's, or a payment without a method)
 */
export const changeOrder = async (db: Db, by: By, id: number, change: OrderChange, at: Circumstances): Promise<void> =>
  apply(db, by, await lockOrder(db, by, (orders) => orders.where({ id }).whereNull('playerUsername')), change, at);

/** Like `changeOrder`, for an order of a player. @param uuid by which v1 names it */
export const changePlayerOrder = async (
  db: Db,
  by: By,
  uuid: string,
  change: OrderChange,
  at: Circumstances,
): Promise<void> =>
  apply(db, by, await lockOrder(db, by, (orders) => orders.where({ uuid }).whereNotNull('playerUsername')), change, at);

/**
 * The lock decides between two changes at once: the second one sees what the first has made of the order. It lets others name the order
 * meanwhile, as the end of a subscription does, whose row this one may wait for.
 */
async function lockOrder(
  db: Db,
  by: By,
  choose: (orders: QueryBuilderType<Order>) => QueryBuilderType<Order>,
): Promise<EnteringOrder> {
  const connection = await db.connection();
  const order = await choose(Order.inStore(by, connection)).first().forNoKeyUpdate();
  if (!order) throw new Problem('not_found', { message: 'Order not found.' });
  const items = await OrderItem.inStore(by, connection).where({ orderId: order.id }).orderBy('id');
  return Object.assign(order, { items });
}

async function apply(db: Db, by: By, order: EnteringOrder, change: OrderChange, at: Circumstances): Promise<void> {
  const { id } = order;
  const { status = order.status, isChargeback = order.isChargeback, payment, items = [] } = change;
  if (status !== order.status || isChargeback !== order.isChargeback) requireTransition(order, status);
  if (payment) await recordPayment(db, by, order, payment, at.now);
  await changeItems(db, by, order, items);
  await Order.inStore(by, await db.connection())
    .where({ id })
    .patch({ ...columnsOf(change), status, isChargeback, updatedAt: at.now });
  if (status !== order.status) await moveTo(db, by, order, { status, isChargeback }, at);
}

function requireTransition({ status: from }: Order, to: Order['status']): void {
  if (mayBecome(from, to)) return;
  throw new Problem('conflict', { message: `The order can not go from status ${from} to status ${to}.` });
}

/** What follows from the status that the order's row has by now. */
async function moveTo(
  db: Db,
  by: By,
  before: EnteringOrder,
  to: Pick<Order, 'status' | 'isChargeback'>,
  circumstances: Circumstances,
): Promise<void> {
  const connection = await db.connection();
  const { id, status: from } = before;
  await OrderStatus.inStore(by, connection).insert({
    ...{ orderId: id, status: to.status, changedBy: by.subject, createdAt: circumstances.now },
  });
  const { createdAt, total, playerUsername } = before;
  const counted = { createdAt, total, playerUsername };
  await moveOrders(db, by, [{ before: { ...counted, status: from }, after: { ...counted, ...to } }]);
  await enterStatus(db, by, Object.assign(before, to), from, circumstances);
}

function columnsOf({ customerNote, meta }: OrderChange): Partial<Order> {
  return { ...(customerNote !== undefined && { customerNote }), ...(meta !== undefined && { meta }) };
}

async function changeItems(db: Db, by: By, order: EnteringOrder, changes: readonly ItemChange[]): Promise<void> {
  const connection = await db.connection();
  const errors: FieldErrors = {};
  for (const [index, { id, notes, codes = [] }] of changes.entries()) {
    if (!order.items.some((item) => item.id === id)) {
      errors[`items.${index}.id`] = [`The order has no item ${id}.`];
      continue;
    }
    if (notes !== undefined) await OrderItem.inStore(by, connection).where({ id }).patch({ notes });
    for (const [place, code] of codes.entries()) {
      const found = await Code.inStore(by, connection)
        .where({ id: code.id, orderItemId: id })
        .patch({ usedAt: code.usedAt });
      if (found === 0) errors[`items.${index}.codes.${place}.id`] = [`The item has no code ${code.id}.`];
    }
  }
  if (Object.keys(errors).length > 0) throw new Problem('invalid', { fields: errors });
}

/** What a customer has paid for: orders in progress and completed. Kept with the order's status, shown without counting. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';

const ADD: Statement = {
  name: 'add_to_customer_totals',
  text: `update customers set total_spent = total_spent + $3::bigint, orders_count = orders_count + 1,
      last_purchase_at = greatest(last_purchase_at, $4)
    where store_id = $1 and id = $2 and total_spent <= $5::bigint - $3
    returning id`,
};

const LOCK: Statement = {
  name: 'lock_customer_totals',
  text: 'select id from customers where store_id = $1 and id = $2 for no key update',
};

const SUBTRACT: Statement = {
  name: 'subtract_from_customer_totals',
  text: `update customers set total_spent = greatest(total_spent - $3, 0), orders_count = greatest(orders_count - 1, 0),
      last_purchase_at = (select max(created_at) from orders where store_id = $1 and customer_id = $2 and status in (3, 4))
    where store_id = $1 and id = $2`,
};

export interface PaidOrder {
  readonly customerId: number;
  /** Minor units. */
  readonly total: number;
  readonly createdAt: Date;
}

/** An order that begins to count as paid. @throws Problem `invalid` when the sum would be beyond what a number can hold */
export async function addToTotals(db: Db, { storeId }: InStore, order: PaidOrder): Promise<void> {
  const values = [storeId, order.customerId, order.total, order.createdAt, Number.MAX_SAFE_INTEGER];
  const added = await db.read(ADD, values);
  if (added.length === 0) throw new Problem('invalid', { fields: { items: ['The order is too large.'] } });
}

/** An order that no longer counts as paid, after its status says so. */
export async function subtractFromTotals(db: Db, { storeId }: InStore, order: PaidOrder): Promise<void> {
  // Locked by a statement before: the next one then sees every order that is counted in the row.
  await db.read(LOCK, [storeId, order.customerId]);
  await db.read(SUBTRACT, [storeId, order.customerId, order.total]);
}

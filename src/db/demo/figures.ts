/** Counts everything that is kept beside the rows it counts: what later changes keep up to date begins right. */
import type { Knex } from 'knex';
import { recountFigures } from '../../domain/figures/recountFigures';

/** Paid are the orders in progress and completed; bought counts those not cancelled or refunded. */
const paid = 'status IN (3, 4)';
const bought = 'status BETWEEN 1 AND 4';

/** Each statement is given the store's id as `:store`. */
const statements = [
  `UPDATE customers SET total_spent = paid.total, orders_count = paid.orders, last_purchase_at = paid.latest
   FROM (SELECT customer_id, sum(total) AS total, count(*) AS orders, max(created_at) AS latest
         FROM orders WHERE store_id = :store AND ${paid} GROUP BY customer_id) paid
   WHERE customers.store_id = :store AND customers.id = paid.customer_id`,

  `UPDATE order_items SET reserved = quantity FROM orders o, products p
   WHERE order_items.store_id = :store AND o.store_id = :store AND o.id = order_items.order_id AND o.status BETWEEN 1 AND 3
     AND p.store_id = :store AND p.id = order_items.product_id
     AND (p.type = 'code' OR p.type <> 'package' AND NOT p.unlimited_stock)`,

  `UPDATE products SET unused_codes = unused.count - coalesce(
     (SELECT sum(reserved) FROM order_items i WHERE i.store_id = :store AND i.product_id = products.id), 0)
   FROM (SELECT product_id, count(*) FROM codes WHERE store_id = :store AND order_item_id IS NULL GROUP BY product_id) unused
   WHERE products.store_id = :store AND products.id = unused.product_id`,

  `INSERT INTO product_purchases (store_id, product_id, customer_id, quantity)
   SELECT o.store_id, i.product_id, o.customer_id, sum(i.quantity)
   FROM orders o JOIN order_items i ON i.store_id = o.store_id AND i.order_id = o.id
   WHERE o.store_id = :store AND o.${bought} GROUP BY 1, 2, 3`,

  `UPDATE packages SET sold = bought.quantity
   FROM (SELECT product_id, sum(quantity) AS quantity FROM product_purchases WHERE store_id = :store GROUP BY 1) bought
   WHERE packages.store_id = :store AND packages.product_id = bought.product_id`,

  `INSERT INTO coupon_uses (store_id, coupon_id, customer_id, uses)
   SELECT store_id, coupon_id, customer_id, count(*)
   FROM orders WHERE store_id = :store AND coupon_id IS NOT NULL AND ${bought} GROUP BY 1, 2, 3`,

  `UPDATE coupons SET uses = used.uses
   FROM (SELECT coupon_id, sum(uses) AS uses FROM coupon_uses WHERE store_id = :store GROUP BY 1) used
   WHERE coupons.store_id = :store AND coupons.id = used.coupon_id`,
];

export async function countFigures(db: Knex, storeId: number): Promise<void> {
  for (const statement of statements) await db.raw(statement, { store: storeId });
  await recountFigures(db, { storeId });
}

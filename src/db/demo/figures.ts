/** Counts everything that is kept beside the rows it counts: what later changes keep up to date begins right. */
import type { Knex } from 'knex';

/** Paid are the orders in progress and completed; bought counts those not cancelled or refunded. */
const paid = 'status IN (3, 4)';
const bought = 'status BETWEEN 1 AND 4';

/** Each statement is given the store's id as `:store`. */
const statements = [
  `UPDATE customers SET total_spent = paid.total, orders_count = paid.orders, last_purchase_at = paid.latest
   FROM (SELECT customer_id, sum(total) AS total, count(*) AS orders, max(created_at) AS latest
         FROM orders WHERE store_id = :store AND ${paid} GROUP BY customer_id) paid
   WHERE customers.store_id = :store AND customers.id = paid.customer_id`,

  `UPDATE products SET unused_codes = unused.count
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

  `INSERT INTO order_days (store_id, day, status, of_players, slot, orders, total)
   SELECT o.store_id, (o.created_at AT TIME ZONE s.time_zone)::date, o.status, o.player_username IS NOT NULL, 0,
     count(*), sum(o.total)
   FROM orders o JOIN stores s ON s.id = o.store_id WHERE o.store_id = :store GROUP BY 1, 2, 3, 4`,

  dayCount('new_customers', 'customers', 'created_at'),
  dayCount('verified_customers', 'customers', 'verified_at'),
  dayCount('new_products', 'products', 'created_at'),
  dayCount('reviews', 'reviews', 'created_at', 'sum(rating)'),
  dayCount('published_reviews', 'reviews', 'created_at', 'sum(rating)', 'published_at'),

  rowCount('customers', 'customers', 'true'),
  rowCount('players', 'customers', 'player_username IS NOT NULL'),
  rowCount('active_products', 'products', 'status = 1'),
  rowCount('featured_products', 'products', 'status = 1 AND is_featured'),
  rowCount('listed_products', 'products', `status = 1 AND type <> 'package'`),
  rowCount('coupons', 'coupons', 'deleted_at IS NULL'),
  rowCount('sales', 'sales', 'true'),
  rowCount('gift_cards', 'gift_cards', 'deleted_at IS NULL'),
  rowCount('bans', 'bans', 'true'),
];

export async function countFigures(db: Knex, storeId: number): Promise<void> {
  for (const statement of statements) await db.raw(statement, { store: storeId });
}

/** By the store's calendar. Rows without the instant, or without `also`, don't count. */
function dayCount(figure: string, table: string, instant: string, sum = '0', also = instant): string {
  return `INSERT INTO day_counts (store_id, figure, day, slot, count, sum)
    SELECT t.store_id, '${figure}', (t.${instant} AT TIME ZONE s.time_zone)::date, 0, count(*), ${sum}
    FROM ${table} t JOIN stores s ON s.id = t.store_id
    WHERE t.store_id = :store AND t.${instant} IS NOT NULL AND t.${also} IS NOT NULL GROUP BY 1, 3`;
}

function rowCount(figure: string, table: string, condition: string): string {
  return `INSERT INTO row_counts (store_id, figure, slot, count)
    SELECT :store, '${figure}', 0, count(*) FROM ${table} WHERE store_id = :store AND ${condition}`;
}

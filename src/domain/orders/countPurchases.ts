/** How many pieces of each product a customer has bought: the update that counts them decides on what one customer may buy. */
import type { Db, Statement } from '../../db/Db';
import { columnsOf, type Pieces } from '../catalog/pieces';
import type { InStore } from '../StoreModel';

/**
 * How many of a product one customer may have; of a package its own limit counts too. In the order of products, so that two orders of a
 * customer never wait for each other in a circle. The limits are looked up once: with more to do for each row than there is, Postgres would
 * plan the statement anew each time, which takes longer than to run it.
 */
const COUNT: Statement = {
  name: 'count_purchases',
  text: `with bought as materialized (
      select asked.id, asked.quantity, p.id is not null as is_there, least(p.max_purchase_count, k.per_user_limit) as most
      from unnest($3::bigint[], $4::integer[]) as asked (id, quantity)
      left join products p on p.store_id = $1 and p.id = asked.id
      left join packages k on k.store_id = $1 and k.product_id = asked.id),
    counted as (
      insert into product_purchases (store_id, product_id, customer_id, quantity)
      select $1, id, $2, quantity from bought where is_there and quantity <= coalesce(most, quantity) order by id
      on conflict (store_id, product_id, customer_id) do update
        set quantity = product_purchases.quantity + excluded.quantity
        where product_purchases.quantity + excluded.quantity
          <= coalesce((select most from bought where bought.id = excluded.product_id), 2147483647)
      returning product_id)
    select bought.id as "productId" from bought where not exists (select 1 from counted where counted.product_id = bought.id)`,
};

const DISCOUNT: Statement = {
  name: 'discount_purchases',
  text: `with locked as materialized (
      select pp.product_id, bought.quantity from product_purchases pp
      join unnest($3::bigint[], $4::integer[]) as bought (id, quantity) on bought.id = pp.product_id
      where pp.store_id = $1 and pp.customer_id = $2 order by pp.product_id for no key update of pp)
    update product_purchases pp set quantity = greatest(pp.quantity - locked.quantity, 0)
    from locked where pp.store_id = $1 and pp.customer_id = $2 and pp.product_id = locked.product_id`,
};

/**
 * Counts what a customer buys. Whoever calls must roll back when anything is too much.
 * @param pieces each product once
 * @returns the products of which the customer would have more than one customer may buy
 */
export async function countPurchases(
  db: Db,
  { storeId }: InStore,
  customerId: number,
  pieces: readonly Pieces[],
): Promise<number[]> {
  const refused = await db.read<{ productId: number }>(COUNT, [storeId, customerId, ...columnsOf(pieces)]);
  return refused.map(({ productId }) => productId);
}

/** Takes back what `countPurchases` counted, for an order that is cancelled or refunded. @param pieces each product once */
export async function discountPurchases(
  db: Db,
  { storeId }: InStore,
  customerId: number,
  pieces: readonly Pieces[],
): Promise<void> {
  await db.read(DISCOUNT, [storeId, customerId, ...columnsOf(pieces)]);
}

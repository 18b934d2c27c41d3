/**
 * How many pieces of each package a store has sold: the update that counts them decides on `global_limit`, with the packages locked in
 * the order of their products' ids, so that two orders never wait for each other in a circle.
 */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Lack, Pieces } from './reserveStock';

const LOCKED = `locked as materialized (
    select k.product_id, k.global_limit, k.sold, pieces.quantity
    from packages k join unnest($2::bigint[], $3::integer[]) as pieces (id, quantity) on pieces.id = k.product_id
    where k.store_id = $1 order by k.product_id for no key update of k)`;

const COUNT: Statement = {
  name: 'count_sold',
  text: `with ${LOCKED}, counted as (
      update packages k set sold = locked.sold + locked.quantity
      from locked where k.store_id = $1 and k.product_id = locked.product_id
        and (locked.global_limit is null or locked.sold + locked.quantity <= locked.global_limit)
      returning k.product_id)
    select product_id as "productId", greatest(global_limit - sold, 0) as available
    from locked where not exists (select 1 from counted where counted.product_id = locked.product_id)`,
};

const DISCOUNT: Statement = {
  name: 'discount_sold',
  text: `with ${LOCKED}
    update packages k set sold = greatest(locked.sold - locked.quantity, 0)
    from locked where k.store_id = $1 and k.product_id = locked.product_id`,
};

/**
 * Counts packages that are bought. Whoever calls must roll back when anything is lacking.
 * @param pieces of packages, each once
 * @returns the packages of which fewer may be sold, and how many
 */
export const countSold = (db: Db, store: InStore, pieces: readonly Pieces[]): Promise<Lack[]> =>
  run(db, COUNT, store, pieces);

/** Takes back what `countSold` counted, for an order that is cancelled or refunded. @param pieces of packages, each once */
export async function discountSold(db: Db, store: InStore, pieces: readonly Pieces[]): Promise<void> {
  await run(db, DISCOUNT, store, pieces);
}

async function run(db: Db, statement: Statement, { storeId }: InStore, pieces: readonly Pieces[]): Promise<Lack[]> {
  if (pieces.length === 0) return [];
  const ids = pieces.map(({ productId }) => productId);
  return db.read<Lack>(statement, [storeId, ids, pieces.map(({ quantity }) => quantity)]);
}

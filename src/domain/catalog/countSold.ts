/**
 * How many pieces of each package a store has sold: the update that counts them decides on `global_limit`, with the packages locked in
 * the order of their products' ids, so that two orders never wait for each other in a circle.
 */
import type { Db, Statement } from '../../db/Db';
import { lockFirst } from '../../db/lockFirst';
import type { InStore } from '../StoreModel';
import { columnsOf, PIECES, type Pieces } from './pieces';
import type { Lack } from './reserveStock';

const LOCK: Statement = {
  name: 'lock_packages',
  text: `select 1 from packages where store_id = $1 and product_id = any($2::bigint[]) order by product_id for no key update`,
};

const COUNT: Statement = {
  name: 'count_sold',
  text: `with counted as (
      update packages k set sold = k.sold + pieces.quantity
      from ${PIECES} where k.store_id = $1 and k.product_id = pieces.id
        and (k.global_limit is null or k.sold + pieces.quantity <= k.global_limit)
      returning k.product_id)
    select k.product_id as "productId", greatest(k.global_limit - k.sold, 0) as available
    from packages k where k.store_id = $1 and k.product_id = any($2::bigint[])
      and not exists (select 1 from counted where counted.product_id = k.product_id)`,
};

const DISCOUNT: Statement = {
  name: 'discount_sold',
  text: `update packages k set sold = greatest(k.sold - pieces.quantity, 0)
    from ${PIECES} where k.store_id = $1 and k.product_id = pieces.id`,
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
  const [ids, quantities] = columnsOf(pieces);
  return lockFirst<Lack>(db, [LOCK, [storeId, ids]], [statement, [storeId, ids, quantities]]);
}

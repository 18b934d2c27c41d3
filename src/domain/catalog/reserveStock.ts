/**
 * Pieces of products that orders take and give back: of stock, or of the unused codes of a code product, which `unused_codes`
 * counts without those that open orders hold. A conditional update decides, with the products locked in the order of their ids,
 * as everybody locks them: nothing is sold twice, and two orders never wait for each other in a circle. What there is, is read once
 * they are locked: a snapshot from before may lack what somebody has given back meanwhile.
 */
import type { Db, Statement } from '../../db/Db';
import { lockFirst } from '../../db/lockFirst';
import type { InStore } from '../StoreModel';
import { MOST_STOCK } from './changeStock';
import { columnsOf, PIECES, type Pieces } from './pieces';

export interface Lack {
  readonly productId: number;
  /** How many there are. */
  readonly available: number;
}

const LOCK: Statement = {
  name: 'lock_pieces',
  text: `select 1 from products where store_id = $1 and id = any($2::bigint[]) order by id for no key update`,
};

const AVAILABLE = `case when p.type = 'code' then p.unused_codes else p.stock end`;

const RESERVE: Statement = {
  name: 'reserve_stock',
  text: `with reserved as (
      update products p set updated_at = $4,
        stock = p.stock - case when p.type = 'code' then 0 else pieces.quantity end,
        unused_codes = p.unused_codes - case when p.type = 'code' then pieces.quantity else 0 end
      from ${PIECES} where p.store_id = $1 and p.id = pieces.id and p.status = 1 and ${AVAILABLE} >= pieces.quantity
      returning p.id)
    select p.id as "productId", case when p.status = 1 then ${AVAILABLE} else 0 end as available
    from products p where p.store_id = $1 and p.id = any($2::bigint[])
      and not exists (select 1 from reserved where reserved.id = p.id)`,
};

const RETURN: Statement = {
  name: 'return_stock',
  text: `update products p set updated_at = $4,
      stock = case when p.type = 'code' then p.stock else least(p.stock::bigint + pieces.quantity, ${MOST_STOCK}) end,
      unused_codes = p.unused_codes + case when p.type = 'code' then pieces.quantity else 0 end
    from ${PIECES} where p.store_id = $1 and p.id = pieces.id`,
};

/**
 * Takes pieces of products whose pieces are counted. Whoever calls must roll back when anything is lacking.
 * @param pieces each product once
 */
export async function reserveStock(db: Db, store: InStore, pieces: readonly Pieces[], now: Date): Promise<Lack[]> {
  return run<Lack>(db, RESERVE, store, pieces, now);
}

/** Gives pieces back that an order held. @param pieces each product once */
export async function returnStock(db: Db, store: InStore, pieces: readonly Pieces[], now: Date): Promise<void> {
  await run(db, RETURN, store, pieces, now);
}

async function run<Row extends object>(
  db: Db,
  statement: Statement,
  { storeId }: InStore,
  pieces: readonly Pieces[],
  now: Date,
): Promise<Row[]> {
  if (pieces.length === 0) return [];
  const [products, quantities] = columnsOf(pieces);
  db.changed({ storeId, products });
  return lockFirst<Row>(db, [LOCK, [storeId, products]], [statement, [storeId, products, quantities, now]]);
}

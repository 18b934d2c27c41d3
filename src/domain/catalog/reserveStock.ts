/**
 * Pieces of products that orders take and give back: of stock, or of the unused codes of a code product, which `unused_codes`
 * counts without those that open orders hold. A conditional update decides, with the products locked in the order of their ids,
 * as everybody locks them: nothing is sold twice, and two orders never wait for each other in a circle. What there is comes from the
 * rows that were locked: those of the statement's snapshot may lack what somebody has given back meanwhile.
 */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { MOST_STOCK } from './changeStock';

export interface Pieces {
  readonly productId: number;
  readonly quantity: number;
}

export interface Lack {
  readonly productId: number;
  /** How many there are. */
  readonly available: number;
}

const LOCKED = `locked as materialized (
    select p.id, pieces.quantity, p.status, p.stock, p.unused_codes,
      case when p.type = 'code' then p.unused_codes else p.stock end as available
    from products p join unnest($2::bigint[], $3::integer[]) as pieces (id, quantity) on pieces.id = p.id
    where p.store_id = $1 order by p.id for no key update of p)`;

const RESERVE: Statement = {
  name: 'reserve_stock',
  text: `with ${LOCKED}, reserved as (
      update products p set updated_at = $4,
        stock = locked.stock - case when p.type = 'code' then 0 else locked.quantity end,
        unused_codes = locked.unused_codes - case when p.type = 'code' then locked.quantity else 0 end
      from locked where p.store_id = $1 and p.id = locked.id and locked.status = 1 and locked.available >= locked.quantity
      returning p.id)
    select locked.id as "productId", case when locked.status = 1 then locked.available else 0 end as available
    from locked where not exists (select 1 from reserved where reserved.id = locked.id)`,
};

const RETURN: Statement = {
  name: 'return_stock',
  text: `with ${LOCKED}
    update products p set updated_at = $4,
      stock = case when p.type = 'code' then locked.stock else least(locked.stock::bigint + locked.quantity, ${MOST_STOCK}) end,
      unused_codes = locked.unused_codes + case when p.type = 'code' then locked.quantity else 0 end
    from locked where p.store_id = $1 and p.id = locked.id`,
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
  const products = pieces.map(({ productId }) => productId);
  db.changed({ storeId, products });
  return db.read<Row>(statement, [storeId, products, pieces.map(({ quantity }) => quantity), now]);
}

/** How many pieces of each product in all, in the order of first mention. */
export function addUpPieces(pieces: readonly Pieces[]): Pieces[] {
  const sums = new Map<number, number>();
  for (const { productId, quantity } of pieces) sums.set(productId, (sums.get(productId) ?? 0) + quantity);
  return [...sums].map(([productId, quantity]) => ({ productId, quantity }));
}

/** The stock of many products, changed together or not at all. */
import type { Knex } from 'knex';
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Product } from './Product';

export interface StockUpdate {
  readonly productId: number;
  /** Added to what is counted; taken from it when negative. */
  readonly change?: number | undefined;
  readonly unlimited?: boolean | undefined;
}

/** Why an entry can't be done. */
export type StockObstacle =
  | { readonly kind: 'unknown product' | 'code product' | 'package' | 'nothing to change' }
  | { readonly kind: 'too few' | 'too many'; readonly stock: number };

export interface RefusedUpdate {
  /** Its place among the updates, from 0. */
  readonly entry: number;
  readonly productId: number;
  readonly obstacle: StockObstacle;
}

/** What the column `products.stock` can hold. */
export const MOST_STOCK = 2_147_483_647;

interface Stocked extends Pick<Product, 'id' | 'type' | 'stock' | 'unlimitedStock'> {
  readonly isDeleted: boolean;
}

/** What all entries of one product come to. */
interface Change {
  readonly entries: number[];
  sum: number;
  unlimited: boolean | undefined;
}

/**
 * Adds up the updates of each product and applies them, with the products locked: no other change comes between, and stock never
 * goes below zero. Whoever calls must roll back when anything is refused.
 * @param now what becomes `updated_at` of the products that change
 * @returns every entry that can't be done, by its place; when there is one, nothing has been written
 */
export async function changeStock(
  db: Db,
  { storeId }: InStore,
  updates: readonly StockUpdate[],
  now: Date,
): Promise<RefusedUpdate[]> {
  const changes = addUp(updates);
  const products = await lock(db, storeId, [...changes.keys()]);
  const refused = refusals(updates, changes, products);
  if (refused.length > 0) return refused;
  const changed = products.flatMap((product) => applied(product, changes.get(product.id)));
  if (changed.length === 0) return [];
  await write(await db.connection(), storeId, changed, now);
  db.changed({ storeId, products: changed.map(({ id }) => id) });
  return [];
}

function addUp(updates: readonly StockUpdate[]): Map<number, Change> {
  const changes = new Map<number, Change>();
  for (const [entry, { productId, change = 0, unlimited }] of updates.entries()) {
    const known = changes.get(productId) ?? { entries: [], sum: 0, unlimited: undefined };
    changes.set(productId, known);
    known.entries.push(entry);
    known.sum += change;
    known.unlimited = unlimited ?? known.unlimited;
  }
  return changes;
}

/** In the order of ids, as everybody locks products: two batches wait for each other, never in a circle. */
const LOCK = {
  name: 'lock_stock',
  text: `select id, type, stock, unlimited_stock as "unlimitedStock", deleted_at is not null as "isDeleted"
    from products where store_id = $1 and id = any($2::bigint[]) order by id for no key update`,
};

const lock = (db: Db, storeId: number, ids: readonly number[]): Promise<Stocked[]> =>
  db.read<Stocked>(LOCK, [storeId, ids]);

function refusals(
  updates: readonly StockUpdate[],
  changes: ReadonlyMap<number, Change>,
  products: readonly Stocked[],
): RefusedUpdate[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  return updates.flatMap((update, entry) => {
    const { productId } = update;
    const obstacles = [
      ...(update.change === undefined && update.unlimited !== true ? [{ kind: 'nothing to change' } as const] : []),
      ...obstaclesOf(update, byId.get(productId), changes.get(productId)?.sum ?? 0),
    ];
    return obstacles.map((obstacle) => ({ entry, productId, obstacle }));
  });
}

function obstaclesOf({ change = 0 }: StockUpdate, product: Stocked | undefined, sum: number): StockObstacle[] {
  if (!product || product.isDeleted) return [{ kind: 'unknown product' }];
  if (product.type === 'code') return [{ kind: 'code product' }];
  if (product.type === 'package') return [{ kind: 'package' }];
  const { stock } = product;
  if (stock + sum < 0 && change < 0) return [{ kind: 'too few', stock }];
  if (stock + sum > MOST_STOCK && change > 0) return [{ kind: 'too many', stock }];
  return [];
}

/** The product as it shall be; nothing when it already is so. */
function applied(product: Stocked, change: Change | undefined): Stocked[] {
  const { sum = 0, unlimited = product.unlimitedStock } = change ?? {};
  if (sum === 0 && unlimited === product.unlimitedStock) return [];
  return [{ ...product, stock: product.stock + sum, unlimitedStock: unlimited }];
}

/** One statement however many there are: row by row, a thousand take fifteen times as long. */
async function write(db: Knex, storeId: number, products: readonly Stocked[], now: Date): Promise<void> {
  const column = <Key extends keyof Stocked>(key: Key): Stocked[Key][] => products.map((product) => product[key]);
  await db.raw(
    `update products set stock = new.stock, unlimited_stock = new.unlimited, updated_at = ?
     from unnest(?::bigint[], ?::integer[], ?::boolean[]) as new (id, stock, unlimited)
     where products.store_id = ? and products.id = new.id`,
    [now, column('id'), column('stock'), column('unlimitedStock'), storeId],
  );
}

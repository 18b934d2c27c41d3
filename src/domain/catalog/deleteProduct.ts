/** A product that is taken out of the store. Its row stays, for orders name it. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { countProduct } from './countProduct';
import { lockProduct } from './lockProduct';
import { Product } from './Product';

/**
 * Its slug becomes free: it goes on under one that no name gives, since slugs have no tilde.
 * @throws Problem `not_found` when the store has no such product, or it is deleted already
 */
export async function deleteProduct(db: Db, store: InStore, id: number, now: Date): Promise<void> {
  const connection = await db.connection();
  const before = await lockProduct(connection, store, id);
  const columns = { status: 3 as const, slug: `${before.slug}~${id}`, deletedAt: now, updatedAt: now };
  await Product.inStore(store, connection).where({ id }).patch(columns);
  await countProduct(db, store, { before, after: { ...before, ...columns } });
  db.changed({ storeId: store.storeId, products: [id] });
}

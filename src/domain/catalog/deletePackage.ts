/** A package that is taken out of the store. Its row stays, for orders, subscriptions and sales name it. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { countProduct } from './countProduct';
import { lockPackage } from './lockPackage';
import { Product } from './Product';

/**
 * Its slug becomes free: it goes on under one that no name gives, since slugs have no tilde.
 * @throws Problem `not_found` when the store has no such package, or it is deleted already
 */
export async function deletePackage(db: Db, store: InStore, uuid: string, now: Date): Promise<void> {
  const connection = await db.connection();
  const before = await lockPackage(connection, store, uuid);
  const { id, slug } = before;
  const columns = { status: 3 as const, slug: `${slug}~${id}`, deletedAt: now, updatedAt: now };
  await Product.inStore(store, connection).where({ id }).patch(columns);
  await countProduct(db, store, { before, after: Object.assign(before.$clone(), columns) });
}

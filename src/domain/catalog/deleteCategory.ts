/** A category that is taken away. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Category } from './Category';

/**
 * What was in it stays, without a category: the links go with it, those of sales, coupons and gift cards too. A sale may so end
 * for products that were in it, and shops are told to look again at everything.
 * @throws Problem `not_found` when the store has no such category
 */
export async function deleteCategory(db: Db, store: InStore, uuid: string): Promise<void> {
  const deleted = await Category.inStore(store, await db.connection())
    .where({ uuid })
    .delete();
  if (deleted === 0) throw new Problem('not_found');
  db.changed({ storeId: store.storeId });
}

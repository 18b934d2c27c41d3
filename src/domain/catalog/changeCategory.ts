/** A category that is renamed, moved or switched off. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { Category } from './Category';
import { findCategory } from './findCategory';

/** What is undefined stays. */
export type CategoryChanges = {
  readonly [Field in 'name' | 'description' | 'isActive' | 'sortOrder']?: Category[Field] | undefined;
};

/**
 * Shops show it with all its products. The slug stays: it is the address under which others have linked to it.
 * @throws Problem `not_found` when the store has no such category
 */
export async function changeCategory(
  db: Db,
  store: InStore,
  uuid: string,
  changes: CategoryChanges,
  now: Date,
): Promise<Category> {
  const connection = await db.connection();
  const columns = given(changes);
  if (!columns) return findCategory(connection, store, uuid);
  const [changed] = await Category.inStore(store, connection)
    .where({ uuid })
    .patch({ ...columns, updatedAt: now })
    .returning('*');
  if (!changed) throw new Problem('not_found');
  db.changed({ storeId: store.storeId });
  return changed;
}

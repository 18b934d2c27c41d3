/** One category of a store, by the UUID that v1 names it by. */
import type { Knex } from 'knex';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Category } from './Category';

/** @throws Problem `not_found` when the store has no such category */
export async function findCategory(db: Knex, store: InStore, uuid: string): Promise<Category> {
  const found = await Category.inStore(store, db).findOne({ uuid });
  if (!found) throw new Problem('not_found');
  return found;
}

/** A package that is about to be changed. */
import type { Knex } from 'knex';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Product } from './Product';

/** Keeps it as it is until the transaction ends. @throws Problem `not_found` when the store has no such package, or it is deleted */
export async function lockPackage(db: Knex, store: InStore, uuid: string): Promise<Product> {
  const product = await Product.inStore(store, db).findOne({ uuid }).modify('packages').forNoKeyUpdate();
  if (!product) throw new Problem('not_found');
  return product;
}

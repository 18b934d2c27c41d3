/** A product that its merchant is about to change. */
import type { Knex } from 'knex';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Product } from './Product';

/** Keeps it as it is until the transaction ends. @throws Problem `not_found` when the store has no such product, or it is deleted */
export async function lockProduct(db: Knex, store: InStore, id: number): Promise<Product> {
  const product = await Product.inStore(store, db).findOne({ id }).modify('ofMerchants').forNoKeyUpdate();
  if (!product) throw new Problem('not_found', { message: 'Product not found.' });
  return product;
}

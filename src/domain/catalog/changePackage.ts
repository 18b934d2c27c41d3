/** A package that is changed. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { readCurrency } from '../stores/readCurrency';
import { countProduct } from './countProduct';
import { refusals, requireFaultless } from './faults';
import { given } from '../given';
import { lockPackage } from './lockPackage';
import { Package } from './Package';
import { type PackageChanges, packageColumns, productColumns } from './PackageFacts';
import { findLinks, writeLinks } from './packageLinks';
import { Product } from './Product';

/**
 * Orders and subscriptions keep what was agreed when they were made.
 * @throws Problem `not_found` when the store has no such package, `invalid` with all that is wrong
 */
export async function changePackage(
  db: Db,
  store: InStore,
  uuid: string,
  changes: PackageChanges,
  now: Date,
): Promise<void> {
  const connection = await db.connection();
  const before = await lockPackage(connection, store, uuid);
  if (!given(changes)) return;
  const { id } = before;
  const { faults, refuse } = refusals();
  const ofProduct = productColumns(changes, await readCurrency(db, store.storeId), refuse);
  const period = await Package.inStore(store, connection).findOne({ productId: id }).throwIfNotFound();
  const ofPackage = packageColumns(changes, period, refuse);
  const links = await findLinks(db, store, changes, refuse);
  requireFaultless(faults);
  const columns = { ...ofProduct, updatedAt: now };
  await Product.inStore(store, connection).where({ id }).patch(columns);
  if (ofPackage) await Package.inStore(store, connection).where({ productId: id }).patch(ofPackage);
  await writeLinks(db, store, id, links);
  await countProduct(db, store, { before, after: Object.assign(before.$clone(), columns) });
}

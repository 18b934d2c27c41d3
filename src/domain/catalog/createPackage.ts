/** A new package of a game store. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { readCurrency } from '../stores/readCurrency';
import { countProduct } from './countProduct';
import { refusals, requireFaultless } from './faults';
import { Package } from './Package';
import { type PackageFacts, packageColumns, productColumns } from './PackageFacts';
import { findLinks, writeLinks } from './packageLinks';
import { Product } from './Product';
import { insertUnderSlug, slugOf } from './slug';

/** For a name without a letter or digit. */
const NAMELESS = 'package';
const NO_PERIOD = { isSubscription: false, periodType: null, periodValue: null };

/**
 * A package is a product that its stock never limits. No storefront lists it, so nothing that a shop shows changes.
 * @returns its UUID
 * @throws Problem `invalid`, with all that is wrong
 */
export async function createPackage(db: Db, store: InStore, facts: PackageFacts, now: Date): Promise<string> {
  const connection = await db.connection();
  const { faults, refuse } = refusals();
  const ofProduct = productColumns(facts, await readCurrency(db, store.storeId), refuse);
  const ofPackage = packageColumns(facts, NO_PERIOD, refuse);
  const links = await findLinks(db, store, facts, refuse);
  requireFaultless(faults);
  const columns = { ...ofProduct, type: 'package' as const, unlimitedStock: true, createdAt: now, updatedAt: now };
  const place = { db, table: 'products', storeId: store.storeId } as const;
  const product = await insertUnderSlug(place, slugOf(facts.name) || NAMELESS, async (slug) => {
    const row = await Product.inStore(store, connection)
      .insert({ ...columns, slug })
      .onConflict(['storeId', 'slug'])
      .ignore()
      .returning('*');
    return (row.id as number | undefined) === undefined ? undefined : row;
  });
  await Package.inStore(store, connection).insert({ ...ofPackage, productId: product.id });
  await writeLinks(db, store, product.id, links);
  await countProduct(db, store, { after: product });
  return product.uuid;
}

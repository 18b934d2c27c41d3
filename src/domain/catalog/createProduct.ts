/** A new product of any type, with all that belongs to it: in one transaction, which a refusal undoes. */
import type { Knex } from 'knex';
import type { Db } from '../../db/Db';
import { type InStore, unlessIgnored } from '../StoreModel';
import { type AddedCode, insertCodes } from './addCodes';
import { countProduct } from './countProduct';
import { requireFaultless } from './faults';
import { Product } from './Product';
import { productColumns } from './productColumns';
import { requireLinks, writeLinks } from './productLinks';
import type { NewProductParts } from './ProductParts';
import { faultsOfNew } from './productRules';
import { insertUnderSlug, requireSlug, slugOf, takenSlug } from './slug';
import { writeCourse } from './writeCourse';
import { insertPlans, type WrittenPlan } from './writePlans';
import { type SealKey, writeLicenseRules, writeSubscriptionTerms } from './writeTerms';

export interface Writing {
  readonly now: Date;
  /** Of the store: ISO 4217, BCP 47. */
  readonly currency: string;
  readonly locale: string;
  readonly seal: SealKey;
}

export interface CreatedProduct {
  readonly product: Product;
  readonly codes: readonly AddedCode[];
  readonly plans: readonly WrittenPlan[];
}

/** For a name without a letter or digit. */
const NAMELESS = 'product';

/**
 * @throws Problem `invalid` naming every field that breaks a rule, a slug that is taken, categories and benefits that are not the store's;
 *   `not_found` for media that are not
 */
export async function createProduct(
  db: Db,
  store: InStore,
  parts: NewProductParts,
  writing: Writing,
): Promise<CreatedProduct> {
  const { now } = writing;
  requireFaultless(faultsOfNew(parts, writing));
  if (parts.facts.slug !== undefined) requireSlug(parts.facts.slug);
  const connection = await db.connection();
  await requireLinks(connection, store, parts);
  const product = await insert(connection, store, parts, now);
  await writeLinks(connection, store, product.id, sentLinks(parts));
  const codes = parts.codes.length > 0 ? await insertCodes(db, store, product.id, parts.codes, now) : [];
  const plans = await writeOwn(connection, store, product.id, parts, writing);
  await countProduct(db, store, { after: product });
  db.changed({ storeId: store.storeId, products: [product.id] });
  return { product, codes, plans };
}

/** Of a new product there is nothing to take away. */
const sentLinks = (parts: NewProductParts): NewProductParts => {
  const some = (ids: readonly number[] | undefined) => (ids?.length ? ids : undefined);
  const { fileIds, galleryIds, categoryIds, benefitIds } = parts;
  return {
    ...parts,
    ...{ fileIds: some(fileIds), galleryIds: some(galleryIds) },
    ...{ categoryIds: some(categoryIds), benefitIds: some(benefitIds) },
  };
};

async function insert(db: Knex, { storeId }: InStore, parts: NewProductParts, now: Date): Promise<Product> {
  const { facts, type, codes } = parts;
  const columns = {
    ...productColumns(facts),
    type,
    status: facts.status ?? 1,
    isFeatured: facts.isFeatured ?? false,
    unusedCodes: codes.length,
    ...(type !== 'code' && facts.stock === undefined && { unlimitedStock: facts.unlimitedStock ?? true }),
    createdAt: now,
    updatedAt: now,
  };
  const tried = async (slug: string): Promise<Product | undefined> =>
    unlessIgnored(
      await Product.inStore({ storeId }, db)
        .insert({ ...columns, slug })
        .onConflict(['storeId', 'slug'])
        .ignore()
        .returning('id'),
    );
  if (facts.slug === undefined)
    return insertUnderSlug({ db, table: 'products', storeId }, slugOf(facts.name) || NAMELESS, tried);
  const inserted = await tried(facts.slug);
  if (!inserted) throw takenSlug(facts.slug);
  return inserted;
}

/** What only its type has. */
async function writeOwn(
  db: Knex,
  store: InStore,
  productId: number,
  { type, plans = [], licenseRules, subscriptionTerms, course }: NewProductParts,
  { now, locale, seal }: Writing,
): Promise<WrittenPlan[]> {
  if (type === 'license' && licenseRules) await writeLicenseRules(db, store, productId, { sent: licenseRules, seal });
  if (type === 'subscription') await writeSubscriptionTerms(db, store, productId, subscriptionTerms);
  if (type === 'course' && course) await writeCourse(db, store, productId, course);
  return insertPlans({ ...store, db, productId, locale, now }, plans);
}

/** A new product of any type, with all that belongs to it: in one transaction, which a refusal undoes. */
import type { Knex } from 'knex';
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { type AddedCode, insertCodes } from './addCodes';
import { countProduct } from './countProduct';
import { requireFaultless } from './faults';
import { type InsertedProduct, insertProduct } from './insertProduct';
import { productColumns } from './productColumns';
import { requireLinks } from './productLinks';
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
  readonly product: InsertedProduct;
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
  await requireLinks(db, store, parts);
  const product = await insert(db, store, parts, now);
  const codes = parts.codes.length > 0 ? await insertCodes(db, store, product.id, parts.codes, now) : [];
  const plans = await writeOwn(await db.connection(), store, product.id, parts, writing);
  await countProduct(db, store, { after: product });
  db.changed({ storeId: store.storeId, products: [product.id] });
  return { product, codes, plans };
}

async function insert(db: Db, store: InStore, parts: NewProductParts, now: Date): Promise<InsertedProduct> {
  const { facts, type, codes } = parts;
  const { slug, ...sent } = await productColumns(facts);
  const columns = {
    ...sent,
    ...{ type, name: facts.name, price: facts.price, unusedCodes: codes.length, createdAt: now, updatedAt: now },
    ...(type !== 'code' && facts.stock === undefined && { unlimitedStock: facts.unlimitedStock ?? true }),
  };
  const tried = (wanted: string) => insertProduct(db, store, wanted, columns, parts);
  if (slug === undefined) {
    const place = { db: await db.connection(), table: 'products', storeId: store.storeId } as const;
    return insertUnderSlug(place, slugOf(facts.name) || NAMELESS, tried);
  }
  const inserted = await tried(slug);
  if (!inserted) throw takenSlug(slug);
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

/** A new product of any type, with all that belongs to it: in one transaction, which a refusal undoes. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { type AddedCode, insertCodes } from './addCodes';
import { requireFaultless } from './faults';
import { type InsertedProduct, insertProduct, wholeProduct } from './insertProduct';
import { productColumns } from './productColumns';
import type { NewProductParts } from './ProductParts';
import { faultsOfNew } from './productRules';
import { insertUnder, insertUnderSlug, requireSlug, slugOf } from './slug';
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
 * Nobody can have kept an answer that shows a product which was not there: nothing that a shop shows changes.
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
  const product = await insert(db, store, parts, now);
  const codes = parts.codes.length > 0 ? await insertCodes(db, store, product.id, parts.codes, now) : [];
  const plans = await writeOwn(db, store, product.id, parts, writing);
  return { product, codes, plans };
}

/** With its links and figures. */
async function insert(db: Db, store: InStore, parts: NewProductParts, now: Date): Promise<InsertedProduct> {
  const { facts, type, codes } = parts;
  const whole = wholeProduct({
    ...(await productColumns(facts)),
    ...{ type, name: facts.name, price: facts.price, unusedCodes: codes.length, createdAt: now, updatedAt: now },
    ...(type !== 'code' && facts.stock === undefined && { unlimitedStock: facts.unlimitedStock ?? true }),
  });
  const tried = (wanted: string) => insertProduct(db, store, wanted, whole, parts);
  const place = { db, table: 'products', storeId: store.storeId } as const;
  if (facts.slug !== undefined) return insertUnder(facts.slug, tried);
  return insertUnderSlug(place, slugOf(facts.name) || NAMELESS, tried);
}

/** Their rows are all that there is of them. */
const PLAIN: ReadonlySet<string> = new Set(['product', 'code', 'service']);

/** What only its type has. */
async function writeOwn(
  db: Db,
  store: InStore,
  productId: number,
  { type, plans = [], licenseRules, subscriptionTerms, course }: NewProductParts,
  { now, locale, seal }: Writing,
): Promise<WrittenPlan[]> {
  if (PLAIN.has(type)) return [];
  const connection = await db.connection();
  if (type === 'license' && licenseRules)
    await writeLicenseRules(connection, store, productId, { sent: licenseRules, seal });
  if (type === 'subscription') await writeSubscriptionTerms(connection, store, productId, subscriptionTerms);
  if (type === 'course' && course) await writeCourse(connection, store, productId, course);
  return insertPlans({ ...store, db: connection, productId, locale, now }, plans);
}

/** A change of a product: what is sent of it, in one transaction. */
import type { Knex } from 'knex';
import type { Db } from '../../db/Db';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { countProduct } from './countProduct';
import type { Writing } from './createProduct';
import { requireFaultless } from './faults';
import { LicenseConfig } from './LicenseConfig';
import { requireLicenses } from './licenseRules';
import { lockProduct } from './lockProduct';
import { Product } from './Product';
import { productColumns } from './productColumns';
import { requireLinks, writeLinks } from './productLinks';
import type { ProductParts } from './ProductParts';
import { faultsOfChange } from './productRules';
import type { ProductType } from './ProductView';
import { requireSlug, takenSlug } from './slug';
import { writeCourse } from './writeCourse';
import { replacePlans } from './writePlans';
import { writeLicenseRules, writeSubscriptionTerms } from './writeTerms';

/** A product of merchants: none is a package. */
type Locked = Product & { readonly type: ProductType; readonly licenseConfig: LicenseConfig | null };

/** @see Writing */
export interface ChangeWriting extends Writing {
  /** Whether the store's plan includes licenses. */
  readonly hasLicenses: () => Promise<boolean>;
}

/**
 * The product stays locked until the transaction ends: what its rules ask of both what is sent and what is stored stays true.
 * @throws Problem as `createProduct`; `not_found` when there is no such product, `forbidden` for a license that the store's plan does not include
 */
export async function changeProduct(
  db: Db,
  store: InStore,
  id: number,
  parts: ProductParts,
  writing: ChangeWriting,
): Promise<void> {
  const connection = await db.connection();
  const before = await lock(connection, store, id);
  await requireLicenses(before.type, writing.hasLicenses);
  requireFaultless(faultsOfChange(before, parts, writing));
  await requireLinks(db, store, parts);
  const columns = { ...given(await productColumns(parts.facts)), updatedAt: writing.now };
  await update(connection, store, before, columns);
  await writeLinks(connection, store, id, parts);
  await writeOwn(connection, store, before, parts, writing);
  await countProduct(db, store, { before, after: { ...before, ...columns } });
  db.changed({ storeId: store.storeId, products: [id] });
}

async function lock(db: Knex, store: InStore, id: number): Promise<Locked> {
  const product = await lockProduct(db, store, id);
  const licenseConfig =
    product.type === 'license' ? await LicenseConfig.inStore(store, db).findOne({ productId: id }) : null;
  return Object.assign(product, { licenseConfig: licenseConfig ?? null }) as Locked;
}

/** In a savepoint where the slug changes: the first to have it is told by the index, and the transaction goes on being able to say so. */
async function update(db: Knex, store: InStore, { id, slug }: Product, columns: Partial<Product>): Promise<void> {
  const write = (connection: Knex) => Product.inStore(store, connection).where({ id }).patch(columns);
  if (columns.slug === undefined || columns.slug === slug) return void (await write(db));
  requireSlug(columns.slug);
  try {
    await db.transaction(async (savepoint) => void (await write(savepoint)));
  } catch (error) {
    if (isUniqueViolation(error)) throw takenSlug(columns.slug);
    throw error;
  }
}

const isUniqueViolation = (error: unknown): boolean =>
  ((error as { nativeError?: { code?: string } }).nativeError ?? (error as { code?: string })).code === '23505';

async function writeOwn(
  db: Knex,
  store: InStore,
  { id, type, licenseConfig }: Locked,
  { plans, licenseRules, subscriptionTerms, course }: ProductParts,
  { now, locale, seal }: Writing,
): Promise<void> {
  if (type === 'license' && licenseRules)
    await writeLicenseRules(db, store, id, { sent: licenseRules, stored: licenseConfig, seal });
  if (type === 'subscription' && given(subscriptionTerms))
    await writeSubscriptionTerms(db, store, id, subscriptionTerms);
  if (type === 'course' && course) await writeCourse(db, store, id, course);
  if ((type === 'subscription' || type === 'license') && plans)
    await replacePlans({ ...store, db, productId: id, locale, now }, plans);
}

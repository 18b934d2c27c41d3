/** Rows of the digital store's catalogue, made by tests beside those of the demo. */
import type { Knex } from 'knex';
import { demoTime } from './database';
import { stores } from './installation';

type Row = Readonly<Record<string, unknown>>;

const storeId = stores.digital;
export const day = 24 * 60 * 60 * 1000;
export const before = (milliseconds: number): Date => new Date(demoTime.getTime() - milliseconds);
export const after = (milliseconds: number): Date => new Date(demoTime.getTime() + milliseconds);

let last = 50_000_000;
const nextId = (): number => ++last;
const stamps = { createdAt: before(100 * day), updatedAt: before(100 * day) };

export interface ProductRow {
  readonly id: number;
  readonly slug: string;
}

/** An active plain product for 100.00, of no category; counted as lists count. */
export async function insertProduct(db: Knex, columns: Row = {}): Promise<ProductRow> {
  const id = nextId();
  const row = {
    id,
    type: 'product',
    name: `Product ${id}`,
    slug: `product-${id}`,
    price: 100_00,
    stock: 5,
    imageMediaId: 1,
  };
  const whole = { storeId, status: 1, ...stamps, ...row, ...columns };
  await db('products').insert(whole);
  if (whole.status === 1 && whole.type !== 'package') {
    await db('rowCounts').where({ storeId, figure: 'listed_products', slot: 0 }).increment('count');
  }
  return whole;
}

/** Kept as packages are: active, for 10.00, without limits, category or server; not counted by the figures. */
export async function insertPackage(db: Knex, columns: Row = {}, facts: Row = {}): Promise<PackageRow> {
  const id = nextId();
  const row = { id, uuid: crypto.randomUUID(), type: 'package', name: `Package ${id}`, slug: `package-${id}` };
  const whole = { storeId: stores.game, status: 1, price: 10_00, unlimitedStock: true, ...stamps, ...row, ...columns };
  await db('products').insert(whole);
  await db('packages').insert({ storeId: whole.storeId, productId: id, ...facts });
  return whole;
}

export interface PackageRow extends ProductRow {
  /** As v1 names it. */
  readonly uuid: string;
}

/** An image without bytes. @returns its row */
export async function insertMedia(db: Knex, columns: Row = {}): Promise<{ readonly id: number }> {
  const id = nextId();
  const path = `media/${id}/image.webp`;
  const file = { path, name: 'image', fileName: 'image.webp', mimeType: 'image/webp', size: 100, storage: 'disk' };
  await db('media').insert({ storeId, id, kind: 'main_product_image', ...file, ...stamps, ...columns });
  return { id };
}

export async function insertCategory(db: Knex, columns: Row = {}): Promise<ProductRow & { readonly uuid: string }> {
  const id = nextId();
  const whole = {
    storeId,
    id,
    uuid: crypto.randomUUID(),
    name: `Category ${id}`,
    slug: `category-${id}`,
    ...stamps,
    ...columns,
  };
  await db('categories').insert(whole);
  return whole;
}

export async function categorise(db: Knex, product: ProductRow, ...categories: readonly ProductRow[]): Promise<void> {
  const rows = categories.map(({ id }, position) => ({ storeId, productId: product.id, categoryId: id, position }));
  await db('productCategories').insert(rows);
}

export interface SaleRow {
  readonly percent: number;
  readonly packages?: readonly ProductRow[];
  readonly categories?: readonly ProductRow[];
  readonly columns?: Row;
}

/** A sale without end. Its scope is what is named: products, categories, or nothing for the whole store. */
export async function insertSale(db: Knex, { percent, packages, categories, columns }: SaleRow): Promise<string> {
  const id = crypto.randomUUID();
  const named = { storeId: columns?.storeId ?? storeId, saleId: id };
  const applicationScope = packages ? 'package' : categories ? 'category' : 'store';
  const row = { storeId, id, name: 'Sale', discountBasisPoints: percent * 100, applicationScope, ...stamps };
  await db('sales').insert({ ...row, ...columns });
  for (const product of packages ?? []) await db('salePackages').insert({ ...named, productId: product.id });
  for (const category of categories ?? []) await db('saleCategories').insert({ ...named, categoryId: category.id });
  return id;
}

export async function insertPlan(db: Knex, product: ProductRow, columns: Row = {}): Promise<number> {
  const id = nextId();
  const row = {
    storeId,
    id,
    productId: product.id,
    name: 'Plan',
    price: 10_00,
    durationType: 'month',
    durationValue: 1,
  };
  await db('plans').insert({ ...stamps, ...row, ...columns });
  return id;
}

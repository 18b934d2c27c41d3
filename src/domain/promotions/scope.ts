/** What a promotion is for where that is less than the whole store: packages and categories, named by UUID and kept by number. */
import type { Db } from '../../db/Db';
import { Category } from '../catalog/Category';
import type { Refuse } from '../catalog/faults';
import { Product } from '../catalog/Product';
import type { InStore } from '../StoreModel';

type Ids = readonly string[] | null | undefined;

/** As it was asked for; an empty list is as good as none. */
export interface AskedScope {
  readonly packageIds?: Ids;
  readonly categoryIds?: Ids;
}

/** Which of the lists the promotion is for: that one must be given, and the other must not. */
export type Narrowing = keyof AskedScope | 'none';

export interface Scope {
  readonly productIds: readonly number[];
  readonly categoryIds: readonly number[];
}

/**
 * Finds what a promotion is for, and holds on to it until the transaction ends.
 * @param refuse is told of a list that is missing or out of place, and of every id that names nothing in this store
 */
export async function findScope(
  db: Db,
  store: InStore,
  asked: AskedScope,
  narrowing: Narrowing,
  refuse: Refuse,
): Promise<Scope> {
  for (const list of ['packageIds', 'categoryIds'] as const) {
    const isGiven = (asked[list] ?? []).length > 0;
    if (list === narrowing && !isGiven) refuse(list, `The ${list} field is required for this scope.`);
    if (list !== narrowing && isGiven) refuse(list, `The ${list} field has no meaning for this scope.`);
  }
  const productIds = narrowing === 'packageIds' ? await findPackages(db, store, asked.packageIds, refuse) : [];
  const categoryIds = narrowing === 'categoryIds' ? await findCategories(db, store, asked.categoryIds, refuse) : [];
  return { productIds, categoryIds };
}

async function findPackages(db: Db, store: InStore, ids: Ids, refuse: Refuse): Promise<number[]> {
  const uuids = distinct(ids);
  const found = await Product.inStore(store, await db.connection())
    .where({ type: 'package' })
    .whereNull('deletedAt')
    .whereIn('uuid', uuids)
    .orderBy('id')
    .forKeyShare()
    .select('id', 'uuid');
  return numbersOf(uuids, found, (id) => refuse('packageIds', `There is no package ${id}.`));
}

async function findCategories(db: Db, store: InStore, ids: Ids, refuse: Refuse): Promise<number[]> {
  const uuids = distinct(ids);
  const found = await Category.inStore(store, await db.connection())
    .whereIn('uuid', uuids)
    .orderBy('id')
    .forKeyShare()
    .select('id', 'uuid');
  return numbersOf(uuids, found, (id) => refuse('categoryIds', `There is no category ${id}.`));
}

/** As Postgres writes them. */
const distinct = (ids: Ids): string[] => [...new Set((ids ?? []).map((id) => id.toLowerCase()))];

function numbersOf(
  uuids: readonly string[],
  found: readonly { readonly id: number; readonly uuid: string }[],
  missing: (uuid: string) => void,
): number[] {
  for (const uuid of uuids) if (!found.some((row) => row.uuid === uuid)) missing(uuid);
  return found.map(({ id }) => id);
}

/** Keeps what a new promotion is for. @param noun as its tables are named by: `coupon_packages` */
export async function insertScope(
  db: Db,
  { storeId }: InStore,
  noun: 'coupon' | 'sale' | 'gift_card',
  id: string,
  { productIds, categoryIds }: Scope,
): Promise<void> {
  const link = (part: string, column: string) => ({
    name: `insert_${noun}_${part}`,
    text: `insert into ${noun}_${part} (store_id, ${noun}_id, ${column}) select $1, $2, unnest($3::bigint[])`,
  });
  if (productIds.length > 0) await db.read(link('packages', 'product_id'), [storeId, id, productIds]);
  if (categoryIds.length > 0) await db.read(link('categories', 'category_id'), [storeId, id, categoryIds]);
}

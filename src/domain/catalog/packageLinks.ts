/** The category that a package is in, and the servers that it acts on. */
import type { Db } from '../../db/Db';
import { Server } from '../fulfilment/Server';
import type { InStore } from '../StoreModel';
import { Category } from './Category';
import type { Refuse } from './faults';
import type { PackageChanges } from './PackageFacts';

/** What is undefined stays. */
export interface PackageLinks {
  readonly categoryId?: number | null;
  readonly serverIds?: readonly string[];
}

/**
 * Finds what a package is to be linked to, and holds on to it until the transaction ends.
 * @param refuse is told of every id that names nothing in this store
 */
export async function findLinks(
  db: Db,
  store: InStore,
  { categoryId, serverIds }: PackageChanges,
  refuse: Refuse,
): Promise<PackageLinks> {
  return {
    ...(categoryId !== undefined && { categoryId: await findCategory(db, store, categoryId, refuse) }),
    ...(serverIds !== undefined && { serverIds: await findServers(db, store, serverIds, refuse) }),
  };
}

async function findCategory(db: Db, store: InStore, uuid: string | null, refuse: Refuse): Promise<number | null> {
  if (uuid === null) return null;
  const found = await Category.inStore(store, await db.connection())
    .findOne({ uuid })
    .forKeyShare()
    .select('id');
  if (!found) refuse('categoryId', `There is no category ${uuid}.`);
  return found?.id ?? null;
}

async function findServers(db: Db, store: InStore, given: readonly string[], refuse: Refuse): Promise<string[]> {
  // As Postgres writes them.
  const ids = [...new Set(given.map((id) => id.toLowerCase()))];
  if (ids.length === 0) return [];
  const found = await Server.inStore(store, await db.connection())
    .whereIn('id', ids)
    .modify('kept')
    .orderBy('id')
    .forKeyShare()
    .select('id');
  const known = new Set(found.map(({ id }) => id));
  for (const id of ids) if (!known.has(id)) refuse('serverIds', `There is no server ${id}.`);
  return ids;
}

const UNLINK_CATEGORIES = {
  name: 'unlink_categories_of_product',
  text: 'delete from product_categories where store_id = $1 and product_id = $2',
};
const LINK_CATEGORY = {
  name: 'link_category_to_product',
  text: 'insert into product_categories (store_id, product_id, category_id) values ($1, $2, $3)',
};
const UNLINK_SERVERS = {
  name: 'unlink_servers_of_package',
  text: 'delete from package_servers where store_id = $1 and product_id = $2 and server_id <> all($3::uuid[])',
};
const LINK_SERVERS = {
  name: 'link_servers_to_package',
  text: `insert into package_servers (store_id, product_id, server_id) select $1, $2, unnest($3::uuid[])
    on conflict do nothing`,
};

/** Puts links in the place of those that there are. @param productId of a package that is new, or locked */
export async function writeLinks(
  db: Db,
  { storeId }: InStore,
  productId: number,
  { categoryId, serverIds }: PackageLinks,
): Promise<void> {
  if (categoryId !== undefined) {
    await db.read(UNLINK_CATEGORIES, [storeId, productId]);
    if (categoryId !== null) await db.read(LINK_CATEGORY, [storeId, productId, categoryId]);
    db.changed({ storeId, products: [productId] });
  }
  if (serverIds !== undefined) {
    await db.read(UNLINK_SERVERS, [storeId, productId, serverIds]);
    await db.read(LINK_SERVERS, [storeId, productId, serverIds]);
  }
}

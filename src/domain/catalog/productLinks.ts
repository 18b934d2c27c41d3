/** What a product names of its store: images, files, categories, benefits. */
import type { Knex } from 'knex';
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { refusals, requireFaultless } from './faults';
import type { ProductParts } from './ProductParts';
import { requireMedia, type WantedMedia } from './requireMedia';

type Links = Pick<ProductParts, 'facts' | 'fileIds' | 'galleryIds' | 'categoryIds' | 'benefitIds'>;

/**
 * All that is named must be the store's, and stays until the transaction ends.
 * @throws Problem `invalid` naming categories and benefits that are not, `not_found` for media that are not, `invalid` for their kind
 */
export async function requireLinks(db: Db, store: InStore, links: Links): Promise<void> {
  const { refuse, faults } = refusals();
  for (const [index, id] of await missingRows(db, store, CATEGORIES, links.categoryIds))
    refuse(`categories.${index}`, `There is no category ${id} in this store.`);
  for (const [index, id] of await missingRows(db, store, BENEFITS, links.benefitIds))
    refuse(`benefits.${index}`, `There is no benefit ${id} in this store.`);
  requireFaultless(faults);
  await requireMedia(db, store, mediaOf(links));
}

const held = (table: string): Statement => ({
  name: `held_${table}`,
  text: `select id from ${table} where store_id = $1 and id = any($2::bigint[]) order by id for key share`,
});
const CATEGORIES = held('categories');
const BENEFITS = held('benefits');

/** @returns those of the ids that are not there */
async function missingRows(db: Db, { storeId }: InStore, statement: Statement, ids: readonly number[] = []) {
  const rows = ids.length > 0 ? await db.read<{ id: number }>(statement, [storeId, ids]) : [];
  const known = new Set(rows.map(({ id }) => id));
  return [...ids.entries()].filter(([, id]) => !known.has(id));
}

function mediaOf({ facts: { imageMediaId }, fileIds = [], galleryIds = [] }: Links): WantedMedia[] {
  const place = (list: string) => (id: number, index: number) => ({ id, field: `${list}.${index}.file.response.id` });
  return [
    ...(imageMediaId ? [{ id: imageMediaId, field: 'image.file.response.id', as: 'image' as const }] : []),
    ...fileIds.map(place('product_files')).map((file) => ({ ...file, as: 'file' as const })),
    ...galleryIds.map(place('extra_images')).map((image) => ({ ...image, as: 'image' as const })),
  ];
}

/** Of each list that is sent, what it names takes the place of what was named before. */
export async function writeLinks(db: Knex, { storeId }: InStore, productId: number, links: Links): Promise<void> {
  const product = { storeId, productId };
  const { categoryIds, benefitIds, galleryIds, fileIds } = links;
  const inOrder = (column: string, ids: readonly number[] = []) =>
    ids.map((id, position) => ({ ...product, [column]: id, position }));
  if (categoryIds) await rewrite(db, 'productCategories', product, inOrder('categoryId', categoryIds));
  if (benefitIds) await rewrite(db, 'productBenefits', product, inOrder('benefitId', benefitIds));
  for (const [role, ids] of [['gallery', galleryIds] as const, ['file', fileIds] as const]) {
    const rows = inOrder('mediaId', ids).map((row) => ({ ...row, role }));
    if (ids) await rewrite(db, 'productMedia', { ...product, role }, rows);
  }
}

async function rewrite(db: Knex, table: string, of: object, rows: readonly object[]): Promise<void> {
  await db(table).where(of).delete();
  if (rows.length > 0) await db(table).insert(rows);
}

/** What a product names of its store: images, files, categories, benefits. */
import type { Knex } from 'knex';
import type { InStore } from '../StoreModel';
import { Benefit } from './Benefit';
import { Category } from './Category';
import { refusals, type Refuse, requireFaultless } from './faults';
import type { ProductParts } from './ProductParts';
import { requireMedia, type WantedMedia } from './requireMedia';

type Links = Pick<ProductParts, 'facts' | 'fileIds' | 'galleryIds' | 'categoryIds' | 'benefitIds'>;

/**
 * All that is named must be the store's, and stays until the transaction ends.
 * @throws Problem `invalid` naming categories and benefits that are not, `not_found` for media that are not, `invalid` for their kind
 */
export async function requireLinks(db: Knex, store: InStore, links: Links): Promise<void> {
  const { refuse, faults } = refusals();
  const { categoryIds = [], benefitIds = [] } = links;
  await requireRows({ db, store, model: Category, ids: categoryIds, field: 'categories', noun: 'category', refuse });
  await requireRows({ db, store, model: Benefit, ids: benefitIds, field: 'benefits', noun: 'benefit', refuse });
  requireFaultless(faults);
  await requireMedia(db, store, mediaOf(links));
}

interface Wanted {
  readonly db: Knex;
  readonly store: InStore;
  readonly model: typeof Category | typeof Benefit;
  readonly ids: readonly number[];
  readonly field: string;
  readonly noun: string;
  readonly refuse: Refuse;
}

async function requireRows({ db, store, model, ids, field, noun, refuse }: Wanted): Promise<void> {
  if (ids.length === 0) return;
  const rows = await (model as typeof Benefit)
    .inStore(store, db)
    .whereIn('id', [...ids])
    .orderBy('id')
    .forKeyShare();
  const known = new Set(rows.map(({ id }) => id));
  for (const [index, id] of ids.entries())
    if (!known.has(id)) refuse(`${field}.${index}`, `There is no ${noun} ${id} in this store.`);
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

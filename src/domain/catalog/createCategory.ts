/** A new category of a store. */
import type { Db } from '../../db/Db';
import { type InStore, unlessIgnored } from '../StoreModel';
import { Category } from './Category';
import { requireMedia } from './requireMedia';
import { insertUnder, insertUnderSlug, requireSlug, slugOf } from './slug';

export type NewCategory = Pick<
  Category,
  'name' | 'description' | 'imageMediaId' | 'icon' | 'isActive' | 'sortOrder'
> & {
  /** Made from the name when left out. */
  readonly slug?: string | undefined;
};

/** For a name without a letter or digit. */
const NAMELESS = 'category';
const IMAGE_FIELD = 'image.file.response.id';

/**
 * No product is in it yet, so nothing that a shop shows changes.
 * @throws Problem `invalid` when the slug is none or taken, `not_found` when the image is not the store's
 */
export async function createCategory(db: Db, store: InStore, category: NewCategory, now: Date): Promise<Category> {
  const { slug: given, ...facts } = category;
  const connection = await db.connection();
  if (given !== undefined) requireSlug(given);
  if (facts.imageMediaId !== null) {
    await requireMedia(db, store, [{ id: facts.imageMediaId, field: IMAGE_FIELD, as: 'image' }]);
  }
  const insert = async (slug: string): Promise<Category | undefined> => {
    const row = await Category.inStore(store, connection)
      .insert({ ...facts, slug, createdAt: now, updatedAt: now })
      .onConflict(['storeId', 'slug'])
      .ignore()
      .returning('*');
    return unlessIgnored(row);
  };
  if (given !== undefined) return insertUnder(given, insert);
  const place = { db, table: 'categories', storeId: store.storeId } as const;
  return insertUnderSlug(place, slugOf(facts.name) || NAMELESS, insert);
}

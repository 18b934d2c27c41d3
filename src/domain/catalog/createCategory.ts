/** A new category of a store. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { type InStore, unlessIgnored } from '../StoreModel';
import { Category } from './Category';
import { requireImage } from './requireImage';
import { insertUnderSlug, slugOf } from './slug';

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
  if (given !== undefined && slugOf(given) !== given) throw refusedSlug(NO_SLUG);
  if (facts.imageMediaId !== null) await requireImage(connection, store, facts.imageMediaId, IMAGE_FIELD);
  const insert = async (slug: string): Promise<Category | undefined> => {
    const row = await Category.inStore(store, connection)
      .insert({ ...facts, slug, createdAt: now, updatedAt: now })
      .onConflict(['storeId', 'slug'])
      .ignore()
      .returning('*');
    return unlessIgnored(row);
  };
  if (given === undefined) {
    const place = { db: connection, table: 'categories', storeId: store.storeId } as const;
    return insertUnderSlug(place, slugOf(facts.name) || NAMELESS, insert);
  }
  const created = await insert(given);
  if (!created) throw refusedSlug(`The slug ${given} is taken.`);
  return created;
}

const NO_SLUG = 'The slug field must be letters and digits in lower case, words joined by single hyphens.';
const refusedSlug = (sentence: string): Problem => new Problem('invalid', { fields: { slug: [sentence] } });

/** What a product names of its store: images, files, categories, benefits. */
import type { Knex } from 'knex';
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { refusals, requireFaultless } from './faults';
import type { ProductParts } from './ProductParts';
import { type FoundMedia, refuseMedia, type WantedMedia } from './requireMedia';

export type Links = Pick<ProductParts, 'facts' | 'fileIds' | 'galleryIds' | 'categoryIds' | 'benefitIds'>;

/** What a product names, by kind. */
export interface NamedLinks {
  readonly categoryIds: readonly number[];
  readonly benefitIds: readonly number[];
  readonly media: readonly WantedMedia[];
}

export const namedLinks = (links: Links): NamedLinks => ({
  categoryIds: links.categoryIds ?? [],
  benefitIds: links.benefitIds ?? [],
  media: mediaOf(links),
});

/** Something of the store that a product names, as it is read. */
export type FoundLink = FoundMedia | { readonly id: number; readonly kind: 'category' | 'benefit' };
const isMedia = (row: FoundLink): row is FoundMedia => row.kind !== 'category' && row.kind !== 'benefit';

/**
 * All that is named must be the store's, and stays until the transaction ends.
 * @throws Problem as `refuseLinks`
 */
export async function requireLinks(db: Db, { storeId }: InStore, links: Links): Promise<void> {
  const named = namedLinks(links);
  const { categoryIds, benefitIds, media } = named;
  if (categoryIds.length + benefitIds.length + media.length === 0) return;
  refuseLinks(named, await db.read<FoundLink>(HELD, [storeId, categoryIds, benefitIds, media.map(({ id }) => id)]));
}

/** @throws Problem `invalid` naming categories and benefits that were not found, `not_found` for media that were not, `invalid` for their kind */
export function refuseLinks({ categoryIds, benefitIds, media }: NamedLinks, found: readonly FoundLink[]): void {
  const { refuse, faults } = refusals();
  const isThere = (kind: string, id: number): boolean => found.some((row) => row.kind === kind && row.id === id);
  for (const [index, id] of categoryIds.entries())
    if (!isThere('category', id)) refuse(`categories.${index}`, `There is no category ${id} in this store.`);
  for (const [index, id] of benefitIds.entries())
    if (!isThere('benefit', id)) refuse(`benefits.${index}`, `There is no benefit ${id} in this store.`);
  requireFaultless(faults);
  refuseMedia(media, found.filter(isMedia));
}

/** Those that there are, held until the transaction ends. @param ids SQL of a list; `$1` is the store @returns SQL of a CTE's body */
export const held = (table: 'categories' | 'benefits' | 'media', ids: string): string =>
  `(select * from ${table} where store_id = $1 and id = any(${ids}::bigint[]) order by id for key share)`;

/** One statement for all of them: most products name few. */
const HELD: Statement = {
  name: 'links_of_product',
  text: `with c as materialized ${held('categories', '$2')}, b as materialized ${held('benefits', '$3')},
      m as materialized ${held('media', '$4')}
    select id, 'category' as kind from c union all select id, 'benefit' from b union all select id, kind from m`,
};

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

/** What the figures count of products, kept by whoever writes one. */
import type { Db } from '../../db/Db';
import { countDaysAndRows, countRows, type RowChanges } from '../figures/keepFigures';
import type { RowFigure } from '../figures/figures';
import type { InStore } from '../StoreModel';
import type { Product } from './Product';

export type CountedProduct = Pick<Product, 'type' | 'status' | 'isFeatured' | 'createdAt'>;

/** What each figure counts, as src/domain/figures/figures.ts says it in SQL. */
const COUNTED: { readonly [Figure in RowFigure]?: (product: CountedProduct) => boolean } = {
  active_products: ({ status }) => status === 1,
  featured_products: ({ status, isFeatured }) => status === 1 && isFeatured,
  listed_products: ({ status, type }) => status === 1 && type !== 'package',
};

/** The figure of days that counts new products. */
export const NEW_PRODUCTS = 'new_products';

interface Move {
  /** Missing when it is created. */
  readonly before?: CountedProduct;
  readonly after: CountedProduct;
}

/** By how much a product changes the figures; those that it does not change are left out. */
export function countedChanges({ before, after }: Move): RowChanges {
  const changes: { -readonly [Figure in keyof RowChanges]: RowChanges[Figure] } = {};
  for (const [figure, counts] of Object.entries(COUNTED) as [RowFigure, (product: CountedProduct) => boolean][]) {
    const change = Number(counts(after)) - Number(before !== undefined && counts(before));
    if (change !== 0) changes[figure] = change;
  }
  return changes;
}

/** A product before and after a change. Deleted, it is one of status 3. */
export async function countProduct(db: Db, store: InStore, move: Move): Promise<void> {
  const changes = countedChanges(move);
  if (move.before) await countRows(db, store, changes);
  else await countDaysAndRows(db, store, [{ figure: NEW_PRODUCTS, at: move.after.createdAt, count: 1 }], changes);
}

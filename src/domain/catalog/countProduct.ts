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

/** A product before and after a change: `before` is missing when it is created. Deleted, it is one of status 3. */
export async function countProduct(
  db: Db,
  store: InStore,
  { before, after }: { readonly before?: CountedProduct; readonly after: CountedProduct },
): Promise<void> {
  const changes = Object.entries(COUNTED).map(([figure, counts]) => [
    figure,
    Number(counts(after)) - Number(before !== undefined && counts(before)),
  ]);
  const ofRows = Object.fromEntries(changes) as RowChanges;
  if (before) await countRows(db, store, ofRows);
  else await countDaysAndRows(db, store, [{ figure: 'new_products', at: after.createdAt, count: 1 }], ofRows);
}

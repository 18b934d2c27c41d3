/** The products that were last changed. */
import type { Db } from '../../db/Db';
import type { CategoryView, ImageView, ProductType } from './ProductView';
import { CATEGORIES, imageOf } from './productStatement';

/** `price` is in minor units, without discounts. */
export interface ProductChange {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly price: number;
  readonly currency: string;
  readonly type: ProductType | 'package';
  readonly image: ImageView | null;
  readonly categories: readonly CategoryView[];
}

const LAST_UPDATED = {
  name: 'products_last_updated',
  text: `select p.id, p.name, p.slug, p.price, s.currency, p.type, ${imageOf('m')} as image, ${CATEGORIES} as categories
    from (select * from products where store_id = $1 and status <> 3 order by updated_at desc, id desc limit $2) p
    join stores s on s.id = p.store_id
    left join media m on m.store_id = p.store_id and m.id = p.image_media_id
    order by p.updated_at desc, p.id desc`,
};

/** @returns at most `limit` products that are not deleted, of every type, the last changed first; creation counts as a change */
export const readRecentProducts = (db: Db, storeId: number, limit: number): Promise<readonly ProductChange[]> =>
  db.read<ProductChange>(LAST_UPDATED, [storeId, limit]);

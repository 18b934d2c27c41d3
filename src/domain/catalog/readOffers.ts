/** What can be ordered now, with everything that decides on its price: one statement for all products of an order. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { ACTUAL_PRICE, LISTED, SALE_IN_FORCE } from './productStatement';
import type { OrderField, Product } from './Product';

/** Money in minor units of `currency`. */
export interface Offer extends Pick<Product, 'id' | 'type' | 'name' | 'minQty' | 'maxPurchaseCount'> {
  /** To pay now, discounts and sales considered; of what has plans, the plan's price counts. */
  readonly price: number;
  readonly currency: string;
  /** Whether pieces are counted: the stock, or the unused codes. */
  readonly isCounted: boolean;
  readonly fields: readonly OrderField[] | null;
  /** The active ones. */
  readonly plans: readonly { readonly id: number; readonly price: number }[];
  readonly categoryIds: readonly number[];
}

const OFFERS: Statement = {
  name: 'offers',
  text: `select p.id, p.type, p.name, p.min_qty as "minQty", p.max_purchase_count as "maxPurchaseCount", p.fields,
      ${ACTUAL_PRICE} as price, s.currency, p.type = 'code' or not p.unlimited_stock as "isCounted",
      (select coalesce(json_agg(json_build_object('id', plans.id, 'price', plans.price) order by plans.id), '[]') from plans
        where plans.store_id = p.store_id and plans.product_id = p.id and plans.is_active) as plans,
      (select coalesce(json_agg(pc.category_id), '[]') from product_categories pc
        where pc.store_id = p.store_id and pc.product_id = p.id) as "categoryIds"
    from products p join stores s on s.id = p.store_id ${SALE_IN_FORCE}
    where ${LISTED} and p.id = any($3::bigint[])`,
};

/** The products among these that are for sale: active, of this store, and no packages. */
export async function readOffers(
  db: Db,
  { storeId }: InStore,
  productIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, Offer>> {
  const offers = await db.read<Offer>(OFFERS, [storeId, now, [...new Set(productIds)]]);
  return new Map(offers.map((offer) => [offer.id, offer]));
}

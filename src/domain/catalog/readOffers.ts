/** What can be ordered now, with everything that decides on its price: one statement for all products of an order. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { ACTUAL_PRICE, LISTED, SALE_IN_FORCE } from './productStatement';
import type { Plan } from './Plan';
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
  readonly plans: readonly Pick<Plan, 'id' | 'price' | 'durationType' | 'durationValue'>[];
  readonly categoryIds: readonly number[];
}

/** A package; what one player may have of it is its `maxPurchaseCount`. */
export interface PackageOffer extends Offer {
  readonly uuid: string;
  readonly isSubscription: boolean;
  readonly serverIds: readonly string[];
}

/** @param more columns and joined tables, a comma before the columns */
const offers = (where: string, more = { columns: '', tables: '', most: 'p.max_purchase_count' }): string =>
  `select p.id, p.type, p.name, p.min_qty as "minQty", ${more.most} as "maxPurchaseCount", p.fields,
      ${ACTUAL_PRICE} as price, s.currency, p.type = 'code' or not p.unlimited_stock as "isCounted",
      (select coalesce(json_agg(json_build_object('id', plans.id, 'price', plans.price,
          'durationType', plans.duration_type, 'durationValue', plans.duration_value) order by plans.id), '[]') from plans
        where plans.store_id = p.store_id and plans.product_id = p.id and plans.is_active) as plans,
      (select coalesce(json_agg(pc.category_id), '[]') from product_categories pc
        where pc.store_id = p.store_id and pc.product_id = p.id) as "categoryIds"${more.columns}
    from products p join stores s on s.id = p.store_id ${more.tables} ${SALE_IN_FORCE}
    where ${where}`;

const OFFERS: Statement = { name: 'offers', text: offers(`${LISTED} and p.id = any($3::bigint[])`) };

const PACKAGE_OFFERS: Statement = {
  name: 'package_offers',
  text: offers(`p.store_id = $1 and p.status = 1 and p.type = 'package' and p.uuid = any($3::uuid[])`, {
    columns: `, p.uuid, k.is_subscription as "isSubscription", array(select ps.server_id::text from package_servers ps
        where ps.store_id = p.store_id and ps.product_id = p.id) as "serverIds"`,
    tables: 'join packages k on k.store_id = p.store_id and k.product_id = p.id',
    most: 'least(p.max_purchase_count, k.per_user_limit)',
  }),
};

/** The products among these that are for sale: active, of this store, and no packages. */
export async function readOffers(
  db: Db,
  { storeId }: InStore,
  productIds: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, Offer>> {
  const found = await db.read<Offer>(OFFERS, [storeId, now, [...new Set(productIds)]]);
  return new Map(found.map((offer) => [offer.id, offer]));
}

/** The packages among these that are for sale, by their UUIDs in lower case. */
export async function readPackageOffers(
  db: Db,
  { storeId }: InStore,
  uuids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, PackageOffer>> {
  const found = await db.read<PackageOffer>(PACKAGE_OFFERS, [storeId, now, [...new Set(uuids)]]);
  return new Map(found.map((offer) => [offer.uuid, offer]));
}

/** One product of a store as its visitors see it, and what hangs on it: one statement each. */
import type { Db } from '../../db/Db';
import type { BriefProductView, PlanView, ProductView } from './ProductView';
import { BRIEF_PRODUCT, FROM_PRODUCT, FULL_PRODUCT, JOINED_TO_PRODUCT, LISTED, PLANS } from './productStatement';

const BY_SLUG = {
  name: 'product_by_slug',
  text: `select ${FULL_PRODUCT} as product ${FROM_PRODUCT} where ${LISTED} and p.slug = $3`,
};

const PLANS_OF = {
  name: 'plans_of_product',
  text: `select ${PLANS} as plans, s.currency from products p join stores s on s.id = p.store_id
    where ${LISTED} and p.id = $2 and p.type = 'subscription'`,
};

/** Chosen before anything is joined to them: the sales of a whole category would cost more than all the rest. */
const CHOSEN = `select p.id, random() as place from products p
  where ${LISTED} and p.id <> $3 and p.id in (
    select other.product_id from product_categories mine
    join categories c on c.store_id = mine.store_id and c.id = mine.category_id and c.is_active
    join product_categories other on other.store_id = mine.store_id and other.category_id = mine.category_id
    where mine.store_id = $1 and mine.product_id = $3)
  order by place limit $4`;

const RELATED = {
  name: 'related_products',
  text: `select p.id, (select coalesce(json_agg(${BRIEF_PRODUCT} order by chosen.place), '[]')
      from (${CHOSEN}) as chosen
      join products p on p.store_id = $1 and p.id = chosen.id
      ${JOINED_TO_PRODUCT}) as related
    from products p where ${LISTED} and p.id = $3`,
};

/** The active product with this slug, or undefined. @param now decides on discounts, sales and what is new */
export async function readProduct(db: Db, storeId: number, slug: string, now: Date): Promise<ProductView | undefined> {
  const rows = await db.read<{ product: ProductView }>(BY_SLUG, [storeId, now, slug]);
  return rows[0]?.product;
}

export interface PlansOfProduct {
  readonly currency: string;
  readonly plans: readonly PlanView[];
}

/** The active plans of an active subscription product, in their display order; undefined when it is no such product. */
export async function readPlans(db: Db, storeId: number, productId: number): Promise<PlansOfProduct | undefined> {
  return (await db.read<PlansOfProduct>(PLANS_OF, [storeId, productId]))[0];
}

/** Active products that share a category with an active product, in random order; undefined when there is no such product. */
export async function readRelated(
  db: Db,
  storeId: number,
  productId: number,
  limit: number,
  now: Date,
): Promise<readonly BriefProductView[] | undefined> {
  const rows = await db.read<{ related: BriefProductView[] }>(RELATED, [storeId, now, productId, limit]);
  return rows[0]?.related;
}

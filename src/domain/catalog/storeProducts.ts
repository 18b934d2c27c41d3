/** Products as their merchant wrote them, whatever their status: one statement each for a product and for a page of them. */
import type { Db, Statement } from '../../db/Db';
import { dayOf } from '../stores/moment';
import type { InStore } from '../StoreModel';
import type { AddedCode } from './addCodes';
import type { LicenseConfig } from './LicenseConfig';
import type { Plan } from './Plan';
import type { PlanFeature } from './PlanFeature';
import type { Product } from './Product';
import { courseWhere } from './productStatement';
import type { CourseView, LessonView, ProductType } from './ProductView';
import type { SubscriptionConfig } from './SubscriptionConfig';

type Facts = 'id' | 'name' | 'slug' | 'price' | 'costPrice' | 'description' | 'marketingTitle' | 'activationInfo';
type Shown =
  'status' | 'showReviews' | 'isNoticeable' | 'isFeatured' | 'badge' | 'tags' | 'meta' | 'metadata' | 'fields';
type Sold = 'discountPrice' | 'stock' | 'unlimitedStock' | 'unusedCodes' | 'minQty' | 'maxPurchaseCount';
type Image = 'imageMediaId' | 'imageUlid';
type Seo = 'metaTitle' | 'metaDescription' | 'metaKeywords' | 'ogTitle' | 'ogDescription' | 'canonicalUrl' | 'robots';
type Columns = Facts | Shown | Sold | Image | Seo | 'extraMeta' | 'createdAt' | 'updatedAt';

type PlanColumns = 'id' | 'name' | 'description' | 'price' | 'durationType' | 'durationValue';

export interface StorePlan extends Pick<Plan, PlanColumns | 'badge' | 'isActive' | 'sortOrder'> {
  readonly features: readonly Pick<PlanFeature, 'name' | 'description'>[];
}

/** Amounts are minor units of `currency`, lists in the order in which they are shown. */
export interface ListedStoreProduct extends Pick<Product, Columns> {
  readonly type: ProductType;
  readonly currency: string;
  /** The last day with the discount, `YYYY-MM-DD` of the store's calendar. */
  readonly discountDay: string | null;
  readonly fileIds: readonly number[];
  readonly galleryIds: readonly number[];
  readonly categoryIds: readonly number[];
  readonly benefitIds: readonly number[];
  readonly plans: readonly StorePlan[];
  readonly license: Pick<
    LicenseConfig,
    'lockType' | 'prefix' | 'expiryType' | 'expiryDays' | 'maxActivations' | 'e2ee'
  > | null;
  readonly terms: Pick<
    SubscriptionConfig,
    'trialDays' | 'cancelBehavior' | 'autoRenewDefault' | 'gracePeriodDays'
  > | null;
}

export interface StoreProduct extends ListedStoreProduct {
  /** Those that nobody has bought, the oldest first, at most `MOST_CODES`. */
  readonly codes: readonly AddedCode[];
  readonly course: CourseView<LessonView> | null;
}

/** As many as a product can be made with. */
const MOST_CODES = 10_000;

const list = (table: string, column: string, where = 'true'): string =>
  `(select coalesce(json_agg(l.${column} order by l.position, l.${column}), '[]') from ${table} l
    where l.store_id = p.store_id and l.product_id = p.id and ${where})`;

const PLANS = `(select coalesce(json_agg(json_build_object('id', plans.id, 'name', plans.name, 'description', plans.description,
    'price', plans.price, 'durationType', plans.duration_type, 'durationValue', plans.duration_value, 'badge', plans.badge,
    'isActive', plans.is_active, 'sortOrder', plans.sort_order, 'features',
    (select coalesce(json_agg(json_build_object('name', f.name, 'description', f.description) order by f.position, f.id), '[]')
      from plan_features f where f.store_id = plans.store_id and f.plan_id = plans.id)
  ) order by plans.sort_order, plans.id), '[]')
  from plans where plans.store_id = p.store_id and plans.product_id = p.id)`;

const LICENSE = `case when p.type = 'license' then (select json_build_object('lockType', l.lock_type, 'prefix', l.prefix,
    'expiryType', l.expiry_type, 'expiryDays', l.expiry_days, 'maxActivations', l.max_activations, 'e2ee', l.e2ee)
  from license_configs l where l.store_id = p.store_id and l.product_id = p.id) end`;

const TERMS = `case when p.type = 'subscription' then (select json_build_object('trialDays', t.trial_days,
    'cancelBehavior', t.cancel_behavior, 'autoRenewDefault', t.auto_renew_default, 'gracePeriodDays', t.grace_period_days)
  from subscription_configs t where t.store_id = p.store_id and t.product_id = p.id) end`;

const CODES = `(select coalesce(json_agg(json_build_object('id', c.id, 'code', c.code) order by c.id), '[]')
  from (select id, code from codes where store_id = p.store_id and product_id = p.id and order_item_id is null
    order by id limit ${MOST_CODES}) c)`;

const COURSE = courseWhere(
  `co.store_id = p.store_id and co.product_id = p.id and p.type = 'course'`,
  `, 'videoUri', m.video_uri, 'content', m.content`,
);

const LISTED = `p.id, p.name, p.slug, p.type, p.price, p.cost_price as "costPrice", p.description,
  p.marketing_title as "marketingTitle", p.activation_info as "activationInfo", p.status, p.show_reviews as "showReviews",
  p.is_noticeable as "isNoticeable", p.is_featured as "isFeatured", p.badge, p.tags, p.meta, p.metadata, p.fields,
  p.discount_price as "discountPrice", ${dayOf(`(p.discount_expiry - interval '1 microsecond')`)} as "discountDay",
  p.stock, p.unlimited_stock as "unlimitedStock", p.unused_codes as "unusedCodes", p.min_qty as "minQty",
  p.max_purchase_count as "maxPurchaseCount", p.image_media_id as "imageMediaId", p.image_ulid as "imageUlid",
  p.meta_title as "metaTitle", p.meta_description as "metaDescription", p.meta_keywords as "metaKeywords",
  p.og_title as "ogTitle", p.og_description as "ogDescription", p.canonical_url as "canonicalUrl", p.robots,
  p.extra_meta as "extraMeta", p.created_at as "createdAt", p.updated_at as "updatedAt",
  (select currency from stores where id = $1) as currency, ${list('product_media', 'media_id', `l.role = 'file'`)} as "fileIds",
  ${list('product_media', 'media_id', `l.role = 'gallery'`)} as "galleryIds",
  ${list('product_categories', 'category_id')} as "categoryIds", ${list('product_benefits', 'benefit_id')} as "benefitIds",
  ${PLANS} as plans, ${LICENSE} as license, ${TERMS} as terms`;

/** As the modifier `ofMerchants` of Product. */
const OF_MERCHANTS = `store_id = $1 and type <> 'package' and deleted_at is null`;

const ONE: Statement = {
  name: 'store_product',
  text: `select ${LISTED}, ${CODES} as codes, ${COURSE} as course from products p where ${OF_MERCHANTS} and id = $2`,
};

/** The page is cut before anything is nested into it. */
const PAGE: Statement = {
  name: 'store_products',
  text: `select ${LISTED} from (select * from products where ${OF_MERCHANTS}
      order by created_at desc, id desc limit $2 offset $3) p
    order by p.created_at desc, p.id desc`,
};

/** The product, unless it is deleted or a package. */
export async function readStoreProduct(db: Db, { storeId }: InStore, id: number): Promise<StoreProduct | undefined> {
  return (await db.read<StoreProduct>(ONE, [storeId, id]))[0];
}

/** The newest first. */
export const listStoreProducts = (
  db: Db,
  { storeId }: InStore,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedStoreProduct[]> => db.read<ListedStoreProduct>(PAGE, [storeId, limit, offset]);

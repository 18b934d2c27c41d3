/** A product as its merchant writes and reads it. */
import type { components } from '../../../../generated/merchant';
import type { CreatedProduct } from '../../../domain/catalog/createProduct';
import type { OrderField } from '../../../domain/catalog/Product';
import type { CourseView, LessonView, ProductType } from '../../../domain/catalog/ProductView';
import type { ListedStoreProduct, StorePlan, StoreProduct } from '../../../domain/catalog/storeProducts';
import { toMajor } from '../../../domain/money';
import { daysOf } from '../../../domain/subscriptions/period';
import { microTimestamp } from '../../timestamps';

type Schemas = components['schemas'];

/** As its creation is answered. @param categoryIds as they were sent */
export const createdProduct = (
  { product: row, codes, plans }: CreatedProduct,
  categoryIds: readonly number[],
  currency: string,
): Schemas['CreatedProduct'] => ({
  id: row.id,
  name: row.name,
  slug: row.slug,
  type: row.type as ProductType,
  price: toMajor(row.price, currency),
  codes: [...codes],
  image: row.imageMediaId === null ? null : { id: row.imageMediaId },
  categories: references(categoryIds),
  subscriptionVariants: [...plans]
    .sort((one, other) => one.sortOrder - other.sortOrder || one.id - other.id)
    .map((plan) => variant(plan, currency)),
});

export const product = (view: StoreProduct): Schemas['Product'] => ({
  ...listedProduct(view),
  codes: [...view.codes],
  course: view.course && course(view.course),
});

export function listedProduct(view: ListedStoreProduct): Schemas['ListedProduct'] {
  const { currency, terms } = view;
  return {
    id: view.id,
    name: view.name,
    slug: view.slug,
    type: view.type,
    ...sold(view),
    description: view.description,
    marketing_title: view.marketingTitle,
    activation_info: view.activationInfo,
    status: view.status,
    show_reviews: view.showReviews,
    is_noticeable: view.isNoticeable,
    is_featured: view.isFeatured,
    badge: view.badge,
    tags: view.tags,
    meta: view.meta,
    image: view.imageMediaId === null ? null : { id: view.imageMediaId },
    image_ulid: view.imageUlid,
    product_files: references(view.fileIds),
    extra_images: references(view.galleryIds),
    categories: references(view.categoryIds),
    benefits: references(view.benefitIds),
    fields: view.fields && view.fields.map((field) => question(field, currency)),
    subscriptionVariants: view.plans.map((plan) => variant(plan, currency)),
    license_config: view.license && license(view.license),
    trial_days: terms && terms.trialDays,
    cancel_behavior: terms && terms.cancelBehavior,
    auto_renew_default: terms && terms.autoRenewDefault,
    grace_period_days: terms && terms.gracePeriodDays,
    metadata: view.metadata as Schemas['ListedProduct']['metadata'],
    seo: seo(view),
    created_at: microTimestamp(view.createdAt),
    updated_at: microTimestamp(view.updatedAt),
  };
}

const references = (ids: readonly number[]): { id: number }[] => ids.map((id) => ({ id }));

/** What it costs, and how many there are. */
const sold = ({ currency, costPrice, discountPrice, ...view }: ListedStoreProduct) => ({
  price: toMajor(view.price, currency),
  cost_price: costPrice === null ? null : toMajor(costPrice, currency),
  discount_price: discountPrice === null ? null : toMajor(discountPrice, currency),
  discount_expiry: view.discountDay,
  stock: view.stock,
  unlimited_stock: view.unlimitedStock,
  codes_count: view.unusedCodes,
  min_qty: view.minQty,
  max_purchase_count: view.maxPurchaseCount,
});

const question = (
  { type, name, placeholder, required, options = [] }: OrderField,
  currency: string,
): Schemas['ProductField'] => ({
  type,
  name,
  placeholder: placeholder ?? null,
  required: required ?? false,
  options: options.map((option) => ({ name: option.name, price: toMajor(option.price, currency) })),
});

const variant = (plan: StorePlan, currency: string): Schemas['Variant'] => ({
  id: plan.id,
  name: plan.name,
  description: plan.description,
  duration: daysOf(plan),
  price: toMajor(plan.price, currency),
  badge: plan.badge,
  is_active: plan.isActive,
  sort_order: plan.sortOrder,
  features: plan.features.map(({ name, description }) => ({ name, description })),
});

const license = (rules: NonNullable<ListedStoreProduct['license']>): NonNullable<Schemas['LicenseConfig']> => ({
  lock_type: rules.lockType,
  prefix: rules.prefix,
  expiry_type: rules.expiryType,
  expiry_days: rules.expiryDays,
  max_activations: rules.maxActivations,
  e2ee: rules.e2ee,
});

const course = ({ instructor, level, sections }: CourseView<LessonView>): NonNullable<Schemas['Course']> => ({
  instructor,
  level,
  sections: sections.map((section) => ({
    title: section.title,
    description: section.description,
    sort_index: section.sortIndex,
    modules: section.modules.map((module) => ({
      title: module.title,
      description: module.description,
      type: module.type,
      video_uri: module.videoUri,
      content: module.content,
      sort_index: module.sortIndex,
      duration_minutes: module.durationMinutes,
    })),
  })),
});

const seo = (view: ListedStoreProduct): Schemas['ProductSeo'] => ({
  meta_title: view.metaTitle,
  meta_description: view.metaDescription,
  meta_keywords: view.metaKeywords,
  og_title: view.ogTitle,
  og_description: view.ogDescription,
  canonical_url: view.canonicalUrl,
  robots: view.robots,
  extra_meta: view.extraMeta as Schemas['ProductSeo']['extra_meta'],
});

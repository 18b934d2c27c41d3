/** What merchants send of a product, as the catalogue takes it: amounts in minor units of the store's currency, numbers of rows alone. */
import type { components } from '../../../generated/merchant';
import type { OrderField } from '../../domain/catalog/Product';
import type { CourseParts, PlanParts, ProductFacts, ProductParts } from '../../domain/catalog/ProductParts';
import type { StoreTerms } from '../../domain/catalog/storeTerms';
import { readAmount } from '../amounts';

type Schemas = components['schemas'];
/** What a creation and a change have in common. */
type Body = Schemas['ProductChange'];

/** @throws Problem `invalid` when an amount has more decimals than the currency */
export function productParts(body: Body, terms: StoreTerms): ProductParts {
  const { license_config: license, subscriptionVariants: variants, course } = body;
  return {
    facts: factsOf(body, terms),
    fileIds: mediaIds(body.product_files),
    galleryIds: mediaIds(body.extra_images),
    categoryIds: body.categories,
    benefitIds: body.benefits,
    plans: variants?.map((variant, index) => planOf(variant, `subscriptionVariants.${index}`, terms.currency)),
    licenseRules: license && {
      lockType: license.lock_type,
      prefix: license.prefix,
      expiryType: license.expiry_type,
      expiryDays: license.expiry_days,
      maxActivations: license.max_activations,
      e2ee: license.e2ee,
    },
    subscriptionTerms: {
      trialDays: body.trial_days,
      cancelBehavior: body.cancel_behavior,
      autoRenewDefault: body.auto_renew_default,
      gracePeriodDays: body.grace_period_days,
    },
    course: course && courseOf(course),
  };
}

const mediaIds = (files: readonly Schemas['MediaReference'][] | undefined): number[] | undefined =>
  files?.map(({ file }) => file.response.id);

function factsOf(body: Body, { currency, dayEnd }: StoreTerms): ProductFacts {
  return {
    name: body.name,
    slug: body.slug,
    description: body.description,
    marketingTitle: body.marketing_title,
    activationInfo: body.activation_info,
    status: body.status,
    showReviews: body.show_reviews,
    isNoticeable: body.is_noticeable,
    isFeatured: body.is_featured,
    badge: body.badge,
    tags: body.tags,
    meta: body.meta,
    metadata: body.metadata,
    price: body.price === undefined ? undefined : readAmount('price', body.price, currency),
    costPrice: body.cost_price === undefined ? undefined : readAmount('cost_price', body.cost_price, currency),
    discountPrice:
      typeof body.discount_price === 'number'
        ? readAmount('discount_price', body.discount_price, currency)
        : body.discount_price,
    discountExpiry: typeof body.discount_expiry === 'string' ? dayEnd : body.discount_expiry,
    stock: body.stock,
    unlimitedStock: body.unlimited_stock,
    minQty: body.min_qty,
    maxPurchaseCount: body.max_purchase_count,
    imageMediaId: body.image?.file.response.id,
    imageUlid: body.image_ulid,
    fields: body.fields && body.fields.map((field, index) => fieldOf(field, `fields.${index}`, currency)),
    ...seoOf(body.seo ?? {}),
  };
}

const seoOf = (seo: Schemas['NewSeo']): ProductFacts => ({
  metaTitle: seo.meta_title,
  metaDescription: seo.meta_description,
  metaKeywords: seo.meta_keywords,
  ogTitle: seo.og_title,
  ogDescription: seo.og_description,
  canonicalUrl: seo.canonical_url,
  robots: seo.robots,
  extraMeta: seo.extra_meta,
});

const fieldOf = (
  { type, name, placeholder, required, options = [] }: Schemas['NewField'],
  place: string,
  currency: string,
): OrderField => ({
  type,
  name,
  placeholder: placeholder ?? null,
  required,
  options: options.map((option, index) => ({
    name: option.name,
    price: readAmount(`${place}.options.${index}.price`, option.price, currency),
  })),
});

const planOf = (variant: Schemas['VariantChange'], place: string, currency: string): PlanParts => ({
  id: variant.id,
  days: variant.duration,
  price: readAmount(`${place}.price`, variant.price, currency),
  name: variant.name,
  description: variant.description ?? null,
  badge: variant.badge ?? null,
  isActive: variant.is_active,
  sortOrder: variant.sort_order,
  features: (variant.features ?? []).map(({ name, description }) => ({ name, description: description ?? null })),
});

const courseOf = ({ instructor, level, sections }: Schemas['NewCourse']): CourseParts => ({
  instructor,
  level,
  sections: sections?.map((section) => ({
    title: section.title,
    description: section.description ?? null,
    sortIndex: section.sort_index,
    modules: (section.modules ?? []).map((module) => ({
      title: module.title,
      description: module.description ?? null,
      type: module.type,
      videoUri: module.video_uri ?? null,
      content: module.content ?? null,
      durationMinutes: module.duration_minutes,
      sortIndex: module.sort_index,
    })),
  })),
});

/** A product as the Storefront shows it: the one place for its shape and its formatting. */
import type { components } from '../../../../generated/storefront';
import type { BriefProductView, ProductView } from '../../../domain/catalog/ProductView';
import { formatMoney, percentOf, toMajor } from '../../../domain/money';
import { category } from '../../category';
import { image } from '../../image';
import { microTimestamp } from '../../timestamps';
import { course } from './course';
import { firstCharacters, textOf } from './plainText';
import { subscriptionVariant } from './plan';

type Schemas = components['schemas'];
type Product = Schemas['Product'];
type RelatedProduct = Schemas['RelatedProduct'];

const SHORT_LENGTH = 100;
/** More than the markup of any hundred characters. */
const ENOUGH_HTML = 10_000;

/** A product with its categories, plans and course. @param origin scheme and host of addresses */
export const product = (view: ProductView, origin: string): Product => ({
  ...brief(view, origin),
  categories: view.categories.map((one) => category(one, origin)),
  subscription_variants: view.plans.map((plan) => subscriptionVariant(plan, view.currency)),
  course: view.course && course(view.course),
});

/** A product among those related to another. */
export const relatedProduct = (view: BriefProductView, origin: string): RelatedProduct => ({
  ...brief(view, origin),
  categories: [],
});

type Brief = Omit<RelatedProduct, 'categories'>;

function brief(view: BriefProductView, origin: string): Brief {
  return {
    id: view.id,
    name: view.name,
    marketing_title: view.marketingTitle,
    slug: view.slug,
    description: view.description ?? '',
    short_description: shorten(view.description ?? ''),
    type: view.type,
    status: view.status,
    is_featured: view.isFeatured,
    is_noticeable: view.isNoticeable,
    is_new: view.isNew,
    is_discounted: view.actualPrice < view.price,
    is_discount_expired: view.isDiscountExpired,
    show_reviews: view.showReviews,
    price: price(view),
    stock: stock(view),
    sales: { badge: view.badge },
    image: mainImage(view, origin),
    fields: fields(view),
    meta: view.meta,
    metadata: view.metadata,
    tags: view.tags && [...view.tags],
    seo: { meta_title: view.metaTitle, meta_description: view.metaDescription, meta_keywords: view.metaKeywords },
    created_at: microTimestamp(view.createdAt),
    updated_at: microTimestamp(view.updatedAt),
  };
}

/** @throws when there is none: what is listed has one. */
function mainImage({ image: view, name }: BriefProductView, origin: string): Schemas['ProductImage'] {
  if (!view) throw new Error(`${name} has no image`);
  return image(view, name, origin);
}

/** The beginning of a description as plain text. */
function shorten(html: string): string {
  const text = textOf(html.slice(0, ENOUGH_HTML));
  return text === '' ? '' : `${firstCharacters(text, SHORT_LENGTH)}...`;
}

function price({ price: original, actualPrice: actual, currency, ...view }: BriefProductView): Schemas['ProductPrice'] {
  const isDiscounted = actual < original;
  return {
    original: toMajor(original, currency),
    actual: toMajor(actual, currency),
    discount: isDiscounted ? toMajor(actual, currency) : null,
    discount_expiry: view.discountEnd && microTimestamp(view.discountEnd),
    show_discount_countdown: view.metadata?.display?.show_discount_countdown === true,
    show_discount_savings: view.metadata?.display?.show_discount_savings === true,
    savings_amount: toMajor(original - actual, currency),
    formatted: formatMoney(actual, currency),
    formatted_original: formatMoney(original, currency),
    discount_percentage: percentOf(original - actual, original),
    currency,
  };
}

const stock = (view: BriefProductView): Schemas['ProductStock'] => ({
  available: view.available,
  unlimited: view.unlimited,
  min_qty: view.minQty,
  codes_count: view.unusedCodes,
  is_in_stock: view.isInStock,
});

const fields = ({ fields: asked, currency }: BriefProductView): Product['fields'] =>
  asked &&
  asked.map((field) => ({
    type: field.type,
    name: field.name,
    placeholder: field.placeholder ?? null,
    required: field.required ?? false,
    options: (field.options ?? []).map((option) => ({ name: option.name, price: toMajor(option.price, currency) })),
  }));

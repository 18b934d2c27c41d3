/** What a product is made of, as it is sent to be written. Amounts are minor units, HTML is not sanitised yet. */
import type { Course } from './Course';
import type { CourseModule } from './CourseModule';
import type { CourseSection } from './CourseSection';
import type { LicenseConfig } from './LicenseConfig';
import type { Plan } from './Plan';
import type { PlanFeature } from './PlanFeature';
import type { Product } from './Product';
import type { ProductType } from './ProductView';
import type { SubscriptionConfig } from './SubscriptionConfig';

/** Undefined: not sent. */
type Sent<Model, Field extends keyof Model> = { readonly [Key in Field]?: Model[Key] | undefined };

type About = 'name' | 'slug' | 'description' | 'marketingTitle' | 'activationInfo' | 'meta' | 'metadata' | 'fields';
type Shown = 'status' | 'showReviews' | 'isNoticeable' | 'isFeatured' | 'badge' | 'tags' | 'imageMediaId' | 'imageUlid';
type Sold = 'price' | 'costPrice' | 'discountPrice' | 'discountExpiry';
type Counted = 'stock' | 'unlimitedStock' | 'minQty' | 'maxPurchaseCount';
type Seo = 'metaTitle' | 'metaDescription' | 'metaKeywords' | 'ogTitle' | 'ogDescription' | 'canonicalUrl' | 'robots';

/** Columns of `products`. */
export type ProductFacts = Sent<Product, About | Shown | Sold | Counted | Seo | 'extraMeta'>;

export interface PlanParts extends Pick<Plan, 'price' | 'description' | 'badge' | 'isActive'> {
  /** Of the plan that is to be changed; a new one has none. */
  readonly id?: number | undefined;
  readonly days: number;
  /** Made from the days when undefined. */
  readonly name?: string | undefined;
  /** Its place in the list when undefined. */
  readonly sortOrder?: number | undefined;
  readonly features: readonly Pick<PlanFeature, 'name' | 'description'>[];
}

export type LicenseRules = Sent<
  LicenseConfig,
  'lockType' | 'prefix' | 'expiryType' | 'expiryDays' | 'maxActivations' | 'e2ee'
>;

export type SubscriptionTerms = Sent<
  SubscriptionConfig,
  'trialDays' | 'cancelBehavior' | 'autoRenewDefault' | 'gracePeriodDays'
>;

type ModuleFacts = 'title' | 'description' | 'type' | 'videoUri' | 'content' | 'durationMinutes';

export interface ModuleParts extends Pick<CourseModule, ModuleFacts> {
  readonly sortIndex?: number | undefined;
}

export interface SectionParts extends Pick<CourseSection, 'title' | 'description'> {
  readonly sortIndex?: number | undefined;
  readonly modules: readonly ModuleParts[];
}

export interface CourseParts extends Sent<Course, 'instructor' | 'level'> {
  readonly sections?: readonly SectionParts[] | undefined;
}

export interface ProductParts {
  readonly facts: ProductFacts;
  /** Media for buyers, media of the gallery, categories, benefits: in their order. */
  readonly fileIds?: readonly number[] | undefined;
  readonly galleryIds?: readonly number[] | undefined;
  readonly categoryIds?: readonly number[] | undefined;
  readonly benefitIds?: readonly number[] | undefined;
  readonly plans?: readonly PlanParts[] | undefined;
  readonly licenseRules?: LicenseRules | undefined;
  readonly subscriptionTerms: SubscriptionTerms;
  readonly course?: CourseParts | undefined;
}

export interface NewProductParts extends ProductParts {
  readonly facts: ProductFacts & Pick<Product, 'name' | 'price'>;
  readonly type: ProductType;
  readonly codes: readonly string[];
}

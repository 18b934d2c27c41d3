/** A product as the statements of the catalogue give it: money in minor units, instants in ISO 8601, everything decided, nothing formatted. */

export interface ImageView {
  readonly id: number;
  readonly path: string;
  readonly altText: string | null;
}

export interface CategoryView {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  readonly image: ImageView | null;
  readonly icon: string | null;
  readonly isActive: boolean;
  readonly sortOrder: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface FeatureView {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
}

export interface PlanView {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly price: number;
  readonly durationType: 'day' | 'week' | 'month' | 'year';
  readonly durationValue: number;
  readonly features: readonly FeatureView[];
}

export interface ModuleView {
  readonly id: number;
  readonly title: string;
  readonly description: string | null;
  readonly type: 'media' | 'text';
  readonly sortIndex: number;
  readonly durationMinutes: number;
}

export interface LessonView extends ModuleView {
  readonly videoUri: string | null;
  readonly content: string | null;
}

export interface SectionView<Module extends ModuleView = ModuleView> {
  readonly id: number;
  readonly title: string;
  readonly description: string | null;
  readonly sortIndex: number;
  readonly modules: readonly Module[];
}

export interface CourseView<Module extends ModuleView = ModuleView> {
  readonly id: number;
  readonly instructor: string | null;
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  readonly sections: readonly SectionView<Module>[];
}

/** A question to the buyer; an option's price is added to the product's. */
export interface FieldView {
  readonly type: string;
  readonly name: string;
  readonly placeholder?: string | null;
  readonly required?: boolean;
  readonly options?: readonly { readonly name: string; readonly price: number }[];
}

export type ProductType = 'product' | 'code' | 'service' | 'subscription' | 'license' | 'course';

export interface BriefProductView {
  readonly id: number;
  readonly name: string;
  readonly marketingTitle: string | null;
  readonly slug: string;
  readonly description: string | null;
  readonly type: ProductType;
  readonly status: 1;
  readonly isFeatured: boolean;
  readonly isNoticeable: boolean;
  readonly isNew: boolean;
  readonly showReviews: boolean;
  readonly currency: string;
  readonly price: number;
  readonly actualPrice: number;
  /** When the discount in force ends; null when none is, or it has no end. */
  readonly discountEnd: string | null;
  readonly isDiscountExpired: boolean;
  readonly available: number;
  readonly unlimited: boolean;
  readonly minQty: number;
  readonly unusedCodes: number;
  readonly isInStock: boolean;
  readonly badge: string | null;
  readonly image: ImageView | null;
  readonly fields: readonly FieldView[] | null;
  readonly meta: Record<string, unknown> | null;
  readonly metadata: { readonly display?: { readonly [flag: string]: unknown } } | null;
  readonly tags: readonly string[] | null;
  readonly metaTitle: string | null;
  readonly metaDescription: string | null;
  readonly metaKeywords: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ProductView extends BriefProductView {
  /** The first instant at which the clock alone changes something of this view. */
  readonly validUntil: string | null;
  readonly categories: readonly CategoryView[];
  /** The active plans of a subscription or license, in their display order; empty for every other type. */
  readonly plans: readonly PlanView[];
  readonly course: CourseView | null;
}

/** How a product of the digital store becomes rows, and what orders need to know of it. */
import type { Draft, Row } from './Draft';

export type ProductType = 'product' | 'code' | 'service' | 'subscription' | 'license' | 'course';

export interface Plan {
  id: number;
  name: string;
  price: number;
  durationType: 'day' | 'week' | 'month' | 'year';
  durationValue: number;
}

/** What can be ordered. Prices are minor units. */
export interface Offer {
  id: number;
  type: ProductType;
  name: string;
  price: number;
  createdAt: Date;
  plans: Plan[];
  courseId?: number;
}

export interface ProductDraft {
  id: number;
  type: ProductType;
  name: string;
  slug: string;
  price: number;
  imageId: number;
  categories: readonly number[];
  createdAt: Date;
  updatedAt?: Date;
  /** Further columns of `products`. */
  columns?: Row;
}

const defaults = {
  description: null,
  activationInfo: null,
  marketingTitle: null,
  status: 1,
  costPrice: null,
  discountPrice: null,
  discountExpiry: null,
  stock: 0,
  unlimitedStock: false,
  minQty: 1,
  maxPurchaseCount: null,
  isFeatured: false,
  isNoticeable: false,
  badge: null,
  tags: null,
  fields: null,
  metadata: null,
  metaTitle: null,
  metaDescription: null,
  metaKeywords: null,
  deletedAt: null,
};

/** Adds the product and its categories. `unused_codes` is counted when all codes are there. */
export function addProduct(draft: Draft, product: ProductDraft): Offer {
  const { imageId, categories, columns, ...named } = product;
  draft.add('products', {
    ...defaults,
    ...named,
    ...columns,
    uuid: draft.uuid('products', product.id),
    imageMediaId: imageId,
    updatedAt: product.updatedAt ?? product.createdAt,
  });
  draft.add(
    'productCategories',
    ...categories.map((categoryId, position) => ({ productId: product.id, categoryId, position })),
  );
  const { id, type, name, price, createdAt } = product;
  return { id, type, name, price, createdAt, plans: [] };
}

export interface PlanDraft extends Omit<Plan, 'id'> {
  description: string | null;
  badge?: string;
  features?: readonly { name: string; description: string }[];
}

/** Adds plans in their display order, the first with the next free id. */
export function addPlans(draft: Draft, offer: Offer, plans: readonly PlanDraft[]): void {
  plans.forEach(({ features = [], badge = null, ...plan }, sortOrder) => {
    const id = draft.nextId('plans');
    const { createdAt } = offer;
    draft.add('plans', { ...plan, id, productId: offer.id, badge, sortOrder, createdAt, updatedAt: createdAt });
    draft.add(
      'planFeatures',
      ...features.map((feature, position) => ({ ...feature, id: draft.nextId('planFeatures'), planId: id, position })),
    );
    offer.plans.push({ ...plan, id });
  });
}

export interface CourseDraft {
  instructor: string;
  level: 'beginner' | 'intermediate' | 'advanced';
  sections: readonly { title: string; description: string; modules: readonly Row[] }[];
}

/** Adds a course with the next free ids. Modules are columns of `course_modules`. */
export function addCourse(draft: Draft, offer: Offer, { instructor, level, sections }: CourseDraft): void {
  const courseId = draft.nextId('courses');
  draft.add('courses', { id: courseId, productId: offer.id, instructor, level });
  sections.forEach(({ title, description, modules }, sortIndex) => {
    const sectionId = draft.nextId('courseSections');
    draft.add('courseSections', { id: sectionId, courseId, title, description, sortIndex });
    draft.add(
      'courseModules',
      ...modules.map((module, place) => ({
        ...module,
        id: draft.nextId('courseModules'),
        sectionId,
        sortIndex: place,
      })),
    );
  });
  offer.courseId = courseId;
}

/** Adds codes that nobody has bought, with the next free ids. */
export function addUnusedCodes(draft: Draft, offer: Offer, codes: readonly string[]): void {
  const { id: productId, createdAt } = offer;
  draft.add('codes', ...codes.map((code) => ({ id: draft.nextId('codes'), productId, code, createdAt })));
}

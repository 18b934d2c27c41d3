/** A product of any type. What only one type has is in a model of its own beside it. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { belongsTo, hasMany, hasOne, manyToMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { Benefit } from './Benefit';
import { Category } from './Category';
import { Code } from './Code';
import { Course } from './Course';
import { LicenseConfig } from './LicenseConfig';
import { Media } from './Media';
import { Package } from './Package';
import { Plan } from './Plan';
import { SubscriptionConfig } from './SubscriptionConfig';

/** A question that the buyer answers with the order. Prices are minor units. */
export interface OrderField {
  type: string;
  name: string;
  placeholder?: string | null;
  required?: boolean;
  options?: { name: string; price: number }[];
}

export interface ProductMetadata {
  display?: {
    show_discount_countdown?: boolean;
    show_discount_savings?: boolean;
    show_monthly_breakdown?: boolean;
  };
}

export class Product extends StoreModel {
  declare id: number;
  declare uuid: string;
  declare type: 'product' | 'code' | 'service' | 'subscription' | 'license' | 'course' | 'package';
  declare name: string;
  declare marketingTitle: string | null;
  declare slug: string;
  declare description: string | null;
  declare activationInfo: string | null;
  declare status: 1 | 2 | 3;
  declare price: number;
  declare costPrice: number | null;
  declare discountPrice: number | null;
  declare discountExpiry: Date | null;
  declare stock: number;
  declare unlimitedStock: boolean;
  declare unusedCodes: number;
  declare minQty: number;
  declare maxPurchaseCount: number | null;
  declare isFeatured: boolean;
  declare isNoticeable: boolean;
  declare showReviews: boolean;
  declare badge: string | null;
  declare tags: string[] | null;
  declare fields: OrderField[] | null;
  declare meta: Record<string, unknown> | null;
  declare metadata: ProductMetadata | null;
  declare imageMediaId: number | null;
  declare imageUlid: string | null;
  declare metaTitle: string | null;
  declare metaDescription: string | null;
  declare metaKeywords: string | null;
  declare ogTitle: string | null;
  declare ogDescription: string | null;
  declare canonicalUrl: string | null;
  declare robots: string | null;
  declare extraMeta: unknown[] | null;
  declare sortOrder: number;
  declare deletedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare image?: Media | null;
  declare categories?: Category[];
  declare media?: Media[];
  declare benefits?: Benefit[];
  declare codes?: Code[];
  declare plans?: Plan[];
  declare licenseConfig?: LicenseConfig | null;
  declare subscriptionConfig?: SubscriptionConfig | null;
  declare course?: Course | null;
  declare package?: Package | null;

  static override tableName = 'products';
  static override jsonAttributes = ['fields', 'meta', 'metadata', 'extraMeta'];
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    /** What the Storefront shows. */
    listed: (query) => void query.where('products.status', 1).whereNot('products.type', 'package'),
    /** What merchants keep: all types but packages, unless deleted. */
    ofMerchants: (query) => void query.whereNot('products.type', 'package').whereNull('products.deletedAt'),
    /** What v1 shows: the packages that are not deleted. */
    packages: (query) => void query.where('products.type', 'package').whereNot('products.status', 3),
  };
  static override relationMappings = () => ({
    image: belongsTo(Media, 'products.imageMediaId'),
    categories: manyToMany(Category, 'products.id', {
      here: 'product_categories.productId',
      there: 'product_categories.categoryId',
      extra: ['position'],
    }),
    media: manyToMany(Media, 'products.id', {
      here: 'product_media.productId',
      there: 'product_media.mediaId',
      extra: ['role', 'position'],
    }),
    benefits: manyToMany(Benefit, 'products.id', {
      here: 'product_benefits.productId',
      there: 'product_benefits.benefitId',
      extra: ['position'],
    }),
    codes: hasMany(Code, 'products.id', 'codes.productId'),
    plans: hasMany(Plan, 'products.id', 'plans.productId'),
    licenseConfig: hasOne(LicenseConfig, 'products.id', 'license_configs.productId'),
    subscriptionConfig: hasOne(SubscriptionConfig, 'products.id', 'subscription_configs.productId'),
    course: hasOne(Course, 'products.id', 'courses.productId'),
    package: hasOne(Package, 'products.id', 'packages.productId'),
  });
}

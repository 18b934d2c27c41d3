/** A code that lowers the price of an order. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { manyToMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { Category } from '../catalog/Category';
import { Product } from '../catalog/Product';

export class Coupon extends StoreModel {
  declare id: string;
  declare code: string;
  declare discountType: 'percentage' | 'fixed';
  declare discountValue: number;
  declare applicationScope: 'packages' | 'categories' | 'store';
  declare packageScope: 'all' | 'specific' | null;
  declare maxUses: number | null;
  declare maxUsesPerUser: number | null;
  declare uses: number;
  declare validFrom: Date | null;
  declare validUntil: Date | null;
  declare isActive: boolean;
  declare deletedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare packages?: Product[];
  declare categories?: Category[];

  static override tableName = 'coupons';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    kept: (query) => void query.whereNull('coupons.deletedAt'),
  };
  static override relationMappings = () => ({
    packages: manyToMany(Product, 'coupons.id', {
      here: 'coupon_packages.couponId',
      there: 'coupon_packages.productId',
    }),
    categories: manyToMany(Category, 'coupons.id', {
      here: 'coupon_categories.couponId',
      there: 'coupon_categories.categoryId',
    }),
  });
}

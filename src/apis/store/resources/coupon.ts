/** A coupon as its store keeps it. */
import type { components } from '../../../../generated/store';
import { shownDiscount } from '../../../domain/promotions/couponDiscount';
import type { CouponView } from '../../../domain/promotions/listCoupons';
import { secondTimestamp } from '../../timestamps';

export function coupon(view: CouponView): components['schemas']['Coupon'] {
  const { currency, discountType, discountValue, validFrom, validUntil, createdAt, updatedAt } = view;
  return {
    id: view.id,
    code: view.code,
    discountType,
    discountValue: shownDiscount(discountType, discountValue, currency),
    applicationScope: view.applicationScope,
    packageScope: view.packageScope,
    packageIds: view.packageIds,
    categoryIds: view.categoryIds,
    maxUses: view.maxUses,
    maxUsesPerUser: view.maxUsesPerUser,
    uses: view.uses,
    validFrom: validFrom && secondTimestamp(validFrom),
    validUntil: validUntil && secondTimestamp(validUntil),
    isActive: view.isActive,
    createdAt: secondTimestamp(createdAt),
    updatedAt: secondTimestamp(updatedAt),
  };
}

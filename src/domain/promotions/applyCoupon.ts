/** What a coupon takes off the lines of an order. */
import { apportion } from '../invoicing/vat';
import type { Coupon } from './Coupon';

/** Amounts in minor units. */
export interface DiscountableLine {
  readonly productId: number;
  readonly isPackage: boolean;
  readonly categoryIds: readonly number[];
  readonly price: number;
  readonly quantity: number;
}

/** A coupon with the products or categories that its scope names. */
export type ScopedCoupon = Pick<
  Coupon,
  'discountType' | 'discountValue' | 'applicationScope' | 'packageScope' | 'packages' | 'categories'
>;

/** @returns the discount of each line, in order; undefined when the coupon is for none of them */
export function applyCoupon(coupon: ScopedCoupon, lines: readonly DiscountableLine[]): number[] | undefined {
  const included = lines.map((line) => isFor(coupon, line));
  if (!included.includes(true)) return undefined;
  if (coupon.discountType === 'percentage') {
    return lines.map(({ price, quantity }, index) =>
      included[index] ? shareOf(price, coupon.discountValue) * quantity : 0,
    );
  }
  const totals = lines.map(({ price, quantity }, index) => (included[index] ? price * quantity : 0));
  const most = totals.reduce((sum, total) => sum + total, 0);
  // Off the order once, divided among the lines that it is for.
  return most === 0 ? totals : apportion(Math.min(coupon.discountValue, most), totals);
}

function isFor(
  { applicationScope, packageScope, packages = [], categories = [] }: ScopedCoupon,
  { productId, isPackage, categoryIds }: DiscountableLine,
): boolean {
  if (applicationScope === 'store') return true;
  if (applicationScope === 'categories') return categories.some(({ id }) => categoryIds.includes(id));
  return packageScope === 'all' ? isPackage : packages.some(({ id }) => id === productId);
}

const WHOLE = 10_000n;

/** Of one piece, half up. @param basisPoints at most 10,000 */
const shareOf = (price: number, basisPoints: number): number =>
  Number((2n * BigInt(price) * BigInt(basisPoints) + WHOLE) / (2n * WHOLE));

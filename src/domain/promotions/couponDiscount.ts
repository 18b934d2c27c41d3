/** How much a coupon takes off, as it is asked for and as it is kept. */
import type { Refuse } from '../catalog/faults';
import { toBasisPoints, toMajor, toMinor, toPercent } from '../money';
import type { Coupon } from './Coupon';

type DiscountType = Coupon['discountType'];

/**
 * @param asked above 0: percent, or major units of the currency
 * @param refuse is told why it can't be kept
 * @returns basis points, or minor units
 */
export function storedDiscount(
  type: DiscountType,
  asked: number,
  currency: string,
  refuse: Refuse,
): number | undefined {
  const stored = type === 'percentage' ? toBasisPoints(asked) : toMinor(asked, currency);
  const refused = type === 'percentage' ? refusedPercentage(asked, stored) : refusedAmount(stored);
  if (refused) refuse('discountValue', refused);
  return refused ? undefined : stored;
}

function refusedPercentage(asked: number, stored: number | undefined): string | undefined {
  if (asked > 100) return 'The discountValue field must be at most 100 for a percentage.';
  return stored === undefined ? 'The discountValue field must have at most 2 decimals for a percentage.' : undefined;
}

const refusedAmount = (stored: number | undefined): string | undefined =>
  stored === undefined ? "The discountValue field has more decimals than the store's currency." : undefined;

/** The other way round. */
export const shownDiscount = (type: DiscountType, stored: number, currency: string): number =>
  type === 'percentage' ? toPercent(stored) : toMajor(stored, currency);

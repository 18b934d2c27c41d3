/** The time in which a coupon may be used: from an instant on, until just before another. */
import type { Refuse } from '../catalog/faults';
import type { Coupon } from './Coupon';

/** A time that ends before it begins is none. */
export function refuseEmptyTime(
  { validFrom, validUntil }: Pick<Coupon, 'validFrom' | 'validUntil'>,
  refuse: Refuse,
): void {
  if (validFrom === null || validUntil === null || validFrom < validUntil) return;
  refuse('validUntil', 'The validUntil field must be after validFrom.');
}

/** What a sale must be, whether it is new or changed. */
import type { Refuse } from '../catalog/faults';
import { toBasisPoints } from '../money';
import type { Sale } from './Sale';

/** Of a percentage, in basis points; undefined when it can't be kept, which `refuse` is told. */
export function discountOf(percentage: number, refuse: Refuse): number | undefined {
  const basisPoints = toBasisPoints(percentage);
  if (basisPoints === undefined) {
    refuse('discountPercentage', 'The discountPercentage field must have at most 2 decimals.');
  }
  return basisPoints;
}

/** A sale runs from its start until just before its end: one that ends no later than it starts would never run. */
export function refuseEmptySale({ startDate, endDate }: Pick<Sale, 'startDate' | 'endDate'>, refuse: Refuse): void {
  if (startDate === null || endDate === null || startDate < endDate) return;
  refuse('endDate', 'The endDate field must be after startDate.');
}

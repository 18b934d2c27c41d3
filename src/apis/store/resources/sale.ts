/** A sale as its store keeps it. */
import type { components } from '../../../../generated/store';
import { toPercent } from '../../../domain/money';
import type { SaleView } from '../../../domain/promotions/listSales';
import { secondTimestamp } from '../../timestamps';

export const sale = (view: SaleView): components['schemas']['Sale'] => ({
  id: view.id,
  name: view.name,
  discountPercentage: toPercent(view.discountBasisPoints),
  applicationScope: view.applicationScope,
  categoryIds: view.categoryIds,
  packageIds: view.packageIds,
  isEnabled: view.isEnabled,
  startDate: view.startDate && secondTimestamp(view.startDate),
  endDate: view.endDate && secondTimestamp(view.endDate),
  createdAt: secondTimestamp(view.createdAt),
  updatedAt: secondTimestamp(view.updatedAt),
});

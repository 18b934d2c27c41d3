/** A package as game stores keep it. */
import type { components } from '../../../../generated/store';
import type { PackageView } from '../../../domain/catalog/readPackages';
import { toMajor } from '../../../domain/money';
import { secondTimestamp } from '../../timestamps';

export const packageOf = (view: PackageView): components['schemas']['Package'] => ({
  id: view.id,
  name: view.name,
  description: view.description,
  price: toMajor(view.price, view.currency),
  salePrice: view.salePrice === null ? null : toMajor(view.salePrice, view.currency),
  imageUrl: view.imageUrl,
  isActive: view.isActive,
  sortOrder: view.sortOrder,
  categoryId: view.category?.id ?? null,
  categoryName: view.category?.name ?? null,
  allowCustomPrice: view.allowCustomPrice,
  globalLimit: view.globalLimit,
  perUserLimit: view.perUserLimit,
  isCumulative: view.isCumulative,
  isTiered: view.isTiered,
  isSubscription: view.isSubscription,
  periodType: view.periodType,
  periodValue: view.periodValue,
  serverIds: [...view.serverIds],
  createdAt: secondTimestamp(view.createdAt),
  updatedAt: secondTimestamp(view.updatedAt),
});

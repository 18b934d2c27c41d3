/** A category as game stores keep it. */
import type { components } from '../../../../generated/store';
import type { Category } from '../../../domain/catalog/Category';
import { secondTimestamp } from '../../timestamps';

export const category = (row: Category): components['schemas']['Category'] => ({
  id: row.uuid,
  name: row.name,
  description: row.description,
  isEnabled: row.isActive,
  sortOrder: row.sortOrder,
  createdAt: secondTimestamp(row.createdAt),
  updatedAt: secondTimestamp(row.updatedAt),
});

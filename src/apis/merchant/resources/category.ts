/** A category as the merchant keeps it. */
import type { components } from '../../../../generated/merchant';
import type { Category } from '../../../domain/catalog/Category';
import { microTimestamp } from '../../timestamps';

export const category = (row: Category): components['schemas']['Category'] => ({
  id: row.id,
  name: row.name,
  slug: row.slug,
  description: row.description,
  image: row.imageMediaId === null ? null : { id: row.imageMediaId },
  icon: row.icon,
  is_active: row.isActive,
  sort_order: row.sortOrder,
  created_at: microTimestamp(row.createdAt),
  updated_at: microTimestamp(row.updatedAt),
});

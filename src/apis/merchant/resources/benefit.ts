/** A benefit as the merchant keeps it. */
import type { components } from '../../../../generated/merchant';
import type { Benefit } from '../../../domain/catalog/Benefit';
import { microTimestamp } from '../../timestamps';

export const benefit = (row: Benefit): components['schemas']['Benefit'] => ({
  id: row.id,
  name: row.name,
  description: row.description,
  icon: row.icon,
  created_at: microTimestamp(row.createdAt),
  updated_at: microTimestamp(row.updatedAt),
});

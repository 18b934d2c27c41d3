/** A customer as they see themselves. */
import type { components } from '../../../../generated/storefront';
import type { Customer } from '../../../domain/customers/Customer';
import { microTimestamp } from '../../timestamps';

/** The profile, also of somebody who has just signed in. */
export const customer = (row: Customer): components['schemas']['Customer'] => ({
  id: row.id,
  first_name: row.firstName,
  last_name: row.lastName,
  email: row.email,
  phone: row.phone,
  country_code: row.countryCode,
  created_at: microTimestamp(row.createdAt),
  updated_at: microTimestamp(row.updatedAt),
});

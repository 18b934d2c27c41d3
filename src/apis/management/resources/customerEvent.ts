/** A customer as the webhook data shows it. */
import type { components } from '../../../../generated/management';
import type { NewCustomer } from '../../../domain/customers/recentCustomers';

export const customerEvent = ({
  id,
  firstName,
  lastName,
  email,
}: NewCustomer): components['schemas']['CustomerEvent'] => ({ id, first_name: firstName, last_name: lastName, email });

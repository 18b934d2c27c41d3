/** The store as the merchant's tools need it. */
import type { components } from '../../../../generated/merchant';
import { toPercent } from '../../../domain/money';
import type { Store } from '../../../domain/stores/Store';
import { microTimestamp } from '../../timestamps';

/** @param hosts in the order in which they are shown */
export const store = (row: Store, hosts: string[]): components['schemas']['Store'] => ({
  id: row.handle,
  name: row.name,
  currency: row.currency,
  time_zone: row.timeZone,
  locale: row.locale,
  email: row.email,
  phone: row.phone,
  address: row.address,
  city: row.city,
  postal_code: row.postalCode,
  country: row.country,
  vat_number: row.vatNumber,
  vat_rate: toPercent(row.vatRate),
  cr_number: row.crNumber,
  auto_accept_reviews: row.autoAcceptReviews,
  plan: row.plan,
  plan_features: row.planFeatures,
  plan_expires_at: row.planExpiresAt && microTimestamp(row.planExpiresAt),
  hosts,
});

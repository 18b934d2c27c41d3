/** An exported customer, in JSON and in CSV alike. */
import type { components } from '../../../../generated/management';
import type { ExportedRow } from '../../../domain/customers/exportCustomers';

type ExportedCustomer = components['schemas']['ExportedCustomer'];

/** The keys in JSON and the header in CSV, in the order of the row's columns. */
export const EXPORTED_COLUMNS = [
  'id',
  'first_name',
  'last_name',
  'email',
  'phone',
  'country_code',
] as const satisfies readonly (keyof ExportedCustomer)[];

export const exportedCustomer = ([
  id,
  first_name,
  last_name,
  email,
  phone,
  country_code,
]: ExportedRow): ExportedCustomer => ({ id, first_name, last_name, email, phone, country_code });

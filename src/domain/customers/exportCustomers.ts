/** The customers of a store for a file: which, in which order, and what of them. */
import type { Give } from '../../db/Db';
import { firstAfter, firstOf, type Moment, writeMoment } from '../stores/moment';

/** What a customer must be, all of it. */
export interface CustomerFilters {
  readonly createdFrom?: Moment | undefined;
  /** Itself included. */
  readonly createdTo?: Moment | undefined;
  readonly countryCode?: string | undefined;
  /** Part of the name, the email, the phone number with its country's code, or the username; of any case. */
  readonly search?: string | undefined;
  /** Whether there is an order, of any status. */
  readonly hasOrders?: boolean | undefined;
}

/** A row of the export: as its columns stand in the statement. A player without a first name has the username in its place. */
export type ExportedRow = readonly [
  id: number,
  firstName: string | null,
  lastName: string | null,
  email: string | null,
  phone: string | null,
  countryCode: string | null,
];

const SEARCHED = [
  `concat_ws(' ', c.first_name, c.last_name)`,
  'c.player_username',
  'c.email',
  `'+' || c.country_code || c.phone`,
];

const anyHolds = (texts: readonly string[], pattern: string): string =>
  `(${texts.map((text) => `${text} ilike ${pattern}`).join(' or ')})`;

/** The statement whose rows are `ExportedRow`s, by ascending id. */
export function exportStatement(storeId: number, filters: CustomerFilters): { text: string; values: unknown[] } {
  const values: unknown[] = [storeId];
  const give: Give = (value) => `$${values.push(value)}`;
  const { createdFrom, createdTo, countryCode, search, hasOrders } = filters;
  const conditions = [
    'c.store_id = $1',
    createdFrom && `c.created_at >= ${firstOf(writeMoment(createdFrom, give))}`,
    createdTo && `c.created_at < ${firstAfter(writeMoment(createdTo, give))}`,
    countryCode !== undefined && `c.country_code = ${give(countryCode)}`,
    search !== undefined && anyHolds(SEARCHED, give(`%${search.replace(/[\\%_]/g, '\\$&')}%`)),
    hasOrders !== undefined &&
      `${hasOrders ? '' : 'not '}exists (select from orders o where o.store_id = $1 and o.customer_id = c.id)`,
  ];
  const text = `select c.id, coalesce(c.first_name, c.player_username), c.last_name, c.email, c.phone, c.country_code
    from customers c where ${conditions.filter(Boolean).join(' and ')} order by c.id`;
  return { text, values };
}

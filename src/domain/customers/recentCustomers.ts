/** The customers that came last. */
import type { Db } from '../../db/Db';
import type { Customer } from './Customer';

/** A player without a first name has the username instead. */
export type NewCustomer = Pick<Customer, 'id' | 'firstName' | 'lastName' | 'email'>;

const LAST_CREATED = {
  name: 'customers_last_created',
  text: `select id, coalesce(first_name, player_username) as "firstName", last_name as "lastName", email
    from customers where store_id = $1 order by created_at desc, id desc limit $2`,
};

/** @returns at most `limit` customers, players among them, the newest first */
export const readRecentCustomers = (db: Db, storeId: number, limit: number): Promise<readonly NewCustomer[]> =>
  db.read<NewCustomer>(LAST_CREATED, [storeId, limit]);

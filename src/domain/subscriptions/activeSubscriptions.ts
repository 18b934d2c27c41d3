/** The subscriptions of a customer that give what was bought now: one statement, expiry computed from the instant asked. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { FROM_SUBSCRIPTION, SUBSCRIPTION } from './subscriptionStatement';
import type { SubscriptionView } from './SubscriptionView';

/** The end itself is the first instant without it. */
const ACTIVE = {
  name: 'active_subscriptions_of_customer',
  text: `select ${SUBSCRIPTION} as view ${FROM_SUBSCRIPTION}
    where sub.store_id = $1 and sub.customer_id = $2 and sub.starts_at <= $3
      and (sub.ends_at > $3 or sub.grace_ends_at > $3) and (sub.cancelled_at is null or sub.cancelled_at > $3)
    order by sub.created_at desc, sub.id desc`,
};

/** The newest first. */
export async function readActiveSubscriptions(
  db: Db,
  { storeId, customerId }: InStore & { readonly customerId: number },
  now: Date,
): Promise<SubscriptionView[]> {
  const rows = await db.read<{ view: SubscriptionView }>(ACTIVE, [storeId, customerId, now]);
  return rows.map(({ view }) => view);
}

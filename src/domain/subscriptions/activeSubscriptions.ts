/** The subscriptions of a customer that give what was bought now: one statement, expiry computed from the instant asked. */
import type { Db } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { PLAN } from '../catalog/productStatement';
import type { SubscriptionView } from './SubscriptionView';

/** The end itself is the first instant without it. */
const ACTIVE = {
  name: 'active_subscriptions_of_customer',
  text: `select u.id, u.starts_at as "startsAt", u.ends_at as "endsAt", u.duration_type as "durationType",
      u.duration_value as "durationValue", u.order_id as "orderId", u.auto_renew as "autoRenew", u.price, u.currency,
      json_build_object('id', p.id, 'name', u.product_name, 'slug', p.slug, 'type', p.type) as product,
      case when plans.id is not null then ${PLAN} end as plan,
      u.created_at as "createdAt", u.updated_at as "updatedAt"
    from subscriptions u
    join products p on p.store_id = u.store_id and p.id = u.product_id
    left join plans on plans.store_id = u.store_id and plans.id = u.plan_id
    where u.store_id = $1 and u.customer_id = $2 and u.starts_at <= $3
      and (u.ends_at > $3 or u.grace_ends_at > $3) and (u.cancelled_at is null or u.cancelled_at > $3)
    order by u.created_at desc, u.id desc`,
};

/** The newest first. */
export const readActiveSubscriptions = (
  db: Db,
  { storeId, customerId }: InStore & { readonly customerId: number },
  now: Date,
): Promise<SubscriptionView[]> => db.read<SubscriptionView>(ACTIVE, [storeId, customerId, now]);

/** A subscription with its plan as one nested value: the parts from which statements are built. The subscription is `sub`. */
import { PLAN } from '../catalog/productStatement';

/** A `SubscriptionView`. */
export const SUBSCRIPTION = `json_build_object('id', sub.id, 'orderId', sub.order_id, 'currency', sub.currency, 'price', sub.price,
  'durationType', sub.duration_type, 'durationValue', sub.duration_value, 'startsAt', sub.starts_at, 'endsAt', sub.ends_at,
  'graceEndsAt', sub.grace_ends_at, 'cancelledAt', sub.cancelled_at, 'autoRenew', sub.auto_renew,
  'product', json_build_object('id', sub.product_id, 'name', sub.product_name, 'slug', subscribed.slug,
    'type', subscribed.type),
  'plan', (select ${PLAN} from plans where plans.store_id = sub.store_id and plans.id = sub.plan_id),
  'createdAt', sub.created_at, 'updatedAt', sub.updated_at)`;

/** The tables of `sub`, without a condition. */
export const FROM_SUBSCRIPTION = `from subscriptions sub
  join products subscribed on subscribed.store_id = sub.store_id and subscribed.id = sub.product_id`;

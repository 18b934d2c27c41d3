/** A customer's subscription, its state reckoned from the instant of the request. */
import type { components } from '../../../../generated/storefront';
import type { SubscriptionView } from '../../../domain/subscriptions/activeSubscriptions';
import { microTimestamp } from '../../timestamps';
import { money } from './money';
import { durationOf, feature, storedVariant } from './plan';

type Subscription = components['schemas']['Subscription'];

const DAY_MS = 86_400_000;

/** An active subscription; after its end, in the days of grace, it is past due. */
export function subscription(view: SubscriptionView, now: Date): Subscription {
  const { plan, currency } = view;
  const [start, end] = [microTimestamp(view.startsAt), microTimestamp(view.endsAt)];
  const isExpired = view.endsAt <= now;
  return {
    id: view.id,
    status: isExpired ? 'past_due' : 'active',
    starts_at: start,
    ends_at: end,
    start_date: start,
    end_date: end,
    duration: durationOf(view).duration,
    order_id: view.orderId,
    auto_renew: view.autoRenew,
    price: money(view.price, currency),
    product: { ...view.product, type: view.product.type as Subscription['product']['type'] },
    variant: plan && storedVariant(plan, currency),
    features: plan && plan.features.map(feature),
    is_active: true,
    is_expired: isExpired,
    days_remaining: Math.max(0, Math.ceil((view.endsAt.getTime() - now.getTime()) / DAY_MS)),
    created_at: microTimestamp(view.createdAt),
    updated_at: microTimestamp(view.updatedAt),
  };
}

/** A customer's subscription, its state reckoned from the instant of the request. */
import type { components } from '../../../../generated/storefront';
import type { SubscriptionView } from '../../../domain/subscriptions/SubscriptionView';
import { standingOf, termOf } from '../../../domain/subscriptions/standing';
import { microTimestamp } from '../../timestamps';
import { money } from './money';
import { durationOf, feature, storedVariant } from './plan';

type Subscription = components['schemas']['Subscription'];
type ItemSubscription = NonNullable<components['schemas']['OrderItemSubscription']>;

/** An active subscription; after its end, in the days of grace, it is past due. */
export function subscription(view: SubscriptionView, now: Date): Subscription {
  const { isExpired, daysRemaining } = termOf(view.endsAt, now);
  return {
    ...shared(view),
    status: isExpired ? 'past_due' : 'active',
    is_active: true,
    is_expired: isExpired,
    days_remaining: daysRemaining,
  };
}

/** The subscription that a line of an order started, whatever has become of it. */
export function itemSubscription(view: SubscriptionView, now: Date): ItemSubscription {
  const { status, isActive, isExpired, daysRemaining } = standingOf(view, now);
  return { ...shared(view), status, is_active: isActive, is_expired: isExpired, days_remaining: daysRemaining };
}

function shared(view: SubscriptionView) {
  const { plan, currency } = view;
  const [start, end] = [microTimestamp(view.startsAt), microTimestamp(view.endsAt)];
  return {
    id: view.id,
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
    created_at: microTimestamp(view.createdAt),
    updated_at: microTimestamp(view.updatedAt),
  };
}

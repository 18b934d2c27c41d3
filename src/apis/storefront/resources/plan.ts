/** Plans of subscriptions and licenses, formatted for shops, and as they are stored. */
import type { components } from '../../../../generated/storefront';
import type { FeatureView, PlanView } from '../../../domain/catalog/ProductView';
import { formatMoney, toMajor } from '../../../domain/money';
import { periodName } from '../../../domain/subscriptions/period';

type Variant = components['schemas']['SubscriptionVariant'];
type StoredVariant = components['schemas']['ProductVariant'];
type Duration = Pick<Variant, 'duration' | 'duration_text' | 'duration_text_en'>;

const DURATIONS: Readonly<Record<string, Duration>> = {
  '1 day': { duration: 'daily', duration_text: 'يومي', duration_text_en: '1 Day' },
  '1 week': { duration: 'weekly', duration_text: 'أسبوعي', duration_text_en: '1 Week' },
  '1 month': { duration: 'monthly', duration_text: 'شهري', duration_text_en: '1 Month' },
  '3 month': { duration: 'quarterly', duration_text: 'ربع سنوي', duration_text_en: '3 Months' },
  '6 month': { duration: 'semiannual', duration_text: 'نصف سنوي', duration_text_en: '6 Months' },
  '1 year': { duration: 'yearly', duration_text: 'سنوي', duration_text_en: '1 Year' },
};

/** A plan as the product shows it. @param currency ISO 4217 */
export function subscriptionVariant(plan: PlanView, currency: string): Variant {
  return {
    id: plan.id,
    price: toMajor(plan.price, currency),
    ...durationOf(plan),
    formatted_price: formatMoney(plan.price, currency),
    features: plan.features.map(feature),
  };
}

/** A plan as it is stored. @param currency ISO 4217 */
export const storedVariant = (plan: PlanView, currency: string): StoredVariant => ({
  id: plan.id,
  name: plan.name,
  description: plan.description ?? '',
  price: toMajor(plan.price, currency),
  duration_type: plan.durationType,
  duration_value: plan.durationValue,
  features: JSON.stringify(plan.features.map(feature)),
});

/** What a plan includes. */
export const feature = ({ id, name, description }: FeatureView) => ({ id, name, description: description ?? '' });

/** A name for a period, and the period in words. */
export function durationOf(period: Pick<PlanView, 'durationType' | 'durationValue'>): Duration {
  const usual = DURATIONS[`${period.durationValue} ${period.durationType}`];
  if (usual) return usual;
  return {
    duration: 'custom',
    duration_text: periodName(period, 'ar'),
    duration_text_en: periodName(period, 'en').replace(/ (.)/, (_, letter: string) => ` ${letter.toUpperCase()}`),
  };
}

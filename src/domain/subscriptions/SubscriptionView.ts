/** A subscription as the statements give it: what the clock decides is still open. */
import type { PlanView } from '../catalog/ProductView';
import type { SubscriptionInstants } from './standing';

/** Money in minor units of `currency`, instants in ISO 8601. */
export interface SubscriptionView extends SubscriptionInstants {
  readonly id: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly graceEndsAt: string | null;
  readonly cancelledAt: string | null;
  readonly durationType: PlanView['durationType'];
  readonly durationValue: number;
  readonly orderId: number;
  readonly autoRenew: boolean;
  readonly price: number;
  readonly currency: string;
  readonly product: { readonly id: number; readonly name: string; readonly slug: string; readonly type: string };
  /** As it is stored now; null when it was sold without one. */
  readonly plan: PlanView | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

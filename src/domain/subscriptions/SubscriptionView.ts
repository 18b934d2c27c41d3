/** A subscription as the statements give it: what the clock decides is still open. */
import type { PlanView } from '../catalog/ProductView';
import type { SubscriptionInstants } from './standing';

/** Money in minor units of `currency`, instants as Postgres gives them, or as it writes them in JSON. */
export interface SubscriptionView {
  readonly id: number;
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  readonly durationType: PlanView['durationType'];
  readonly durationValue: number;
  readonly orderId: number;
  readonly autoRenew: boolean;
  readonly price: number;
  readonly currency: string;
  readonly product: { readonly id: number; readonly name: string; readonly slug: string; readonly type: string };
  /** As it is stored now; null when it was sold without one. */
  readonly plan: PlanView | null;
  readonly createdAt: Date | string;
  readonly updatedAt: Date | string;
}

/** One that need not be active any more. */
export type AnySubscriptionView = SubscriptionView & SubscriptionInstants;

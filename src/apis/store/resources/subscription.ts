/** A player's subscription to a package as v1 shows it. */
import type { components } from '../../../../generated/store';
import type { PlayerSubscriptionView } from '../../../domain/subscriptions/playerSubscriptions';
import { standingOf } from '../../../domain/subscriptions/standing';
import { secondTimestamp } from '../../timestamps';

export const subscription = (view: PlayerSubscriptionView, now: Date): components['schemas']['Subscription'] => ({
  id: view.id,
  playerUsername: view.playerUsername,
  playerUuid: view.playerUuid,
  packageId: view.packageId,
  packageName: view.packageName,
  status: standingOf(view, now).status,
  currentPeriodEnd: secondTimestamp(view.endsAt),
  cancelAtPeriodEnd: view.cancelAtPeriodEnd,
  createdAt: secondTimestamp(view.createdAt),
  updatedAt: secondTimestamp(view.updatedAt),
});

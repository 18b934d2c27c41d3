/** A player as v1 shows buyers: without an address. */
import type { components } from '../../../../generated/store';
import type { PlayerView } from '../../../domain/customers/players';
import { toMajor } from '../../../domain/money';
import { secondTimestamp } from '../../timestamps';

export const customer = (view: PlayerView): components['schemas']['Customer'] => ({
  id: view.id,
  playerUsername: view.playerUsername,
  playerUuid: view.playerUuid,
  totalSpent: toMajor(view.totalSpent, view.currency),
  ordersCount: view.ordersCount,
  lastPurchaseAt: view.lastPurchaseAt === null ? null : secondTimestamp(view.lastPurchaseAt),
  createdAt: secondTimestamp(view.createdAt),
});

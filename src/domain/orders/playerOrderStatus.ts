/** How v1 shows where an order of a player stands. */
import type { Order } from './Order';

export const PLAYER_ORDER_STATUSES = ['Pending', 'Paid', 'Cancelled', 'Refunded', 'Chargeback'] as const;

export type PlayerOrderStatus = (typeof PLAYER_ORDER_STATUSES)[number];

/** As SQL, of a row of `orders`, written as the index has it. */
export const PLAYER_ORDER_STATUS = `CASE WHEN status <= 2 THEN 'Pending' WHEN status <= 4 THEN 'Paid'
  WHEN status = 5 THEN 'Cancelled' WHEN is_chargeback THEN 'Chargeback' ELSE 'Refunded' END`;

export function playerOrderStatus({ status, isChargeback }: Pick<Order, 'status' | 'isChargeback'>): PlayerOrderStatus {
  if (status <= 2) return 'Pending';
  if (status <= 4) return 'Paid';
  if (status === 5) return 'Cancelled';
  return isChargeback ? 'Chargeback' : 'Refunded';
}

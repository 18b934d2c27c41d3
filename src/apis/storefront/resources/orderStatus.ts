/** The status of an order, with its English name and the kind of its colour. */
import type { components } from '../../../../generated/storefront';
import { STATUS_NAMES } from '../../../domain/orders/orderStatuses';
import type { StatusView } from '../../../domain/orders/OrderView';
import { localTime } from '../../../domain/stores/localTime';
import { timeAgo } from '../../humanTime';
import { microTimestamp } from '../../timestamps';

type Schemas = components['schemas'];
type Status = Schemas['OrderStatus'];

const COLORS: Readonly<Record<StatusView['status'], Status['color']>> = {
  1: 'info',
  2: 'warning',
  3: 'primary',
  4: 'success',
  5: 'danger',
  6: 'secondary',
};

/** @param timeZone of the store */
export function orderStatus({ id, status, createdAt }: StatusView, timeZone: string, now: Date): Status {
  const [name, color] = [STATUS_NAMES[status], COLORS[status]];
  const since = new Date(createdAt);
  return {
    id,
    status,
    name,
    color,
    human_format: { text: name, color, date_human: timeAgo(since, now), date_normal: localTime(since, timeZone) },
  };
}

/** The same in the history of an order. */
export const orderStatusEntry = (view: StatusView, timeZone: string, now: Date): Schemas['OrderStatusEntry'] => ({
  ...orderStatus(view, timeZone, now),
  created_at: microTimestamp(view.createdAt),
});

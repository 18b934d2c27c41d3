/** The status of an order, with its English name and the kind of its colour. */
import type { components } from '../../../../generated/storefront';
import type { StatusNumber, StatusView } from '../../../domain/orders/OrderView';
import { localTime, timeAgo } from '../../humanTime';
import { microTimestamp } from '../../timestamps';

type Schemas = components['schemas'];
type Status = Schemas['OrderStatus'];

const STATUSES: Readonly<Record<StatusNumber, Pick<Status, 'name' | 'color'>>> = {
  1: { name: 'Received', color: 'info' },
  2: { name: 'Under Review', color: 'warning' },
  3: { name: 'In Progress', color: 'primary' },
  4: { name: 'Completed', color: 'success' },
  5: { name: 'Cancelled', color: 'danger' },
  6: { name: 'Refunded', color: 'secondary' },
};

/** @param timeZone of the store */
export function orderStatus({ id, status, createdAt }: StatusView, timeZone: string, now: Date): Status {
  const { name, color } = STATUSES[status];
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

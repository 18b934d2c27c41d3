/** The life of an order, and what each stage of it is called. */
import type { Order } from './Order';

/** By `orders.status`. An order begins at 1 or further on; 5 and 6 are ends. */
export const STATUS_NAMES = {
  1: 'Received',
  2: 'Under Review',
  3: 'In Progress',
  4: 'Completed',
  5: 'Cancelled',
  6: 'Refunded',
} as const satisfies Record<Order['status'], string>;

/** The status that a text names: by its name in any case, its words apart by spaces, hyphens or underscores, or by its number. */
export function readStatus(text: string): Order['status'] | undefined {
  const asked = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const named = Object.entries(STATUS_NAMES).find(([status, name]) => [status, name.toLowerCase()].includes(asked));
  return named && (Number(named[0]) as Order['status']);
}

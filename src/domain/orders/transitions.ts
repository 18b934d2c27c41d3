/** Which status an order may go to from which. */
import type { Order } from './Order';

type Status = Order['status'];

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  1: [2, 3, 4, 5],
  2: [3, 4, 5],
  3: [4, 5],
  4: [6],
  5: [],
  6: [],
};

export const mayBecome = (from: Status, to: Status): boolean => NEXT[from].includes(to);

/** In progress and completed: the order counts as paid. */
export const isPaid = (status: Status): boolean => status === 3 || status === 4;

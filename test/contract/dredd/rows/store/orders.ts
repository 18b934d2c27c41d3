/** Rows of their own for orders of players. */
import type { RowsOfItsOwn } from '../../provoke';

export const orderRows: RowsOfItsOwn = {
  createOrder: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
};

/** Rows of their own for the transactions of mutating operations, by operationId. */
import { insertProduct } from '../../support/catalogRows';
import type { RowsOfItsOwn } from './provoke';

export const rows: RowsOfItsOwn = {
  updateInventory: async ({ database: { knex } }) => {
    const [counted, taken, unlimited] = [
      await insertProduct(knex),
      await insertProduct(knex),
      await insertProduct(knex),
    ];
    return {
      body: {
        updates: [
          { product_id: counted.id, stock_change: 50 },
          { product_id: taken.id, stock_change: -5 },
          { product_id: unlimited.id, unlimited_stock: true },
        ],
      },
    };
  },
};

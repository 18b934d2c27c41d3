/** Rows of their own for what Management writes. */
import { insertProduct } from '../../../support/catalogRows';
import type { RowsOfItsOwn } from '../provoke';

export const managementRows: RowsOfItsOwn = {
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

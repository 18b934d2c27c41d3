/** Rows of their own for what is done to categories of a game store. */
import { insertCategory } from '../../../../support/catalogRows';
import { stores, type TestInstallation } from '../../../../support/installation';
import type { RowsOfItsOwn } from '../../provoke';

const ownCategory = async ({ database: { knex } }: TestInstallation) => {
  const facts = { name: 'Ranks', description: 'Perks that stay', sortOrder: 0 };
  const { uuid } = await insertCategory(knex, { storeId: stores.game, ...facts });
  return { path: { id: uuid } };
};

export const categoryRows: RowsOfItsOwn = {
  createCategory: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
  updateCategory: ownCategory,
  deleteCategory: ownCategory,
};

/** Rows of their own for what is done to sales of a game store. */
import { insertSale } from '../../../../support/catalogRows';
import { stores, type TestInstallation } from '../../../../support/installation';
import type { RowsOfItsOwn } from '../../provoke';

const CRATES = { id: 2, slug: 'crates' };

/** A twin of the documented one that never runs. */
const ownSale = async ({ database: { knex }, clock }: TestInstallation) => {
  const columns = { storeId: stores.game, name: 'Crate Weekend', startDate: clock.now(), endDate: clock.now() };
  return { path: { id: await insertSale(knex, { percent: 15, categories: [CRATES], columns }) } };
};

export const saleRows: RowsOfItsOwn = {
  createSale: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
  updateSale: ownSale,
  deleteSale: ownSale,
};

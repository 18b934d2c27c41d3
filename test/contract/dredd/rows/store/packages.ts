/** Rows of their own for what is done to packages of a game store. */
import { serverId } from '../../../../../src/db/demo/packages';
import { insertPackage } from '../../../../support/catalogRows';
import { stores, type TestInstallation } from '../../../../support/installation';
import type { RowsOfItsOwn } from '../../provoke';

const RANKS = 1;

/** A twin of the documented one. */
const ownPackage = async ({ database: { knex } }: TestInstallation) => {
  const storeId = stores.game;
  const facts = { name: 'VIP Rank', description: 'Get VIP status with special perks', price: 9_99 };
  const { id, uuid } = await insertPackage(knex, facts);
  await knex('productCategories').insert({ storeId, productId: id, categoryId: RANKS });
  await knex('packageServers').insert({ storeId, productId: id, serverId });
  return { path: { id: uuid } };
};

export const packageRows: RowsOfItsOwn = {
  createPackage: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
  updatePackage: ownPackage,
  deletePackage: ownPackage,
};

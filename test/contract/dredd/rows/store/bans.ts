/** Rows of their own for what is done to bans. */
import { demoTime } from '../../../../support/database';
import { stores, type TestInstallation } from '../../../../support/installation';
import type { RowsOfItsOwn } from '../../provoke';

const ownBan = async ({ database: { knex } }: TestInstallation) => {
  const player = { playerUsername: 'DuperDan', playerUuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
  const facts = { ...player, reason: 'Item duplication', createdAt: demoTime, updatedAt: demoTime };
  const [row] = (await knex('bans')
    .insert({ storeId: stores.game, ...facts })
    .returning('id')) as { id: string }[];
  return { path: { id: row?.id } };
};

export const banRows: RowsOfItsOwn = {
  createBan: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
  updateBan: ownBan,
  deleteBan: ownBan,
};

/** Rows of their own for what operators do. */
import { hashPassword } from '../../../../src/security/passwords';
import { hashSecret, mintSecret } from '../../../../src/security/tokens';
import { demoTime } from '../../../support/database';
import { stores, type TestInstallation } from '../../../support/installation';
import type { RowsOfItsOwn } from '../provoke';

const stamps = { createdAt: demoTime, updatedAt: demoTime };

/** The operator whom the contract shows. */
const operator = async ({ database: { knex } }: TestInstallation) => {
  const passwordHash = await hashPassword('correct horse battery staple');
  await knex('operators')
    .insert({ email: 'owner@example.com', name: 'Owner', passwordHash, ...stamps })
    .onConflict('email')
    .ignore();
  const { id: operatorId } = await knex('operators').where({ email: 'owner@example.com' }).first('id');
  await knex('operatorStores')
    .insert({ operatorId, storeId: stores.digital, permissions: ['Stores:View', 'Stores:Edit'], createdAt: demoTime })
    .onConflict(['operatorId', 'storeId'])
    .ignore();
  return {};
};

/** The key that the contract shows, but for its id. */
const ownKey = async ({ database: { knex } }: TestInstallation) => {
  const id = crypto.randomUUID();
  const permissions = { Bans: ['View', 'Edit', 'Delete'], Customers: ['View'] };
  const facts = {
    name: 'Ban bot',
    prefix: 'flx_k7f3a9q2_R4nV',
    permissions,
    expiresAt: new Date('2040-01-01T00:00:00Z'),
  };
  await knex('apiKeys').insert({
    storeId: stores.digital,
    id,
    ...facts,
    secretHash: hashSecret(mintSecret()),
    ...stamps,
  });
  return { path: { id } };
};

export const accessRows: RowsOfItsOwn = {
  logInOperator: operator,
  createApiKey: async () => ({}),
  revokeApiKey: ownKey,
  regenerateApiKey: ownKey,
};

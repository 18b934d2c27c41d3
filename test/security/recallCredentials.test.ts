/** Credentials that are looked up ahead: those that integrations used last, and none that is not good. */
import type { Pool } from 'pg';
import { connect, type Connection } from '../../src/db/connection';
import { CredentialCache } from '../../src/security/CredentialCache';
import type { CredentialSource } from '../../src/security/findCredential';
import { identifyApiKey, identifyCustomer, identifyMerchant, identifySecretKey } from '../../src/security/identify';
import { recallCredentials } from '../../src/security/recallCredentials';
import { StoreDirectory } from '../../src/security/StoreDirectory';
import { hashSecret } from '../../src/security/tokens';
import { createTestDatabase, type DemoDatabase, demoTime } from '../support/database';
import { stores } from '../support/installation';

let database: DemoDatabase;
let connection: Connection;
let directory: StoreDirectory;
let credentials: CredentialCache;
/** How often somebody was looked up. */
let asked = 0;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  connection = connect({ url: database.url, statementTimeoutMs: 10_000 });
  directory = new StoreDirectory(connection.pool, { info: jest.fn(), warn: jest.fn() });
  await directory.start();
});
afterAll(async () => {
  directory.stop();
  await connection.close();
  await database.drop();
});
beforeEach(() => {
  credentials = new CredentialCache();
  credentials.hearing(true);
  asked = 0;
});

const recall = (pool: Pick<Pool, 'query'> = connection.pool) =>
  recallCredentials({ pool, clock: { now: () => demoTime }, credentials });

const source = (): CredentialSource => ({
  pool: { query: (...given: [string]) => (asked++, connection.pool.query(...given)) } as unknown as Pool,
  ...{ directory, credentials, clock: { now: () => demoTime }, lastUses: { note: () => undefined } },
});

const isIn = async (kind: keyof typeof CALLERS): Promise<boolean> => (await CALLERS[kind]()).actor !== undefined;
const CALLERS = {
  merchant: () =>
    identifyMerchant(source())({ headers: { authorization: `Bearer ${database.credentials.merchantToken}` } }),
  customer: () =>
    identifyCustomer(source())({ headers: { authorization: `Bearer ${database.credentials.customerToken}` } }),
  secretKey: () => identifySecretKey(source())({ headers: { 'x-secret-key': database.credentials.secretKey } }),
  apiKey: () => identifyApiKey(source())({ headers: { 'x-api-key': database.credentials.apiKey } }),
};
const INTEGRATIONS = ['merchant', 'secretKey', 'apiKey'] as const;

it('lets integrations in without a look-up, with what they may do', async () => {
  const before = await CALLERS.apiKey();
  credentials.hearing(true);
  await recall();
  asked = 0;
  for (const kind of INTEGRATIONS) expect(await isIn(kind)).toBe(true);
  expect(await CALLERS.apiKey()).toEqual(before);
  expect(asked).toBe(0);
});

it('leaves customers to be looked up', async () => {
  await recall();
  expect(await isIn('customer')).toBe(true);
  expect(asked).toBe(1);
});

it.each([
  ['revoked', { revoked_at: demoTime }],
  ['expired', { expires_at: demoTime }],
])('remembers none that is %s', async (_what, columns) => {
  const key = () => connection.knex('secret_keys').where({ store_id: stores.digital });
  await key().update(columns);
  const kept = jest.spyOn(credentials, 'keep');
  await recall();
  expect(kept.mock.calls.filter(([, { name }]) => name.startsWith('secret_keys'))).toEqual([]);
  expect(await isIn('secretKey')).toBe(false);
  await key().update({ revoked_at: null, expires_at: null });
});

it('forgets them when they are revoked, and keeps nothing that was read before', async () => {
  await recall();
  credentials.changed({ storeId: stores.digital });
  expect(await isIn('merchant')).toBe(true);
  expect(asked).toBe(1);
  credentials.hearing(true);
  await recall({
    query: async (...given: [string]) => {
      const found = await connection.pool.query(...given);
      credentials.changed({ storeId: stores.digital });
      return found;
    },
  } as unknown as Pool);
  asked = 0;
  expect(await isIn('merchant')).toBe(true);
  expect(asked).toBe(1);
});

it('takes the thousand that were used last, and of them the one used last is forgotten last', async () => {
  const hashOf = (number: number) => hashSecret(`secret ${number}`);
  const used = (number: number) => new Date(demoTime.getTime() + number * 1000);
  const rows = Array.from({ length: 1100 }, (_, number) => ({
    ...{ store_id: stores.game, name: `Key ${number}`, secret_hash: hashOf(number), permissions: '{}', prefix: 'p' },
    ...{ created_at: demoTime, updated_at: demoTime, last_used_at: used(number) },
  }));
  const inserted = (await connection.knex('api_keys').insert(rows).returning('id')) as { id: string }[];
  const kept = jest.spyOn(credentials, 'keep');
  await recall();
  const names = kept.mock.calls.map(([, { name }]) => name).filter((name) => name.startsWith('api_keys'));
  expect(names).toEqual(inserted.slice(100).map(({ id }) => `api_keys:${id}`));
});

it('fails nobody when the database does not answer', async () => {
  await recall({ query: () => Promise.reject(new Error('away')) } as unknown as Pool);
  for (const kind of INTEGRATIONS) expect(await isIn(kind)).toBe(true);
  expect(asked).toBe(INTEGRATIONS.length);
});

/** When credentials were last used: in batches, by the newest, and at the latest when the server stops. */
import type { Knex } from 'knex';
import { LastUses } from '../../src/security/LastUses';
import { demoTime } from '../support/database';
import { startInstallation, stores, type TestInstallation } from '../support/installation';

let installation: TestInstallation;
let knex: Knex;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());
afterEach(() => jest.useRealTimers());

const ID = 900_001;
const silent = { warn: () => undefined };
const after = (seconds: number) => new Date(demoTime.getTime() + seconds * 1000);
const lastUse = async (table: string, storeId: number, id: unknown = ID): Promise<Date | null> =>
  ((await knex(table).where({ storeId, id }).first('lastUsedAt')) as { lastUsedAt: Date | null }).lastUsedAt;

test('every kind of credential is noted by the requests that it makes, and written when the server stops', async () => {
  const server = await installation.another();
  const { digital, game } = installation.credentials;
  const asks = [
    ['/api/customer/profile', await digital.good('customerToken')],
    ['/api/management/nothing', await digital.good('secretKey')],
    ['/shawarma/nothing', await digital.good('merchantToken')],
    ['/api/v1/nothing', await game.good('apiKey')],
    ['/api/management/nothing', digital.wrong('secretKey')],
  ] as const;
  installation.clock.advance(7000);
  for (const [path, headers] of asks) await server.ask(path, { headers });
  expect(await lastUse('customerTokens', stores.digital)).toBeNull();
  await server.stop();
  for (const table of ['customerTokens', 'secretKeys', 'merchantTokens'])
    expect(await lastUse(table, stores.digital)).toEqual(after(7));
  const keys = await knex('apiKeys').where({ storeId: stores.game }).whereNotNull('lastUsedAt').select('lastUsedAt');
  expect(keys).toEqual([{ lastUsedAt: after(7) }]);
  expect(await lastUse('secretKeys', stores.game)).toBeNull();
});

test('the newest use stands, whoever writes last', async () => {
  const [early, late] = [
    new LastUses(installation.database.pool, silent),
    new LastUses(installation.database.pool, silent),
  ];
  late.note('secret_keys', stores.game, ID, after(30));
  late.note('secret_keys', stores.game, ID, after(20));
  early.note('secret_keys', stores.game, ID, after(10));
  await late.stop();
  await early.stop();
  expect(await lastUse('secretKeys', stores.game)).toEqual(after(30));
});

test('many are one statement, once a minute', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  const query = jest.fn().mockResolvedValue({ rows: [] });
  const uses = new LastUses({ query } as never, silent);
  for (let n = 0; n < 500; n++) uses.note('customer_tokens', stores.digital, n % 100, after(n));
  await jest.advanceTimersByTimeAsync(59_999);
  expect(query).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(60_001);
  expect(query).toHaveBeenCalledTimes(1);
  const [, [, ids, instants]] = query.mock.calls[0] as [string, [number[], number[], Date[]]];
  expect([ids.length, instants[99]]).toEqual([100, after(499)]);
  await uses.stop();
});

test('what could not be written is written the next time', async () => {
  const query = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue({ rows: [] });
  const uses = new LastUses({ query } as never, silent);
  uses.note('api_keys', stores.game, 'key', after(1));
  await expect(uses.flush()).rejects.toThrow('away');
  uses.note('api_keys', stores.game, 'key', after(2));
  await uses.flush();
  expect(query.mock.calls[1]?.[1]).toEqual([[stores.game], ['key'], [after(2)]]);
  await uses.flush();
  expect(query).toHaveBeenCalledTimes(2);
  await uses.stop();
});

test('a database that is away when the server stops is told, not thrown', async () => {
  const warn = jest.fn();
  const uses = new LastUses({ query: () => Promise.reject(new Error('away')) } as never, { warn });
  uses.note('api_keys', stores.game, 'key', after(1));
  await uses.stop();
  expect(warn).toHaveBeenCalledTimes(1);
});

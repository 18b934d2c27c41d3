/** Every operation of every contract, asked in every way that it must refuse; and what no operation answers for. */
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { startInstallation, type TestInstallation } from '../support/installation';
import { elsewhere } from './net/elsewhere';
import { examine } from './net/examine';
import { judgeShared } from './net/judge';

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());

const contracts = API_NAMES.map((name) => loadContract(name));
const operations = contracts.flatMap((contract) =>
  contract.operations.map((operation) => [`${contract.name} ${operation.id}`, contract, operation] as const),
);

test.each(operations)(
  '%s refuses what it must, as documented, and changes nothing',
  async (_name, contract, operation) => {
    const find = elsewhere[contract.name]?.[operation.id];
    if (operation.path.includes('{') && !find)
      throw new Error(`net/elsewhere.ts names no other store's row for ${contract.name} ${operation.id}`);
    expect(await examine(installation, contract, operation, await find?.(installation.database.knex))).toEqual([]);
  },
  60_000,
);

test.each(contracts.map((contract) => [contract.name, contract] as const))(
  '%s answers unknown paths in its envelope',
  async (_name, contract) => {
    const answer = await installation.ask(`${contract.basePath}/no/such/path`);
    expect(judgeShared(contract, 'NotFound', 404, answer)).toEqual([]);
  },
);

describe('beyond the limit', () => {
  let limited: TestInstallation;
  beforeAll(async () => (limited = await startInstallation({ environment: { MATJAR_RATE_LIMIT_SCALE: '0.01' } })));
  afterAll(() => limited.stop());

  test.each(contracts.map((contract) => [contract.name, contract] as const))(
    '%s refuses in its envelope',
    async (_name, contract) => {
      const target = `${contract.basePath}/no/such/path`;
      expect(judgeShared(contract, 'NotFound', 404, await limited.ask(target))).toEqual([]);
      expect(judgeShared(contract, 'TooManyRequests', 429, await limited.ask(target))).toEqual([]);
    },
  );
});

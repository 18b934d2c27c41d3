/** Dredd asks for every operation × documented status of every contract, and validates what comes by the closed schema. */
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { JSON_TYPE } from '../../src/contract/mediaType';
import { startInstallation, type TestInstallation } from '../support/installation';
import { rows } from './dredd/rows';
import { runDredd } from './dredd/run';
import { exceptions } from './net/exceptions';

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());

const skips = (_operation: unknown, status: number): boolean => exceptions.some((one) => one.status === status);
const contracts = API_NAMES.map((name) => loadContract(name)).filter(({ operations }) => operations.length > 0);

test.each(contracts.map((contract) => [contract.name, contract] as const))(
  '%s',
  async (name, contract) => {
    const transactions = await runDredd(installation, contract, {
      rows: rows[name] ?? {},
      skips,
      record: true,
    });
    expect(transactions.filter(({ result }) => result === 'fail')).toEqual([]);
    const documented = contract.operations.flatMap(({ id, statuses, answerTypes }) =>
      [...statuses].flatMap((status) =>
        (answerTypes.get(status) ?? [JSON_TYPE]).map(
          (type) => `${id} ${status}${type === JSON_TYPE ? '' : ` ${type}`}`,
        ),
      ),
    );
    expect(transactions.map((one) => one.name).sort()).toEqual(documented.sort());
  },
  120_000,
);

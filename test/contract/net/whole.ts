/** The whole net over one contract, as findings: the matrix, Dredd, and what holds between several requests. */
import type { Contract } from '../../../src/contract/Contract';
import type { TestInstallation } from '../../support/installation';
import { type DreddOptions, runDredd } from '../dredd/run';
import type { Changes } from '../../../src/verify/contractReader';
import { examine } from './examine';

const SKIPPED = [429, 500, 503];

/** What Dredd finds wrong. */
export async function dreddFindings(
  installation: TestInstallation,
  contract: Contract,
  rows: DreddOptions['rows'],
): Promise<string[]> {
  const skips: DreddOptions['skips'] = (_operation, status) => SKIPPED.includes(status);
  const transactions = await runDredd(installation, contract, { rows, skips, record: false });
  return transactions.flatMap(({ name, result, message }) => (result === 'fail' ? [`Dredd, ${name}: ${message}`] : []));
}

/** What the matrix finds wrong. @param elsewhere for operations with a row in their path, one of another store */
export async function matrixFindings(
  installation: TestInstallation,
  contract: Contract,
  elsewhere: Changes['path'],
): Promise<string[]> {
  const findings: string[] = [];
  for (const operation of contract.operations) {
    const path = operation.path.includes('{') ? elsewhere : undefined;
    findings.push(...(await examine(installation, contract, operation, path)));
  }
  return findings;
}

/** Dredd, run inside jest: every operation × documented status of one contract against a running installation. */
import type { Contract, Operation } from '../../../src/contract/Contract';
import { contentTypeOf } from '../../../src/contract/mediaType';
import { nameOf, type Result, sendThroughDredd, subjectOf } from '../../../src/verify/sendThroughDredd';
import { recordAnswer } from '../../support/coverage';
import type { TestInstallation } from '../../support/installation';
import { provoke, type Provoked, type RowsOfItsOwn } from './provoke';

export interface Transaction {
  /** `getProduct 200`, with the media type where it is no JSON. */
  readonly name: string;
  readonly operation: string;
  readonly status: number;
  readonly result: Result;
  readonly message: string;
}

export interface DreddOptions {
  readonly rows: RowsOfItsOwn;
  /** What Dredd can't provoke; proven elsewhere. */
  readonly skips: (operation: Operation, status: number) => boolean;
  /** Whether what is answered counts as seen by the tests. */
  readonly record: boolean;
}

export async function runDredd(
  installation: TestInstallation,
  contract: Contract,
  { rows, skips, record }: DreddOptions,
): Promise<Transaction[]> {
  const finished: Transaction[] = [];
  const asked = new WeakMap<object, Provoked>();
  await sendThroughDredd({
    address: installation.address,
    contract,
    prepare: async (transaction) => {
      const { operation, status, type } = subjectOf(transaction, contract);
      if (skips(operation, status)) return undefined;
      const provoked = await provoke(installation, contract, operation, { status, type }, rows);
      asked.set(transaction, provoked);
      return provoked;
    },
    // Of ours also the charset is known.
    isType: (sent, documented) => sent === contentTypeOf(documented),
    finish: (transaction, verdict) => {
      const subject = subjectOf(transaction, contract);
      const { real } = transaction;
      const { method, target, credential } = asked.get(transaction) ?? {};
      if (record && real && method && target && credential) {
        recordAnswer({ method, target, credential, status: Number(real.statusCode), by: 'dredd' });
      }
      finished.push({
        name: nameOf(subject),
        operation: subject.operation.id,
        status: subject.status,
        ...verdict,
      });
    },
  });
  return finished;
}

/** Validators compile at an operation's first request, for tens of milliseconds: this makes that request ourselves. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Contract, Operation } from './Contract';
import { JSON_TYPE } from './mediaType';
import type { Validation } from './validation';

/** Compiles every validator of a contract, letting requests in between. What the empty trial lacks is of no interest. */
export async function compileValidators(contract: Contract, validation: Validation): Promise<void> {
  for (const operation of contract.operations) {
    const input = { pathParams: {}, query: {}, headers: {}, body: undefined };
    await validation.request(operation, input).catch(() => undefined);
    for (const status of jsonStatuses(operation))
      await validation.response(operation, status, {}).catch(() => undefined);
    await nextTurn();
  }
}

const jsonStatuses = ({ statuses, answerTypes }: Operation): number[] =>
  [...statuses].filter((status) => answerTypes.get(status)?.includes(JSON_TYPE) ?? true);

/** Validators compile at an operation's first request, for tens of milliseconds: this makes that request ourselves. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { collectGarbage } from './collectGarbage';
import type { Contract, Operation } from './Contract';
import { JSON_TYPE } from './mediaType';
import type { Validation } from './validation';

/** Compiling leaves many times its result behind: without a collection in between, an idle server holds 40 MB more. */
const OPERATIONS_A_COLLECTION = 16;

/** Compiles every validator of a contract, letting requests in between. */
export async function compileValidators(contract: Contract, validation: Validation): Promise<void> {
  for (const [index, operation] of contract.operations.entries()) {
    const input = { pathParams: {}, query: {}, headers: {}, body: undefined };
    attempt(() => void validation.request(operation, input));
    for (const status of jsonStatuses(operation)) attempt(() => validation.response(operation, status, {}));
    if (index % OPERATIONS_A_COLLECTION === 0) collectGarbage();
    await nextTurn();
  }
}

function attempt(trial: () => void): void {
  try {
    trial();
  } catch {
    // The empty trial is not valid.
  }
}

const jsonStatuses = ({ statuses, answerTypes }: Operation): number[] =>
  [...statuses].filter((status) => answerTypes.get(status)?.includes(JSON_TYPE) ?? true);

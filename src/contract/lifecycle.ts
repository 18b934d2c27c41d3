/** What every answer says of the contract behind it: its version, and whether the operation is about to end. */
import type { ServerResponse } from 'node:http';
import type { Contract, Operation } from './Contract';
import type { Step } from './Exchange';
import type { OperationIndex } from './findOperation';

export const VERSION_HEADER = 'X-Contract-Version';

export function nameVersion(response: ServerResponse, { version }: Pick<Contract, 'version'>): void {
  response.setHeader(VERSION_HEADER, version);
}

export const nameEnding = (response: ServerResponse, { ending }: Pick<Operation, 'ending'>): void =>
  ending.forEach(([name, value]) => void response.setHeader(name, value));

/** Before anything can be refused, so that refusals say it too. Contracts in which nothing ends have no such step. */
export function endingSteps({ operations }: Contract, index: OperationIndex): Step[] {
  if (operations.every(({ ending }) => ending.length === 0)) return [];
  return [
    ({ request, response, path }) => {
      const operation = index.peek(request.method, path);
      if (operation) nameEnding(response, operation);
    },
  ];
}

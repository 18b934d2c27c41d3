/** What every answer says of the contract behind it: its version, and whether the operation is about to end. */
import type { ServerResponse } from 'node:http';
import type { Contract, Operation } from './Contract';
import type { Step } from './Exchange';
import type { OperationIndex } from './findOperation';

export const VERSION_HEADER = 'X-Contract-Version';

/** Names and values of headers. */
export type Lines = readonly (readonly [name: string, value: string])[];

/** What a contract says of an operation that will go. */
export interface Deprecated {
  readonly deprecated?: boolean;
  readonly 'x-deprecated-since'?: string;
  readonly 'x-sunset'?: string;
}

/**
 * The headers of an operation that will go: since when nobody should begin to use it (RFC 9745), and when it ends (RFC 8594).
 * @throws when it is deprecated without these two days
 */
export function endingOf(operation: Deprecated, id: string): Lines {
  if (!operation.deprecated) return [];
  const since = midnight(operation['x-deprecated-since'], id);
  const sunset = midnight(operation['x-sunset'], id);
  return [
    ['Deprecation', `@${since.getTime() / 1000}`],
    ['Sunset', sunset.toUTCString()],
  ];
}

function midnight(day: string | undefined, id: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new Error(`${id} is deprecated, and needs x-deprecated-since and x-sunset`);
  return date;
}

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

/** What the contracts document and no test has seen, and exceptions that are none any more. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { API_NAMES, type Contract, loadContract, type Operation } from '../../../src/contract/Contract';
import type { CredentialKind, Seen } from '../../support/coverage';
import { otherStoreStatusOf } from './otherStore';
import { type Exception, exceptions as listed } from './exceptions';

/** What was noted in a folder by all workers. */
export function readSeen(folder: string): Seen[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  const lines = files.flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'));
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Seen);
}

interface Documented {
  readonly api: string;
  readonly operation: Operation;
}

/** Sentences, one for each gap; none when all is covered. */
export function uncovered(
  seen: readonly Seen[],
  contracts: readonly Contract[] = API_NAMES.map((name) => loadContract(name)),
  exceptions: readonly Exception[] = listed,
): string[] {
  const documented = contracts.flatMap(({ name, operations }) =>
    operations.map((operation): Documented => ({ api: name, operation })),
  );
  return [
    ...documented.flatMap((one) => [...unseenStatuses(one, seen, exceptions), ...unseenCredentials(one, seen)]),
    ...exceptions.flatMap((exception) => staleness(exception, documented, seen)),
  ];
}

const of = ({ api, operation }: Documented, seen: readonly Seen[]): Seen[] =>
  seen.filter((one) => one.api === api && one.operation === operation.id);

/** Every status by Dredd, or where the exceptions say that it can't, by the test that they name. */
function unseenStatuses(one: Documented, seen: readonly Seen[], exceptions: readonly Exception[]): string[] {
  const mine = of(one, seen);
  return [...one.operation.statuses].flatMap((status) => {
    const exception = exceptions.find((exception) => exception.status === status);
    const isSeen = mine.some(
      ({ by, file, status: answered }) =>
        answered === status && (exception ? file === exception.proof : by === 'dredd'),
    );
    return isSeen ? [] : [`${one.api} ${one.operation.id}: no ${status} seen by ${exception?.proof ?? 'Dredd'}`];
  });
}

/** Every way of lacking the credential that an operation needs, and its being refused. */
function unseenCredentials(one: Documented, seen: readonly Seen[]): string[] {
  const { credentials, permission } = one.operation;
  const refusals: [CredentialKind, number][] = [
    ...(credentials.length > 0
      ? ([
          ['none', 401],
          ['malformed', 401],
          ['wrong', 401],
          ['other store', otherStoreStatusOf({ name: one.api })],
        ] as const)
      : []),
    ...(permission === undefined ? [] : ([['no permission', 403]] as const)),
  ].map(([kind, status]) => [kind, status]);
  const mine = of(one, seen);
  return refusals
    .filter(([kind, status]) => !mine.some((answer) => answer.credential === kind && answer.status === status))
    .map(([kind, status]) => `${one.api} ${one.operation.id}: no ${status} seen for the credential "${kind}"`);
}

function staleness({ status }: Exception, documented: readonly Documented[], seen: readonly Seen[]): string[] {
  if (!documented.some(({ operation }) => operation.statuses.has(status))) {
    return [`exceptions.yaml: no operation documents ${status} any more`];
  }
  return seen.some((answer) => answer.by === 'dredd' && answer.status === status)
    ? [`exceptions.yaml: Dredd sees ${status} after all`]
    : [];
}

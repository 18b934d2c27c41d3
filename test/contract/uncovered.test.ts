/** What no test has seen is said, and an exception that is none any more too. */
import type { Seen } from '../support/coverage';
import { contract } from './madeUp/benefits';
import { uncovered } from './net/uncovered';

const proof = 'test/contract/failures.test.ts';
const exceptions = [{ status: 429, why: 'Needs many requests.', proof }];

/** Everything that is to be seen of the made-up operations. */
const all: Seen[] = contract.operations.flatMap(({ id, statuses }) => [
  ...[...statuses].map((status): Seen => {
    const by = status === 429 ? 'jest' : 'dredd';
    return {
      api: 'store',
      operation: id,
      status,
      credential: 'good',
      by,
      file: by === 'jest' ? proof : 'test/contract/dredd.test.ts',
    };
  }),
  ...(['none', 'malformed', 'wrong', 'other store', 'no permission'] as const).map((credential): Seen => ({
    api: 'store',
    operation: id,
    status: credential === 'no permission' ? 403 : 401,
    credential,
    by: 'jest',
    file: 'test/contract/matrix.test.ts',
  })),
]);

const gaps = (seen: readonly Seen[], excepted = exceptions) => uncovered(seen, [contract], excepted);
const without = (hides: (one: Seen) => boolean): Seen[] =>
  all.filter((one) => !(one.operation === 'getBenefit' && hides(one)));

test('nothing is missing when all is seen', () => expect(gaps(all)).toEqual([]));

test('a status that nobody saw', () => {
  expect(gaps(without(({ status }) => status === 404))).toEqual(['store getBenefit: no 404 seen by Dredd']);
});

test('a status that only jest saw', () => {
  const seen = all.map((one): Seen =>
    one.operation === 'getBenefit' && one.status === 404 ? { ...one, by: 'jest' } : one,
  );
  expect(gaps(seen)).toEqual(['store getBenefit: no 404 seen by Dredd']);
});

test.each(['none', 'malformed', 'wrong', 'other store', 'no permission'] as const)('the credential "%s"', (kind) => {
  expect(gaps(without(({ credential }) => credential === kind))).toEqual([
    `store getBenefit: no ${kind === 'no permission' ? 403 : 401} seen for the credential "${kind}"`,
  ]);
});

test('a credential that was let in', () => {
  const seen = without(({ credential }) => credential === 'wrong');
  expect(
    gaps([...seen, { ...(all[0] as Seen), operation: 'getBenefit', status: 200, credential: 'wrong' }]),
  ).toHaveLength(1);
});

test('an excepted status that the file named did not see', () => {
  const seen = all.map((one): Seen => (one.status === 429 ? { ...one, file: 'test/other.test.ts' } : one));
  expect(gaps(seen)).toContain(`store getBenefit: no 429 seen by ${proof}`);
});

test('an exception for a status that no operation documents', () => {
  expect(gaps(all, [...exceptions, { status: 418, why: 'Tea.', proof }])).toEqual([
    'exceptions.yaml: no operation documents 418 any more',
  ]);
});

test('an exception for a status that Dredd sees', () => {
  expect(gaps([...all, { ...(all[0] as Seen), status: 429 }])).toContain('exceptions.yaml: Dredd sees 429 after all');
});

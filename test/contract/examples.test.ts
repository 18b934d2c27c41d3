/** The contracts' examples are true of the demo: a documented request gets the documented answer. */
import { isDeepStrictEqual } from 'node:util';
import { API_NAMES, loadContract, type Operation } from '../../src/contract/Contract';
import { startInstallation, type TestInstallation } from '../support/installation';
import type { Answer } from '../support/request';
import { rows } from './dredd/rows';
import { type Changes, documentedRequest, responseOf } from '../../src/verify/contractReader';
import { goodHeaders } from './net/examine';
import { ownValues } from './net/ownValues';

/**
 * All that may differ, because the demo counts it from the day of loading. Every other value must be the documented one; addresses
 * are, since the tests' installation has the public address that the examples name.
 */
const RELATIVE_KEYS: ReadonlySet<string> = new Set([
  'created_at',
  'updated_at',
  'starts_at',
  'ends_at',
  'start_date',
  'end_date',
  'date_normal',
  'created_at_normal',
  'createdAt',
  'updatedAt',
  'startDate',
  'endDate',
  'validFrom',
  'validUntil',
  'expiresAt',
  'lastPurchaseAt',
  'currentPeriodEnd',
  'lastSeenAt',
  'lastUsedAt',
  'revokedAt',
  'dueAt',
  'deliveredAt',
  'startedAt',
  'finishedAt',
  'leasedUntil',
]);

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** The body with the values that may differ replaced. @param own keys of which only the type is documented */
const fixed = (body: unknown, own: readonly string[] = []): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value: unknown) => {
      if (key === 'timestamp' && typeof value === 'number') return '(when it was answered)';
      if (RELATIVE_KEYS.has(key) && typeof value === 'string') return '(counted from the day of loading)';
      return own.includes(key) ? `(${typeName(value)})` : value;
    }),
  );

const isRead = ({ method }: Operation): boolean => method === 'get';
/** The success of every operation, with its examples where it answers in JSON. */
const documented = API_NAMES.map((name) => loadContract(name)).flatMap((contract) =>
  contract.operations.map((operation) => {
    const status = Math.min(...operation.statuses);
    const json = responseOf(contract, operation, status)?.content?.['application/json'];
    const examples = json && Object.values(json.examples ?? {}).map(({ value }) => value);
    return { title: `${contract.name} ${operation.id}`, contract, operation, status, examples };
  }),
);
type Case = (typeof documented)[number];

let installation: TestInstallation;
const start = async (): Promise<void> => void (installation = await startInstallation());

describe('reads', () => {
  beforeAll(start);
  afterAll(() => installation.stop());

  test.each(documented.filter(({ operation }) => isRead(operation)))('$title', async (one) => {
    expectDocumented(one, await ask(one));
  });
});

/** What they name is another in each installation, as passwords and codes are, or is no JSON: they are sent for rows of their own. */
const NOT_AS_DOCUMENTED: readonly string[] = [
  'storefront verifySignIn',
  'storefront completeSignIn',
  'merchant uploadProductMedia',
  'access logInOperator',
];

/** Each on a new demo: what one of them writes makes no other's example untrue. */
describe('writes', () => {
  beforeEach(start);
  afterEach(() => installation.stop());

  test.each(documented.filter(({ operation }) => !isRead(operation)))('$title', async (one) => {
    const { title, contract, operation } = one;
    const hasRows = NOT_AS_DOCUMENTED.includes(title);
    expectDocumented(one, await ask(one, hasRows ? await rows[contract.name]?.[operation.id]?.(installation) : {}));
  });

  test.each(NOT_AS_DOCUMENTED)('%s is refused as it is documented', async (title) => {
    const one = documented.find((other) => other.title === title);
    expect((await ask(one as Case)).status).toBeGreaterThanOrEqual(400);
  });
});

test('only operations that there are have values of their own', () => {
  const operations = documented.map(({ contract, operation }) => `${contract.name} ${operation.id}`);
  const named = Object.entries(ownValues).flatMap(([api, values]) =>
    Object.keys(values ?? {}).map((id) => `${api} ${id}`),
  );
  expect(named.filter((name) => !operations.includes(name))).toEqual([]);
});

function expectDocumented({ contract, operation, status, examples }: Case, answer: Answer): void {
  expect([answer.status, answer.text]).toEqual([status, expect.anything()]);
  if (!examples) return;
  const own = ownValues[contract.name]?.[operation.id];
  const [expected, said] = [examples.map((example) => fixed(example, own)), fixed(answer.json(), own)];
  expect(said).toEqual(expected.find((example) => isDeepStrictEqual(example, said)) ?? expected[0]);
}

async function ask({ contract, operation }: Case, changes: Changes = {}): Promise<Answer> {
  const request = documentedRequest(contract, operation, 'all', changes);
  const headers = { ...(await goodHeaders(installation, contract, operation)), ...request.headers };
  return installation.ask(request.target, { ...request, headers });
}

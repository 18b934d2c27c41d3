/** The contracts' examples are true of the demo: a documented request gets the documented answer. */
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { startInstallation, type TestInstallation } from '../support/installation';
import { documentedRequest, responseOf } from './net/contractReader';
import { goodHeaders } from './net/examine';

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
]);

const relative = (key: string, value: unknown): unknown =>
  RELATIVE_KEYS.has(key) && typeof value === 'string' ? '(counted from the day of loading)' : value;

const fixed = (body: unknown): unknown => JSON.parse(JSON.stringify(body, relative));

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());

/** Reads only: what a write answers depends on what was written. A file has no example. */
const examples = API_NAMES.map((name) => loadContract(name)).flatMap((contract) =>
  contract.operations
    .filter(({ method, answerTypes }) => method === 'get' && answerTypes.get(200)?.includes('application/json'))
    .flatMap((operation) => {
      const named = responseOf(contract, operation, 200)?.content?.['application/json']?.examples ?? {};
      const [[name, example] = ['', undefined]] = Object.entries(named);
      return [{ title: `${contract.name} ${operation.id} ${name}`, contract, operation, example }];
    }),
);

test.each(examples)('$title', async ({ contract, operation, example }) => {
  const request = documentedRequest(contract, operation, 'all');
  const headers = { ...request.headers, ...(await goodHeaders(installation, contract, operation)) };
  const answer = await installation.ask(request.target, { ...request, headers });
  expect(example).toBeDefined();
  expect(fixed(answer.json())).toEqual(fixed(example?.value));
});

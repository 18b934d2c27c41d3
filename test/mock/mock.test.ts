/** `npm run mock`: every documented answer can be had of it, and it refuses what the real server refuses. */
import { factsOf } from '../../src/cli/clientFacts';
import { entriesOf } from '../../src/client/pages';
import { API_NAMES, type Contract, loadContract, type Operation } from '../../src/contract/Contract';
import { mockCommand } from '../../src/mock/mockCommand';
import { documentedRequest, responseOf, schemesOf } from '../../src/verify/contractReader';
import { goodHeaders } from '../../src/verify/credentials';
import { judge } from '../contract/net/judge';
import { type Answer, type Asked, createAsk } from '../support/request';
import { type RunningMock, startMock } from '../verify/support';

let mock: RunningMock;
let ask: (target: string, asked?: Asked) => Promise<Answer>;
let close: () => Promise<void>;
beforeAll(async () => {
  mock = await startMock();
  ({ ask, close } = createAsk(mock.address, false));
});
afterAll(async () => {
  await close();
  await mock.close();
});

interface Page {
  readonly data: { readonly items: readonly unknown[] };
}

const store = loadContract('store');
const headers = (): Record<string, string> => ({ 'x-api-key': String(mock.credentials.apiKey) });
const RANKS = '/api/v1/categories/c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93';

async function askAs(contract: Contract, operation: Operation, prefer: string): Promise<Answer> {
  const request = documentedRequest(contract, operation, 'all');
  const known = Object.fromEntries(
    schemesOf(contract, operation).map((name) => [name, String(mock.credentials[name])]),
  );
  return ask(request.target, {
    ...request,
    headers: { ...request.headers, ...goodHeaders(contract, operation, known), prefer },
  });
}

describe.each(API_NAMES)('%s', (name) => {
  const contract = loadContract(name);
  test('answers every documented status with an example that is as its schema says', async () => {
    const findings: string[] = [];
    for (const operation of contract.operations) {
      for (const status of operation.statuses) {
        const answer = await askAs(contract, operation, `code=${status}`);
        findings.push(
          ...judge(contract, operation, status, answer).map((what) => `${operation.id} ${status}: ${what}`),
        );
      }
    }
    expect(findings).toEqual([]);
  }, 120_000);

  test('answers every example by its name', async () => {
    const findings: string[] = [];
    for (const operation of contract.operations) {
      for (const status of operation.statuses) {
        const examples = responseOf(contract, operation, status)?.content?.['application/json']?.examples ?? {};
        for (const [example, { value }] of Object.entries(examples)) {
          const answer = await askAs(contract, operation, `code=${status}, example=${example}`);
          if (answer.status !== status || JSON.stringify(answer.json()) !== JSON.stringify(value)) {
            findings.push(`${operation.id} ${status} ${example}: ${answer.status} ${answer.text}`);
          }
        }
      }
    }
    expect(findings).toEqual([]);
  }, 120_000);
});

it('answers with the success when nothing is preferred', async () => {
  const answer = await ask(RANKS, { headers: headers() });
  expect(answer.json()).toEqual(
    responseOf(store, find('getCategory'), 200)?.content?.['application/json']?.examples?.ranks?.value,
  );
  expect(answer.headers).toMatchObject({ 'x-ratelimit-remaining': '1000000' });
});

const find = (id: string): Operation => {
  const found = store.operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};

const post = (body: unknown): Asked => ({ method: 'POST', body, headers: headers() });

it.each<[string, number, string, () => Asked]>([
  ['without a credential', 401, RANKS, () => ({})],
  ['with a malformed credential', 401, RANKS, () => ({ headers: { 'x-api-key': 'flx_1' } })],
  ['with a secret of zeros', 401, RANKS, () => ({ headers: { 'x-api-key': `flx_mockmock_${'0'.repeat(32)}` } })],
  [
    'for what stands in no example',
    404,
    '/api/v1/categories/00000000-0000-4000-8000-000000000000',
    () => ({ headers: headers() }),
  ],
  ['for a path that there is not', 404, '/api/v1/nothing', () => ({ headers: headers() })],
  ['for another method', 405, RANKS, () => ({ ...post({}), method: 'PUT' })],
  ['for a body that is not as documented', 400, '/api/v1/categories', () => post({ name: 5 })],
  ['for a preference that nothing fulfils', 400, RANKS, () => ({ headers: { ...headers(), prefer: 'code=418' } })],
  ['for an example that there is not', 400, RANKS, () => ({ headers: { ...headers(), prefer: 'example=none' } })],
])('refuses as the real server does: %s', async (_what, status, target, asked) => {
  const answer = await ask(target, asked());
  expect([answer.status, answer.json()]).toEqual([status, expect.objectContaining({ success: false, data: null })]);
});

const lists = API_NAMES.flatMap((name) => {
  const contract = loadContract(name);
  const facts = factsOf(contract);
  const paged = contract.operations.filter(
    ({ path, method }) => facts.operations[`${method.toUpperCase()} ${path}`]?.paging,
  );
  return paged.map((operation) => ({ name, id: operation.id, contract, facts, operation }));
});

it.each(lists)(
  '$name $id can be walked to its end, each page as its schema says',
  async ({ contract, facts, operation }) => {
    const known = Object.fromEntries(
      schemesOf(contract, operation).map((scheme) => [scheme, String(mock.credentials[scheme])]),
    );
    const pages: Record<string, unknown>[] = [];
    const { target } = documentedRequest(contract, operation, 'all');
    const askPage = async (_path: string, query: Record<string, unknown>): Promise<unknown> => {
      const written = new URLSearchParams(query as Record<string, string>);
      const headers = goodHeaders(contract, operation, known) ?? {};
      const answer = await ask(`${target.split('?')[0]}?${written.toString()}`, { headers });
      expect(judge(contract, operation, 200, answer)).toEqual([]);
      pages.push(answer.json());
      if (pages.length > 5) throw new Error('it has no end');
      return pages.at(-1);
    };
    const seen: unknown[] = [];
    for await (const entry of entriesOf(facts, askPage, operation.path, {})) seen.push(entry);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map((entry) => JSON.stringify(entry))).size).toBe(seen.length);
    for (const page of pages)
      expect(
        JSON.stringify(page).match(/"(?:next_page_url|prev_page_url|first_page_url)":"(?!http:\/\/127)/g),
      ).toBeNull();
  },
);

it('gives of a list as many as are asked for', async () => {
  const page = async (query: string) => (await ask(`/api/v1/bans?${query}`, { headers: headers() })).json<Page>().data;
  const whole = await page('');
  expect(await page('skip=1&take=1')).toEqual({ ...whole, items: whole.items.slice(1, 2), skip: 1, take: 1 });
  const subscriptions = async (query: string) =>
    (await ask(`/api/v1/subscriptions?${query}`, { headers: headers() })).json<{ data: unknown[] }>().data;
  expect(await subscriptions('skip=1')).toEqual((await subscriptions('')).slice(1));
});

it('serves only the contracts that it is told to', async () => {
  const one = await startMock('--api', 'management');
  const alone = createAsk(one.address, false);
  expect((await alone.ask('/api/v1/categories', { headers: headers() })).status).toBe(404);
  expect((await alone.ask('/openapi/management.json')).status).toBe(200);
  await alone.close();
  await one.close();
});

it.each([
  [['--port', 'x'], /^--port x is no port\.$/],
  [['--api', 'shop'], /'shop' is invalid/],
])('refuses in a sentence what it can not do: %j', async (words, sentence) => {
  await expect(mockCommand(words, () => undefined)).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringMatching(sentence) as string,
  });
});

it('says so when its port is taken', async () => {
  const port = new URL(mock.address).port;
  await expect(mockCommand(['--api', 'store', '--port', port], () => undefined)).rejects.toMatchObject({
    name: 'StartError',
    message: expect.stringContaining(`Port ${port} is in use`) as string,
  });
});

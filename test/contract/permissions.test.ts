/** Every operation of Store Management v1, asked with every permission that there is: its own lets in, no other does. */
import { loadContract } from '../../src/contract/Contract';
import { PERMISSION_AREAS, PERMISSIONS } from '../../src/domain/access/permissions';
import { startInstallation, type TestInstallation } from '../support/installation';
import { documentedRequest } from '../../src/verify/contractReader';

const contract = loadContract('store');
const operations = contract.operations.map((operation) => [operation.id, operation] as const);
type Case = (typeof operations)[number];

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());

/** What the published table says, written out: the code must not be its own proof. */
const PUBLISHED = `Packages VED, Categories VED, Coupons VED, Sales VED, GiftCards VED, Orders VE, Customers V, Bans VED, Subscriptions V`;
const KINDS = { V: 'View', E: 'Edit', D: 'Delete' } as const;

test('the permissions are those of the published table', () => {
  const published = PUBLISHED.split(', ').map((line) => line.split(' ') as [string, string]);
  const kindsOf = (letters: string) => [...letters].map((letter) => KINDS[letter as keyof typeof KINDS]);
  expect(PERMISSION_AREAS).toEqual(Object.fromEntries(published.map(([area, kinds]) => [area, kindsOf(kinds)])));
});

test.each(operations)('%s requires a permission that there is', (_id, { permission }) => {
  expect(PERMISSIONS).toContain(permission);
});

test.each(operations)(
  '%s: reading requires View alone, deletion Delete, the rest Edit',
  (_id, { method, permission }) => {
    const kind = method === 'get' ? 'View' : method === 'delete' ? 'Delete' : 'Edit';
    expect(permission?.split(':')[1]).toBe(kind);
  },
);

async function statusWith([, operation]: Case, permissions: readonly string[]): Promise<number> {
  const request = documentedRequest(contract, operation, 'required');
  const key = await installation.credentials.game.good('apiKey', permissions);
  const answer = await installation.ask(request.target, { ...request, headers: { ...request.headers, ...key } });
  return answer.status;
}

test.each(operations)('%s: one permission alone is enough, and all the others are not', async (...asked) => {
  const { permission } = asked[1];
  const letIn: string[] = [];
  for (const one of PERMISSIONS) {
    if ((await statusWith(asked, [one])) !== 403) letIn.push(one);
  }
  expect(letIn).toEqual([permission]);
  const others = PERMISSIONS.filter((one) => one !== permission);
  expect(await statusWith(asked, others)).toBe(403);
});

/** The profile of the signed-in customer, and signing out. */
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { demoTime } from '../../support/database';
import { soon } from '../../contract/net/overTime';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertCustomerToken } from '../../support/signIn';

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

type Headers = Record<string, string>;
const PATH = '/api/customer/profile';

const change = (headers: Headers, body: object) => installation.ask(PATH, { method: 'PATCH', headers, body });
const logOut = (headers: Headers) => installation.ask('/api/customer/logout', { method: 'POST', headers });
const statusOf = async (headers: Headers, { ask }: Pick<TestInstallation, 'ask'> = installation) =>
  (await ask(PATH, { headers })).status;

const customers = () =>
  installation.database.knex('customers').where({ storeId: stores.digital }).orderBy('id') as unknown as Promise<
    { id: number; firstName: string; lastName: string; email: string }[]
  >;

test('the names are changed, one or both, and nothing else of nobody else', async () => {
  const headers = await insertCustomerToken(installation);
  const before = await customers();
  installation.clock.advance(5000);
  const answer = await change(headers, { lastName: '  العلي ' });
  expect([answer.status, answer.json<{ data: object }>().data]).toEqual([
    200,
    expect.objectContaining({
      id: documentedCustomerId,
      first_name: 'Ahmed',
      last_name: 'العلي',
      email: 'ahmed@example.com',
      updated_at: '2026-03-15T09:30:05.000000Z',
    }),
  ]);
  expect((await installation.ask(PATH, { headers })).text).toBe(answer.text);
  const mine = { lastName: 'العلي', updatedAt: installation.clock.now() };
  expect(await customers()).toEqual(before.map((row) => (row.id === documentedCustomerId ? { ...row, ...mine } : row)));
  expect((await change(headers, { firstName: 'Ahmed', lastName: 'Ali' })).status).toBe(200);
});

test.each([
  [{}, 'body'],
  [{ email: 'other@example.com' }, 'email'],
  [{ phone: '501234568' }, 'phone'],
  [{ firstName: ' ' }, 'firstName'],
  [{ firstName: null }, 'firstName'],
  [{ lastName: 'a\u0007b' }, 'lastName'],
])('%j is refused: who signs in by an address has proven it', async (body, field) => {
  const answer = await change(await insertCustomerToken(installation), body);
  expect([answer.status, Object.keys(answer.json<{ errors: object }>().errors)]).toEqual([422, [field]]);
});

test('signing out revokes the token that was sent, at once, in other processes as soon as they hear of it, and no other', async () => {
  const [mine, other] = [await insertCustomerToken(installation), await insertCustomerToken(installation)];
  const elsewhere = await installation.another();
  expect(await statusOf(mine, elsewhere)).toBe(200);
  const answer = await logOut(mine);
  expect(answer.json()).toEqual({ success: true, data: null, message: 'تم تسجيل الخروج بنجاح' });
  expect([await statusOf(mine), (await logOut(mine)).status]).toEqual([401, 401]);
  expect(await soon(async () => (await statusOf(mine, elsewhere)) === 401)).toBe(true);
  expect(await statusOf(other)).toBe(200);
});

test('a token of a customer who is gone opens nothing', async () => {
  const { knex } = installation.database;
  const [row] = (await knex('customers').insert(
    { storeId: stores.digital, email: 'gone@example.com', createdAt: demoTime, updatedAt: demoTime },
    'id',
  )) as { id: number }[];
  const headers = await insertCustomerToken(installation, { customerId: row?.id });
  expect(await statusOf(headers)).toBe(200);
  await knex('customers').where({ storeId: stores.digital, id: row?.id }).delete();
  expect(await statusOf(headers)).toBe(401);
});

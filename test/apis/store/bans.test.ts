/** Bans: whom they are about in one form, how long they last, and what may be changed of them. */
import { openReading } from '../../../src/db/unitOfWork';
import { findBan } from '../../../src/domain/customers/findBan';
import { compareFigures } from '../../../src/domain/figures/recountFigures';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';

const PATH = '/api/v1/bans';

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.game.good('apiKey', ['Bans:View', 'Bans:Edit', 'Bans:Delete']);
});
afterAll(async () => {
  expect(await compareFigures(installation.database.knex, { storeId: stores.game })).toEqual([]);
  await installation.stop();
});

interface Ban {
  readonly id: string;
  readonly playerUsername: string | null;
  readonly playerUuid: string | null;
  readonly ipAddress: string | null;
  readonly reason: string;
  readonly expiresAt: string | null;
  readonly isActive: boolean;
  readonly updatedAt: string;
}
interface Page {
  readonly items: Ban[];
  readonly total: number;
  readonly skip: number;
  readonly take: number;
}

const ask = (target: string, method = 'GET', body?: unknown): Promise<Answer> =>
  installation.ask(target, { method, headers, ...(body !== undefined && { body }) });
const dataOf = <T>(answer: Answer): T => {
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.json<{ data: T }>().data;
};
const create = async (body: object): Promise<Ban> => dataOf<Ban>(await ask(PATH, 'POST', { reason: 'Fraud', ...body }));
const list = async (query = ''): Promise<Page> => dataOf<Page>(await ask(PATH + query));
const rows = () => installation.database.knex('bans').where({ storeId: stores.game }).orderBy('id');
const isBanned = async (username: string): Promise<boolean> => {
  const db = openReading(installation.database);
  return (await findBan(db, { storeId: stores.game }, { username }, installation.clock.now())) !== undefined;
};
const UUID = '069a79f4-44e9-4726-a5be-fca90e38aaf5';

describe('the list', () => {
  test('has every ban once, the newest first, page by page, and how many there are', async () => {
    for (let n = 0; n < 7; n++) await create({ playerUsername: `Player${n}` });
    const whole = await list('?take=100');
    const expected = await installation.database
      .knex('bans')
      .where({ storeId: stores.game })
      .orderBy([
        { column: 'createdAt', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .pluck('id');
    expect(whole.items.map(({ id }) => id)).toEqual(expected);
    expect(whole).toMatchObject({ total: expected.length, skip: 0, take: 100 });
    const walked: string[] = [];
    for (let skip = 0; skip < expected.length; skip += 3) {
      const page = await list(`?skip=${skip}&take=3`);
      expect(page).toMatchObject({ total: expected.length, skip, take: 3 });
      walked.push(...page.items.map(({ id }) => id));
    }
    expect(walked).toEqual(expected);
  });

  test('is empty beyond its end, and still says how many there are', async () => {
    const { total } = await list();
    expect(await list('?skip=2147483647')).toEqual({ items: [], total, skip: 2147483647, take: 20 });
  });

  test.each(['?skip=-1', '?take=0', '?take=101', '?take=many', '?search=x'])('refuses %s', async (query) => {
    const answer = await ask(PATH + query);
    expect([answer.status, answer.json()]).toMatchObject([400, { success: false, data: null }]);
  });
});

describe('a new ban', () => {
  test('is answered as it is kept, in one form', async () => {
    const { id, ...ban } = await create({
      playerUsername: ' Griefer ',
      playerUuid: UUID.replaceAll('-', '').toUpperCase(),
      ipAddress: '::FFFF:192.168.1.100',
      reason: ' Abuse ',
      expiresAt: '2026-12-01T03:00:00+03:00',
    });
    expect(ban).toEqual({
      playerUsername: 'Griefer',
      playerUuid: UUID,
      ipAddress: '192.168.1.100',
      reason: 'Abuse',
      expiresAt: '2026-12-01T00:00:00Z',
      isActive: true,
      createdAt: '2026-03-15T09:30:00Z',
      updatedAt: '2026-03-15T09:30:00Z',
    });
    expect(dataOf<Ban>(await ask(`${PATH}/${id}`))).toEqual({ id, ...ban });
    expect((await list()).items).toContainEqual({ id, ...ban });
  });

  test.each([
    [{ playerUsername: 'only' }, { playerUuid: null, ipAddress: null, expiresAt: null }],
    [
      { playerUuid: UUID, playerUsername: null, expiresAt: null },
      { playerUsername: null, ipAddress: null },
    ],
    [{ ipAddress: '2001:0DB8::0001' }, { ipAddress: '2001:db8::1', playerUsername: null, playerUuid: null }],
  ])('needs one of the three: %j', async (body, expected) => {
    expect(await create(body)).toMatchObject(expected);
  });

  test('counts at once', async () => {
    expect(await isBanned('Newcomer')).toBe(false);
    await create({ playerUsername: 'NEWCOMER' });
    expect(await isBanned('Newcomer')).toBe(true);
  });

  test('is made once, however often it is asked for with one key', async () => {
    const body = { playerUsername: 'Once', reason: 'Fraud' };
    const keyed = { ...headers, 'idempotency-key': crypto.randomUUID() };
    const post = () => installation.ask(PATH, { method: 'POST', headers: keyed, body });
    const [first, second] = [await post(), await post()];
    expect(second.text).toBe(first.text);
    expect((await rows()).filter(({ playerUsername }) => playerUsername === 'Once')).toHaveLength(1);
  });

  const ONE_OF = 'One of playerUsername, playerUuid and ipAddress is required.';
  const NO_ADDRESS = 'The ipAddress field must be an IPv4 or IPv6 address.';
  test.each([
    [{ reason: 'x' }, ONE_OF],
    [{ reason: 'x', playerUsername: null, playerUuid: null, ipAddress: null }, ONE_OF],
    [{ playerUsername: 'x' }, 'The reason field is required.'],
    [{ playerUsername: 'x', reason: null }, 'The reason field'],
    [{ playerUsername: 'x', reason: ' ' }, 'The reason field must be a text in one line that is not blank.'],
    [{ playerUsername: '  ', reason: 'x' }, 'The playerUsername field must be a text in one line'],
    [{ playerUuid: '069a79f4-44e9', reason: 'x' }, 'The playerUuid field must'],
    [{ ipAddress: '192.168.1.256', reason: 'x' }, NO_ADDRESS],
    [{ ipAddress: '192.168.1.0/24', reason: 'x' }, NO_ADDRESS],
    [{ ipAddress: 'fe80::1%eth0', reason: 'x' }, NO_ADDRESS],
    [{ ipAddress: 'shop.example', reason: 'x' }, NO_ADDRESS],
    [{ playerUsername: 'x', reason: 'x', expiresAt: demoTime.toISOString() }, 'must be in the future'],
    [{ playerUsername: 'x', reason: 'x', expiresAt: '2027-02-30T00:00:00Z' }, 'The expiresAt field must'],
    [{ playerUsername: 'x', reason: 'x', isActive: false }, 'must not have additional properties'],
  ])('of %j is refused, and not made', async (body, sentence) => {
    const before = await rows();
    const answer = await ask(PATH, 'POST', body);
    expect(answer.status).toBe(400);
    expect(answer.json<{ errors: string[] }>().errors.join()).toContain(sentence);
    expect(await rows()).toEqual(before);
  });
});

describe('a change', () => {
  test('touches what it names alone, and null takes the end away', async () => {
    const { id, ...before } = await create({ playerUsername: 'Changing', expiresAt: '2026-04-01T00:00:00Z' });
    const patch = async (body: object) => dataOf<Ban>(await ask(`${PATH}/${id}`, 'PATCH', body));
    expect(await patch({})).toEqual({ id, ...before });
    installation.clock.advance(60_000);
    const updatedAt = '2026-03-15T09:31:00Z';
    expect(await patch({ reason: ' Worse ' })).toEqual({ id, ...before, reason: 'Worse', updatedAt });
    expect(await patch({ expiresAt: null })).toMatchObject({ reason: 'Worse', expiresAt: null });
    expect(await isBanned('Changing')).toBe(true);
    expect(await patch({ isActive: false })).toMatchObject({ isActive: false });
    expect(await isBanned('Changing')).toBe(false);
    expect(await patch({ isActive: true, expiresAt: '2026-03-15T09:30:30Z' })).toMatchObject({ isActive: true });
    expect(await isBanned('Changing')).toBe(false);
    installation.clock.set(demoTime);
  });

  test.each([
    [{ playerUsername: 'Other' }],
    [{ playerUuid: UUID }],
    [{ ipAddress: '192.0.2.1' }],
    [{ reason: null }],
    [{ reason: '' }],
    [{ isActive: null }],
    [{ expiresAt: 'never' }],
  ])('to %j is refused, and nothing changes', async (body) => {
    const { id } = await create({ playerUsername: 'Same' });
    const before = await rows();
    expect((await ask(`${PATH}/${id}`, 'PATCH', body)).status).toBe(400);
    expect(await rows()).toEqual(before);
  });
});

test('what is deleted is gone, once', async () => {
  const { id } = await create({ playerUsername: 'Gone' });
  const { total } = await list();
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(`${PATH}/${id}`, 'DELETE')));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
  expect(answers.find(({ status }) => status === 200)?.json()).toEqual({
    success: true,
    data: null,
    message: null,
    errors: [],
  });
  expect((await list()).total).toBe(total - 1);
  for (const [method, body] of [['GET'], ['PATCH', { reason: 'x' }], ['DELETE']] as const)
    expect((await ask(`${PATH}/${id}`, method, body)).status).toBe(404);
  expect(await isBanned('Gone')).toBe(false);
});

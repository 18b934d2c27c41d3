/** Keys: shown once, kept as hashes, and good for exactly what they were made for, until they are revoked, expire or the plan lapses. */
import type { Database } from '../../../src/assemble';
import { CHANNEL } from '../../../src/db/storeChanges';
import { PERMISSION_AREAS } from '../../../src/domain/access/permissions';
import { loadContract } from '../../../src/contract/Contract';
import { readToken } from '../../../src/security/tokens';
import { soon } from '../../contract/net/overTime';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';

const VERSIONED = '/api/v1/categories';

let installation: TestInstallation;
let another: Awaited<ReturnType<TestInstallation['another']>>;
let operator: Record<string, string>;
let path: string;
let lookUps = 0;

const countingLookUps = (real: Database): Database => {
  const query = real.pool.query.bind(real.pool) as (...given: unknown[]) => unknown;
  real.pool.query = ((...given: unknown[]) => {
    if ((given[0] as { name?: string }).name === 'api_key') lookUps++;
    return query(...given);
  }) as unknown as typeof real.pool.query;
  return real;
};

beforeAll(async () => {
  installation = await startInstallation({ database: countingLookUps });
  another = await installation.another();
  const { game } = installation.credentials;
  operator = await game.good('operatorToken', ['Stores:Edit']);
  path = `/api/stores/${game.handle}/api-keys`;
});
afterAll(() => installation.stop());

interface Key {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly permissions: Record<string, string[]>;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly createdAt: string;
  readonly key: string;
}

const ask = (target: string, method = 'GET', body?: unknown, headers = operator): Promise<Answer> =>
  installation.ask(target, { method, headers, ...(body !== undefined && { body }) });
const viewer = { name: 'Bot', permissions: { Categories: ['View'] } };
const create = async (body: object = viewer): Promise<Key> => {
  const answer = await ask(path, 'POST', body);
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.json<{ data: Key }>().data;
};
const list = async (): Promise<Key[]> => (await ask(path)).json<{ data: Key[] }>().data;
const listed = async (id: string): Promise<Key | undefined> => (await list()).find((key) => key.id === id);
const use = async (key: string, on = installation.ask): Promise<number> =>
  (await on(VERSIONED, { headers: { 'x-api-key': key } })).status;
const everywhere = async (key: string): Promise<string> => `${await use(key)},${await use(key, another.ask)}`;
const rows = () => installation.database.knex('apiKeys').where({ storeId: stores.game }).orderBy('id');

describe('a new key', () => {
  test('is shown once, opens what it was made for on every process, and is kept as a hash', async () => {
    const { key, ...shown } = await create({ ...viewer, name: '  Bot  ' });
    expect(shown).toEqual({
      id: shown.id,
      name: 'Bot',
      prefix: key.slice(0, 'flx_'.length + 8 + 1 + 4),
      permissions: { Categories: ['View'] },
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
      createdAt: '2026-03-15T09:30:00Z',
    });
    expect(key).toMatch(new RegExp(`^flx_${installation.credentials.game.handle}_[0-9A-Za-z]{32}$`));
    expect(await everywhere(key)).toBe('200,200');
    expect(await listed(shown.id)).toEqual(shown);
    const secret = readToken('apiKey', key)?.secret ?? '';
    expect(JSON.stringify(await rows())).not.toContain(secret);
    expect((await ask(path)).text).not.toContain(secret);
  });

  test('is nobody’s to keep, and no answer of it is kept for a repetition', async () => {
    const headers = { ...operator, 'idempotency-key': 'again' };
    const answers = [await ask(path, 'POST', viewer, headers), await ask(path, 'POST', viewer, headers)];
    const keys = answers.map((answer) => answer.json<{ data: Key }>().data.key);
    expect(new Set(keys).size).toBe(2);
    expect(answers.map((answer) => answer.headers['cache-control'])).toEqual(['no-store', 'no-store']);
    expect(await installation.database.knex('idempotencyKeys').where({ storeId: stores.game, key: 'again' })).toEqual(
      [],
    );
  });

  test('can be given all that the table offers', async () => {
    const { permissions } = await create({ name: 'All', permissions: PERMISSION_AREAS });
    expect(permissions).toEqual(PERMISSION_AREAS);
  });

  test('can do no more than was said: View alone does not edit, Edit alone does not view', async () => {
    const post = async (key: string) =>
      (await installation.ask(VERSIONED, { method: 'POST', headers: { 'x-api-key': key }, body: { name: 'New' } }))
        .status;
    const looking = await create(viewer);
    const editing = await create({ name: 'Editor', permissions: { Categories: ['Edit'] } });
    expect([await use(looking.key), await post(looking.key)]).toEqual([200, 403]);
    expect([await use(editing.key), await post(editing.key)]).toEqual([403, 200]);
  });

  test('ends at the instant that was said', async () => {
    const expiresAt = '2026-03-15T13:00:00+03:00';
    const { key, expiresAt: shown } = await create({ ...viewer, expiresAt });
    expect(shown).toBe('2026-03-15T10:00:00Z');
    installation.clock.set('2026-03-15T09:59:59.999Z');
    expect(await everywhere(key)).toBe('200,200');
    installation.clock.set('2026-03-15T10:00:00Z');
    expect(await everywhere(key)).toBe('401,401');
    installation.clock.set(demoTime);
  });

  test.each([
    [{ permissions: { Categories: ['View'] } }, 'The name field is required.'],
    [{ ...viewer, name: '   ' }, 'The name field must be a text in one line that is not blank.'],
    [{ name: 'x' }, 'The permissions field is required.'],
    [{ name: 'x', permissions: {} }, 'The permissions field must not have fewer than 1 properties'],
    [
      { name: 'x', permissions: { Categories: [] } },
      'The permissions.Categories field must not have fewer than 1 items',
    ],
    [
      { name: 'x', permissions: { Categories: ['View', 'View'] } },
      'The permissions.Categories field must not have duplicate',
    ],
    [{ name: 'x', permissions: { Stores: ['Edit'] } }, 'must not have additional properties'],
    [{ name: 'x', permissions: { Customers: ['Edit'] } }, 'The permissions.Customers.0 field must be'],
    [{ name: 'x', permissions: { Orders: ['View', 'Delete'] } }, 'The permissions.Orders.1 field must be'],
    [{ name: 'x', permissions: { categories: ['View'] } }, 'must not have additional properties'],
    [{ name: 'x', permissions: ['Categories:View'] }, 'The permissions field must be object'],
    [{ ...viewer, expiresAt: demoTime.toISOString() }, 'The expiresAt field must be in the future.'],
    [{ ...viewer, expiresAt: 'tomorrow' }, 'The expiresAt field must'],
    [{ ...viewer, expiresAt: '2027-02-30T00:00:00Z' }, 'The expiresAt field must'],
    [{ ...viewer, secret: 'mine' }, 'must not have additional properties'],
  ])('of %j is refused, and not made', async (body, sentence) => {
    const before = await rows();
    const answer = await ask(path, 'POST', body);
    expect(answer.status).toBe(400);
    const { success, data, errors } = answer.json<{ success: boolean; data: null; errors: string[] }>();
    expect([success, data]).toEqual([false, null]);
    expect(errors.join()).toContain(sentence);
    expect(await rows()).toEqual(before);
  });

  test('is offered by the contract exactly what the table has', () => {
    const { document } = loadContract('access');
    const { properties } = document.components?.schemas?.NewPermissions as {
      properties: Record<string, { items: { enum: string[] } }>;
    };
    const offered = Object.entries(properties).map(([area, { items }]) => [area, items.enum]);
    expect(Object.fromEntries(offered)).toEqual(PERMISSION_AREAS);
  });
});

describe('the list', () => {
  test('has the newest first, and tells when each was last used', async () => {
    installation.clock.set('2026-03-16T08:00:00Z');
    const { id, key } = await create({ ...viewer, name: 'Newest' });
    expect((await list())[0]?.id).toBe(id);
    installation.clock.set('2026-03-16T08:05:30.500Z');
    expect(await use(key, another.ask)).toBe(200);
    await another.stop();
    another = await installation.another();
    expect(await listed(id)).toMatchObject({ lastUsedAt: '2026-03-16T08:05:30Z' });
    installation.clock.set(demoTime);
  });

  test('has no key of another store', async () => {
    const { digital } = installation.credentials;
    const headers = await digital.good('operatorToken', ['Stores:Edit']);
    const theirs = (await ask(`/api/stores/${digital.handle}/api-keys`, 'GET', undefined, headers)).json<{
      data: Key[];
    }>();
    expect(theirs.data.map(({ name }) => name)).toEqual(['Discord bot', 'Old website']);
  });
});

describe('revoking', () => {
  test('closes on every process within a second, and stays in the list', async () => {
    const { id, key } = await create();
    const staying = await create();
    expect([await everywhere(key), await everywhere(staying.key)]).toEqual(['200,200', '200,200']);
    const answer = await ask(`${path}/${id}`, 'DELETE');
    expect([answer.status, answer.json()]).toEqual([200, { success: true, data: null, message: null, errors: [] }]);
    expect(await use(key)).toBe(401);
    expect(await soon(async () => (await everywhere(key)) === '401,401')).toBe(true);
    expect(await listed(id)).toMatchObject({ revokedAt: '2026-03-15T09:30:00Z' });
    expect(await everywhere(staying.key)).toBe('200,200');
  });

  test.each([
    ['DELETE', ''],
    ['POST', '/regenerate'],
  ])('%s …/{id}%s closes at once however the id is written', async (method, below) => {
    const { id, key } = await create();
    expect(await use(key)).toBe(200);
    expect((await ask(`${path}/${id.toUpperCase()}${below}`, method)).status).toBe(200);
    expect(await use(key)).toBe(401);
  });

  test('a second time changes nothing', async () => {
    const { id } = await create();
    await ask(`${path}/${id}`, 'DELETE');
    installation.clock.advance(60_000);
    expect((await ask(`${path}/${id}`, 'DELETE')).status).toBe(200);
    installation.clock.set(demoTime);
    expect(await listed(id)).toMatchObject({ revokedAt: '2026-03-15T09:30:00Z' });
  });
});

describe('regenerating', () => {
  test('gives the same key another secret, and the earlier one opens nothing from then on', async () => {
    const { key: earlier, ...before } = await create({ ...viewer, expiresAt: '2026-05-01T00:00:00Z' });
    expect(await everywhere(earlier)).toBe('200,200');
    const answer = await ask(`${path}/${before.id}/regenerate`, 'POST');
    const { key, ...after } = answer.json<{ data: Key }>().data;
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(after).toEqual({ ...before, prefix: key.slice(0, before.prefix.length) });
    expect(after.prefix).not.toBe(before.prefix);
    expect(await everywhere(key)).toBe('200,200');
    expect(await use(earlier)).toBe(401);
    expect(await soon(async () => (await everywhere(earlier)) === '401,401')).toBe(true);
    expect(await listed(before.id)).toEqual(after);
  });

  test('ten times at once leaves one secret that is good', async () => {
    const { id } = await create();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(`${path}/${id}/regenerate`, 'POST')));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
    const statuses = await Promise.all(answers.map((answer) => use(answer.json<{ data: Key }>().data.key)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test.each([
    ['revoked', async (id: string) => void (await ask(`${path}/${id}`, 'DELETE'))],
    ['expired', async () => installation.clock.set('2026-04-02T00:00:00Z')],
  ])('of one that is %s is refused', async (_state, end) => {
    const { id } = await create({ ...viewer, expiresAt: '2026-04-01T00:00:00Z' });
    await end(id);
    const before = await rows();
    const answer = await ask(`${path}/${id}/regenerate`, 'POST');
    expect([answer.status, answer.json()]).toMatchObject([400, { success: false, data: null, errors: [] }]);
    expect(await rows()).toEqual(before);
    installation.clock.set(demoTime);
  });

  test('and revoking at once end in a key that opens nothing', async () => {
    for (let time = 0; time < 5; time++) {
      const { id } = await create();
      const [regenerated] = await Promise.all([
        ask(`${path}/${id}/regenerate`, 'POST'),
        ask(`${path}/${id}`, 'DELETE'),
      ]);
      const key = regenerated.status === 200 ? regenerated.json<{ data: Key }>().data.key : undefined;
      expect([200, 400]).toContain(regenerated.status);
      if (key !== undefined) expect(await use(key)).toBe(401);
      expect((await listed(id))?.revokedAt).not.toBeNull();
    }
  });
});

test('a key of another store is not there, whoever asks', async () => {
  const { digital } = installation.credentials;
  const [theirs] = (await installation.database.knex('apiKeys').where({ storeId: stores.digital })) as { id: string }[];
  for (const [method, suffix] of [
    ['DELETE', ''],
    ['POST', '/regenerate'],
  ] as const) {
    expect((await ask(`${path}/${theirs?.id}${suffix}`, method)).status).toBe(404);
    expect((await ask(`/api/stores/${digital.handle}/api-keys/${theirs?.id}${suffix}`, method)).status).toBe(404);
  }
  const row = await installation.database.knex('apiKeys').where({ storeId: stores.digital, id: theirs?.id }).first();
  expect(row).toEqual(theirs);
});

describe('what is no good key', () => {
  test('is refused alike to the byte, whatever is wrong with it', async () => {
    const { game } = installation.credentials;
    const expired = await create({ ...viewer, expiresAt: '2026-03-15T09:30:01Z' });
    const revoked = await create();
    await ask(`${path}/${revoked.id}`, 'DELETE');
    installation.clock.advance(1000);
    const keys = [
      undefined,
      'nonsense',
      game.wrong('apiKey')['x-api-key'],
      expired.key,
      revoked.key,
      expired.key.replace(game.handle, 'zzzzzzzz'),
      `${expired.key}x`,
    ];
    const answers = await Promise.all(
      keys.map((key) => installation.ask(VERSIONED, { headers: key === undefined ? {} : { 'x-api-key': key } })),
    );
    installation.clock.set(demoTime);
    const OWN = new Set(['date', 'x-request-id', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']);
    const seen = answers.map(({ status, headers, text }) =>
      JSON.stringify([status, Object.entries(headers).filter(([name]) => !OWN.has(name)), text]),
    );
    expect(new Set(seen).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]?.json()).toEqual({ success: false, data: null, message: 'Unauthenticated.', errors: [] });
  });

  test('costs no query when it is a typing error', async () => {
    const { key } = await create();
    const secret = key.slice(-32);
    const at = (place: number) => (secret[place] === 'a' ? 'b' : 'a');
    const typos = [3, 17, 30].map(
      (place) => key.slice(0, -32) + secret.slice(0, place) + at(place) + secret.slice(place + 1),
    );
    const swapped = key.slice(0, -2) + key.slice(-1) + key.slice(-2, -1);
    const before = lookUps;
    for (const typo of [...typos, ...(swapped === key ? [] : [swapped])]) expect(await use(typo)).toBe(401);
    expect(lookUps).toBe(before);
    expect(await use(key)).toBe(200);
    expect(lookUps).toBe(before + 1);
  });
});

test('keys are neither made nor good while the plan has lapsed, can be revoked, and are good again when it is renewed', async () => {
  const { knex } = installation.database;
  const { id, key } = await create();
  const plan = async (planExpiresAt: Date | null) => {
    await knex('stores').where({ id: stores.game }).update({ planExpiresAt });
    await knex.raw('select pg_notify(?, ?)', [CHANNEL, JSON.stringify({ process: 'test', storeId: stores.game })]);
  };
  const revocable = await create();
  expect(await everywhere(key)).toBe('200,200');
  await plan(demoTime);
  expect(await soon(async () => (await everywhere(key)) === '403,403')).toBe(true);
  const before = await rows();
  const refused = await ask(path, 'POST', viewer);
  expect([refused.status, refused.json()]).toMatchObject([
    403,
    { message: "The store's plan does not include this API." },
  ]);
  expect((await ask(`${path}/${id}/regenerate`, 'POST')).status).toBe(403);
  expect(await rows()).toEqual(before);
  expect((await ask(path)).status).toBe(200);
  expect((await ask(`${path}/${revocable.id}`, 'DELETE')).status).toBe(200);
  await plan(null);
  expect(await soon(async () => (await everywhere(key)) === '200,200')).toBe(true);
  expect(await use(revocable.key)).toBe(401);
  await create();
});

/** Gift cards of a game store: what is listed, made, changed and voided, and that no answer ever has a code. */
import { decrypt } from '../../../src/security/encryption';
import { GIFT_CARD_SECRET, hashGiftCardCode } from '../../../src/domain/promotions/giftCardCode';
import { after, before, day, insertCategory } from '../../support/catalogRows';
import { demoTime, testServerKey } from '../../support/database';
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertGiftCard } from '../../support/promotionRows';
import type { Answer, Asked } from '../../support/request';

const PATH = '/api/v1/gift-cards';
const HALF_USED = 'd4f1a8b3-9c2e-4d60-b7a5-0e3c6f8d1b29';
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let installation: TestInstallation;
let headers: Record<string, string>;
/** Everything that was answered, for a search for codes. */
const answered: string[] = [];
beforeAll(async () => {
  installation = await startInstallation();
  const kinds = ['View', 'Edit', 'Delete'].map((kind) => `GiftCards:${kind}`);
  headers = await installation.credentials.game.good('apiKey', kinds);
});
afterEach(() => installation.clock.set(demoTime));
afterAll(() => installation.stop());

interface Card extends Record<string, unknown> {
  readonly id: string;
}
interface Page {
  readonly items: Card[];
  readonly total: number;
}

const ask = async (method: string, target: string, more: Asked = {}): Promise<Answer> => {
  const answer = await installation.ask(target, { method, ...more, headers: { ...headers, ...more.headers } });
  answered.push(answer.text);
  return answer;
};
const dataOf = <Data>(answer: Answer): Data => {
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  const { data, ...envelope } = answer.json<{ data: Data }>();
  expect(envelope).toEqual({ success: true, message: null, errors: [] });
  return data;
};
const page = async (query = ''): Promise<Page> => dataOf(await ask('GET', `${PATH}${query}`));
const read = async (id: string): Promise<Card> => dataOf(await ask('GET', `${PATH}/${id}`));
const create = async (body: unknown): Promise<Card> => dataOf(await ask('POST', PATH, { body }));
const change = async (id: string, body: unknown): Promise<Card> =>
  dataOf(await ask('PATCH', `${PATH}/${id}`, { body }));
const errorsOf = async (method: string, target: string, body?: unknown): Promise<string[]> => {
  const answer = await ask(method, target, { body });
  expect([answer.status, answer.text]).toEqual([400, expect.anything()]);
  const { errors, ...envelope } = answer.json<{ errors: string[] }>();
  expect(envelope).toEqual({ success: false, data: null, message: 'The given data was invalid.' });
  return errors;
};
const rows = () => installation.database.knex('giftCards').where({ storeId: stores.game }).orderBy('id');
const entries = (giftCardId: string) =>
  installation.database.knex('giftCardEntries').where({ storeId: stores.game, giftCardId }).orderBy('id');
const written = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

describe('the list', () => {
  test('has the newest first, those that are used up or expired too, and counts all of them', async () => {
    const { knex } = installation.database;
    for (let number = 0; number < 4; number++) await insertGiftCard(knex, { createdAt: before(number * day) });
    await insertGiftCard(knex, { storeId: stores.digital });
    const ids = (await knex('giftCards')
      .where({ storeId: stores.game })
      .whereNull('deletedAt')
      .orderBy([
        { column: 'createdAt', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .pluck('id')) as string[];
    const whole = await page('?take=100');
    expect([whole.total, whole.items.map(({ id }) => id)]).toEqual([ids.length, ids]);
    expect(new Set(whole.items.map(({ status }) => status))).toEqual(new Set(['active', 'redeemed', 'expired']));
    expect(await page('?skip=2&take=2')).toMatchObject({ skip: 2, take: 2, items: [{ id: ids[2] }, { id: ids[3] }] });
    expect(await page('?skip=900')).toEqual({ items: [], total: ids.length, skip: 900, take: 20 });
  });

  test.each(['?status=active', '?take=101', '?skip=-1'])('refuses %s', async (query) => {
    expect(await errorsOf('GET', `${PATH}${query}`)).toHaveLength(1);
  });
});

describe('one card', () => {
  test.each(['GET', 'PATCH', 'DELETE'])(
    'is not found by %s where it is another store’s, void, nobody’s or no id',
    async (method) => {
      const { knex } = installation.database;
      const elsewhere = await insertGiftCard(knex, { storeId: stores.digital });
      const gone = await insertGiftCard(knex, { deletedAt: demoTime });
      for (const id of [elsewhere.id, gone.id, NOBODYS, '1']) {
        const answer = await ask(method, `${PATH}/${id}`, method === 'PATCH' ? { body: { message: 'Mine' } } : {});
        const nothing = { success: false, data: null, message: 'Not Found.', errors: [] };
        expect([id, answer.status, answer.json()]).toEqual([id, 404, nothing]);
      }
      const standing = { message: null, deletedAt: null, balance: 25_00 };
      expect(await knex('giftCards').where({ id: elsewhere.id }).first('message', 'deletedAt', 'balance')).toEqual(
        standing,
      );
    },
  );

  test('says what it is now: used up before expired, expired from the instant on', async () => {
    const { knex } = installation.database;
    const status = async (columns: Readonly<Record<string, unknown>>) =>
      (await read((await insertGiftCard(knex, columns)).id)).status;
    expect(await status({ expiresAt: after(1000) })).toBe('active');
    expect(await status({ expiresAt: demoTime })).toBe('expired');
    expect(await status({ expiresAt: before(day), balance: 0 })).toBe('redeemed');
    expect(await status({})).toBe('active');
  });
});

describe('a new card', () => {
  const birthday = {
    ...{ amount: 25.0, applicationScope: 'store', recipientName: 'John', recipientEmail: 'john@example.com' },
    ...{ message: 'Happy Birthday!', expiresAt: '2027-01-01T00:00:00Z' },
  };

  test('is answered as the page has it, with the address masked, and entered in its ledger', async () => {
    const { total } = await page();
    const made = await create(birthday);
    const now = written(demoTime);
    expect(made).toEqual({
      ...{ id: made.id, ...birthday, recipientEmail: 'j***@example.com', balance: 25, status: 'active' },
      ...{ categoryIds: null, packageIds: null, createdAt: now, updatedAt: now },
    });
    expect(await read(made.id)).toEqual(made);
    expect(await entries(made.id)).toMatchObject([
      { kind: 'issue', amount: 25_00, balance: 25_00, createdAt: demoTime },
    ]);
    expect((await page()).total).toBe(total + 1);
  });

  test('has a code of its own, sealed with the server key, and found by its hash', async () => {
    const { id } = await create(birthday);
    const row = (await installation.database.knex('giftCards').where({ id }).first()) as {
      codeHash: Buffer;
      codeEncrypted: Buffer;
    };
    const code = decrypt(testServerKey, GIFT_CARD_SECRET, row.codeEncrypted);
    expect(code).toMatch(/^(\w{4}-){6}\w{4}$/);
    expect(row.codeHash.equals(hashGiftCardCode(code))).toBe(true);
    expect(row.codeEncrypted.toString('latin1')).not.toContain(code.slice(0, 4));
  });

  test('needs an amount and a scope alone', async () => {
    const bare = { recipientName: null, recipientEmail: null, message: null, expiresAt: null };
    expect(await create({ amount: 0.01, applicationScope: 'store' })).toMatchObject({ ...bare, amount: 0.01 });
    expect(await create({ amount: 5, applicationScope: 'store', ...bare, packageIds: null })).toMatchObject(bare);
  });

  test('is for what its scope names', async () => {
    const { knex } = installation.database;
    const [packageId] = (await knex('products')
      .where({ storeId: stores.game, type: 'package' })
      .pluck('uuid')) as string[];
    const { uuid: categoryId } = await insertCategory(knex, { storeId: stores.game });
    const forPackage = { applicationScope: 'package', packageIds: [packageId] };
    expect(await create({ amount: 5, ...forPackage })).toMatchObject({ ...forPackage, categoryIds: null });
    const forCategory = { applicationScope: 'category', categoryIds: [categoryId] };
    expect(await create({ amount: 5, ...forCategory })).toMatchObject({ ...forCategory, packageIds: null });
  });

  const uuid = crypto.randomUUID();
  test.each<[string, object, string[]]>([
    [
      'nothing',
      { amount: undefined, applicationScope: undefined },
      ['The amount field is required.', 'The applicationScope field is required.'],
    ],
    ['three decimals', { amount: 1.005 }, ["The amount field has more decimals than the store's currency."]],
    ['no amount', { amount: 0 }, [expect.stringContaining('amount') as string]],
    ['an amount as text', { amount: '25' }, [expect.stringContaining('amount') as string]],
    [
      'a scope of the plural',
      { applicationScope: 'packages' },
      [expect.stringContaining('applicationScope') as string],
    ],
    [
      'a package scope without packages',
      { applicationScope: 'package' },
      ['The packageIds field is required for this scope.'],
    ],
    ['packages for a store', { packageIds: [uuid] }, ['The packageIds field has no meaning for this scope.']],
    ['an unknown package', { applicationScope: 'package', packageIds: [uuid] }, [`There is no package ${uuid}.`]],
    ['an address that is none', { recipientEmail: 'john' }, [expect.stringContaining('recipientEmail') as string]],
    ['a name of two lines', { recipientName: 'John\nBcc: all' }, [expect.stringContaining('recipientName') as string]],
    ['a message that is too long', { message: 'x'.repeat(1001) }, [expect.stringContaining('message') as string]],
    [
      'an expiry that has passed',
      { expiresAt: '2026-03-15T09:30:00Z' },
      ['The expiresAt field must be in the future.'],
    ],
    ['a code', { code: 'MINE' }, [expect.stringContaining('code') as string]],
    ['a balance', { balance: 5 }, [expect.stringContaining('balance') as string]],
    [
      'two faults at once',
      { amount: 1.001, packageIds: [uuid] },
      [
        "The amount field has more decimals than the store's currency.",
        'The packageIds field has no meaning for this scope.',
      ],
    ],
  ])('is refused with %s, and nothing is made', async (_, fields, sentences) => {
    const standing = await rows();
    expect(await errorsOf('POST', PATH, { amount: 25, applicationScope: 'store', ...fields })).toEqual(sentences);
    expect(await rows()).toEqual(standing);
  });

  test('is made once for an Idempotency-Key, and what is kept for it has no code', async () => {
    const asked = { body: birthday, headers: { 'idempotency-key': crypto.randomUUID() } };
    const many = await Promise.all(Array.from({ length: 6 }, () => ask('POST', PATH, asked)));
    expect(many.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const again = await ask('POST', PATH, asked);
    const { id } = dataOf<Card>(again);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const { knex } = installation.database;
    const { codeEncrypted } = await knex('giftCards').where({ id }).first('codeEncrypted');
    const code = decrypt(testServerKey, GIFT_CARD_SECRET, codeEncrypted as Buffer);
    const kept = (await knex('idempotencyKeys').where({ storeId: stores.game })) as { body: Buffer }[];
    expect(kept.map(({ body }) => body.toString()).join()).toContain(id);
    expect(kept.map(({ body }) => body.toString()).join()).not.toContain(code);
    expect((await ask('POST', PATH, { ...asked, body: { ...birthday, amount: 26 } })).status).toBe(400);
  });
});

describe('a change', () => {
  test('touches only what is sent; null clears', async () => {
    const whole = { recipientName: 'John', recipientEmail: 'john@example.com', message: 'Hi', expiresAt: after(day) };
    const { id } = await insertGiftCard(installation.database.knex, whole);
    const standing = await read(id);
    installation.clock.advance(61_500);
    const updatedAt = written(installation.clock.now());
    expect(await change(id, { recipientEmail: 'Zoe@Example.org' })).toEqual({
      ...standing,
      ...{ recipientEmail: 'Z***@Example.org', updatedAt },
    });
    const cleared = { recipientName: null, recipientEmail: null, message: null, expiresAt: null };
    expect(await change(id, cleared)).toEqual({ ...standing, ...cleared, updatedAt });
    expect(await change(id, { message: 'Two\nlines' })).toMatchObject({ message: 'Two\nlines', recipientName: null });
  });

  test('of nothing is answered with what stands, and is no change', async () => {
    const { id } = await insertGiftCard(installation.database.knex);
    const standing = await read(id);
    installation.clock.advance(5000);
    expect(await change(id, {})).toEqual(standing);
  });

  test('of the expiry ends it and revives it', async () => {
    const { id } = await insertGiftCard(installation.database.knex);
    expect(await change(id, { expiresAt: '2026-01-01T00:00:00Z' })).toMatchObject({ status: 'expired' });
    expect(await change(id, { expiresAt: '2027-01-01T00:00:00Z' })).toMatchObject({ status: 'active' });
  });

  test.each<[object, string]>([
    [{ amount: 30 }, 'amount'],
    [{ balance: 30 }, 'balance'],
    [{ applicationScope: 'store' }, 'applicationScope'],
    [{ status: 'active' }, 'status'],
    [{ recipientEmail: 'nobody' }, 'recipientEmail'],
    [{ expiresAt: '2026-13-01T00:00:00Z' }, 'expiresAt'],
    [{ message: '' }, 'message'],
    [{ message: 'a\u0000b' }, 'message'],
  ])('to %j is refused', async (body, field) => {
    const standing = await rows();
    expect(await errorsOf('PATCH', `${PATH}/${HALF_USED}`, body)).toEqual([expect.stringContaining(field)]);
    expect(await rows()).toEqual(standing);
  });
});

describe('a deletion', () => {
  test('voids the card: its balance goes by an entry, its history stays', async () => {
    const { id } = await insertGiftCard(installation.database.knex);
    const { total } = await page();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('DELETE', `${PATH}/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
    expect(answers.find(({ status }) => status === 200)?.json()).toMatchObject({ success: true, data: null });
    expect((await page()).total).toBe(total - 1);
    expect(await entries(id)).toMatchObject([
      { kind: 'issue', amount: 25_00, balance: 25_00 },
      { kind: 'void', amount: -25_00, balance: 0, createdAt: demoTime },
    ]);
    expect(await installation.database.knex('giftCards').where({ id }).first('balance')).toEqual({ balance: 0 });
  });
});

test('without a credential, with a wrong one, or one without the permission nothing is read or done', async () => {
  const { game, digital } = installation.credentials;
  const refused: [number, Record<string, string>][] = [
    [401, {}],
    [401, game.wrong('apiKey')],
    [403, await game.good('apiKey', ['GiftCards:View', 'Coupons:Edit', 'Coupons:Delete'])],
    [401, { ...(await digital.good('apiKey', ['GiftCards:Edit'])), origin: `https://${gameHost}` }],
  ];
  const standing = await rows();
  for (const [status, given] of refused) {
    const body = { amount: 5, applicationScope: 'store' };
    expect((await installation.ask(PATH, { method: 'POST', headers: given, body })).status).toBe(status);
    const changing = { method: 'PATCH', headers: given, body: { message: 'No' } };
    expect((await installation.ask(`${PATH}/${HALF_USED}`, changing)).status).toBe(status);
    expect((await installation.ask(`${PATH}/${HALF_USED}`, { method: 'DELETE', headers: given })).status).toBe(status);
  }
  const editor = await game.good('apiKey', ['GiftCards:Edit', 'GiftCards:Delete']);
  expect((await installation.ask(PATH, { headers: editor })).status).toBe(403);
  expect((await installation.ask(`${PATH}/${HALF_USED}`, { headers: editor })).status).toBe(403);
  expect(await rows()).toEqual(standing);
});

test('no answer has had a code', async () => {
  const made = (await rows()) as { codeEncrypted: Buffer }[];
  const codes = made.flatMap(({ codeEncrypted }) => {
    try {
      return [decrypt(testServerKey, GIFT_CARD_SECRET, codeEncrypted)];
    } catch {
      return [codeEncrypted.toString()]; // Rows of tests are not sealed.
    }
  });
  expect(codes.length).toBeGreaterThan(8);
  expect(codes.filter((code) => answered.some((text) => text.includes(code)))).toEqual([]);
});

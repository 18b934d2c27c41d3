/** Coupons of a game store: what is listed, made, changed and deleted, and that their rules hold however many ask at once. */
import { after, before, day, insertCategory, insertMedia, insertProduct } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertCoupon } from '../../support/promotionRows';
import type { Answer, Asked } from '../../support/request';

const PATH = '/api/v1/coupons';
const SUMMER = 'b7d0c6a2-4e1f-4f3b-8a95-1c7e2d9f0b46';
const NOBODYS = '00000000-0000-4000-8000-000000000000';

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  const kinds = ['View', 'Edit', 'Delete'].map((kind) => `Coupons:${kind}`);
  headers = await installation.credentials.game.good('apiKey', kinds);
});
afterEach(() => installation.clock.set(demoTime));
afterAll(() => installation.stop());

interface Coupon extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
}
interface Page {
  readonly items: Coupon[];
  readonly total: number;
  readonly skip: number;
  readonly take: number;
}

const ask = (method: string, target: string, more: Asked = {}): Promise<Answer> =>
  installation.ask(target, { method, ...more, headers: { ...headers, ...more.headers } });
const dataOf = <Data>(answer: Answer): Data => {
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  const { data, ...envelope } = answer.json<{ data: Data }>();
  expect(envelope).toEqual({ success: true, message: null, errors: [] });
  return data;
};
const page = async (query = ''): Promise<Page> => dataOf(await ask('GET', `${PATH}${query}`));
const read = async (id: string): Promise<Coupon> => dataOf(await ask('GET', `${PATH}/${id}`));
const create = async (body: unknown): Promise<Coupon> => dataOf(await ask('POST', PATH, { body }));
const change = async (id: string, body: unknown): Promise<Coupon> =>
  dataOf(await ask('PATCH', `${PATH}/${id}`, { body }));
const errorsOf = async (method: string, target: string, body?: unknown): Promise<string[]> => {
  const answer = await ask(method, target, { body });
  expect([answer.status, answer.text]).toEqual([400, expect.anything()]);
  const { errors, ...envelope } = answer.json<{ errors: string[] }>();
  expect(envelope).toEqual({ success: false, data: null, message: 'The given data was invalid.' });
  return errors;
};
const rows = () => installation.database.knex('coupons').where({ storeId: stores.game }).orderBy('id');
const written = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

let last = 0;
const fresh = (): string => `FRESH-${++last}`;
const plain = () => ({ code: fresh(), discountType: 'percentage', discountValue: 10, applicationScope: 'store' });

/** Packages and a category of the game store, by UUID. */
async function scopes() {
  const { knex } = installation.database;
  const packages = (await knex('products')
    .where({ storeId: stores.game, type: 'package', status: 1 })
    .orderBy('id')) as {
    uuid: string;
  }[];
  const { uuid: category } = await insertCategory(knex, { storeId: stores.game });
  return { first: String(packages[0]?.uuid), second: String(packages[1]?.uuid), category };
}

describe('the list', () => {
  const codesOf = async (query: string): Promise<string[]> => (await page(query)).items.map(({ code }) => code);

  test('has the newest first, and counts all of them on every page', async () => {
    const { knex } = installation.database;
    for (let number = 0; number < 5; number++) await insertCoupon(knex, { createdAt: before(number * day) });
    const all = (await knex('coupons')
      .where({ storeId: stores.game })
      .whereNull('deletedAt')
      .orderBy([
        { column: 'createdAt', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])) as Coupon[];
    const ids = all.map(({ id }) => id);
    expect(await page('?take=100')).toMatchObject({ total: ids.length, skip: 0, take: 100 });
    expect((await page()).take).toBe(20);
    const walked: string[] = [];
    for (let skip = 0; skip < ids.length; skip += 3) {
      const part = await page(`?skip=${skip}&take=3`);
      expect([part.total, part.skip, part.take]).toEqual([ids.length, skip, 3]);
      walked.push(...part.items.map(({ id }) => id));
    }
    expect(walked).toEqual(ids);
    expect(await page('?skip=2147483647')).toEqual({ items: [], total: ids.length, skip: 2147483647, take: 20 });
  });

  test('finds a text in the code whatever the case, and nothing but that text', async () => {
    const { knex } = installation.database;
    for (const code of ['Find_me', 'FINDxME', 'other']) await insertCoupon(knex, { code });
    expect((await codesOf('?search=FIND&take=100')).sort()).toEqual(['FINDxME', 'Find_me']);
    expect(await codesOf('?search=d_m')).toEqual(['Find_me']);
    expect(await codesOf(`?search=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await page('?search=find&skip=1&take=1')).toMatchObject({ total: 2, items: [expect.anything()] });
  });

  test('has every coupon in exactly one status', async () => {
    const { knex } = installation.database;
    const [past, future] = [before(day), after(day)];
    const made: Record<string, object[]> = {
      active: [{}, { validFrom: past, validUntil: future, maxUses: 2, uses: 1 }, { validFrom: demoTime }],
      inactive: [
        { isActive: false },
        { validFrom: future },
        { maxUses: 2, uses: 2 },
        { isActive: false, validUntil: future },
        { maxUses: 1, uses: 3, validFrom: past },
      ],
      expired: [
        { validUntil: past },
        { validUntil: demoTime },
        { validUntil: past, isActive: false, maxUses: 1, uses: 1 },
      ],
    };
    for (const [status, each] of Object.entries(made)) {
      for (const columns of each) await insertCoupon(knex, { code: `${status}-${fresh()}-status`, ...columns });
    }
    for (const [status, each] of Object.entries(made)) {
      const codes = await codesOf(`?status=${status.toUpperCase()}&search=-status&take=100`);
      expect([status, codes.map((code) => code.split('-')[0])]).toEqual([status, each.map(() => status)]);
    }
    const totals = await Promise.all(['active', 'inactive', 'Expired'].map((status) => page(`?status=${status}`)));
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe((await page()).total);
  });

  test.each(['?status=gone', '?status=', '?search=', '?take=101', '?take=0', '?skip=-1', '?sort=code'])(
    'refuses %s',
    async (query) => {
      expect(await errorsOf('GET', `${PATH}${query}`)).toHaveLength(1);
    },
  );
});

describe('one coupon', () => {
  test.each(['GET', 'PATCH', 'DELETE'])(
    'is not found by %s where it is another store’s, deleted, nobody’s or no id',
    async (method) => {
      const { knex } = installation.database;
      const elsewhere = await insertCoupon(knex, { storeId: stores.digital });
      const gone = await insertCoupon(knex, { deletedAt: demoTime });
      for (const id of [elsewhere.id, gone.id, NOBODYS, '1', SUMMER.slice(1)]) {
        const body = method === 'PATCH' ? { body: { isActive: false } } : {};
        const answer = await ask(method, `${PATH}/${id}`, body);
        const nothing = { success: false, data: null, message: 'Not Found.', errors: [] };
        expect([id, answer.status, answer.json()]).toEqual([id, 404, nothing]);
      }
      expect(await knex('coupons').where({ id: elsewhere.id }).first('isActive', 'deletedAt')).toEqual({
        isActive: true,
        deletedAt: null,
      });
    },
  );
});

describe('a new coupon', () => {
  test('is answered as the page has it, and read again', async () => {
    // The demo has the page's code.
    await installation.database.knex('coupons').where({ id: SUMMER }).update({ code: 'MOVED' });
    const body = {
      ...{ code: 'SUMMER25', discountType: 'percentage', discountValue: 25, applicationScope: 'packages' },
      ...{ packageScope: 'all', maxUses: 100, maxUsesPerUser: 1, isActive: true },
      ...{ validFrom: '2026-06-01T00:00:00Z', validUntil: '2026-09-01T00:00:00Z' },
    };
    const made = await create(body);
    const now = written(demoTime);
    const rest = { packageIds: null, categoryIds: null, uses: 0, createdAt: now, updatedAt: now };
    expect(made).toEqual({ id: made.id, ...body, ...rest });
    expect(await read(made.id)).toEqual(made);
    expect(await read(made.id.toUpperCase())).toEqual(made);
  });

  test('is for what its scope names', async () => {
    const { first, second, category } = await scopes();
    const certain = {
      applicationScope: 'packages',
      packageScope: 'specific',
      packageIds: [first, second.toUpperCase(), first],
    };
    expect(await create({ ...plain(), ...certain, categoryIds: [] })).toMatchObject({
      packageScope: 'specific',
      packageIds: [first, second],
      categoryIds: null,
    });
    const categories = {
      applicationScope: 'categories',
      categoryIds: [category],
      packageScope: null,
      packageIds: null,
    };
    const made = await create({ ...plain(), ...categories });
    expect(made).toMatchObject({ packageScope: null, packageIds: null, categoryIds: [category] });
    await installation.database.knex('categories').where({ uuid: category }).delete();
    expect(await read(made.id)).toMatchObject({ categoryIds: [] });
  });

  test('needs no more than its code, its discount and its scope', async () => {
    expect(await create(plain())).toMatchObject({
      ...{ isActive: true, maxUses: null, maxUsesPerUser: null, validFrom: null, validUntil: null, packageScope: null },
    });
  });

  test.each([
    ['percentage', 0.01, 1],
    ['percentage', 12.5, 1250],
    ['percentage', 100, 10_000],
    ['fixed', 0.01, 1],
    ['fixed', 19.99, 1999],
    ['fixed', 100_000_000_000, 10_000_000_000_000],
  ])('of %s %d is kept exactly', async (discountType, discountValue, stored) => {
    const made = await create({ ...plain(), discountType, discountValue });
    expect(made).toMatchObject({ discountType, discountValue });
    expect(await installation.database.knex('coupons').where({ id: made.id }).first('discountValue')).toEqual({
      discountValue: stored,
    });
  });

  test('keeps its times to the second, whatever the offset they were sent in', async () => {
    const times = { validFrom: '2026-06-01T03:00:00+03:00', validUntil: '2026-06-01T00:00:01.999Z' };
    expect(await create({ ...plain(), ...times })).toMatchObject({
      validFrom: '2026-06-01T00:00:00Z',
      validUntil: '2026-06-01T00:00:01Z',
    });
  });

  const uuid = crypto.randomUUID();
  test.each<[string, object, string[]]>([
    [
      'nothing',
      { code: undefined, discountType: undefined, discountValue: undefined, applicationScope: undefined },
      [
        'The code field is required.',
        'The discountType field is required.',
        'The discountValue field is required.',
        'The applicationScope field is required.',
      ],
    ],
    [
      'a percentage above 100',
      { discountValue: 100.01 },
      ['The discountValue field must be at most 100 for a percentage.'],
    ],
    [
      'a percentage of three decimals',
      { discountValue: 12.345 },
      ['The discountValue field must have at most 2 decimals for a percentage.'],
    ],
    [
      'an amount of three decimals',
      { discountType: 'fixed', discountValue: 1.005 },
      ["The discountValue field has more decimals than the store's currency."],
    ],
    ['no discount', { discountValue: 0 }, [expect.stringContaining('discountValue') as string]],
    ['a negative discount', { discountValue: -1 }, [expect.stringContaining('discountValue') as string]],
    [
      'packages without which',
      { applicationScope: 'packages' },
      ['The packageScope field is required for this scope.'],
    ],
    [
      'packages of a kind that is none',
      { applicationScope: 'packages', packageScope: 'some' },
      [expect.stringContaining('packageScope') as string],
    ],
    ['packages for a store', { packageScope: 'all' }, ['The packageScope field has no meaning for this scope.']],
    [
      'no specific packages',
      { applicationScope: 'packages', packageScope: 'specific', packageIds: [] },
      ['The packageIds field is required for this scope.'],
    ],
    [
      'packages beside all',
      { applicationScope: 'packages', packageScope: 'all', packageIds: [uuid] },
      ['The packageIds field has no meaning for this scope.'],
    ],
    [
      'categories beside packages',
      { applicationScope: 'packages', packageScope: 'all', categoryIds: [uuid] },
      ['The categoryIds field has no meaning for this scope.'],
    ],
    ['no categories', { applicationScope: 'categories' }, ['The categoryIds field is required for this scope.']],
    ['an unknown category', { applicationScope: 'categories', categoryIds: [uuid] }, [`There is no category ${uuid}.`]],
    [
      'an id that is none',
      { applicationScope: 'categories', categoryIds: ['ranks'] },
      [expect.stringContaining('categoryIds') as string],
    ],
    [
      'an end before its beginning',
      { validFrom: '2026-06-02T00:00:00Z', validUntil: '2026-06-01T00:00:00Z' },
      ['The validUntil field must be after validFrom.'],
    ],
    [
      'an end at its beginning',
      { validFrom: '2026-06-01T00:00:00Z', validUntil: '2026-06-01T03:00:00+03:00' },
      ['The validUntil field must be after validFrom.'],
    ],
    ['a day that is none', { validFrom: '2026-02-30T00:00:00Z' }, [expect.stringContaining('validFrom') as string]],
    [
      'a use less than one',
      { maxUses: 0, maxUsesPerUser: 0 },
      [expect.stringContaining('maxUses') as string, expect.stringContaining('maxUsesPerUser') as string],
    ],
    ['uses of its own', { uses: 5 }, [expect.stringContaining('uses') as string]],
    ['a code of nothing', { code: '  ' }, [expect.stringContaining('code') as string]],
    ['a code with a space in it', { code: 'TWO WORDS' }, [expect.stringContaining('code') as string]],
    ['a code that is too long', { code: 'x'.repeat(65) }, [expect.stringContaining('code') as string]],
    [
      'a scope of the singular',
      { applicationScope: 'package' },
      [expect.stringContaining('applicationScope') as string],
    ],
    [
      'two faults at once',
      { discountValue: 101, packageScope: 'all' },
      [
        'The discountValue field must be at most 100 for a percentage.',
        'The packageScope field has no meaning for this scope.',
      ],
    ],
  ])('is refused with %s, and nothing is made', async (_, fields, sentences) => {
    const standing = await rows();
    expect(await errorsOf('POST', PATH, { ...plain(), ...fields })).toEqual(sentences);
    expect(await rows()).toEqual(standing);
  });

  test('is refused for packages of another store, deleted ones, and products that are no packages, each by its id', async () => {
    const { knex } = installation.database;
    const { first } = await scopes();
    const ids: string[] = [first];
    for (const columns of [
      { type: 'package' },
      { storeId: stores.game, type: 'package', status: 3, deletedAt: demoTime, imageMediaId: null },
      { storeId: stores.game, imageMediaId: (await insertMedia(knex, { storeId: stores.game })).id },
    ]) {
      const uuidOfIt = crypto.randomUUID();
      await insertProduct(knex, { ...columns, uuid: uuidOfIt });
      ids.push(uuidOfIt);
    }
    const body = { ...plain(), applicationScope: 'packages', packageScope: 'specific', packageIds: ids };
    const sentences = ids.slice(1).map((id) => `There is no package ${id}.`);
    expect(await errorsOf('POST', PATH, body)).toEqual(sentences);
  });

  test('has a code that no other of the store has in any case, and another store may have', async () => {
    const code = fresh();
    await insertCoupon(installation.database.knex, { storeId: stores.digital, code });
    expect(await create({ ...plain(), code: `  ${code} ` })).toMatchObject({ code });
    const taken = [`The code ${code.toLowerCase()} is taken.`];
    expect(await errorsOf('POST', PATH, { ...plain(), code: code.toLowerCase() })).toEqual(taken);
  });

  test('is made once where ten want its code at once', async () => {
    const body = plain();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('POST', PATH, { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(400)]);
    expect((await page(`?search=${body.code}`)).total).toBe(1);
  });

  test('is made once for an Idempotency-Key', async () => {
    const asked = { body: plain(), headers: { 'idempotency-key': crypto.randomUUID() } };
    const [first, second] = [await ask('POST', PATH, asked), await ask('POST', PATH, asked)];
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await ask('POST', PATH, { ...asked, body: plain() })).status).toBe(400);
  });
});

describe('a change', () => {
  test('touches only what is sent; null clears', async () => {
    const times = { validFrom: '2026-06-01T00:00:00Z', validUntil: '2026-09-01T00:00:00Z' };
    const made = await create({ ...plain(), ...times, maxUses: 5, maxUsesPerUser: 1 });
    installation.clock.advance(61_500);
    const updatedAt = written(installation.clock.now());
    const first = { discountValue: 30, maxUses: 200, isActive: false };
    expect(await change(made.id, first)).toEqual({ ...made, ...first, updatedAt });
    const cleared = { maxUses: null, maxUsesPerUser: null, validFrom: null, validUntil: null };
    expect(await change(made.id, cleared)).toEqual({ ...made, ...first, ...cleared, updatedAt });
    expect(await read(made.id)).toMatchObject(cleared);
  });

  test('of nothing is answered with what stands, and is no change', async () => {
    const made = await create(plain());
    installation.clock.advance(5000);
    expect(await change(made.id, {})).toEqual(made);
  });

  test('may set the maximum below the uses so far, which ends it', async () => {
    const { id, code } = await insertCoupon(installation.database.knex, { uses: 7 });
    expect(await change(id, { maxUses: 3 })).toMatchObject({ maxUses: 3, uses: 7 });
    expect((await page(`?status=inactive&search=${code}`)).total).toBe(1);
  });

  test.each<[object, string]>([
    [{ discountValue: 101 }, 'discountValue'],
    [{ discountValue: null }, 'discountValue'],
    [{ isActive: null }, 'isActive'],
    [{ maxUses: 0 }, 'maxUses'],
    [{ validUntil: '2026-06-01T00:00:00Z' }, 'validUntil'],
    [{ validFrom: '2026-09-01T00:00:00Z' }, 'validUntil'],
    [{ validFrom: 'tomorrow' }, 'validFrom'],
    [{ code: 'OTHER' }, 'code'],
    [{ discountType: 'fixed' }, 'discountType'],
    [{ applicationScope: 'store' }, 'applicationScope'],
    [{ uses: 0 }, 'uses'],
  ])('to %j is refused', async (body, field) => {
    const times = { validFrom: new Date('2026-06-01T00:00:00Z'), validUntil: new Date('2026-09-01T00:00:00Z') };
    const { id } = await insertCoupon(installation.database.knex, times);
    const standing = await rows();
    expect(await errorsOf('PATCH', `${PATH}/${id}`, body)).toEqual([expect.stringContaining(field)]);
    expect(await rows()).toEqual(standing);
  });

  test('of a fixed discount is in the store’s currency', async () => {
    const { id } = await create({ ...plain(), discountType: 'fixed', discountValue: 5 });
    expect(await change(id, { discountValue: 250.75 })).toMatchObject({ discountValue: 250.75 });
    expect(await errorsOf('PATCH', `${PATH}/${id}`, { discountValue: 0.001 })).toHaveLength(1);
  });

  test('never leaves an end before the beginning, with both moved at once', async () => {
    const bounds = { validFrom: new Date('2026-06-01T00:00:00Z'), validUntil: new Date('2026-06-10T00:00:00Z') };
    for (let round = 0; round < 5; round++) {
      const { id } = await insertCoupon(installation.database.knex, bounds);
      const answers = await Promise.all([
        ask('PATCH', `${PATH}/${id}`, { body: { validFrom: '2026-06-09T00:00:00Z' } }),
        ask('PATCH', `${PATH}/${id}`, { body: { validUntil: '2026-06-02T00:00:00Z' } }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });
});

describe('a deletion', () => {
  test('frees the code, and orders still name it', async () => {
    const { knex } = installation.database;
    const { id, code } = await insertCoupon(knex);
    const before_ = (await page()).total;
    const order = (await knex('orders').where({ storeId: stores.game }).orderBy('id').first()) as { id: number };
    await knex('orders')
      .where({ storeId: stores.game, id: order.id })
      .update({ couponId: id, couponDiscountAmount: 0 });
    expect(dataOf(await ask('DELETE', `${PATH}/${id}`))).toBeNull();
    expect((await ask('DELETE', `${PATH}/${id}`)).status).toBe(404);
    expect((await page()).total).toBe(before_ - 1);
    expect((await page(`?search=${code}`)).items).toEqual([]);
    expect(await create({ ...plain(), code })).toMatchObject({ code });
    expect(await knex('orders').where({ storeId: stores.game, id: order.id }).first('couponId')).toEqual({
      couponId: id,
    });
  });

  test('at once by many is one, and counted once', async () => {
    const { id } = await insertCoupon(installation.database.knex);
    const { total } = await page();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('DELETE', `${PATH}/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
    expect((await page()).total).toBe(total - 1);
  });
});

test('without a credential, with a wrong one, or one without the permission nothing is read or done', async () => {
  const { game, digital } = installation.credentials;
  const others = ['Coupons:View', 'Packages:Edit', 'Packages:Delete'];
  const refused: [number, Record<string, string>][] = [
    [401, {}],
    [401, game.wrong('apiKey')],
    [401, game.malformed('apiKey')],
    [403, await game.good('apiKey', others)],
    [401, { ...(await digital.good('apiKey', ['Coupons:Edit'])), origin: `https://${gameHost}` }],
  ];
  const standing = await rows();
  for (const [status, given] of refused) {
    expect((await installation.ask(PATH, { method: 'POST', headers: given, body: plain() })).status).toBe(status);
    const changing = { method: 'PATCH', headers: given, body: { isActive: false } };
    expect((await installation.ask(`${PATH}/${SUMMER}`, changing)).status).toBe(status);
    expect((await installation.ask(`${PATH}/${SUMMER}`, { method: 'DELETE', headers: given })).status).toBe(status);
  }
  const editor = await game.good('apiKey', ['Coupons:Edit', 'Coupons:Delete']);
  expect((await installation.ask(PATH, { headers: editor })).status).toBe(403);
  expect((await installation.ask(`${PATH}/${SUMMER}`, { headers: editor })).status).toBe(403);
  expect(await rows()).toEqual(standing);
});

/** Stock changed in bulk: what it adds up to, what is refused and how that is named, and who sees it when. */
import { loadContract } from '../../../src/contract/Contract';
import { insertProduct, type ProductRow } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer, Ask } from '../../support/request';
import { documentedRequest, responseOf } from '../../../src/verify/contractReader';
import { changedTables, digest } from '../../contract/net/digest';
import { soon } from '../../contract/net/overTime';

interface Update {
  product_id: number;
  stock_change?: number;
  unlimited_stock?: boolean;
}

interface Stock {
  stock: number;
  unlimitedStock: boolean;
  updatedAt: Date;
}

const contract = loadContract('management');
const [operation] = contract.operations.filter(({ id }) => id === 'updateInventory');
if (!operation) throw new Error('updateInventory is missing');
const MOST = 2_147_483_647;

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let secretKey: Readonly<Record<string, string>>;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  secretKey = await installation.credentials.digital.good('secretKey');
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

const send = (body: unknown, headers = secretKey): Promise<Answer> =>
  installation.ask('/api/management/inventory/update', { method: 'POST', headers, body });
const update = (...updates: Update[]): Promise<Answer> => send({ updates });
const stockOf = async (id: number): Promise<Stock> =>
  (await knex('products')
    .where({ storeId: stores.digital, id })
    .first('stock', 'unlimitedStock', 'updatedAt')) as Stock;
const errorsOf = (answer: Answer): Record<string, string[]> =>
  answer.json<{ errors: Record<string, string[]> }>().errors;

/** The field errors of what must be refused and must change nothing. */
async function refusal(...updates: Update[]): Promise<Record<string, string[]>> {
  const before = await digest(knex);
  const answer = await update(...updates);
  expect(answer.status).toBe(422);
  expect(changedTables(before, await digest(knex))).toEqual([]);
  return errorsOf(answer);
}

test('the documented example does what it says', async () => {
  const { target, method, body } = documentedRequest(contract, operation, 'all');
  installation.clock.advance(1000);
  const answer = await installation.ask(target, { method, headers: secretKey, body });
  expect(answer.status).toBe(200);
  expect(answer.json()).toEqual({ success: true, data: [], message: 'Inventory updated successfully' });
  const updatedAt = installation.clock.now();
  expect(await stockOf(103)).toEqual({ stock: 170, unlimitedStock: false, updatedAt });
  expect(await stockOf(104)).toEqual({ stock: 75, unlimitedStock: false, updatedAt });
  expect(await stockOf(105)).toEqual({ stock: 200, unlimitedStock: true, updatedAt });
  await knex('products').where({ storeId: stores.digital, id: 104 }).update({ stock: 80 });
});

test('the documented refusal names every failing entry, and changes nothing of the others', async () => {
  const example = responseOf(contract, operation, 422)?.content?.['application/json']?.examples?.inventoryRefused;
  const before = await digest(knex);
  const answer = await update(
    { product_id: 999_999, stock_change: 1 },
    { product_id: 101, stock_change: 5 },
    { product_id: 104, stock_change: -81 },
    { product_id: 105 },
    { product_id: 103, stock_change: 1 },
  );
  expect(answer.status).toBe(422);
  expect(answer.json()).toEqual(example?.value);
  expect(changedTables(before, await digest(knex))).toEqual([]);
});

describe('what is refused', () => {
  const unknown = (entry: number, id: number) => ({
    [`updates.${entry}.product_id`]: [`There is no product ${id} in this store.`],
  });

  test("another store's product, as one that nobody has", async () => {
    const { id } = (await knex('products').where({ storeId: stores.game }).orderBy('id').first('id')) as ProductRow;
    const [own] = (await knex('products').where({ storeId: stores.digital, id }).select('id')) as ProductRow[];
    expect(own).toBeUndefined(); // or this would prove nothing
    expect(await refusal({ product_id: id, stock_change: 1 })).toEqual(unknown(0, id));
    expect(await refusal({ product_id: Number.MAX_SAFE_INTEGER, stock_change: 1 })).toEqual(
      unknown(0, Number.MAX_SAFE_INTEGER),
    );
  });

  test('a deleted product', async () => {
    const { id } = await insertProduct(knex, { status: 3, deletedAt: demoTime });
    expect(await refusal({ product_id: id, stock_change: 1 })).toEqual(unknown(0, id));
  });

  test('a code product, also to make it unlimited', async () => {
    const sentence = 'The stock of product 102 is its unused codes: add codes instead.';
    expect(await refusal({ product_id: 102, unlimited_stock: true })).toEqual({ 'updates.0.product_id': [sentence] });
  });

  test('a package', async () => {
    const { id } = (await knex('products').where({ storeId: stores.game, type: 'package', status: 1 }).first('id')) as {
      id: number;
    };
    const answer = await send(
      { updates: [{ product_id: id, stock_change: 1 }] },
      await installation.credentials.game.good('secretKey'),
    );
    expect([answer.status, errorsOf(answer)]).toEqual([
      422,
      { 'updates.0.product_id': [`Product ${id} is a package, which has no stock.`] },
    ]);
  });

  test('entries that say neither a change nor unlimited, beside what else is wrong with them', async () => {
    const { id } = await insertProduct(knex);
    const required = (entry: number) => [
      `The updates.${entry}.stock_change field is required unless unlimited_stock is true.`,
    ];
    expect(await refusal({ product_id: id, unlimited_stock: false }, { product_id: 999_999 })).toEqual({
      'updates.0.stock_change': required(0),
      'updates.1.stock_change': required(1),
      ...unknown(1, 999_999),
    });
  });

  test('more than there is, by the sum of all entries: those that take are named', async () => {
    const { id } = await insertProduct(knex, { stock: 5 });
    const sentence = `The stock of product ${id} is 5: these changes would take it below zero.`;
    expect(
      await refusal(
        { product_id: id, stock_change: -4 },
        { product_id: id, stock_change: 1 },
        { product_id: id, stock_change: -3 },
      ),
    ).toEqual({ 'updates.0.stock_change': [sentence], 'updates.2.stock_change': [sentence] });
  });

  test('more than is counted of an unlimited product', async () => {
    const { id } = await insertProduct(knex, { stock: 5, unlimitedStock: true });
    expect(Object.keys(await refusal({ product_id: id, stock_change: -6 }))).toEqual(['updates.0.stock_change']);
  });

  test('more than a stock can be, without overflowing on the way', async () => {
    const { id } = await insertProduct(knex, { stock: 5 });
    const sentence = `The stock of product ${id} is 5: these changes would take it above 2147483647.`;
    expect(await refusal({ product_id: id, stock_change: MOST }, { product_id: id, stock_change: MOST })).toEqual({
      'updates.0.stock_change': [sentence],
      'updates.1.stock_change': [sentence],
    });
  });

  test('one failing entry among a thousand, and all of a thousand', async () => {
    const good = Array.from({ length: 999 }, () => ({ product_id: 103, stock_change: 1 }));
    expect(await refusal(...good, { product_id: 999_999, stock_change: 1 })).toEqual(unknown(999, 999_999));
    const bad = Array.from({ length: 1000 }, (_, at) => ({ product_id: 990_000_000 + at, stock_change: 1 }));
    expect(Object.keys(await refusal(...bad))).toHaveLength(1000);
  });

  test.each([
    ['no updates', { updates: [] }, 'updates'],
    [
      'a change that is no whole number',
      { updates: [{ product_id: 103, stock_change: 0.5 }] },
      'updates.0.stock_change',
    ],
    ['a change written as text', { updates: [{ product_id: 103, stock_change: '5' }] }, 'updates.0.stock_change'],
    ['a change of null', { updates: [{ product_id: 103, stock_change: null }] }, 'updates.0.stock_change'],
    ['a list instead of an object', [{ product_id: 103, stock_change: 1 }], 'body'],
  ])('%s', async (_title, body, field) => {
    const answer = await send(body);
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, [field]]);
  });
});

describe('what is done', () => {
  test('entries of one product add up, in any order, though one alone would be too much', async () => {
    const { id } = await insertProduct(knex, { stock: 5 });
    const answer = await update(
      { product_id: id, stock_change: -9 },
      { product_id: id, stock_change: MOST },
      { product_id: id, stock_change: 4 - MOST },
    );
    expect([answer.status, (await stockOf(id)).stock]).toEqual([200, 0]);
  });

  test('to the last one, and up to what a stock can be', async () => {
    const [{ id: empty }, { id: full }] = [
      await insertProduct(knex, { stock: 5 }),
      await insertProduct(knex, { stock: 5 }),
    ];
    await update({ product_id: empty, stock_change: -5 }, { product_id: full, stock_change: MOST - 5 });
    expect([(await stockOf(empty)).stock, (await stockOf(full)).stock]).toEqual([0, MOST]);
  });

  test('what is unlimited keeps its count, and goes back to it', async () => {
    const { id } = await insertProduct(knex, { stock: 5 });
    const seen: unknown[] = [];
    for (const entry of [
      { unlimited_stock: true },
      { stock_change: 2 },
      { stock_change: 1, unlimited_stock: true },
      { stock_change: 0, unlimited_stock: false },
    ]) {
      expect((await update({ product_id: id, ...entry })).status).toBe(200);
      const { stock, unlimitedStock } = await stockOf(id);
      seen.push([stock, unlimitedStock]);
    }
    expect(seen).toEqual([
      [5, true],
      [7, true],
      [8, true],
      [8, false],
    ]);
  });

  test('of several entries the last that says so decides whether stock is unlimited', async () => {
    const { id } = await insertProduct(knex);
    await update(
      { product_id: id, stock_change: 1, unlimited_stock: false },
      { product_id: id, unlimited_stock: true },
      { product_id: id, stock_change: 1 },
    );
    expect(await stockOf(id)).toMatchObject({ stock: 7, unlimitedStock: true });
  });

  test('what changes nothing leaves the product as it was', async () => {
    const { id } = await insertProduct(knex);
    const before = await digest(knex);
    const answer = await update({ product_id: id, stock_change: 3 }, { product_id: id, stock_change: -3 });
    expect([answer.status, changedTables(before, await digest(knex))]).toEqual([200, []]);
  });

  test.each([
    ['inactive', { status: 2 }],
    ['hidden', { status: 3 }],
    ['sold as a license', { type: 'license' }],
  ])('also to a product that is %s', async (_title, columns) => {
    const { id } = await insertProduct(knex, columns);
    expect([(await update({ product_id: id, stock_change: 1 })).status, (await stockOf(id)).stock]).toEqual([200, 6]);
  });
});

describe('who sees it', () => {
  const available = async ({ slug }: ProductRow, ask: Ask = installation.ask): Promise<number> =>
    (await ask(`/api/products/${slug}`)).json<{ data: { stock: { available: number } } }>().data.stock.available;

  test.each([
    ['a few products', 2],
    ['more than a notification can name', 400],
  ])('%s: this process at once, another within a second', async (_title, count) => {
    const products: ProductRow[] = [];
    for (let made = 0; made < count; made++) products.push(await insertProduct(knex));
    const last = products.at(-1) as ProductRow;
    const { ask } = await installation.another();
    expect([await available(last), await available(last), await available(last, ask)]).toEqual([5, 5, 5]);
    const answer = await update(...products.map(({ id }) => ({ product_id: id, stock_change: 2 })));
    expect([answer.status, await available(last)]).toEqual([200, 7]);
    expect(await soon(async () => (await available(last, ask)) === 7)).toBe(true);
  });
});

describe('many at once', () => {
  /** Numbers that look random and are the same in every run. */
  function sequence(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
  }

  test('200 shuffled batches of the same products: no deadlock, and exact sums', async () => {
    const ids: number[] = [];
    for (let made = 0; made < 25; made++) ids.push((await insertProduct(knex, { stock: 10_000 })).id);
    const below = sequence(7);
    const expected = new Map(ids.map((id) => [id, 10_000]));
    const batches = Array.from({ length: 200 }, () =>
      Array.from({ length: 40 }, (): Required<Omit<Update, 'unlimited_stock'>> => {
        const id = ids[below(ids.length)] as number;
        const change = below(41) - 20;
        expected.set(id, (expected.get(id) ?? 0) + change);
        return { product_id: id, stock_change: change };
      }),
    );
    const answers = await Promise.all(batches.map((batch) => update(...batch)));
    expect(answers.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
    const rows = (await knex('products')
      .where({ storeId: stores.digital })
      .whereIn('id', ids)
      .select('id', 'stock')) as {
      id: number;
      stock: number;
    }[];
    expect(new Map(rows.map(({ id, stock }) => [id, stock]))).toEqual(expected);
  }, 60_000);

  test('those that wait for each other leave the connections to everybody else', async () => {
    const { id } = await insertProduct(knex, { stock: 0 });
    const holder = await knex.transaction();
    await holder('products').where({ storeId: stores.digital, id }).forUpdate().select('id');
    const waiting = Array.from({ length: 7 }, () => update({ product_id: id, stock_change: 1 }));
    const { id: other } = await insertProduct(knex, { storeId: stores.game, status: 2, imageMediaId: null });
    const gameKey = await installation.credentials.game.good('secretKey');
    const answer = await send({ updates: [{ product_id: other, stock_change: 1 }] }, gameKey);
    expect(answer.status).toBe(200);
    expect((await stockOf(id)).stock).toBe(0); // or nobody would have waited
    await holder.rollback();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(7).fill(200));
    expect((await stockOf(id)).stock).toBe(7);
  });

  test('of forty that each take one of twenty-five, twenty-five are done', async () => {
    const { id } = await insertProduct(knex, { stock: 25 });
    const answers = await Promise.all(Array.from({ length: 40 }, () => update({ product_id: id, stock_change: -1 })));
    const statuses = answers.map(({ status }) => status);
    expect([
      statuses.filter((status) => status === 200).length,
      statuses.filter((status) => status === 422).length,
    ]).toEqual([25, 15]);
    expect((await stockOf(id)).stock).toBe(0);
  });
});

/** Gift cards: what they pay and are paid back, and that the ledger always tells the balance, however many act at once. */
import fc from 'fast-check';
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { hashGiftCardCode, mintGiftCardCode } from '../../../src/domain/promotions/giftCardCode';
import { issueGiftCard, type NewGiftCard } from '../../../src/domain/promotions/issueGiftCard';
import { returnGiftCard, spendGiftCard } from '../../../src/domain/promotions/spendGiftCard';
import { voidGiftCard } from '../../../src/domain/promotions/voidGiftCard';
import { Problem } from '../../../src/problem';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openedAt, openShop, refusalOf, type Shop } from '../../support/orderShop';
import { inTransaction } from '../../../src/db/inTransaction';
import { whileLocked } from '../../support/whileLocked';

jest.setTimeout(120_000);

let database: TestDatabase;
let connection: Connection;
let shop: Shop;
let lastStore = 300;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 6, statementTimeoutMs: 20_000 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openShop(connection, ++lastStore)));
afterEach(async () => expect(await ledgerFaults()).toEqual([]));

const later = (milliseconds: number): Date => new Date(openedAt.getTime() + milliseconds);

/** Cards whose balance is not the sum, or not the last word, of their entries; and wrong counts of cards. */
async function ledgerFaults(): Promise<unknown[]> {
  const { rows } = await connection.knex.raw<{ rows: unknown[] }>(
    `select c.id from gift_cards c where c.store_id = :store and (c.balance <>
        (select coalesce(sum(e.amount), 0) from gift_card_entries e where e.store_id = :store and e.gift_card_id = c.id)
      or c.balance <> (select e.balance from gift_card_entries e
        where e.store_id = :store and e.gift_card_id = c.id order by e.id desc limit 1))
    union all select null from (select count(*) as there from gift_cards where store_id = :store and deleted_at is null) c,
      (select coalesce(sum(count), 0) as kept from row_counts where store_id = :store and figure = 'gift_cards') k
      where c.there <> k.kept`,
    { store: shop.storeId },
  );
  return rows;
}

interface Card {
  readonly id: string;
  readonly code: string;
}

const plain: NewGiftCard = {
  ...{ amount: 50, applicationScope: 'store' },
  ...{ recipientName: null, recipientEmail: null, message: null, expiresAt: null },
};

async function issue(more: Partial<NewGiftCard> = {}): Promise<Card> {
  let code = '';
  const seal = (text: string): Buffer => Buffer.from((code = text));
  const id = await inTransaction(connection, (db) =>
    issueGiftCard(db, shop.by, { ...plain, ...more }, { now: openedAt, seal }),
  );
  return { id, code };
}

const balanceOf = async (id: string): Promise<number> => Number((await shop.rows('giftCards', { id }))[0]?.balance);
const entriesOf = async (giftCardId: string): Promise<unknown[]> =>
  (await shop.knex('giftCardEntries').where({ storeId: shop.storeId, giftCardId }).orderBy('id')).map(
    ({ kind, amount, balance }: Record<string, unknown>) => [kind, amount, balance],
  );

/** An order to enter payments for. */
const order = async (): Promise<number> => shop.place({ items: [{ productId: await shop.product(), quantity: 1 }] });

/** Pays for a line of a product with so much to pay. */
const spend = (code: string, orderId: number, total: number, now = openedAt, storeId = shop.storeId) =>
  inTransaction(connection, (db) =>
    spendGiftCard(db, { storeId }, { code, orderId, lines: [{ productId: 1, categoryIds: [], total }] }, now),
  );
const giveBack = (giftCardId: string, id: number) =>
  inTransaction(connection, (db) => returnGiftCard(db, shop.by, { id, giftCardId }, openedAt));

describe('a code', () => {
  it('is 140 random bits that can be read aloud, and is kept only sealed and as a hash', async () => {
    const { id, code } = await issue();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const [row] = await shop.rows('giftCards', { id });
    expect((row as unknown as { codeHash: Buffer }).codeHash.equals(hashGiftCardCode(code))).toBe(true);
    const entropy = new Set(Array.from({ length: 200 }, () => mintGiftCardCode()).flatMap((each) => [...each]));
    expect(entropy.size).toBe(33);
  });

  it('pays however it is typed', async () => {
    const { code } = await issue();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(await spend(typed, await order(), 5_00)).toMatchObject({ amount: 5_00 });
  });
});

describe('paying', () => {
  it('takes what there is to pay, then what is left of the balance, and then nothing', async () => {
    const { id, code } = await issue();
    expect(await spend(code, await order(), 30_00)).toEqual({ giftCardId: id, amount: 30_00 });
    expect(await spend(code, await order(), 30_00)).toEqual({ giftCardId: id, amount: 20_00 });
    const refusal = { giftCardCode: ['The gift card has been used up.'] };
    expect(await refusalOf(spend(code, await order(), 30_00))).toEqual(refusal);
    expect(await entriesOf(id)).toEqual([
      ['issue', 50_00, 50_00],
      ['redeem', -30_00, 20_00],
      ['redeem', -20_00, 0],
    ]);
  });

  it('of nothing enters nothing', async () => {
    const { id, code } = await issue();
    expect(await spend(code, await order(), 0)).toEqual({ giftCardId: id, amount: 0 });
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('is refused with a code that is no card’s of this store, from the instant of expiry, and when void', async () => {
    const orderId = await order();
    const none = { giftCardCode: ['There is no such gift card.'] };
    expect(await refusalOf(spend('nonsense', orderId, 1))).toEqual(none);
    const expiring = await issue({ expiresAt: later(1000) });
    expect(await spend(expiring.code, orderId, 1, later(999))).toMatchObject({ amount: 1 });
    const expired = { giftCardCode: ['The gift card has expired.'] };
    expect(await refusalOf(spend(expiring.code, orderId, 1, later(1000)))).toEqual(expired);
    const gone = await issue();
    await inTransaction(connection, (db) => voidGiftCard(db, shop.by, gone.id, openedAt));
    expect(await refusalOf(spend(gone.code, orderId, 1))).toEqual(none);
    expect(await refusalOf(spend(expiring.code, orderId, 1, openedAt, 1))).toEqual(none);
    expect(await balanceOf(expiring.id)).toBe(49_99);
  });

  it('covers only the lines that the scope names', async () => {
    const { knex, storeId } = shop;
    const [first, second] = [await shop.product({ type: 'package' }), await shop.product({ type: 'package' })];
    const stamps = { createdAt: openedAt, updatedAt: openedAt };
    await knex('categories').insert({ storeId, id: 7, name: 'Ranks', slug: 'ranks', ...stamps });
    const [{ uuid: packageId }] = (await shop.rows('products', { id: first })) as unknown as [{ uuid: string }];
    const [{ uuid: categoryId }] = (await shop.rows('categories')) as unknown as [{ uuid: string }];
    const lines = [
      { productId: first, categoryIds: [], total: 3_00 },
      { productId: second, categoryIds: [7], total: 4_00 },
    ];
    const orderId = await order();
    const pay = ({ code }: Card, of = lines) =>
      inTransaction(connection, (db) => spendGiftCard(db, shop.by, { code, orderId, lines: of }, openedAt));
    expect(await pay(await issue())).toMatchObject({ amount: 7_00 });
    const forPackage = await issue({ applicationScope: 'package', packageIds: [packageId] });
    expect(await pay(forPackage)).toMatchObject({ amount: 3_00 });
    const forCategory = await issue({ applicationScope: 'category', categoryIds: [categoryId.toUpperCase()] });
    expect(await pay(forCategory)).toMatchObject({ amount: 4_00 });
    const none = { giftCardCode: ['The gift card is for none of the items.'] };
    expect(await refusalOf(pay(forCategory, lines.slice(0, 1)))).toEqual(none);
    expect(await refusalOf(pay(forPackage, lines.slice(1)))).toEqual(none);
  });

  it('never overdraws, with fifty orders at once', async () => {
    const { id, code } = await issue({ amount: 10 });
    const ids: number[] = [];
    for (let number = 0; number < 50; number++) ids.push(await order());
    const paid = await Promise.all(
      ids.map((orderId) =>
        spend(code, orderId, 3_00).then(
          ({ amount }) => amount,
          (error: unknown) => (error instanceof Problem ? 'refused' : Promise.reject(error as Error)),
        ),
      ),
    );
    expect(paid.filter((amount) => amount !== 'refused').sort()).toEqual([1_00, 3_00, 3_00, 3_00]);
    expect(await balanceOf(id)).toBe(0);
  });
});

describe('giving back', () => {
  it('returns what the order has spent, once', async () => {
    const { id, code } = await issue();
    const [first, second] = [await order(), await order()];
    await spend(code, first, 20_00);
    await spend(code, second, 10_00);
    await giveBack(id, first);
    await giveBack(id, first);
    expect(await balanceOf(id)).toBe(40_00);
    expect((await entriesOf(id)).at(-1)).toEqual(['return', 20_00, 40_00]);
    await spend(code, first, 1_00);
    await giveBack(id, first);
    expect((await entriesOf(id)).at(-1)).toEqual(['return', 1_00, 40_00]);
  });

  it('gives a void card nothing: its balance stays 0, and its ledger tells what was lost', async () => {
    const { id, code } = await issue();
    const orderId = await order();
    await spend(code, orderId, 20_00);
    const away = () => inTransaction(connection, (db) => voidGiftCard(db, shop.by, id, later(5)));
    await away();
    await giveBack(id, orderId);
    expect((await entriesOf(id)).slice(2)).toEqual([['void', -30_00, 0]]);
    await expect(away()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('of two at once', () => {
  it('the one that waits pays from what the other has given back', async () => {
    const { id, code } = await issue();
    const [first, second] = [await order(), await order()];
    await spend(code, first, 30_00);
    const returned = (db: Db) => returnGiftCard(db, shop.by, { id: first, giftCardId: id }, openedAt);
    const paid = await whileLocked(connection, returned, () => spend(code, second, 40_00));
    expect(paid).toMatchObject({ amount: 40_00 });
    expect(await balanceOf(id)).toBe(10_00);
  });

  it('the one that waits gives back to what the other has left', async () => {
    const { id, code } = await issue();
    const [first, second] = [await order(), await order()];
    await spend(code, first, 10_00);
    await spend(code, second, 40_00);
    const returned = (db: Db) => returnGiftCard(db, shop.by, { id: first, giftCardId: id }, openedAt);
    await whileLocked(connection, returned, () => giveBack(id, second));
    expect(await balanceOf(id)).toBe(50_00);
  });
});

describe('issuing', () => {
  it.each([
    ['decimals that the currency has not', { amount: 1.001 }, 'amount'],
    ['an expiry that has passed', { expiresAt: openedAt }, 'expiresAt'],
    ['a scope without what it names', { applicationScope: 'package', packageIds: [] }, 'packageIds'],
    ['a list that its scope does not name', { packageIds: [crypto.randomUUID()] }, 'packageIds'],
    ['an unknown category', { applicationScope: 'category', categoryIds: [crypto.randomUUID()] }, 'categoryIds'],
  ] as const)('refuses %s', async (_, more, field) => {
    expect(Object.keys(await refusalOf(issue(more)))).toEqual([field]);
    expect(await shop.rows('giftCards')).toEqual([]);
  });
});

it('keeps the ledger true through random histories of several cards at once', async () => {
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ does: fc.constant('spend' as const), total: fc.integer({ min: 0, max: 40_00 }) }),
    },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('return' as const), total: fc.constant(0) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('void' as const), total: fc.constant(0) }) },
  );
  const act = fc.record({ card: fc.nat(1), place: fc.nat(2), step });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), async (acts) => {
      const cards = [await issue(), await issue({ amount: 9.99 })];
      const orders = [await order(), await order(), await order()];
      await Promise.all(
        acts.map(async ({ card, place, step: { does, total } }) => {
          const { id, code } = cards[card] as Card;
          const orderId = orders[place] as number;
          const work = inTransaction(connection, async (db) => {
            if (does === 'void') return voidGiftCard(db, shop.by, id, openedAt);
            // As whoever writes an order has it before its card.
            await (await db.connection())('orders').where({ storeId: shop.storeId, id: orderId }).forUpdate();
            if (does === 'return') return returnGiftCard(db, shop.by, { id: orderId, giftCardId: id }, openedAt);
            await spendGiftCard(
              db,
              shop.by,
              { code, orderId, lines: [{ productId: 1, categoryIds: [], total }] },
              openedAt,
            );
          });
          await work.catch((error: unknown) => {
            if (!(error instanceof Problem)) throw error;
          });
        }),
      );
      expect(await ledgerFaults()).toEqual([]);
      const { rows } = await shop.knex.raw<{ rows: unknown[] }>(
        `select 1 from gift_card_entries where store_id = ? group by gift_card_id, order_id
          having order_id is not null and sum(amount) > 0`,
        [shop.storeId],
      );
      expect(rows).toEqual([]);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

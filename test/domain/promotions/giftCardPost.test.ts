/** Gift cards on their way to their recipients: each comes, once, whatever mail servers and other processes do meanwhile. */
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { changeGiftCard } from '../../../src/domain/promotions/changeGiftCard';
import { type DueGiftCard, mailGiftCards } from '../../../src/domain/promotions/giftCardPost';
import { revealGiftCard } from '../../../src/domain/promotions/revealGiftCard';
import { issueGiftCard, type NewGiftCard } from '../../../src/domain/promotions/issueGiftCard';
import { voidGiftCard } from '../../../src/domain/promotions/voidGiftCard';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openedAt, openShop, type Shop } from '../../support/orderShop';
import { inTransaction } from '../../../src/db/inTransaction';

jest.setTimeout(60_000);

let database: TestDatabase;
let connection: Connection;
let shop: Shop;
let lastStore = 400;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 6 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openShop(connection, ++lastStore)));
/** Nothing is left for the next test. */
afterEach(() => connection.knex('giftCards').where({ storeId: shop.storeId }).update({ mailedAt: openedAt }));

const MINUTE = 60_000;
const later = (milliseconds: number): Date => new Date(openedAt.getTime() + milliseconds);

function issue(more: Partial<NewGiftCard> = {}): Promise<string> {
  const person = { recipientName: 'John', recipientEmail: 'john@example.com', message: null, expiresAt: null };
  const card: NewGiftCard = { amount: 10, applicationScope: 'store', ...person, ...more };
  const seal = (text: string): Buffer => Buffer.from(text);
  return inTransaction(connection, (db) => issueGiftCard(db, shop.by, card, { now: openedAt, seal }));
}

interface Round {
  readonly delivered: DueGiftCard[];
  readonly failed: string[];
}

/** One look of one process at what is due. @param deliver fails, or does something meanwhile */
async function mail(now: Date, deliver: (card: DueGiftCard) => unknown = () => undefined): Promise<Round> {
  const round: Round = { delivered: [], failed: [] };
  await mailGiftCards(openReading(connection), now, {
    deliver: async (card) => {
      await deliver(card);
      round.delivered.push(card);
    },
    failed: ({ id }) => void round.failed.push(id),
    stopping: new AbortController().signal,
  });
  return round;
}
const away = () => Promise.reject(new Error('away'));
const mailedAt = async (id: string): Promise<unknown> => (await shop.rows('giftCards', { id }))[0]?.mailedAt;

it('brings the recipient all that the mail says, once', async () => {
  const id = await issue({ amount: 12.5, message: 'Hi', expiresAt: new Date('2026-12-31T21:00:00Z') });
  const { delivered } = await mail(later(1));
  expect(delivered).toEqual([
    {
      ...{ storeId: shop.storeId, id, applicationScope: 'store', recipientName: 'John', message: 'Hi' },
      ...{ recipientEmail: 'john@example.com', storeName: 'Shop', currency: 'SAR', balance: 12_50, mailTries: 1 },
      // Midnight in Riyadh: the day before is the last.
      ...{ codeEncrypted: expect.any(Buffer), lastDay: '2026-12-31' },
    },
  ]);
  expect(await mailedAt(id)).toEqual(later(1));
  expect((await mail(later(MINUTE * 60))).delivered).toEqual([]);
});

it('passes over cards without a recipient, void, used up and expired ones', async () => {
  await issue({ recipientEmail: null });
  const gone = await issue();
  await inTransaction(connection, (db) => voidGiftCard(db, shop.by, gone, openedAt));
  await issue({ expiresAt: later(MINUTE) });
  const empty = await issue();
  await shop.knex('giftCards').where({ storeId: shop.storeId, id: empty }).update({ balance: 0 });
  expect((await mail(later(MINUTE))).delivered).toEqual([]);
});

it('passes over a card whose code somebody has by hand', async () => {
  const id = await issue({ recipientEmail: null });
  await inTransaction(connection, (db) => revealGiftCard(db, shop.by, id, openedAt));
  await shop.knex('giftCards').where({ storeId: shop.storeId, id }).update({ recipientEmail: 'other@example.com' });
  expect((await mail(later(MINUTE))).delivered).toEqual([]);
});

it('tries again where the mail server is away, later each time, up to six hours', async () => {
  const id = await issue();
  const tried: number[] = [];
  for (let minute = 0; minute < 3000; minute++) {
    if ((await mail(later(minute * MINUTE), away)).failed.length > 0) tried.push(minute);
  }
  expect(tried.slice(0, 10)).toEqual([0, 2, 6, 14, 30, 62, 126, 254, 510, 870]);
  expect(tried.slice(9).every((minute, index, all) => index === 0 || minute - Number(all[index - 1]) === 360)).toBe(
    true,
  );
  expect(await mailedAt(id)).toBeNull();
  expect((await mail(later(10_000 * MINUTE))).delivered).toMatchObject([{ id, mailTries: tried.length + 1 }]);
});

it('stops a round where a whole batch fails, and takes all where they succeed', async () => {
  for (let number = 0; number < 20; number++) await issue();
  expect((await mail(openedAt, away)).failed).toHaveLength(8);
  expect((await mail(later(1))).delivered).toHaveLength(12);
  expect((await mail(later(2 * MINUTE))).delivered).toHaveLength(8);
});

it('brings each card once where several processes look at once', async () => {
  for (let number = 0; number < 30; number++) await issue();
  const slow = () => new Promise((done) => setTimeout(done, 5));
  const rounds = await Promise.all(Array.from({ length: 4 }, () => mail(openedAt, slow)));
  const ids = rounds.flatMap(({ delivered }) => delivered.map(({ id }) => id));
  expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
});

it('comes again from another process where one dies between the mail and its note', async () => {
  const id = await issue();
  const dying: typeof connection = { ...connection };
  const read = openReading(dying).read;
  const ends = (statement: { name?: string | undefined }) => statement.name === 'note_mailed_gift_card';
  const broken = {
    read: (...asked: Parameters<typeof read>) =>
      ends(asked[0]) ? Promise.reject(new Error('killed')) : read(...asked),
  };
  const postman = { deliver: async () => {}, failed: () => {}, stopping: new AbortController().signal };
  await expect(mailGiftCards(broken as never, openedAt, postman)).rejects.toThrow('killed');
  expect((await mail(later(MINUTE))).delivered).toEqual([]);
  expect((await mail(later(2 * MINUTE))).delivered).toMatchObject([{ id, mailTries: 2 }]);
});

it('goes to the address that it was changed to before, at once, and to none afterwards', async () => {
  const id = await issue();
  const move = (recipientEmail: string) =>
    inTransaction(connection, (db) => changeGiftCard(db, shop.by, id, { recipientEmail }, later(1)));
  await mail(openedAt, away);
  await move('zoe@example.com');
  expect((await mail(later(2))).delivered).toMatchObject([{ id, recipientEmail: 'zoe@example.com' }]);
  await move('late@example.com');
  expect((await mail(later(60 * MINUTE))).delivered).toEqual([]);
});

it('goes to the new address too where it is changed while the mail to the old one is on its way', async () => {
  const id = await issue();
  const move = () =>
    inTransaction(connection, (db) => changeGiftCard(db, shop.by, id, { recipientEmail: 'zoe@example.com' }, openedAt));
  await mail(openedAt, move);
  expect(await mailedAt(id)).toBeNull();
  expect((await mail(later(1))).delivered).toMatchObject([{ id, recipientEmail: 'zoe@example.com' }]);
});

it('begins nothing more once it is told to stop', async () => {
  for (let number = 0; number < 20; number++) await issue();
  const ending = new AbortController();
  const delivered: string[] = [];
  const deliver = async ({ id }: DueGiftCard) => {
    delivered.push(id);
    ending.abort();
  };
  await mailGiftCards(openReading(connection), openedAt, { deliver, failed: () => {}, stopping: ending.signal });
  expect(delivered).toHaveLength(8);
});

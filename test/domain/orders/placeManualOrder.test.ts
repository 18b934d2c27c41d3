/** Packages given to players: who the player is, what is refused, what it costs, and what it brings about. */
import { ChangedMeanwhile } from '../../../src/db/ChangedMeanwhile';
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { changePackage } from '../../../src/domain/catalog/changePackage';
import { Problem } from '../../../src/problem';
import { takeTurns } from '../../../src/turns';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { faultsOfPlayerShop, type PlayerShop, openPlayerShop } from '../../support/playerShop';
import { openedAt, refusalOf } from '../../support/orderShop';
import { whileLocked } from '../../support/whileLocked';

jest.setTimeout(120_000);

let database: TestDatabase;
let connection: Connection;
let shop: PlayerShop;
let lastStore = 300;
/** As a server does: whoever waits holds no connection. */
const inTurn = takeTurns(60_000, 4);

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 6, statementTimeoutMs: 20_000 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openPlayerShop(connection, ++lastStore)));
/** Nothing that a test does may leave the store in disorder. */
afterEach(async () => expect(await faultsOfPlayerShop(shop)).toEqual([]));

const DAY = 86_400_000;
const later = (milliseconds: number): Date => new Date(openedAt.getTime() + milliseconds);
const UUID = '069a79f4-44e9-4726-a5be-fca90e38aaf5';
const OTHER = '61699b2e-d327-4a01-9f1e-0ea8c3f06bc6';

it('is paid, completed, invoiced and counted at once', async () => {
  const packageId = await shop.pack();
  const player = { username: 'Steve', uuid: UUID.replaceAll('-', '').toUpperCase(), email: 'Steve@Example.com' };
  const id = await shop.give({ player, items: [{ packageId, quantity: 3, serverId: shop.serverId.toUpperCase() }] });
  expect(await shop.given(id)).toMatchObject({
    ...{ status: 4, total: 29_97, paymentProvider: 'Manual', paymentMethod: 'manual', playerUsername: 'Steve' },
    ...{ playerUuid: UUID, email: 'Steve@Example.com', placedBy: 'test', vatRate: 1500, currency: 'USD' },
  });
  expect(await shop.rows('customers')).toMatchObject([
    { playerUsername: 'Steve', playerUuid: UUID, email: 'steve@example.com', totalSpent: 29_97, ordersCount: 1 },
  ]);
  expect(await shop.rows('orderItems')).toMatchObject([{ serverId: shop.serverId, quantity: 3, price: 9_99 }]);
  expect((await shop.rows('orderStatuses')).map(({ status }) => Number(status))).toEqual([1, 4]);
  expect(await shop.rows('transactions')).toMatchObject([{ paymentMethod: 'manual', total: 29_97 }]);
});

it('costs what a shop asks at that moment: the best sale, or the package’s own discount where that is lower', async () => {
  const packageId = await shop.pack({ price: 10_00, discountPrice: 8_00, discountExpiry: later(DAY) });
  const sale = {
    storeId: shop.storeId,
    name: 'S',
    applicationScope: 'store',
    createdAt: openedAt,
    updatedAt: openedAt,
  };
  await shop.knex('sales').insert({ ...sale, discountBasisPoints: 1500, endDate: later(2 * DAY) });
  const total = async (now: Date) => (await shop.given(await shop.give({ items: [{ packageId }] }, now))).total;
  expect(await total(openedAt)).toBe(8_00);
  expect(await total(later(DAY))).toBe(8_50);
  expect(await total(later(2 * DAY))).toBe(10_00);
});

describe('the player', () => {
  const orderOf = async (username: string, uuid?: string, at = openedAt) => {
    const id = await shop.give({ player: { username, uuid }, items: [{ packageId: await shop.pack() }] }, at);
    return shop.given(id);
  };
  const players = async () =>
    (await shop.rows('customers'))
      .map(({ playerUsername, playerUuid, ordersCount }) => [playerUsername, playerUuid, ordersCount] as unknown[])
      .sort();

  it('is found by name in any case, keeps the name as it was, and the order has it as it was given', async () => {
    await orderOf('Steve');
    expect(await orderOf('STEVE')).toMatchObject({ playerUsername: 'STEVE', playerUuid: null });
    expect(await players()).toEqual([['Steve', null, 2]]);
  });

  it('gets the UUID with the first order that tells it, and is found by it under a new name', async () => {
    await orderOf('Steve');
    await orderOf('steve', UUID);
    expect(await players()).toEqual([['steve', UUID, 2]]);
    expect(await orderOf('Steve')).toMatchObject({ playerUuid: UUID });
    await orderOf('Herobrine', UUID, later(1000));
    expect(await players()).toEqual([['Herobrine', UUID, 4]]);
    // The name is free again, and somebody else's who has another UUID.
    await orderOf('Steve', OTHER);
    expect(await players()).toEqual([
      ['Herobrine', UUID, 4],
      ['Steve', OTHER, 1],
    ]);
  });

  it('is the one who has borne the name last, where only the name is told', async () => {
    await orderOf('Alex', UUID);
    await orderOf('Alex', OTHER, later(1000));
    expect(await orderOf('alex', undefined, later(2000))).toMatchObject({ playerUuid: OTHER });
    await shop.knex('customers').where({ storeId: shop.storeId, playerUuid: UUID }).update({ playerUsername: 'Gone' });
  });

  it('is made once, however many orders name them at once, by name, by UUID or by both', async () => {
    const packageId = await shop.pack();
    const named = [{ username: 'Steve' }, { username: 'steve', uuid: UUID }, { username: 'Steve', uuid: UUID }];
    const tries = Array.from({ length: 12 }, (_, index) =>
      inTurn(shop.storeId, () =>
        shop.give({ player: named[index % 3] as { username: string }, items: [{ packageId }] }),
      ),
    );
    await Promise.all(tries);
    expect(await shop.rows('customers')).toMatchObject([{ playerUuid: UUID, ordersCount: 12 }]);
  });
});

describe('a banned player is refused', () => {
  const banned = { playerUsername: ['The player Steve is banned from this store.'] };
  const refused = async (uuid?: string, username = 'Steve') =>
    refusalOf(shop.give({ player: { username, uuid }, items: [{ packageId: await shop.pack() }] }));

  it('by name in any case, by UUID with or without hyphens, while the ban is in force', async () => {
    await shop.ban({ playerUsername: 'sTEVE' });
    expect(await refused()).toEqual(banned);
    await shop.knex('bans').where({ storeId: shop.storeId }).update({ isActive: false });
    await shop.ban({ playerUuid: UUID });
    expect(await refused(UUID.replaceAll('-', ''))).toEqual(banned);
    expect(await shop.rows('orders')).toEqual([]);
    expect(await shop.rows('customers')).toEqual([]);
    await shop.give({ items: [{ packageId: await shop.pack() }] });
    await shop.knex('bans').where({ storeId: shop.storeId }).update({ expiresAt: openedAt });
    await shop.give({ player: { username: 'Steve', uuid: UUID }, items: [{ packageId: await shop.pack() }] });
  });

  it('also without the UUID that the store knows, and under a new name', async () => {
    await shop.give({ player: { username: 'Steve', uuid: UUID }, items: [{ packageId: await shop.pack() }] });
    await shop.ban({ playerUuid: UUID });
    expect(await refused()).toEqual(banned);
    await shop.knex('bans').where({ storeId: shop.storeId }).delete();
    await shop.ban({ playerUsername: 'Steve' });
    expect(await refused(UUID, 'Alex')).toEqual({ playerUsername: ['The player Alex is banned from this store.'] });
  });
});

describe('what can not be had is refused, and named', () => {
  it('packages that are not for sale here, servers that are not theirs, more than one of a subscription', async () => {
    const [good, month] = [
      await shop.pack({ name: 'VIP' }),
      await shop.pack({ name: 'Month' }, { isSubscription: true, periodType: 'month', periodValue: 1 }),
    ];
    const bad = [
      await shop.pack({ status: 2 }),
      await shop.pack({ status: 3, deletedAt: openedAt }),
      crypto.randomUUID(),
    ];
    const plain = await shop.product();
    const product = (await shop.productRow(plain)).uuid;
    const elsewhere = await openPlayerShop(connection, ++lastStore);
    const foreign = await elsewhere.pack();
    const missing = [...bad, product, foreign];
    const server = await shop.server('Creative');
    const errors = await refusalOf(
      shop.give({
        items: [
          { packageId: good },
          ...missing.map((packageId) => ({ packageId })),
          { packageId: good, serverId: server },
          { packageId: month, quantity: 2 },
        ],
      }),
    );
    expect(errors).toEqual({
      ...Object.fromEntries(
        missing.map((id, index) => [
          `items.${index + 1}.packageId`,
          [`There is no package ${id} for sale in this store.`],
        ]),
      ),
      'items.6.serverId': [`There is no server ${server} among those of package "VIP".`],
      'items.7.quantity': ['An item holds one subscription of package "Month".'],
    });
  });

  it('more than the store may sell, more than the player may have, more than there is, counting all items of a package', async () => {
    const [limited, personal, stocked] = [
      await shop.pack({ name: 'L' }, { globalLimit: 5 }),
      await shop.pack({ name: 'P' }, { perUserLimit: 2 }),
      await shop.pack({ name: 'S', unlimitedStock: false, stock: 3 }),
    ];
    const twice = (packageId: string) => [
      { packageId: limited },
      { packageId, quantity: 2 },
      { packageId, quantity: 2 },
    ];
    expect(await refusalOf(shop.give({ items: [...twice(stocked), { packageId: limited, quantity: 5 }] }))).toEqual({
      'items.1.quantity': ['Of package "S" only 3 are left.'],
      'items.0.quantity': ['Of package "L" only 5 are left.'],
    });
    expect(await refusalOf(shop.give({ items: twice(personal) }))).toEqual({
      'items.1.quantity': ['A customer can have at most 2 of package "P".'],
    });
    const id = await shop.give({
      items: [
        { packageId: limited, quantity: 5 },
        { packageId: personal, quantity: 2 },
      ],
    });
    const more = (packageId: string) => refusalOf(shop.give({ player: { username: 'STEVE' }, items: [{ packageId }] }));
    expect(await more(limited)).toEqual({ 'items.0.quantity': ['Package "L" is sold out.'] });
    expect(await more(personal)).toEqual({ 'items.0.quantity': ['A customer can have at most 2 of package "P".'] });
    await shop.give({ player: { username: 'Alex' }, items: [{ packageId: personal }] });
    // What is refunded can be had again.
    await shop.changeGiven(id, { status: 6 });
    await shop.give({
      items: [
        { packageId: limited, quantity: 5 },
        { packageId: personal, quantity: 2 },
      ],
    });
  });
});

it('a subscription begins with the order, for a period of its package, and a refund ends it', async () => {
  const packageId = await shop.pack({}, { isSubscription: true, periodType: 'week', periodValue: 2 });
  const id = await shop.give({ player: { username: 'Steve', uuid: UUID }, items: [{ packageId }] });
  expect(await shop.rows('subscriptions')).toMatchObject([
    {
      ...{ playerUsername: 'Steve', playerUuid: UUID, price: 9_99, durationType: 'week', durationValue: 2 },
      ...{ startsAt: openedAt, endsAt: later(14 * DAY), cancelledAt: null },
    },
  ]);
  await shop.changeGiven(id, { status: 6 }, later(DAY));
  expect(await shop.rows('subscriptions')).toMatchObject([{ cancelledAt: later(DAY) }]);
});

describe('promotions', () => {
  it('a coupon of all packages lowers each of them', async () => {
    await shop.coupon({ applicationScope: 'packages', packageScope: 'all' });
    const id = await shop.give({ items: [{ packageId: await shop.pack(), quantity: 2 }], couponCode: 'TEN' });
    expect(await shop.given(id)).toMatchObject({ subtotal: 19_98, couponDiscountAmount: 2_00, total: 17_98 });
  });

  it('a coupon lowers the total, a gift card pays of it, and a refund gives both back', async () => {
    const packageId = await shop.pack();
    const couponId = await shop.coupon({ discountValue: 2500, maxUses: 1 });
    const giftCardId = await shop.giftCard('CARD-1', 20_00);
    const order = { items: [{ packageId, quantity: 2 }], couponCode: 'ten', giftCardCode: 'card 1' };
    const id = await shop.give(order);
    expect(await shop.given(id)).toMatchObject({
      ...{ subtotal: 19_98, total: 14_98, couponId, couponDiscountAmount: 5_00, giftCardId, giftCardAmount: 14_98 },
    });
    expect(await shop.rows('giftCards')).toMatchObject([{ balance: 5_02 }]);
    expect(await refusalOf(shop.give(order))).toEqual({ couponCode: ['The coupon has been used up.'] });
    await shop.changeGiven(id, { status: 6, isChargeback: true });
    expect(await shop.given(id)).toMatchObject({ status: 6, isChargeback: true, giftCardAmount: 14_98 });
    expect(await shop.rows('giftCards')).toMatchObject([{ balance: 20_00 }]);
    await shop.give(order);
  });

  it('refusals name the code that was sent, and nothing of the order is left', async () => {
    const packageId = await shop.pack();
    await shop.giftCard('SPENT', 1_00, { expiresAt: openedAt });
    const refused = (codes: object) => refusalOf(shop.give({ items: [{ packageId }], ...codes }));
    expect(await refused({ couponCode: 'NONE' })).toHaveProperty(['couponCode']);
    expect(await refused({ giftCardCode: 'NONE' })).toHaveProperty(['giftCardCode']);
    expect(await refused({ giftCardCode: 'SPENT' })).toHaveProperty(['giftCardCode']);
    for (const table of ['orders', 'customers', 'subscriptions']) expect(await shop.rows(table)).toEqual([]);
  });
});

describe('many at once', () => {
  const placedOf = async (tries: Promise<string>[], refused: RegExp): Promise<number> => {
    const ended = await Promise.allSettled(tries);
    const sentences = ended.flatMap((end) => {
      if (end.status === 'fulfilled') return [];
      if (end.reason instanceof Problem) return Object.values(end.reason.fields).flat();
      throw end.reason;
    });
    for (const sentence of sentences) expect(sentence).toMatch(refused);
    return ended.filter(({ status }) => status === 'fulfilled').length;
  };
  const fifty = (give: (index: number) => Promise<string>) =>
    Array.from({ length: 50 }, (_, index) => inTurn(shop.storeId, () => give(index)));
  const player = (index: number) => ({ username: `Player${index}` });

  it('of a package that may be sold ten times, ten are sold', async () => {
    const items = [{ packageId: await shop.pack({}, { globalLimit: 10 }) }];
    expect(
      await placedOf(
        fifty((index) => shop.give({ player: player(index), items })),
        /sold out/,
      ),
    ).toBe(10);
  });

  it('what was sold out at one price and is there again at another is not sold at the first', async () => {
    const packageId = await shop.pack({ price: 1_00 }, { globalLimit: 1, sold: 1 });
    const change = (db: Db) => changePackage(db, shop.by, packageId, { price: 100, globalLimit: 10 }, openedAt);
    const give = () => shop.give({ items: [{ packageId }] });
    await expect(whileLocked(connection, change, give)).rejects.toThrow(ChangedMeanwhile);
    expect(await shop.given(await give())).toMatchObject({ total: 100_00 });
    await shop.knex('packages').where({ storeId: shop.storeId }).update({ sold: 1 });
  });

  it('of a package of which a player may have three, each has three', async () => {
    const items = [{ packageId: await shop.pack({}, { perUserLimit: 3 }) }];
    const tries = fifty((index) => shop.give({ player: player(index % 2), items }));
    expect(await placedOf(tries, /at most 3/)).toBe(6);
  });

  it('a coupon is used as often as it may be, and a gift card pays no more than it held', async () => {
    const items = [{ packageId: await shop.pack({ price: 3_00 }) }];
    await shop.coupon({ maxUses: 7 });
    const withCoupon = fifty((index) => shop.give({ player: player(index), items, couponCode: 'TEN' }));
    expect(await placedOf(withCoupon, /used up/)).toBe(7);
    await shop.giftCard('CARD', 20_00);
    const withCard = fifty((index) => shop.give({ player: player(index), items, giftCardCode: 'CARD' }));
    // Six pay 3.00 of it, the seventh the 2.00 that are left.
    expect(await placedOf(withCard, /used up/)).toBe(7);
  });

  it('orders of the same packages, in any order of items, with refunds between, never wait for each other in a circle', async () => {
    const packs = [
      await shop.pack({}, { globalLimit: 60 }),
      await shop.pack({ unlimitedStock: false, stock: 70 }),
      await shop.pack({}, { perUserLimit: 30 }),
    ];
    await shop.coupon({ maxUses: 20 });
    await shop.giftCard('CARD', 100_00);
    const placed: string[] = [];
    const walk = async (index: number): Promise<string> => {
      const shuffled = [...packs].sort(() => Math.random() - 0.5).slice(0, 1 + (index % 3));
      const items = shuffled.map((packageId) => ({ packageId, quantity: 1 + (index % 2) }));
      const codes = { ...(index % 3 === 0 && { couponCode: 'TEN' }), ...(index % 4 === 0 && { giftCardCode: 'CARD' }) };
      const uuid = index % 2 ? { uuid: `00000000-0000-4000-8000-00000000000${index % 5}` } : {};
      const id = await shop.give({ player: { username: `Player${index % 5}`, ...uuid }, items, ...codes });
      placed.push(id);
      if (index % 5 === 0)
        await shop.changeGiven(placed[Math.floor(placed.length / 2)] ?? id, { status: 6 }).catch(known);
      return id;
    };
    const known = (error: unknown): void => {
      if (!(error instanceof Problem)) throw error;
    };
    const total = await placedOf(fifty(walk), /left|sold out|at most|used up/);
    expect(total).toBeGreaterThan(10);
  });
});

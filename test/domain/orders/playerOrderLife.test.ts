/** What becomes of orders of players while everything about them is changed at once: nothing is lost, and nobody waits in a circle. */
import fc from 'fast-check';
import { ChangedMeanwhile } from '../../../src/db/ChangedMeanwhile';
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { inTransaction } from '../../../src/db/inTransaction';
import { changePackage } from '../../../src/domain/catalog/changePackage';
import { changeServer } from '../../../src/domain/fulfilment/changeServer';
import { replacePackageCommands } from '../../../src/domain/fulfilment/packageCommands';
import { acknowledge, leaseForPlugin } from '../../../src/domain/fulfilment/pollQueue';
import { changeCoupon } from '../../../src/domain/promotions/changeCoupon';
import { changeGiftCard } from '../../../src/domain/promotions/changeGiftCard';
import { cancelSubscription, renewSubscription } from '../../../src/domain/subscriptions/changeSubscription';
import { endSubscription } from '../../../src/domain/subscriptions/endSubscriptions';
import { Problem } from '../../../src/problem';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openedAt } from '../../support/orderShop';
import { faultsOfPlayerShop, openPlayerShop } from '../../support/playerShop';

jest.setTimeout(120_000);

let database: TestDatabase;
let connection: Connection;
let lastStore = 500;
/** So many do something at once. */
const WALKERS = 7;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: WALKERS + 1, statementTimeoutMs: 20_000 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const daysLater = (days: number): Date => new Date(openedAt.getTime() + days * 86_400_000);
const tomorrow = daysLater(1);

/** A store of limited packages and of subscriptions of a day, with commands at all that happens, a coupon and two gift cards. */
async function openGameShop() {
  const shop = await openPlayerShop(connection, ++lastStore);
  const servers = [shop.serverId, await shop.server('Nether')];
  const day = { isSubscription: true, periodType: 'day', periodValue: 1 };
  const packs = [
    await shop.pack({}, { globalLimit: 30 }),
    await shop.pack({ unlimitedStock: false, stock: 20 }),
    await shop.pack({}, { perUserLimit: 8 }),
    await shop.pack({}, day),
    await shop.pack({}, { ...day, globalLimit: 20 }),
  ];
  const commands = (['purchase', 'refund', 'expiry', 'renewal'] as const).flatMap((event) =>
    [null, ...servers].map((serverId) => ({ event, serverId, template: 'say {username}' })),
  );
  const couponId = await shop.coupon({ maxUses: 30, maxUsesPerUser: 10 });
  const cards = [await shop.giftCard('A', 50_00), await shop.giftCard('B', 80_00)];
  const doing = (work: (db: Db) => Promise<unknown>) => inTransaction(connection, work);
  for (const uuid of packs) await doing((db) => replacePackageCommands(db, shop.by, uuid, commands));
  return { ...shop, servers, packs, commands, couponId, cards, doing };
}

type GameShop = Awaited<ReturnType<typeof openGameShop>>;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** What somebody does beside orders. @param index of what it is done to */
const OTHERWISE: Record<string, (shop: GameShop, index: number) => Promise<unknown>> = {
  renew: (shop, index) => ofSubscription(shop, index, (db, id) => renewSubscription(db, shop.by, { id }, daysLater(2))),
  end: (shop, index) => ofSubscription(shop, index, (db, id) => endSubscription(db, { ...shop.by, id }, daysLater(3))),
  cancel: (shop, index) =>
    ofSubscription(shop, index, (db, id) => cancelSubscription(db, shop.by, { id }, 'at once', daysLater(0.5))),
  commands: ({ doing, by, packs, commands }, index) =>
    doing((db) => replacePackageCommands(db, by, at(packs, index), commands)),
  price: ({ doing, by, packs }, index) =>
    doing((db) => changePackage(db, by, at(packs, index), { price: 5 + index }, tomorrow)),
  server: ({ doing, by, servers }, index) =>
    doing((db) => changeServer(db, by, at(servers, index), { name: `Server ${index}` }, undefined, tomorrow)),
  coupon: ({ doing, by, couponId }, index) =>
    doing((db) => changeCoupon(db, by, couponId, { maxUsesPerUser: 10 + index }, tomorrow)),
  card: ({ doing, by, cards }, index) =>
    doing((db) => changeGiftCard(db, by, at(cards, index), { message: `Number ${index}` }, tomorrow)),
  fetch: fetchCommands,
};

async function ofSubscription(
  { rows, doing }: GameShop,
  index: number,
  work: (db: Db, id: number) => Promise<unknown>,
) {
  const started = await rows('subscriptions');
  if (started.length > 0) await doing((db) => work(db, Number(at(started, index).id)));
}

/** As the plugin of a server does. */
async function fetchCommands({ by, servers }: GameShop, index: number): Promise<void> {
  const server = at(servers, index);
  const lease = await inTransaction(connection, (db) =>
    leaseForPlugin(db, by, server, { take: 5, seconds: 30 }, tomorrow),
  );
  const results = lease?.commands.map(({ id }) => ({ id, outcome: 'delivered' as const })) ?? [];
  if (lease)
    await inTransaction(connection, (db) => acknowledge(db, by, server, { leaseId: lease.id, results }, tomorrow));
}

const item = fc.record({ pack: fc.nat(4), quantity: fc.integer({ min: 1, max: 2 }) });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      items: fc.array(item, { minLength: 1, maxLength: 4 }),
      coupon: fc.boolean(),
      card: fc.constantFrom(undefined, 'A', 'B'),
      player: fc.nat(2),
      tellsUuid: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ order: fc.nat(20), to: fc.constantFrom<5 | 6>(5, 6, 6) }) },
  { weight: 4, arbitrary: fc.record({ otherwise: fc.constantFrom(...Object.keys(OTHERWISE)), index: fc.nat(5) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(next: Step, shop: GameShop, placed: string[]): Promise<unknown> {
  if ('otherwise' in next) return OTHERWISE[next.otherwise]?.(shop, next.index);
  if ('order' in next) {
    return placed.length > 0 && shop.changeGiven(at(placed, next.order), { status: next.to }, tomorrow);
  }
  const uuid = next.tellsUuid ? { uuid: `00000000-0000-4000-8000-00000000000${next.player}` } : {};
  const items = next.items.map(({ pack, quantity }) => ({ packageId: shop.packs[pack] as string, quantity }));
  const codes = { couponCode: next.coupon ? 'TEN' : undefined, giftCardCode: next.card };
  return placed.push(await shop.give({ player: { username: `Player${next.player}`, ...uuid }, items, ...codes }));
}

it('orders, refunds, subscriptions, commands and all that a store changes, many at once, in any order', async () => {
  const done: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      const shop = await openGameShop();
      const placed: string[] = [];
      const odd: string[] = [];
      const pending = [...steps];
      const walk = async (): Promise<void> => {
        for (let next = pending.shift(); next; next = pending.shift()) {
          const name = 'otherwise' in next ? next.otherwise : Object.keys(next).join();
          const note = () => void (done[name] = (done[name] ?? 0) + 1);
          await take(next, shop, placed).then(note, (error: unknown) => {
            // Of a price that changes meanwhile; a server would do it again.
            if (!(error instanceof Problem || error instanceof ChangedMeanwhile)) odd.push(`${name}: ${String(error)}`);
          });
        }
      };
      await Promise.all(Array.from({ length: WALKERS }, walk));
      expect(odd).toEqual([]);
      expect(await faultsOfPlayerShop(shop)).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  // Each of them has been possible some times.
  expect(Object.keys(done)).toHaveLength(Object.keys(OTHERWISE).length + 2);
});

/** The rows that the documentation's examples show. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { product, relatedProduct } from '../../../src/apis/storefront/resources/product';
import { storedVariant } from '../../../src/apis/storefront/resources/plan';
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { openReading } from '../../../src/db/unitOfWork';
import { listProducts } from '../../../src/domain/catalog/listProducts';
import { readPlans, readProduct, readRelated } from '../../../src/domain/catalog/readProduct';
import { GIFT_CARD_SECRET, hashGiftCardCode } from '../../../src/domain/promotions/giftCardCode';
import { decrypt } from '../../../src/security/encryption';
import { passwordMatches } from '../../../src/security/passwords';
import { hashSecret, readToken } from '../../../src/security/tokens';
import { createTestDatabase, demoTime, testServerKey, type DemoDatabase } from '../../support/database';

const origin = 'http://localhost:3000';
const hour = 3_600_000;
let database: DemoDatabase;
let connection: Connection;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  connection = connect({ url: database.url });
  db = openReading(connection);
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

type Row = Record<string, unknown>;
const rows = async (table: string, where: Row, storeId = 1): Promise<Row[]> =>
  (await connection.knex(table).where({ storeId, ...where })) as Row[];

describe('the digital store', () => {
  const ago = (milliseconds: number) => new Date(demoTime.getTime() - milliseconds);

  it.each<[string, Row, Row[]]>([
    ['categories', { id: 1 }, [{ name: 'Games', slug: 'games', sortOrder: 0, isActive: true }]],
    ['categories', { id: 12 }, [{ isActive: true }]],
    ['media', { id: 9001 }, [{ kind: 'main_product_image' }]],
    ['products', { id: 101 }, [{ slug: 'premium-game-key', type: 'code', price: 19999, unusedCodes: 50, status: 1 }]],
    ['products', { id: 102 }, [{ slug: 'standard-game-key', type: 'code', price: 9999, unusedCodes: 25 }]],
    ['products', { id: 103 }, [{ type: 'product', unlimitedStock: false }]],
    ['products', { id: 104 }, [{ type: 'product', unlimitedStock: false }]],
    ['products', { id: 105 }, [{ type: 'product', unlimitedStock: false }]],
    [
      'customers',
      { id: 123 },
      [{ firstName: 'Ahmed', lastName: 'Ali', email: 'ahmed@example.com', phone: '501234567', countryCode: '966' }],
    ],
    [
      'orders',
      { id: 78901 },
      [
        {
          customerId: 123,
          status: 4,
          subtotal: 39998,
          discountAmount: 0,
          total: 39998,
          vatAmount: 5217,
          paymentMethod: 'card',
          createdAt: ago(2 * hour),
        },
      ],
    ],
    [
      'orderItems',
      { orderId: 78901 },
      [
        {
          id: 1001,
          productId: 101,
          productName: 'Premium Game Key',
          quantity: 2,
          price: 19999,
          total: 39998,
          fields: { platform: 'PC' },
        },
      ],
    ],
    [
      'orderStatuses',
      { orderId: 78901 },
      [
        { id: 1, status: 1 },
        { id: 2, status: 4 },
      ],
    ],
    [
      'transactions',
      { orderId: 78901 },
      [{ id: 1, paymentMethod: 'card', paymentId: 'ch_abc123', total: 39998, refundedAt: null, receipt: null }],
    ],
    [
      'codes',
      { orderItemId: 1001 },
      [
        { id: 1, code: 'XXXX-YYYY-ZZZZ', usedAt: null },
        { id: 2, usedAt: null },
      ],
    ],
    ['reviews', { orderId: 78901 }, []],
    ['complaints', { orderId: 78901 }, []],
    [
      'subscriptions',
      { id: 1 },
      [
        {
          customerId: 123,
          productId: 50,
          orderId: 78901,
          planId: null,
          price: 4999,
          durationType: 'month',
          durationValue: 1,
          autoRenew: false,
          cancelledAt: null,
        },
      ],
    ],
  ])('has %s %j', async (table, where, expected) => {
    expect(await rows(table, where)).toMatchObject(expected);
  });

  it('gives the subscription 30 days that run now', async () => {
    const [{ startsAt, endsAt } = {}] = (await rows('subscriptions', { id: 1 })) as { startsAt: Date; endsAt: Date }[];
    expect(Number(endsAt) - Number(startsAt)).toBe(30 * 24 * hour);
    expect(Number(startsAt)).toBeLessThanOrEqual(demoTime.getTime());
  });

  it('answers the contract’s examples with the contract’s answers', async () => {
    const examples = parse(readFileSync('openapi/storefront/products.examples.yaml', 'utf8')) as Record<
      string,
      { value: { data: unknown } }
    >;
    const timeless = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (/_at$/.test(key) ? 'a time' : inner)));
    const view = await readProduct(db, 1, 'premium-game-key', demoTime);
    expect(timeless(view && product(view, origin))).toEqual(timeless(examples['premiumGameKey']?.value.data));

    const filters = {
      category: 'games',
      search: 'Premium Game Key',
      featured: false,
      type: 'code',
      priceMin: 19999,
      priceMax: 19999,
      inStock: true,
    } as const;
    const page = await listProducts(db, 1, filters, { sort: 'created_desc', page: 1, perPage: 12 }, demoTime);
    expect(timeless(page.products.map((one) => product(one, origin)))).toEqual(
      timeless(examples['gameKeys']?.value.data),
    );

    const plans = await readPlans(db, 1, 50);
    expect(plans?.plans.map((plan) => storedVariant(plan, plans.currency))).toEqual(
      examples['premiumMembership']?.value.data,
    );

    const related = await readRelated(db, 1, 101, 4, demoTime);
    expect(timeless(related?.map((one) => relatedProduct(one, origin)))).toEqual(
      timeless(examples['relatedToPremiumGameKey']?.value.data),
    );
  });

  it('has the documented course', async () => {
    const view = await readProduct(db, 1, 'game-design-for-beginners', demoTime);
    expect(view && product(view, origin).course).toMatchObject({
      id: 5,
      instructor: 'John Doe',
      level_arabic: 'مبتدئ',
      sections: [
        {
          id: 1,
          title: 'Getting Started',
          modules: [
            { id: 1, type: 'video', duration_minutes: 15 },
            { id: 2, type: 'text', duration_minutes: 10 },
          ],
        },
      ],
      total_modules: 2,
      estimated_duration: 25,
    });
  });

  it('lists 25 orders of customer 123, the documented one first', async () => {
    const orders = await connection.knex('orders').where({ storeId: 1, customerId: 123 }).orderBy('createdAt', 'desc');
    expect(orders).toHaveLength(25);
    expect(orders[0]).toMatchObject({ id: 78901 });
    const [{ max } = {}] = await connection.knex('orders').where({ storeId: 1 }).max('id');
    expect(max).toBe(78901);
  });

  it('numbers its invoices without gaps, each credit note after its invoice', async () => {
    const invoices = await connection.knex('invoices').where({ storeId: 1 }).orderBy('number');
    expect(invoices.map(({ number }) => number as number)).toEqual(invoices.map((_, index) => index + 1));
    for (const { creditedNumber, number } of invoices) expect(creditedNumber ?? 0).toBeLessThan(number);
    const times = invoices.map(({ issuedAt }) => Number(issuedAt));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await rows('invoiceCounters', {})).toMatchObject([{ lastNumber: invoices.length }]);
    const taxed = await connection.knex('orders').where({ storeId: 1 }).whereIn('status', [4, 6]);
    expect(invoices.filter(({ kind }) => kind === 'invoice')).toHaveLength(taxed.length);
    expect(invoices.filter(({ kind }) => kind === 'credit_note')).toHaveLength(
      taxed.filter(({ status }) => status === 6).length,
    );
  });
});

it.each([1, 2])('store %d has orders of every status', async (storeId) => {
  const found = await connection.knex('orders').where({ storeId }).distinct('status').orderBy('status');
  expect(found.map(({ status }) => status as number)).toEqual([1, 2, 3, 4, 5, 6]);
});

describe('the game store', () => {
  it('sells VIP Rank at its price, on the server that waits to be polled', async () => {
    const [vip] = await rows('products', { name: 'VIP Rank' }, 2);
    expect(vip).toMatchObject({ price: 999, type: 'package', uuid: expect.stringMatching(/^a1b2c3d4-/) as string });
    expect(await rows('productCategories', { productId: vip?.['id'] }, 2)).toMatchObject([{ categoryId: 1 }]);
    expect(await rows('categories', { id: 1 }, 2)).toMatchObject([{ name: 'Ranks' }]);
    const [link] = await rows('packageServers', { productId: vip?.['id'] }, 2);
    expect(await rows('servers', { id: link?.['serverId'] }, 2)).toMatchObject([{ transport: 'poll' }]);
    expect(await rows('packageCommands', { productId: vip?.['id'], event: 'purchase' }, 2)).not.toHaveLength(0);
  });

  const inState = (state: string) => (delivery: Row) => delivery['state'] === state;
  it('has commands that wait to be fetched, and some that were fetched and never acknowledged', async () => {
    const open = await connection.knex('deliveries').where({ storeId: 2 }).whereNot({ state: 'delivered' });
    const [queued, unknown] = [open.filter(inState('queued')), open.filter(inState('unknown'))];
    expect(queued).toMatchObject([
      { command: 'lp user Mira parent add vip', attempts: 0, leaseId: null, lastError: null },
      { command: 'broadcast Mira is VIP now!', attempts: 0, leaseId: null, lastError: null },
    ]);
    expect(unknown).toHaveLength(3);
    expect(open).toHaveLength(5);
    for (const one of unknown) {
      expect(one).toMatchObject({ attempts: 1, leasedUntil: null, lastError: expect.any(String) as string });
      expect(await rows('deliveryAttempts', { deliveryId: one.id as string }, 2)).toMatchObject([
        { outcome: 'unknown' },
      ]);
    }
  });

  it('has Steve’s order, paid by hand and delivered, and a membership of his that runs', async () => {
    const [order] = await connection
      .knex('orders')
      .where({ storeId: 2, playerUsername: 'Steve' })
      .orderBy('createdAt', 'desc');
    expect(order).toMatchObject({
      status: 4,
      total: 999,
      paymentProvider: 'Manual',
      currency: 'USD',
      couponId: null,
      giftCardId: null,
      email: 'steve@example.com',
      playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5',
    });
    expect(await rows('orderItems', { orderId: order.id }, 2)).toMatchObject([
      { productName: 'VIP Rank', quantity: 1, price: 999 },
    ]);
    expect(await rows('deliveries', { orderId: order.id, position: 0 }, 2)).toMatchObject([
      { command: 'lp user Steve parent add vip', state: 'delivered' },
    ]);
    const running = await connection
      .knex('subscriptions')
      .where({ storeId: 2, playerUsername: 'Steve' })
      .where('endsAt', '>', demoTime);
    expect(running).toHaveLength(1);
  });

  it('has the coupon, sale, gift card and ban of the examples, and leaves nothing to send', async () => {
    expect(await rows('coupons', { code: 'SUMMER25' }, 2)).toMatchObject([
      { discountType: 'percentage', discountValue: 2500, maxUses: 100, maxUsesPerUser: 1, isActive: true },
    ]);
    expect(await rows('sales', { name: 'Summer Sale' }, 2)).toMatchObject([
      { discountBasisPoints: 3000, applicationScope: 'store' },
    ]);
    const [card] = await rows('giftCards', { recipientName: 'John' }, 2);
    expect(card).toMatchObject({ amount: 2500, balance: 2500, message: 'Happy Birthday!' });
    const code = decrypt(testServerKey, GIFT_CARD_SECRET, card?.['codeEncrypted'] as Buffer);
    expect(hashGiftCardCode(code)).toEqual(card?.['codeHash']);
    expect(await rows('bans', { playerUsername: 'griefer123' }, 2)).toMatchObject([
      { isActive: true, expiresAt: null },
    ]);
    expect(await rows('giftCards', { mailedAt: null }, 2)).toHaveLength(0);
    const ours = connection.knex('servers').where({ storeId: 2 }).whereNot({ transport: 'poll' });
    expect(await ours).toHaveLength(0);
    const over = connection
      .knex('subscriptions')
      .where({ storeId: 2, expiryHandledAt: null })
      .where('endsAt', '<', demoTime);
    expect(await over).toHaveLength(0);
  });
});

describe('the credentials', () => {
  it('are those whose hashes are stored, of the right store', async () => {
    const { credentials } = database;
    const [digital] = await connection.knex('stores').where({ id: 1 });
    const [game] = await connection.knex('stores').where({ id: 2 });
    expect([credentials.storeId, credentials.gameStoreId]).toEqual([digital.handle, game.handle]);
    const hashed: [string, Parameters<typeof readToken>[0], string, number][] = [
      ['secretKeys', 'secretKey', credentials.secretKey, 1],
      ['merchantTokens', 'bearer', credentials.merchantToken, 1],
      ['customerTokens', 'bearer', credentials.customerToken, 1],
      ['apiKeys', 'apiKey', credentials.apiKey, 2],
    ];
    for (const [table, format, text, storeId] of hashed) {
      const token = readToken(format, text);
      expect(token?.handle).toBe(storeId === 1 ? digital.handle : game.handle);
      expect(await rows(table, { secretHash: hashSecret(token?.secret ?? '') }, storeId)).toHaveLength(1);
    }
    expect(await rows('publicKeys', { key: credentials.publicKey })).toHaveLength(1);
    expect(await rows('customerTokens', { customerId: 123 })).toHaveLength(1);
    const [operator] = await connection.knex('operators').where({ email: credentials.operatorEmail });
    expect(await passwordMatches(credentials.operatorPassword, operator.passwordHash as string)).toBe(true);
    expect(await passwordMatches('another', operator.passwordHash as string)).toBe(false);
    expect(Object.keys(credentials)).toHaveLength(9);
  });
});

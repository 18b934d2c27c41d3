/** Placing an order: whose it is, what it costs, what it takes, and what is refused. */
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { changeCoupon, deleteCoupon } from '../../../src/domain/promotions/changeCoupon';
import { recountFigures } from '../../../src/domain/figures/recountFigures';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { faultsOf, openedAt, openShop, refusalOf, type Shop } from '../../support/orderShop';
import { whileLocked } from '../../support/whileLocked';

let database: TestDatabase;
let connection: Connection;
let shop: Shop;
let lastStore = 100;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, poolSize: 6 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});
beforeEach(async () => void (shop = await openShop(connection, ++lastStore)));
/** Nothing that a test does may leave the store in disorder. */
afterEach(async () => expect(await faultsOf(shop)).toEqual([]));

const DAY = 86_400_000;
const later = (milliseconds: number): Date => new Date(openedAt.getTime() + milliseconds);
const amounts = async (id: number) => {
  const { subtotal, discountAmount, total } = await shop.order(id);
  return [subtotal, discountAmount, total].map(Number);
};

describe('the price', () => {
  it('is the one to pay at that moment: the product’s discount or the best sale, whichever is lower', async () => {
    const productId = await shop.product({ discountPrice: 80_00, discountExpiry: later(DAY) });
    const items = [{ productId, quantity: 2 }];
    expect(await amounts(await shop.place({ items }))).toEqual([160_00, 0, 160_00]);
    expect(await amounts(await shop.place({ items }, later(DAY)))).toEqual([200_00, 0, 200_00]);
    const sale = {
      storeId: shop.storeId,
      name: 'Sale',
      applicationScope: 'store',
      createdAt: openedAt,
      updatedAt: openedAt,
    };
    await shop.knex('sales').insert([
      { ...sale, discountBasisPoints: 3000 },
      { ...sale, discountBasisPoints: 2500 },
    ]);
    expect(await amounts(await shop.place({ items }))).toEqual([140_00, 0, 140_00]);
  });

  it('is the plan’s for what has plans, and the options chosen are added to it', async () => {
    const fields = [
      {
        type: 'select',
        name: 'Region',
        required: true,
        options: [
          { name: 'EU', price: 0 },
          { name: 'US', price: 5_00 },
        ],
      },
      { type: 'text', name: 'Tag' },
    ];
    const productId = await shop.product({ type: 'license', fields: JSON.stringify(fields) });
    const planId = await shop.plan(productId, { price: 49_99 });
    const id = await shop.place({ items: [{ productId, planId, quantity: 3, fields: { Region: ' US ', Tag: '' } }] });
    expect(await amounts(id)).toEqual([3 * 54_99, 0, 3 * 54_99]);
    const [item] = await shop.rows('orderItems', { orderId: id });
    expect(item).toMatchObject({ planId, price: 54_99, fields: { Region: 'US' }, productName: `Product ${productId}` });
  });
});

describe('a coupon', () => {
  const twoOf = async () => {
    const [one, other] = [await shop.product({ price: 9_99 }), await shop.product({ price: 30_00 })];
    return {
      one,
      other,
      items: [
        { productId: one, quantity: 3 },
        { productId: other, quantity: 1 },
      ],
    };
  };
  const discounts = async (orderId: number) =>
    (await shop.rows('orderItems', { orderId })).map(({ discountAmount }) => Number(discountAmount));

  it('takes its percentage off each piece, half up, whatever the case of its code', async () => {
    const couponId = await shop.coupon({ discountValue: 1250 });
    const { items } = await twoOf();
    // 12.5 % of 9.99 is 1.24875, of 30.00 is 3.75.
    const id = await shop.place({ items, couponCode: ' ten ' });
    expect(await discounts(id)).toEqual([3 * 1_25, 3_75]);
    expect(await shop.order(id)).toMatchObject({ couponId, couponCode: 'TEN', couponDiscountAmount: 7_50 });
  });

  it('of a fixed amount comes off once, divided among the items, and never below nothing', async () => {
    await shop.coupon({ code: 'FIVE', discountType: 'fixed', discountValue: 5_00 });
    await shop.coupon({ code: 'ALL', discountType: 'fixed', discountValue: 1000_00 });
    const { items } = await twoOf();
    expect(await discounts(await shop.place({ items, couponCode: 'five' }))).toEqual([2_50, 2_50]);
    expect(await amounts(await shop.place({ items, couponCode: 'ALL' }))).toEqual([59_97, 59_97, 0]);
  });

  it('is only for what its scope names', async () => {
    const { one, other, items } = await twoOf();
    const { storeId, knex } = shop;
    const specific = await shop.coupon({ code: 'P', applicationScope: 'packages', packageScope: 'specific' });
    await knex('couponPackages').insert({ storeId, couponId: specific, productId: other });
    await shop.coupon({ code: 'A', applicationScope: 'packages', packageScope: 'all' });
    const category = { storeId, id: 1, name: 'C', slug: 'c', createdAt: openedAt, updatedAt: openedAt };
    await knex('categories').insert(category);
    await knex('productCategories').insert({ storeId, productId: one, categoryId: 1 });
    const ofCategory = await shop.coupon({ code: 'C', applicationScope: 'categories' });
    await knex('couponCategories').insert({ storeId, couponId: ofCategory, categoryId: 1 });
    expect(await discounts(await shop.place({ items, couponCode: 'P' }))).toEqual([0, 3_00]);
    expect(await discounts(await shop.place({ items, couponCode: 'C' }))).toEqual([3_00, 0]);
    const forNone = { coupon_code: ['The coupon is for none of the items.'] };
    const onlyOne = shop.place({ items: [{ productId: one, quantity: 1 }], couponCode: 'P' });
    expect(await refusalOf(onlyOne)).toEqual(forNone);
    // None of these is a package.
    expect(await refusalOf(shop.place({ items, couponCode: 'A' }))).toEqual(forNone);
  });

  test.each([
    ['there is none of that code', { code: 'OTHER' }, 'There is no such coupon.'],
    ['it is deleted', { deletedAt: openedAt }, 'There is no such coupon.'],
    ['it is switched off', { isActive: false }, 'The coupon is not valid now.'],
    ['it is not valid yet', { validFrom: later(1) }, 'The coupon is not valid now.'],
    ['it has just ended', { validUntil: openedAt }, 'The coupon is not valid now.'],
    ['it is used up', { maxUses: 3, uses: 3 }, 'The coupon has been used up.'],
  ])('is refused when %s', async (_, columns, sentence) => {
    const id = await shop.coupon(columns);
    const items = [{ productId: await shop.product(), quantity: 1 }];
    expect(await refusalOf(shop.place({ items, couponCode: 'TEN' }))).toEqual({ coupon_code: [sentence] });
    expect(await shop.rows('orders')).toEqual([]);
    await shop.knex('coupons').where({ storeId: shop.storeId, id }).update({ uses: 0 });
  });

  it('is used as often as it may be, also by many at once, and by one customer', async () => {
    await shop.coupon({ maxUses: 3 });
    await shop.coupon({ code: 'ONCE', maxUsesPerUser: 1 });
    const items = [{ productId: await shop.product({ stock: 100 }), quantity: 1 }];
    const tries = Array.from({ length: 6 }, (_, index) =>
      shop.place({ items, couponCode: 'TEN', buyer: { email: `${index}@example.com` } }),
    );
    const placed = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(placed).toHaveLength(3);
    const again = await Promise.allSettled([1, 2, 3].map(() => shop.place({ items, couponCode: 'ONCE' })));
    expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(shop.place({ items, couponCode: 'ONCE' }))).toEqual({
      coupon_code: ['The customer has used up the coupon.'],
    });
  });
});

describe('a coupon that its store changes while an order takes it', () => {
  test.each([
    ['switched off', { isActive: false }, 'The coupon is not valid now.'],
    ['ended', { validUntil: openedAt }, 'The coupon is not valid now.'],
    ['put off', { validFrom: later(1) }, 'The coupon is not valid now.'],
    ['limited', { maxUses: 1 }, 'The coupon has been used up.'],
    ['limited for each customer', { maxUsesPerUser: 1 }, 'The customer has used up the coupon.'],
    ['deleted', undefined, 'There is no such coupon.'],
  ])('is refused as what it then is: %s', async (_, changes, sentence) => {
    const id = await shop.coupon();
    const order = async () =>
      shop.place({ items: [{ productId: await shop.product(), quantity: 1 }], couponCode: 'TEN' });
    await order();
    const change = (db: Db) =>
      changes ? changeCoupon(db, shop, id, changes, openedAt) : deleteCoupon(db, shop, id, openedAt);
    expect(await refusalOf(whileLocked(connection, change, order))).toEqual({ coupon_code: [sentence] });
  });
});

describe('the customer', () => {
  const items = async () => [{ productId: await shop.product({ stock: 100 }), quantity: 1 }];
  const customerOf = async (id: number) => (await shop.order(id)).customerId;

  it('is made when new, unverified, once, however many orders name them at once', async () => {
    const wanted = await items();
    const buyer = { email: ' New@Example.com', firstName: 'Noor' };
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => shop.place({ items: wanted, buyer })));
    expect(new Set(await Promise.all(ids.map(customerOf))).size).toBe(1);
    const [customer] = await shop.rows('customers');
    expect(customer).toMatchObject({
      email: 'new@example.com',
      firstName: 'Noor',
      verifiedAt: null,
      emailClaimed: false,
    });
  });

  it('is found by phone however it is written, then by address, and keeps their own name', async () => {
    const wanted = await items();
    const phone = { phone: '0501234567', countryCode: '+966' };
    const first = await shop.place({ items: wanted, buyer: { ...phone, email: 'a@example.com', firstName: 'Ali' } });
    const again = await shop.place({
      items: wanted,
      buyer: { phone: '٥٠١٢٣٤٥٦٧', countryCode: '966', firstName: 'Omar' },
    });
    expect(await customerOf(again)).toBe(await customerOf(first));
    expect(await shop.rows('customers')).toMatchObject([{ firstName: 'Ali', phone: '501234567', emailClaimed: true }]);
    // The address beside the number was never proven: whoever is meant by it alone is somebody else.
    const other = await shop.place({ items: wanted, buyer: { email: 'a@example.com' } });
    expect(await customerOf(other)).not.toBe(await customerOf(first));
    const both = await shop.place({
      items: wanted,
      buyer: { phone: '0551234567', countryCode: '966', email: 'a@example.com' },
    });
    expect(await customerOf(both)).toBe(await customerOf(other));
  });

  it('is one of this store, no player, and reachable', async () => {
    const wanted = await items();
    await shop.knex('customers').insert({
      ...{ storeId: shop.storeId, id: 7, playerUsername: 'Steve', createdAt: openedAt, updatedAt: openedAt },
    });
    await recountFigures(shop.knex, shop);
    const refused = (buyer: object) => refusalOf(shop.place({ items: wanted, buyer }));
    expect(await refused({ id: 7 })).toEqual({ 'customer.id': ['There is no customer 7 in this store.'] });
    expect(await refused({ id: 999 })).toHaveProperty(['customer.id']);
    expect(await refused({})).toHaveProperty(['customer']);
    expect(await refused({ phone: '0501234567' })).toHaveProperty(['customer.country_code']);
    expect(await refused({ phone: '12', countryCode: '966' })).toHaveProperty(['customer.phone']);
  });
});

describe('what is refused names the item', () => {
  const refused = (items: Parameters<Shop['place']>[0]['items']) => refusalOf(shop.place({ items }));

  it('when it is not for sale', async () => {
    const good = await shop.product();
    const bad = [
      await shop.product({ status: 2 }),
      await shop.product({ status: 3, deletedAt: openedAt }),
      await shop.product({ type: 'package', imageMediaId: null }),
      4_711,
      await shop.product({ type: 'subscription' }),
    ];
    const errors = await refused([good, ...bad].map((productId) => ({ productId, quantity: 1 })));
    expect(errors).toEqual(
      Object.fromEntries(
        bad.map((id, index) => [`items.${index + 1}.product_id`, [`Product ${id} is not for sale in this store.`]]),
      ),
    );
    expect(await shop.productRow(good)).toMatchObject({ stock: 10 });
    expect(await shop.rows('customers')).toEqual([]);
  });

  it('when there is too little of it, counting all items of the product', async () => {
    const few = await shop.product({ stock: 3 });
    const codes = await shop.codeProduct(0);
    expect(await refused([few, few, codes].map((productId) => ({ productId, quantity: 2 })))).toEqual({
      'items.0.quantity': [`Of product ${few} only 3 are left.`],
      'items.2.quantity': [`Product ${codes} is sold out.`],
    });
    const unlimited = await shop.product({ stock: 0, unlimitedStock: true });
    const id = await shop.place({ items: [{ productId: unlimited, quantity: 50 }] });
    await shop.change(id, { status: 5 });
    expect(await shop.productRow(unlimited)).toMatchObject({ stock: 0 });
  });

  it('when it is less than must, or more than one customer may have', async () => {
    const productId = await shop.product({ minQty: 2, maxPurchaseCount: 5 });
    expect(await refused([{ productId, quantity: 1 }])).toEqual({
      'items.0.quantity': [`At least 2 of product ${productId} must be ordered.`],
    });
    const most = { 'items.0.quantity': [`A customer can have at most 5 of product ${productId}.`] };
    expect(await refused([{ productId, quantity: 6 }])).toEqual(most);
    const id = await shop.place({ items: [{ productId, quantity: 4 }] });
    expect(await refused([{ productId, quantity: 2 }])).toEqual(most);
    await shop.place({ items: [{ productId, quantity: 2 }], buyer: { email: 'other@example.com' } });
    await shop.change(id, { status: 5 });
    await shop.place({ items: [{ productId, quantity: 4 }] });
  });

  it('when its variant or its answers are not the product’s', async () => {
    const options = [{ name: 'EU', price: 0 }];
    const fields = JSON.stringify([{ type: 'select', name: 'Region', required: true, options }]);
    const asking = await shop.product({ fields });
    const [one, other] = [await shop.product({ type: 'subscription' }), await shop.product({ type: 'subscription' })];
    const [planId, foreign] = [await shop.plan(one), await shop.plan(other)];
    const switchedOff = await shop.plan(one, { isActive: false });
    const plain = await shop.product();
    const errors = await refused([
      { productId: asking, quantity: 1 },
      { productId: asking, quantity: 1, fields: { Region: 'Mars', constructor: 'x' } },
      { productId: asking, quantity: 1, fields: { Region: '  ' } },
      { productId: one, quantity: 1 },
      { productId: one, quantity: 1, planId: foreign },
      { productId: one, quantity: 1, planId: switchedOff },
      { productId: one, quantity: 2, planId },
      { productId: plain, quantity: 1, planId },
    ]);
    expect(errors).toEqual({
      'items.0.fields.Region': ['The items.0.fields.Region field is required.'],
      'items.1.fields.Region': [`Product ${asking} has no such option.`],
      'items.1.fields.constructor': ['The items.1.fields.constructor field is unknown.'],
      'items.2.fields.Region': ['The items.2.fields.Region field is required.'],
      'items.3.variant_id': ['The items.3.variant_id field is required.'],
      'items.4.variant_id': [`Product ${one} has no variant ${foreign}.`],
      'items.5.variant_id': [`Product ${one} has no variant ${switchedOff}.`],
      'items.6.quantity': [`Of product ${one} an item holds one.`],
      'items.7.variant_id': [`Product ${plain} has no variant ${planId}.`],
    });
  });

  it('when its amount could not be written exactly', async () => {
    const productId = await shop.product({ price: Number.MAX_SAFE_INTEGER, stock: 5 });
    expect(await refused([{ productId, quantity: 2 }])).toEqual({ items: ['The order is too large.'] });
  });
});

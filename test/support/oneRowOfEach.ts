/** The smallest whole store: one row of every store-owned table, each naming the others of the same store. */
import type { Knex } from 'knex';

const at = new Date('2026-01-15T10:00:00Z');
const later = new Date('2026-02-15T10:00:00Z');
const stamps = { createdAt: at, updatedAt: at };

/** Rows in an order in which they can be inserted. `n` (1–9) tells two stores' rows apart: no id occurs in both. */
export function rowsOfStore(n: number): [table: string, row: Record<string, unknown>][] {
  const id = n * 1000;
  const uuid = (of: number) => `00000000-0000-4000-8000-${String(id + of).padStart(12, '0')}`;
  const hash = Buffer.alloc(32, n);
  return [...access(id, uuid, hash), ...catalog(id, uuid), ...buying(id, uuid, hash), ...after(id, uuid, hash)];
}

/** Inserts the store itself and all its rows. */
export async function insertStore(db: Knex, n: number): Promise<void> {
  const store = { id: n, handle: `store00${n}`, name: 'Shop', currency: 'SAR', timeZone: 'Asia/Riyadh', locale: 'ar' };
  await db('stores').insert({ ...store, ...stamps });
  await db('store_hosts').insert({ host: `shop${n}.example`, storeId: n, createdAt: at });
  await db('operators').insert({ id: n, email: `op${n}@example.com`, name: 'Op', passwordHash: 'x', ...stamps });
  await db('operator_stores').insert({ operatorId: n, storeId: n, permissions: ['Stores:Edit'], createdAt: at });
  await db('signing_keys').insert({
    kid: `k${n}`,
    publicJwk: {},
    privateKeyEncrypted: Buffer.from('x'),
    createdAt: at,
  });
  for (const [table, row] of rowsOfStore(n)) await db(table).insert({ storeId: n, ...row });
}

type Rows = [string, Record<string, unknown>][];
type Uuid = (of: number) => string;

function access(id: number, uuid: Uuid, secretHash: Buffer): Rows {
  const idempotency = { credential: 'apiKey:1', operation: 'createOrder', key: 'k', requestHash: secretHash };
  return [
    ['public_keys', { id, name: 'Web', key: `pk_${id}`, createdAt: at }],
    ['secret_keys', { id, name: 'Backend', prefix: 'sk_live_', secretHash, createdAt: at }],
    ['merchant_tokens', { id, name: 'Tools', secretHash, createdAt: at }],
    ['api_keys', { id: uuid(1), name: 'Bot', prefix: 'flx_x_abcd', permissions: {}, secretHash, ...stamps }],
    ['idempotency_keys', { ...idempotency, createdAt: at, expiresAt: later }],
  ];
}

function catalog(id: number, uuid: Uuid): Rows {
  const file = {
    kind: 'product_file',
    storage: 'disk',
    path: `p${id}`,
    name: 'a',
    fileName: 'a',
    mimeType: 'image/webp',
  };
  const period = { durationType: 'month', durationValue: 1 };
  return [
    ['media', { id, ...file, size: 1, ...stamps }],
    ['categories', { id, uuid: uuid(1), name: 'Games', slug: 'games', imageMediaId: id, ...stamps }],
    [
      'products',
      { id, uuid: uuid(1), type: 'code', name: 'Key', slug: 'key', price: 100, imageMediaId: id, ...stamps },
    ],
    ['product_categories', { productId: id, categoryId: id }],
    ['product_media', { productId: id, mediaId: id, role: 'file' }],
    ['benefits', { id, name: 'Fast', ...stamps }],
    ['product_benefits', { productId: id, benefitId: id }],
    ['plans', { id, productId: id, name: 'Monthly', price: 100, ...period, ...stamps }],
    ['plan_features', { id, planId: id, name: 'Support' }],
    ['license_configs', { productId: id }],
    ['subscription_configs', { productId: id }],
    ['courses', { id, productId: id }],
    ['course_sections', { id, courseId: id, title: 'One' }],
    ['course_modules', { id, sectionId: id, title: 'Intro', type: 'media' }],
    ['servers', { id: uuid(1), name: 'Survival', transport: 'poll', ...stamps }],
    ['packages', { productId: id }],
    ['package_servers', { productId: id, serverId: uuid(1) }],
    ['package_commands', { id, productId: id, serverId: uuid(1), event: 'purchase', template: 'op {username}' }],
  ];
}

function buying(id: number, uuid: Uuid, hash: Buffer): Rows {
  const scope = { applicationScope: 'store', ...stamps };
  const session = { channel: 'email', recipient: 'a@b.c', codeHmac: hash, codeExpiresAt: later };
  const card = { codeHash: hash, codeEncrypted: hash, amount: 500, balance: 400 };
  const money = { currency: 'SAR', subtotal: 200, discountAmount: 50, total: 150 };
  const paid = { couponId: uuid(1), couponDiscountAmount: 50, giftCardId: uuid(1), giftCardAmount: 100 };
  const ofProduct = {
    productName: 'Key',
    productType: 'code',
    planId: id,
    serverId: uuid(1),
    quantity: 2,
    price: 100,
    total: 200,
  };
  return [
    ['customers', { id, uuid: uuid(1), email: 'a@b.c', ...stamps }],
    ['customer_tokens', { id, customerId: id, secretHash: hash, createdAt: at }],
    ['login_sessions', { id: uuid(1), tokenHash: hash, ...session, createdAt: at, expiresAt: later }],
    ['login_attempts', { recipient: 'a@b.c', day: '2026-01-15' }],
    ['product_purchases', { productId: id, customerId: id, quantity: 1 }],
    ['coupons', { id: uuid(1), code: 'TEN', discountType: 'fixed', discountValue: 50, ...scope }],
    ['coupon_packages', { couponId: uuid(1), productId: id }],
    ['coupon_categories', { couponId: uuid(1), categoryId: id }],
    ['coupon_uses', { couponId: uuid(1), customerId: id, uses: 1 }],
    ['sales', { id: uuid(1), name: 'Summer', discountBasisPoints: 3000, ...scope }],
    ['sale_packages', { saleId: uuid(1), productId: id }],
    ['sale_categories', { saleId: uuid(1), categoryId: id }],
    ['gift_cards', { id: uuid(1), ...card, ...scope }],
    ['gift_card_packages', { giftCardId: uuid(1), productId: id }],
    ['gift_card_categories', { giftCardId: uuid(1), categoryId: id }],
    ['orders', { id, uuid: uuid(1), customerId: id, status: 4, ...money, ...paid, ...stamps }],
    ['order_items', { id, uuid: uuid(1), orderId: id, productId: id, ...ofProduct, createdAt: at }],
    ['order_statuses', { id, orderId: id, status: 1, createdAt: at }],
    ['transactions', { id, orderId: id, paymentMethod: 'card', total: 150, ...stamps }],
    [
      'gift_card_entries',
      { id, giftCardId: uuid(1), orderId: id, kind: 'redeem', amount: -100, balance: 400, createdAt: at },
    ],
    ['codes', { id, productId: id, code: 'X', orderItemId: id, claimedAt: at, createdAt: at }],
  ];
}

function after(id: number, uuid: Uuid, hash: Buffer): Rows {
  const ofOrder = { orderId: id, customerId: id, ...stamps };
  const subject = { customerId: id, productId: id, productName: 'Key', planId: id, orderId: id, orderItemId: id };
  const term = { price: 100, currency: 'SAR', durationType: 'month', durationValue: 1, startsAt: at, endsAt: later };
  const issued = { orderId: id, issuedAt: at, currency: 'SAR', total: 150, vatRate: 1500, vatAmount: 20, facts: {} };
  const delivery = { orderId: id, orderItemId: id, subscriptionId: id, serverId: uuid(1), event: 'purchase' };
  return [
    ['licenses', { id, productId: id, orderItemId: id, keyHash: hash, keyEncrypted: hash, ...stamps }],
    ['subscriptions', { id, uuid: uuid(1), ...subject, ...term, ...stamps }],
    ['course_enrollments', { id, courseId: id, customerId: id, orderItemId: id, ...stamps }],
    ['reviews', { id, rating: 5, comment: 'Good', ...ofOrder }],
    ['review_items', { reviewId: id, orderItemId: id, productId: id, rating: 5, comment: 'Good' }],
    ['complaints', { id, message: 'Late', ...ofOrder }],
    ['invoice_counters', { name: 'invoices', lastNumber: id + 1 }],
    ['invoices', { number: id, kind: 'invoice', ...issued }],
    ['invoices', { number: id + 1, kind: 'credit_note', creditedNumber: id, ...issued }],
    ['deliveries', { id: uuid(1), ...delivery, command: 'op Steve', state: 'queued', dueAt: at, ...stamps }],
    ['delivery_attempts', { id, deliveryId: uuid(1), startedAt: at }],
    ['bans', { id: uuid(1), ipAddress: '192.0.2.1', reason: 'Abuse', ...stamps }],
    ['order_days', { day: '2026-01-15', status: 4, ofPlayers: false, slot: 0, orders: 1, total: 150 }],
    ['day_counts', { figure: 'reviews', day: '2026-01-15', slot: 0, count: 1, sum: 5 }],
    ['row_counts', { figure: 'customers', slot: 0, count: 1 }],
  ];
}

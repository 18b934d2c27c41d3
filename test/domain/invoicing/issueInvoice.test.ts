/** Numbers without gaps, however many orders are completed at once and however many completions fail. */
import { connect, type Connection } from '../../../src/db/connection';
import type { Db } from '../../../src/db/Db';
import { inTransaction } from '../../../src/db/inTransaction';
import { issueCreditNote, issueInvoice } from '../../../src/domain/invoicing/issueInvoice';
import { Invoice } from '../../../src/domain/invoicing/Invoice';
import { createTestDatabase, demoTime, type DemoDatabase } from '../../support/database';
import { whileLocked } from '../../support/whileLocked';
import { stores } from '../../support/installation';

const digital = { storeId: stores.digital };
const at = new Date('2026-03-15T12:00:00Z');

let demo: DemoDatabase;
let connection: Connection;
let customerId: number;
let productId: number;
let lastOrder = 50_000_000;

beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  // One for each of those who complete at once: who waits for another is given up after two seconds, which a crowded machine needs.
  connection = connect({ url: demo.url, poolSize: 50 });
  ({ customerId } = await connection
    .knex('orders')
    .where({ ...digital, id: 78901 })
    .first('customerId'));
  productId = 101;
});
afterAll(async () => {
  await connection.close();
  await demo.drop();
});

async function insertOrder(storeId: number = digital.storeId, prices = [115_00]): Promise<{ id: number }> {
  const id = ++lastOrder;
  const total = prices.reduce((sum, price) => sum + price, 0);
  const buyer = await connection.knex('customers').where({ storeId }).first('id');
  const ofStore =
    storeId === digital.storeId ? { customerId, productId } : { customerId: buyer.id, productId: undefined };
  const product = ofStore.productId ?? (await connection.knex('products').where({ storeId }).first('id')).id;
  const order = { storeId, id, customerId: ofStore.customerId, status: 3, currency: 'SAR', subtotal: total, total };
  await connection.knex('orders').insert({ ...order, createdAt: demoTime, updatedAt: demoTime });
  let item = id * 10;
  for (const price of prices) {
    const sold = {
      productId: product,
      productName: 'مفتاح (Key)',
      productType: 'code',
      quantity: 1,
      price,
      total: price,
    };
    await connection.knex('orderItems').insert({ storeId, id: item++, orderId: id, ...sold, createdAt: demoTime });
  }
  return { id };
}

const committed = <T>(work: (db: Db) => Promise<T>): Promise<T> => inTransaction(connection, work);

const issue = (order: { id: number }) => committed((unit) => issueInvoice(unit, digital, order, at));
const numbersFrom = async (first: number): Promise<number[]> => {
  const rows = await connection.knex('invoices').where(digital).where('number', '>=', first).orderBy('number');
  return rows.map(({ number }) => Number(number));
};
const lastNumber = async (): Promise<number> =>
  Number((await connection.knex('invoiceCounters').where(digital).first('lastNumber')).lastNumber);

test('fifty completions at once, some of which fail, leave neither gap nor double', async () => {
  const before = await lastNumber();
  const orders = [];
  for (let count = 0; count < 50; count++) orders.push(await insertOrder());
  const results = await Promise.allSettled(
    orders.map((order, index) =>
      committed(async (unit) => {
        await issueInvoice(unit, digital, order, at);
        if (index % 5 === 0) throw new Error('the completion fails');
      }),
    ),
  );
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(await lastNumber()).toBe(before + 40);
  expect(await numbersFrom(before + 1)).toEqual(Array.from({ length: 40 }, (_, index) => before + 1 + index));
});

test('instants follow the numbers, also of one that waited for the number and had asked before', async () => {
  const [one, two] = [await insertOrder(), await insertOrder()];
  const soon = new Date(at.getTime() + 2000);
  const second = await whileLocked(
    connection,
    (unit) => issueInvoice(unit, digital, one, soon),
    () => issue(two),
  );
  const [first] = await connection.knex('invoices').where({ ...digital, orderId: one.id });
  expect(second?.number).toBe(Number(first.number) + 1);
  expect([first.issuedAt, second?.issuedAt]).toEqual([soon, soon]);
  await connection.knex('invoices').where(digital).where('number', '>=', Number(first.number)).update({ issuedAt: at });
});

test('the invoice says what was sold, by whom and to whom, and the order knows its VAT', async () => {
  const order = await insertOrder(digital.storeId, [115_00, 10]);
  const invoice = await issue(order);
  expect(invoice).toMatchObject({ kind: 'invoice', total: 115_10, vatRate: 1500, vatAmount: 15_01, currency: 'SAR' });
  const stored = await Invoice.inStore(digital, connection.knex).findOne({ orderId: order.id });
  expect(stored).toMatchObject({ number: invoice?.number, issuedAt: at, rendering: null });
  expect(stored?.facts).toMatchObject({
    seller: { name: 'متجر المفاتيح', vatNumber: '310122393500003', crNumber: '1010123456' },
    buyer: { email: 'ahmed@example.com' },
    timeZone: 'Asia/Riyadh',
    lines: [
      { name: 'مفتاح (Key)', total: 115_00, vatAmount: 15_00 },
      { total: 10, vatAmount: 1 },
    ],
  });
  const row = await connection
    .knex('orders')
    .where({ ...digital, id: order.id })
    .first();
  expect(row).toMatchObject({ vatRate: 1500, vatAmount: 15_01 });
});

test('a refund takes back what the invoice said, whatever the store is called by now', async () => {
  const order = await insertOrder();
  const invoice = await issue(order);
  await connection.knex('stores').where({ id: digital.storeId }).update({ name: 'Renamed' });
  const note = await committed((unit) => issueCreditNote(unit, digital, order, at));
  await connection.knex('stores').where({ id: digital.storeId }).update({ name: 'متجر المفاتيح' });
  expect(note).toMatchObject({
    kind: 'credit_note',
    number: Number(invoice?.number) + 1,
    creditedNumber: invoice?.number,
  });
  expect(note).toMatchObject({ total: 115_00, vatAmount: 15_00, facts: { seller: { name: 'متجر المفاتيح' } } });
});

test('an order has one invoice and one credit note, and a second try takes no number', async () => {
  const order = await insertOrder();
  await issue(order);
  await committed((unit) => issueCreditNote(unit, digital, order, at));
  const before = await lastNumber();
  await expect(issue(order)).rejects.toThrow(/unique/);
  await expect(committed((unit) => issueCreditNote(unit, digital, order, at))).rejects.toThrow(/unique/);
  expect(await lastNumber()).toBe(before);
});

test('no invoice without a VAT number, no credit note without an invoice, none of another store', async () => {
  const game = { storeId: stores.game };
  const order = await insertOrder(stores.game);
  expect(await committed((unit) => issueInvoice(unit, game, order, at))).toBeUndefined();
  expect(await committed((unit) => issueCreditNote(unit, game, order, at))).toBeUndefined();
  expect(await connection.knex('invoices').where(game)).toEqual([]);
  expect(
    await connection
      .knex('orders')
      .where({ ...game, id: order.id })
      .first(),
  ).toMatchObject({ vatAmount: null });
  await expect(issue(order)).rejects.toThrow();
});

test('a store’s first invoice has number 1', async () => {
  const game = { storeId: stores.game };
  const order = await insertOrder(stores.game);
  await connection.knex('stores').where({ id: stores.game }).update({ vatNumber: '300000000000003', vatRate: 1500 });
  const invoice = await committed((unit) => issueInvoice(unit, game, order, at));
  expect(invoice).toMatchObject({ number: 1 });
});

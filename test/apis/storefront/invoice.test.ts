/** Downloading the tax invoice of an order, and the credit note of a refunded one. */
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { linesOf, readPdf } from '../../support/readPdf';

const DOCUMENTED = 78901;
const digital = { storeId: stores.digital };
jest.setTimeout(60_000);

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let authorization: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  authorization = await installation.credentials.digital.good('customerToken');
});
afterAll(() => installation.stop());

const target = (id: number | string, query = ''): string => `/api/customer/orders/${id}/vat-invoice${query}`;
const ask = (id: number | string, query = '') => installation.ask(target(id, query), { headers: authorization });

/** Of the documented customer. */
async function orderOf(kind: 'invoice' | 'credit_note' | 'none', not = DOCUMENTED): Promise<number> {
  const orders = knex('orders').where({ 'orders.storeId': digital.storeId, customerId: documentedCustomerId });
  const issued = knex('invoices').where(digital).select('orderId');
  const row =
    kind === 'none'
      ? await orders.whereNotIn('id', issued).first('id')
      : await orders.whereIn('id', issued.where({ kind })).whereNot({ id: not }).first('id');
  if (row) return row.id as number;
  throw new Error(`the demo has no order for ${kind}`);
}

const invoiceOf = (orderId: number, kind = 'invoice') =>
  knex('invoices')
    .where({ ...digital, orderId, kind })
    .first();
const counter = async () => (await knex('invoiceCounters').where(digital).first('lastNumber')).lastNumber as number;

describe('the invoice', () => {
  test('of the documented order is a file that says its number and what was bought', async () => {
    const { number } = await invoiceOf(DOCUMENTED);
    const { status, headers, bytes } = await ask(DOCUMENTED);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="invoice-${number}.pdf"`,
      'content-length': String(bytes.length),
      'cache-control': 'no-store',
    });
    const { pages } = await readPdf(bytes);
    const texts = pages.flatMap(linesOf).flat();
    expect(texts).toEqual(expect.arrayContaining([String(number), '78901', 'Premium Game Key', '399.98', '52.17']));
  });

  test('is the same bytes for ever, whatever changes, and no download takes a number', async () => {
    const before = await counter();
    const first = await ask(DOCUMENTED);
    await knex('stores').where({ id: stores.digital }).update({ name: 'Renamed', vatRate: 500 });
    await knex('orderItems')
      .where({ ...digital, orderId: DOCUMENTED })
      .update({ productName: 'Renamed' });
    const other = await installation.another();
    const second = await other.ask(target(DOCUMENTED), { headers: authorization });
    expect(second.bytes.equals(first.bytes)).toBe(true);
    await other.stop();
    expect(await counter()).toBe(before);
    const { rendering, renderedAt } = await invoiceOf(DOCUMENTED);
    expect(first.bytes.equals(rendering)).toBe(true);
    expect(renderedAt).toEqual(installation.clock.now());
  });

  test('downloaded for the first time by several at once, from two processes, is one', async () => {
    const id = await orderOf('invoice');
    await knex('invoices')
      .where({ ...digital, orderId: id })
      .update({ rendering: null });
    const other = await installation.another();
    const asking = [installation, other, installation, other].map(({ ask: from }) =>
      from(target(id), { headers: authorization }),
    );
    const bodies = (await Promise.all(asking)).map(({ bytes }) => bytes);
    await other.stop();
    const { rendering } = await invoiceOf(id);
    for (const body of bodies) expect(body.equals(rendering)).toBe(true);
  });
});

describe('the credit note of a refunded order', () => {
  test('is there beside its invoice, and names it', async () => {
    const id = await orderOf('credit_note');
    const [invoice, note] = [await invoiceOf(id), await invoiceOf(id, 'credit_note')];
    expect(note.creditedNumber).toBe(invoice.number);
    expect((await ask(id)).headers['content-disposition']).toContain(`invoice-${invoice.number}.pdf`);
    const { headers, bytes } = await ask(id, '?document=credit_note');
    expect(headers['content-disposition']).toBe(`attachment; filename="credit-note-${note.number}.pdf"`);
    const texts = (await readPdf(bytes)).pages.flatMap(linesOf).flat();
    expect(texts).toEqual(expect.arrayContaining(['For invoice no.', String(invoice.number), String(note.number)]));
  });

  test('is a 400 where nothing was refunded', async () => {
    const answer = await ask(DOCUMENTED, '?document=credit_note');
    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual({ success: false, message: 'The order has no credit note.', data: null });
  });
});

describe('refused', () => {
  test('an order without VAT: 400', async () => {
    const answer = await ask(await orderOf('none'));
    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual({ success: false, message: 'The order does not include VAT.', data: null });
  });

  test.each([
    ['no credential', {}],
    ['a wrong one', { authorization: 'Bearer 1|nonsense' }],
  ])('%s: 401', async (_, headers) => {
    const credential = 'authorization' in headers ? 'wrong' : 'none';
    const answer = await installation.ask(target(DOCUMENTED), { headers, credential });
    expect(answer.status).toBe(401);
    expect(answer.json()).toMatchObject({ success: false, message: 'Unauthenticated.', data: null });
  });

  test('an order that is unknown, another customer’s, or another store’s: 404', async () => {
    const anothers = await knex('orders').where(digital).whereNot({ customerId: documentedCustomerId }).first('id');
    const elsewhere = await knex('orders').where({ storeId: stores.game }).first('id');
    for (const id of [anothers.id, elsewhere.id, 987_654_321, 'abc', 0]) expect((await ask(id)).status).toBe(404);
  });

  test('a document that there is not: 422', async () => {
    const answer = await ask(DOCUMENTED, '?document=receipt');
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ errors: { document: [expect.any(String)] } });
  });
});

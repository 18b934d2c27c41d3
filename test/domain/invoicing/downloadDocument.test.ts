/** What was drawn first is what everybody gets, even where drawing twice gives two files. */
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { downloadDocument, type Render } from '../../../src/domain/invoicing/downloadDocument';
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { createTestDatabase, demoTime, type DemoDatabase } from '../../support/database';
import { stores } from '../../support/installation';

const digital = { storeId: stores.digital };
const wanted = { customerId: documentedCustomerId, orderId: 78901, kind: 'invoice' as const };

let demo: DemoDatabase;
let connection: Connection;
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  connection = connect({ url: demo.url });
});
afterAll(async () => {
  await connection.close();
  await demo.drop();
});
beforeEach(() => connection.knex('invoices').where(digital).update({ rendering: null, renderedAt: null }));

const download = (render: Render, changes: Partial<typeof wanted> = {}) =>
  downloadDocument(openReading(connection), digital, { ...wanted, ...changes }, { render, at: demoTime });
const drawing =
  (text: string): Render =>
  () =>
    Promise.resolve(Buffer.from(text));
const never: Render = () => Promise.reject(new Error('it was drawn again'));

test('of two who draw at once both give what was kept', async () => {
  let drawn = 0;
  let release: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  const render: Render = async () => {
    const mine = ++drawn;
    if (drawn === 2) release();
    await both;
    return Buffer.from(`drawing ${mine}`);
  };
  const [one, other] = await Promise.all([download(render), download(render)]);
  expect(drawn).toBe(2);
  expect(one).toEqual(other);
  expect(await download(never)).toEqual(one);
});

test('it is drawn from the facts, once', async () => {
  const seen: unknown[] = [];
  const first = await download((document) => {
    seen.push(document);
    return drawing('the drawing')(document);
  });
  expect(first).toMatchObject({ found: 'document', pdf: Buffer.from('the drawing') });
  expect(seen).toMatchObject([
    {
      kind: 'invoice',
      orderId: 78901,
      creditedNumber: null,
      total: 399_98,
      vatRate: 1500,
      vatAmount: 52_17,
      facts: { subtotal: 399_98, lines: [{ name: 'Premium Game Key', quantity: 2, vatAmount: 52_17 }] },
    },
  ]);
  expect(await download(never)).toEqual(first);
});

test('what can not be drawn is not kept', async () => {
  await expect(download(never)).rejects.toThrow('drawn again');
  expect(await download(drawing('second try'))).toMatchObject({ pdf: Buffer.from('second try') });
});

test('an order of somebody else, or of a player, is not there', async () => {
  expect(await download(never, { customerId: documentedCustomerId + 1 })).toEqual({ found: 'nothing' });
  await connection
    .knex('orders')
    .where({ ...digital, id: 78901 })
    .update({ playerUsername: 'Steve' });
  expect(await download(never)).toEqual({ found: 'nothing' });
  await connection
    .knex('orders')
    .where({ ...digital, id: 78901 })
    .update({ playerUsername: null });
  expect(await download(never, { kind: 'credit_note' } as never)).toEqual({ found: 'order' });
});

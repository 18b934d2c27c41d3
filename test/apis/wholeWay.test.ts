/**
 * What makes an installation live before there is any checkout: a merchant creates what they sell and places an order, the customer
 * signs in, reads the codes and downloads the invoice, and the store's own back end sees it all.
 */
import { formOf, picture } from '../support/form';
import { startInstallation, stores, type TestInstallation } from '../support/installation';
import { type Letterbox, startLetterbox } from '../support/letterbox';
import { reference } from '../support/productBodies';
import type { Asked } from '../support/request';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of four APIs

let letterbox: Letterbox;
let installation: TestInstallation;
beforeAll(async () => {
  letterbox = await startLetterbox();
  installation = await startInstallation({ environment: letterbox.environment });
});
afterAll(async () => {
  await installation.stop();
  await letterbox.stop();
});

const EMAIL = 'whole.way@example.com';

async function ask(status: number, target: string, asked: Asked): Promise<Json> {
  const answer = await installation.ask(target, asked);
  expect([answer.status, answer.text]).toEqual([status, expect.anything()]);
  return answer.json();
}

test('the whole way, from an empty category to the invoice and the figures', async () => {
  const merchant = await installation.credentials.digital.good('merchantToken');
  const managed = await installation.credentials.digital.good('secretKey');
  const write = async (method: string, target: string, body: unknown, status = 201): Promise<Json> =>
    (await ask(status, `/shawarma${target}`, { method, headers: merchant, body })).data as Json;
  const shop = (target: string, headers: Record<string, string> = {}) => ask(200, `/api${target}`, { headers });
  const analytics = () =>
    ask(200, '/api/management/analytics?period=today&metrics=sales,products', { headers: managed });
  const before = (await analytics()).data as Json;

  const category = await write('POST', '/categories', { name: 'مفاتيح جديدة' });
  const { body: form, headers: typed } = await formOf({ file: { name: 'key.png', bytes: await picture('png') } });
  const upload = { method: 'POST', headers: { ...merchant, ...typed }, body: form };
  const image = (await ask(200, '/shawarma/products/upload?type=image', upload)).data as Json;
  const product = await write('POST', '/products', {
    ...{ name: 'مفتاح لعبة', type: 'code', price: 115, cost_price: 80, image: reference(image.id) },
    ...{ categories: [category.id], codes: [{ code: 'WAY-1' }, { code: 'WAY-2' }], activation_info: '<p>Enter it</p>' },
  });
  const listed = await shop(`/products?category=${encodeURIComponent(category.slug as string)}`);
  expect(listed.data).toMatchObject([
    { id: product.id, slug: 'مفتاح-لعبة', stock: { available: 2, is_in_stock: true } },
  ]);
  await write('POST', `/products/${product.id}/codes`, { codes: [{ code: 'WAY-3' }] });

  const order = await write('POST', '/orders', {
    customer: { email: EMAIL, first_name: 'Sara', last_name: 'Omar' },
    items: [{ product_id: product.id, quantity: 2 }],
  });
  const address = `/products/${encodeURIComponent(product.slug as string)}`;
  const onSale = (await shop(address)).data as Json;
  expect(onSale.stock).toMatchObject({ available: 1, codes_count: 1 });
  const shown = await installation.ask(new URL(onSale.image.url as string).pathname);
  expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/webp']);
  const completed = await write('PUT', `/orders/${order.id}`, { status: 4, payment: { method: 'card' } }, 200);
  const codes = (completed.items[0].codes as Json[]).map(({ code }) => code as string);
  expect(codes).toEqual(['WAY-1', 'WAY-2']);

  const session = await ask(200, '/api/auth/start', { method: 'POST', body: { email: EMAIL } });
  const { session_token } = session.data as { session_token: string };
  const verify = { method: 'POST', body: { session_token, code: letterbox.codeFor(EMAIL) } };
  const { token } = (await ask(200, '/api/auth/verify', verify)).data as { token: string };
  const theirs = { authorization: `Bearer ${token}` };
  const read = (await shop(`/customer/orders/${order.id}`, theirs)).data as Json;
  expect((read.items[0].codes as Json[]).map(({ code }) => code as string)).toEqual(codes);
  const invoice = await installation.ask(`/api/customer/orders/${order.id}/vat-invoice`, { headers: theirs });
  expect([invoice.status, invoice.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);

  const orders = await ask(200, '/api/management/orders?per_page=100&status=completed', { headers: managed });
  expect(orders.data).toContainEqual(expect.objectContaining({ id: order.id, total: 230, status: 'Completed' }));
  const after = (await analytics()).data as Json;
  expect(after.sales.total_revenue - before.sales.total_revenue).toBe(230);
  expect(after.products.new_products - before.products.new_products).toBe(1);

  // v1 is of players: a person and what they bought are none of its.
  const headers = await installation.credentials.digital.good('apiKey', ['Customers:View']);
  const players = await ask(200, '/api/v1/customers', { headers });
  expect(JSON.stringify(players.data.items)).not.toMatch(/Sara|whole/);

  // It is taken away, and what was bought stays with its buyer.
  await write('DELETE', `/products/${product.id}`, undefined, 200);
  expect((await installation.ask(`/api${address}`)).status).toBe(404);
  const kept = (await shop(`/customer/orders/${order.id}`, theirs)).data as Json;
  expect((kept.items[0].codes as Json[]).map(({ code }) => code as string)).toEqual(codes);
  const row = await installation.database
    .knex('products')
    .where({ storeId: stores.digital, id: product.id })
    .first('slug');
  expect(row).toEqual({ slug: `${product.slug}~${product.id}` });
});

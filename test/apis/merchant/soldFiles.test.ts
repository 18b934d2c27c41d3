/** Files that are sold: only a signed link from a paid order opens them, for as long as it is good and the order stands. */
import { insertMedia, insertProduct } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { formOf } from '../../support/form';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { type CustomerRow, insertCustomer, insertOrder } from '../../support/orderRows';

const HOUR = 3_600_000;
const text = 'The whole book, from beginning to end.';

let installation: TestInstallation;
let customer: CustomerRow;
beforeAll(async () => {
  installation = await startInstallation();
  customer = await insertCustomer(installation.database.knex);
});
afterAll(() => installation.stop());
beforeEach(() => installation.clock.set(demoTime));

async function upload(name: string, bytes = text): Promise<number> {
  const form = await formOf({ file: { name, bytes } });
  const headers = { ...(await installation.credentials.digital.good('merchantToken')), ...form.headers };
  const answer = await installation.ask('/shawarma/products/upload?type=file', { method: 'POST', ...form, headers });
  return answer.json<{ data: { id: number } }>().data.id;
}

/** A product that hands over files, and a completed order of it. */
async function sold(...names: string[]) {
  const { knex } = installation.database;
  const product = await insertProduct(knex);
  const ids = [];
  for (const name of names) ids.push(await upload(name));
  const rows = ids.map((mediaId, position) => ({
    storeId: stores.digital,
    productId: product.id,
    mediaId,
    role: 'file',
    position,
  }));
  if (rows.length > 0) await knex('productMedia').insert(rows);
  const order = await insertOrder(knex, customer, { items: [{ productId: product.id }] });
  const setStatus = (status: number) =>
    knex('orders').where({ storeId: stores.digital, id: order.id }).update({ status });
  return { order, product, ids, setStatus };
}

interface Shown {
  readonly data: {
    readonly items: readonly {
      readonly product: { readonly full_link: string | null };
      readonly item: { readonly full_link: string | null; readonly product: { readonly full_link: string | null } };
    }[];
  };
}

/** Where the order detail says that the file is: the path alone. */
async function linkOf({ id }: { id: number }): Promise<string | null> {
  const answer = await installation.ask(`/api/customer/orders/${id}`, { headers: customer.headers });
  const [item] = answer.json<Shown>().data.items;
  expect(item?.item).toMatchObject({
    full_link: item?.product.full_link,
    product: { full_link: item?.product.full_link },
  });
  const link = item?.product.full_link ?? null;
  expect(link ?? 'http://localhost:3000/').toMatch(/^http:\/\/localhost:3000\//);
  return link && link.replace('http://localhost:3000', '');
}
const mustLink = async (order: { id: number }): Promise<string> => {
  const link = await linkOf(order);
  if (link === null) throw new Error('there is no link');
  return link;
};
const statusOf = async (link: string): Promise<number> => (await installation.ask(link)).status;

test('the buyer gets the file as it was uploaded, under its name, to be saved', async () => {
  const { order } = await sold('كتاب "اللعبة".bin');
  const { status, headers, text: got } = await installation.ask(await mustLink(order));
  expect([status, got]).toEqual([200, text]);
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': String(text.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
  });
  const name = encodeURIComponent('كتاب اللعبة.bin');
  expect(headers['content-disposition']).toMatch(/^attachment; filename=/);
  expect(headers['content-disposition']).toContain(`filename*=UTF-8''${name}`);
});

test('a page that can run is saved as well', async () => {
  const { order } = await sold('game.html');
  const { headers } = await installation.ask(await mustLink(order));
  expect([headers['content-type'], headers['content-disposition']]).toEqual([
    'application/octet-stream',
    'attachment; filename=game.html',
  ]);
});

test('HEAD, parts, and what the client has already', async () => {
  const { order } = await sold('book.bin');
  const link = await mustLink(order);
  const ask = (headers: Record<string, string>, method = 'GET') => installation.ask(link, { method, headers });
  const head = await ask({}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.text]).toEqual([200, String(text.length), '']);
  const part = await ask({ range: 'bytes=4-8' });
  expect([part.status, part.text, part.headers['content-range']]).toEqual([
    206,
    text.slice(4, 9),
    `bytes 4-8/${text.length}`,
  ]);
  expect((await ask({ range: 'bytes=-4' })).text).toBe('end.');
  expect((await ask({ range: 'bytes=30-' })).text).toBe(text.slice(30));
  const etag = String(head.headers.etag);
  expect((await ask({ range: 'bytes=4-8', 'if-range': etag })).status).toBe(206);
  expect((await ask({ range: 'bytes=4-8', 'if-range': '"other"' })).status).toBe(200);
  expect((await ask({ 'if-none-match': etag })).status).toBe(304);
  expect((await ask({ range: 'bytes=0-1,3-4' })).text).toBe(text);
  const beyond = await ask({ range: 'bytes=1000-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${text.length}`]);
  expect((await ask({}, 'POST')).status).toBe(404);
});

test('several files are listed on a page that leads to each', async () => {
  const { order } = await sold('one.bin', '<b>&two.bin', 'three.bin');
  const page = await installation.ask(await mustLink(order));
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const links = [...page.text.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, link, name]) => [link, name]);
  expect(links.map(([, name]) => name)).toEqual(['one.bin', 'b &amp;two.bin', 'three.bin']);
  for (const [link] of links) expect((await installation.ask(String(link))).text).toBe(text);
});

test.each([1, 2, 5, 6])('an order of status %d shows no link, and opens none', async (status) => {
  const { order, setStatus } = await sold('book.bin');
  const link = await mustLink(order);
  await setStatus(status);
  expect(await linkOf(order)).toBeNull();
  expect(await statusOf(link)).toBe(404);
  await setStatus(3);
  expect(await statusOf(link)).toBe(200);
});

test('neither the list of orders nor a product without files has a link', async () => {
  const { order } = await sold();
  expect(await linkOf(order)).toBeNull();
  await sold('book.bin');
  const list = await installation.ask('/api/customer/orders', { headers: customer.headers });
  expect(list.text).not.toContain('/media/files/');
});

test('a link is good for an hour at least and two at most, and the same within the hour', async () => {
  const { order } = await sold('book.bin');
  installation.clock.set('2026-03-15T10:00:00.001Z');
  const link = await mustLink(order);
  installation.clock.set('2026-03-15T10:59:59Z');
  expect(await linkOf(order)).toBe(link);
  installation.clock.advance(HOUR);
  expect(await statusOf(link)).toBe(200);
  expect(await linkOf(order)).not.toBe(link);
  installation.clock.advance(1000);
  const expired = await installation.ask(link);
  const forged = await installation.ask(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
  expect([expired.status, expired.text]).toEqual([404, forged.text]);
  expect(forged.status).toBe(404);
});

test('no part of a link can be another', async () => {
  const one = await sold('one.bin');
  const other = await sold('other.bin');
  const link = await mustLink(one.order);
  const [, folder = '', store, item, media, expires, signature] =
    /^(.+\/)(\d+)-(\d+)-(\d+)-(\d+)-([\w-]+)$/.exec(link) ?? [];
  const written = (...parts: unknown[]): string => `${folder}${parts.join('-')}`;
  expect(await statusOf(written(store, item, media, expires, signature))).toBe(200);
  for (const forged of [
    written(2, item, media, expires, signature),
    written(store, other.order.itemIds[0], media, expires, signature),
    written(store, item, other.ids[0], expires, signature),
    written(store, item, 'list', expires, signature),
    written(store, item, media, Number(expires) + 1, signature),
    written(store, item, media, `0${expires}`, signature),
    written(store, item, media, expires, 'A'.repeat(43)),
    written(store, item, media, expires, ''),
    written(store, item, media, expires),
    `${folder}x`,
    `${folder}%ff`,
  ]) {
    expect([forged, await statusOf(forged)]).toEqual([forged, expect.any(Number)]);
    expect([400, 404]).toContain(await statusOf(forged));
  }
});

test('a file that the product has no more is not handed over, nor one of another product', async () => {
  const { order, ids } = await sold('book.bin');
  const link = await mustLink(order);
  await installation.database.knex('productMedia').where({ storeId: stores.digital, mediaId: ids[0] }).delete();
  expect(await statusOf(link)).toBe(404);
  const picture = await insertMedia(installation.database.knex);
  expect(await statusOf(link.replace(`-${ids[0]}-`, `-${picture.id}-`))).toBe(404);
});

test('a file whose bytes are gone is a fault of ours, not of the link', async () => {
  const { order, ids } = await sold('book.bin');
  await installation.database
    .knex('media')
    .where({ storeId: stores.digital, id: ids[0] })
    .update({ path: 'files/none' });
  expect(await statusOf(await mustLink(order))).toBe(500);
});

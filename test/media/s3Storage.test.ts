/** Uploads in a bucket, at a server of S3 that runs here: the same promises as on a disk, and what it says when it is away. */
import { createServer as createNetServer, type Server, type Socket } from 'node:net';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import sharp from 'sharp';
import { loadContract } from '../../src/contract/Contract';
import { s3Storage } from '../../src/media/s3Storage';
import type { MediaStorage } from '../../src/media/MediaStorage';
import { openReading } from '../../src/db/unitOfWork';
import { sweepMedia } from '../../src/domain/catalog/sweepMedia';
import { judge } from '../contract/net/judge';
import { demoTime } from '../support/database';
import { formOf, picture } from '../support/form';
import { startInstallation, type TestInstallation } from '../support/installation';
import { insertCustomer, insertOrder } from '../support/orderRows';
import { insertProduct } from '../support/catalogRows';

const BUCKET = 'uploads';
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const gone = new AbortController().signal;

let directory: string;
let s3: S3rver;
let port: number;
let way: { server: Server; cut: boolean; port: number };
beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 's3-'));
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  ({ port } = await s3.run());
  way = await wayTo(() => port);
});
afterAll(async () => {
  way.server.close();
  await s3.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A way to the service that can be cut. */
async function wayTo(target: () => number): Promise<typeof way> {
  const state = { cut: false, port: 0, server: createNetServer() };
  state.server.on('connection', (socket: Socket) => {
    socket.on('error', () => undefined);
    if (state.cut) return void socket.resetAndDestroy();
    const onward = new (socket.constructor as typeof Socket)().connect(target(), '127.0.0.1');
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy()).on('data', () => state.cut && socket.resetAndDestroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => state.server.listen(0, '127.0.0.1', resolve));
  state.port = (state.server.address() as AddressInfo).port;
  return state;
}

const endpoint = (): string => `http://127.0.0.1:${way.port}`;
const configOf = (more: object = {}) => ({
  bucket: BUCKET,
  endpoint: endpoint(),
  region: 'us-east-1',
  ...keys,
  ...more,
});
const objects = (): string[] =>
  readdirSync(path.join(directory, BUCKET), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('_object'));

describe('the storage', () => {
  let storage: MediaStorage;
  beforeAll(async () => (storage = await s3Storage(configOf())));
  afterAll(() => storage.close());

  const read = async (name: string, range?: { start: number; end: number }): Promise<string> => {
    const found = await storage.find(name);
    if (!found) throw new Error('not found');
    return (await buffer(await found.read(range, gone))).toString();
  };

  test('keeps bytes, whole or in parts, until they are removed', async () => {
    await storage.save('files/a/1', Buffer.from('hello there'), 'text/plain');
    expect(await storage.find('files/a/1')).toMatchObject({ size: 11, etag: expect.stringMatching(/^"/) as string });
    expect([await read('files/a/1'), await read('files/a/1', { start: 6, end: 10 })]).toEqual(['hello there', 'there']);
    await storage.remove('files/a/1');
    await storage.remove('files/a/1');
    expect(await storage.find('files/a/1')).toBeUndefined();
  });

  test('takes a file of more than one part', async () => {
    const file = path.join(directory, 'large');
    const bytes = Buffer.alloc(12 * 1024 * 1024, 'x');
    writeFileSync(file, bytes);
    await storage.save('files/a/large', { file }, 'application/octet-stream');
    expect((await storage.find('files/a/large'))?.size).toBe(bytes.length);
    await storage.remove('files/a/large');
  });

  test('lists one folder alone', async () => {
    const names = ['files/b/1', 'files/b/2', 'files/bb/1'];
    for (const name of names) await storage.save(name, Buffer.from('x'), 'text/plain');
    const found = [];
    for await (const { path: name, modifiedAt } of storage.list('files/b/')) found.push([name, modifiedAt]);
    expect(found).toEqual([
      ['files/b/1', expect.any(Date)],
      ['files/b/2', expect.any(Date)],
    ]);
    for (const name of names) await storage.remove(name);
  });

  test('says that it is unavailable when it can’t be reached, and what is wrong when that is ours to mend', async () => {
    way.cut = true;
    for (const work of [storage.find('a'), storage.save('a', Buffer.from('x'), 'text/plain'), storage.remove('a')]) {
      await expect(work).rejects.toMatchObject({ code: 'unavailable' });
    }
    way.cut = false;
    const wrong = await s3Storage(configOf({ bucket: 'no-such-bucket' }));
    await expect(wrong.save('a', Buffer.from('x'), 'text/plain')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    wrong.close();
  });
});

describe('an installation with a bucket', () => {
  let installation: TestInstallation;
  let headers: Record<string, string>;
  beforeAll(async () => {
    const environment = {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: endpoint(),
      S3_ACCESS_KEY_ID: keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
    };
    installation = await startInstallation({ environment });
    headers = await installation.credentials.digital.good('merchantToken');
  });
  afterAll(() => installation.stop());

  const upload = async (name: string, bytes: Buffer | string, type: string) => {
    const form = await formOf({ file: { name, bytes } });
    return installation.ask(`/shawarma/products/upload?type=${type}`, {
      method: 'POST',
      body: form.body,
      headers: { ...headers, ...form.headers },
    });
  };
  type Uploaded = { data: { id: number; path: string } };

  test('keeps images there and passes them on', async () => {
    const { data } = (await upload('a.png', await picture('png', 500, 500), 'image')).json<Uploaded>();
    expect(objects().filter((name) => name.includes(data.path.slice(-30, -5)))).toHaveLength(4);
    for (const name of [data.path, data.path.replace('.webp', '-320.webp')]) {
      const shown = await installation.ask(`/${name}`);
      expect(shown.headers).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      expect((await sharp(shown.bytes).metadata()).format).toBe('webp');
      const again = await installation.ask(`/${name}`, { headers: { 'if-none-match': String(shown.headers.etag) } });
      expect(again.status).toBe(304);
    }
    expect((await installation.ask(`/${data.path.replace('.webp', '-999.webp')}`)).status).toBe(404);
    expect((await installation.ask(`/${data.path}`, { method: 'POST' })).status).toBe(404);
  });

  test('hands over what is sold, in parts too', async () => {
    const { knex } = installation.database;
    const { data } = (await upload('book.bin', 'The whole book', 'file')).json<Uploaded>();
    const customer = await insertCustomer(knex);
    const product = await insertProduct(knex);
    await knex('productMedia').insert({ storeId: 1, productId: product.id, mediaId: data.id, role: 'file' });
    const order = await insertOrder(knex, customer, { items: [{ productId: product.id }] });
    const shown = await installation.ask(`/api/customer/orders/${order.id}`, { headers: customer.headers });
    const [link = ''] = /\/media\/files\/[\w-]+/.exec(shown.text) ?? [];
    expect((await installation.ask(link)).text).toBe('The whole book');
    expect((await installation.ask(link, { headers: { range: 'bytes=4-8' } })).text).toBe('whole');
    way.cut = true;
    expect((await installation.ask(link)).status).toBe(503);
    way.cut = false;
    expect((await installation.ask(`/${data.path}`)).status).toBe(404);
  });

  test.each(['image', 'file'])(
    'says 503 for an upload of type %s while the bucket is away, and leaves no row',
    async (type) => {
      const contract = loadContract('merchant');
      const operation = contract.operations.find(({ id }) => id === 'uploadProductMedia');
      if (!operation) throw new Error('there is no upload');
      const count = () => installation.database.knex('media').count('* as all').first();
      const before = await count();
      way.cut = true;
      const answer = await upload('a.png', await picture('png'), type);
      way.cut = false;
      expect(judge(contract, operation, 503, answer)).toEqual([]);
      expect(await count()).toEqual(before);
      expect((await upload('a.png', await picture('png'), type)).status).toBe(200);
    },
  );

  test('sweeps what nothing names there', async () => {
    const { data } = (await upload('a.png', await picture('png'), 'image')).json<Uploaded>();
    const storage = await s3Storage(configOf());
    await storage.save(`files/${installation.credentials.digital.handle}/nobodys`, Buffer.from('x'), 'text/plain');
    // The bucket goes by the clock of its own.
    const later = new Date(Math.max(Date.now(), demoTime.getTime()) + 2 * 86_400_000);
    const storages = { writing: storage, all: [storage] };
    await sweepMedia(openReading(installation.database), storages, later);
    const { path: sold } = await installation.database.knex('media').where({ kind: 'product_file' }).first('path');
    const left = objects().filter((name) => name.includes(installation.credentials.digital.handle));
    expect(left).toEqual([expect.stringContaining(sold as string)]);
    expect((await installation.ask(`/${data.path}`)).status).toBe(404);
    storage.close();
  });
});

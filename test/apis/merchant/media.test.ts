/** Uploads: what is stored of pictures and files, what is refused, and that a refusal leaves nothing. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { formOf, picture, type WrittenForm } from '../../support/form';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';

const PATH = '/shawarma/products/upload';
const MEGABYTE = 1024 * 1024;

let dataDir: string;
let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'uploads-'));
  installation = await startInstallation({ environment: { MATJAR_DATA_DIR: dataDir } });
  headers = await installation.credentials.digital.good('merchantToken');
});
afterAll(async () => {
  await installation.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Uploaded {
  readonly id: number;
  readonly path: string;
  readonly size: number;
}

const send = (form: WrittenForm, type = 'image', more: Record<string, string> = {}): Promise<Answer> =>
  installation.ask(`${PATH}?type=${type}`, {
    method: 'POST',
    body: form.body,
    headers: { ...headers, ...form.headers, ...more },
  });
const upload = async (name: string, bytes: Buffer | string, type = 'image'): Promise<Answer> =>
  send(await formOf({ file: { name, bytes } }), type, { 'accept-language': 'en' });
const uploaded = async (name: string, bytes: Buffer | string, type = 'image'): Promise<Uploaded> => {
  const answer = await upload(name, bytes, type);
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.json<{ data: Uploaded }>().data;
};
const rowOf = (id: number) => installation.database.knex('media').where({ storeId: stores.digital, id }).first();

/** Everything that uploads leave: names of files, and how many rows. */
async function everything(): Promise<unknown> {
  const files = existsSync(dataDir) ? readdirSync(dataDir, { recursive: true }).map(String).sort() : [];
  const [row] = await installation.database.knex('media').count('* as all');
  const kept = files.filter((name) => /\.webp|files\/.+\/.|uploads\/./.test(name));
  return [kept, (row as { all: unknown }).all];
}
const refusal = async (answer: Answer): Promise<unknown> => {
  const { data, message } = answer.json();
  return [answer.status, data ?? message];
};

describe('an image', () => {
  test.each(['jpeg', 'png', 'gif', 'webp'] as const)('of type %s is stored as WebP', async (type) => {
    const answer = await send(
      await formOf({ file: { name: `My Picture.${type}`, bytes: await picture(type) }, alt_text: 'A controller' }),
    );
    expect(answer.status).toBe(200);
    const { data, ...envelope } = answer.json<{ data: Uploaded }>();
    expect(envelope).toMatchObject({ message: 'تم رفع الملف بنجاح', api: 'rmz.shawarma' });
    const { handle } = installation.credentials.digital;
    expect(data).toEqual({
      id: expect.any(Number) as number,
      type: 'main_product_image',
      name: 'My Picture',
      file_name: 'My Picture.webp',
      path: expect.stringMatching(new RegExp(`^media/${handle}/[0-9a-f-]{36}\\.webp$`)) as string,
      mime_type: 'image/webp',
      size: expect.any(Number) as number,
    });
    expect(await rowOf(data.id)).toMatchObject({ altText: 'A controller', storage: 'disk', width: 64, height: 48 });
    const shown = await installation.ask(`/${data.path}`);
    expect(shown.bytes.length).toBe(data.size);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(shown.bytes).metadata()).toMatchObject({ format: 'webp', width: 64, height: 48 });
  });

  test('of a gallery says so', async () => {
    expect(await uploaded('a.png', await picture('png'), 'extra_image')).toMatchObject({ type: 'extra_image' });
  });

  test('lies there in smaller forms too, and never larger than 2,560 pixels', async () => {
    const { id, path: place } = await uploaded('large.jpg', await picture('jpeg', 4000, 1000));
    const row = (await rowOf(id)) as { width: number; height: number; sizes: Record<string, string> };
    expect([row.width, row.height]).toEqual([2560, 640]);
    expect(Object.keys(row.sizes)).toEqual(['320', '640', '1280']);
    for (const [width, form] of Object.entries(row.sizes)) {
      expect(form).toBe(place.replace('.webp', `-${width}.webp`));
      const { bytes } = await installation.ask(`/${form}`);
      expect((await sharp(bytes).metadata()).width).toBe(Number(width));
    }
  });

  test('is turned upright, and says no more of who made it', async () => {
    const turned = await sharp(await picture('jpeg', 60, 40))
      .withExif({ IFD0: { Artist: 'Somebody', Orientation: '6' }, IFD3: { GPSLatitude: '24/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(turned).metadata()).exif).toBeDefined();
    const { path: place } = await uploaded('photo.jpg', turned);
    const metadata = await sharp((await installation.ask(`/${place}`)).bytes).metadata();
    expect([metadata.width, metadata.height]).toEqual([40, 60]);
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual(Array(4).fill(undefined));
  });

  test('that moves goes on moving', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((background) =>
        sharp({ create: { width: 400, height: 300, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const { data: pixels } = await sharp({ create: { width: 400, height: 900, channels: 3, background: '#fff' } })
      .composite(frames.map((input, index) => ({ input, top: index * 300, left: 0 })))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const gif = await sharp(pixels, { raw: { width: 400, height: 900, channels: 3, pageHeight: 300 } })
      .gif()
      .toBuffer();
    const { id, path: place } = await uploaded('moving.gif', gif);
    expect(await rowOf(id)).toMatchObject({ width: 400, height: 300 });
    for (const form of [place, place.replace('.webp', '-320.webp')]) {
      const metadata = await sharp((await installation.ask(`/${form}`)).bytes, { animated: true }).metadata();
      expect(metadata.pages).toBe(3);
    }
  });

  test('drawn in a browser has a name without an ending', async () => {
    expect(await uploaded('blob', await picture('png'))).toMatchObject({ name: 'blob', file_name: 'blob.webp' });
  });
});

describe('a file', () => {
  test('is stored as it is, where nobody finds it', async () => {
    const text = Buffer.from('key,value\n1,2\n');
    const data = await uploaded('../../etc/قائمة  الأسعار\u202e<1>.CSV', text, 'file');
    expect(data).toMatchObject({
      type: 'product_file',
      name: 'قائمة الأسعار 1',
      file_name: 'قائمة الأسعار 1.csv',
      mime_type: 'application/octet-stream',
      size: text.length,
    });
    expect(await readFile(path.join(dataDir, data.path))).toEqual(text);
    for (const place of [`/${data.path}`, `/media/${data.path}`]) {
      expect((await installation.ask(place)).status).toBe(404);
    }
  });

  test('that is a picture is no public one', async () => {
    const data = await uploaded('poster.png', await picture('png'), 'file');
    expect(data).toMatchObject({ mime_type: 'image/png', path: expect.stringMatching(/^files\//) as string });
    expect((await installation.ask(`/${data.path}`)).status).toBe(404);
  });

  test('of 117 megabytes is taken, one of a byte more is not', async () => {
    const bytes = Buffer.alloc(117 * MEGABYTE + 1, 'x');
    expect((await uploaded('large.bin', bytes.subarray(1), 'file')).size).toBe(117 * MEGABYTE);
    expect((await upload('larger.bin', bytes, 'file')).status).toBe(413);
  }, 120_000);
});

const zip = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
const sentence = (text: string) => ({ file: [text] });
const NO_IMAGE = sentence('The file field must be a JPEG, PNG, GIF or WebP image.');
const RENAMED = sentence('The file field is not what its name says.');
const TWO = sentence('The file field holds a second file within the first.');
const BROKEN = sentence('The file field holds an image that is broken or too large to be shown.');

describe('refused with a word on why, and nothing left', () => {
  test.each<[string, string, string, () => Promise<Buffer> | Buffer, object]>([
    ['nothing', 'image', 'a.png', () => Buffer.alloc(0), sentence('The file field must not be empty.')],
    ['a page as an image', 'image', 'a.png', () => Buffer.from('<!doctype html><script>1</script>'), NO_IMAGE],
    [
      'a drawing that can run',
      'image',
      'a.svg',
      () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      NO_IMAGE,
    ],
    ['a PNG that is called a JPEG', 'image', 'a.jpg', () => picture('png'), RENAMED],
    ['an image that is called a page', 'image', 'a.html', () => picture('png'), RENAMED],
    ['an image that is called a program', 'image', 'a.exe', () => picture('png'), RENAMED],
    ['an image with an archive behind', 'image', 'a.gif', async () => Buffer.concat([await picture('gif'), zip]), TWO],
    [
      'an image with a page behind',
      'image',
      'a.jpg',
      async () => Buffer.concat([await picture('jpeg'), Buffer.from('<script>alert(1)</script>')]),
      TWO,
    ],
    [
      'an image with a program of servers behind',
      'image',
      'a.png',
      async () => Buffer.concat([await picture('png'), Buffer.from('<?php phpinfo();')]),
      TWO,
    ],
    ['half an image', 'image', 'a.jpg', async () => (await picture('jpeg', 800, 800)).subarray(0, 2000), BROKEN],
    ['an image of 100 million pixels', 'image', 'a.png', () => picture('png', 10_000, 10_000), BROKEN],
    [
      'a program that is called a text',
      'file',
      'read me.txt',
      () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
      RENAMED,
    ],
    ['a text that is called a PDF', 'file', 'book.pdf', () => Buffer.from('only text'), RENAMED],
    ['an archive that is called a picture', 'file', 'a.png', () => zip, RENAMED],
    ['a PDF with an archive behind', 'file', 'book.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), zip]), TWO],
  ])('%s', async (_title, type, name, bytes, expected) => {
    const before = await everything();
    expect(await refusal(await upload(name, await bytes(), type))).toEqual([422, expected]);
    expect(await everything()).toEqual(before);
  });

  test.each<[string, () => Promise<WrittenForm>, object]>([
    ['no file', () => formOf({ alt_text: 'A' }), sentence('The file field is required.')],
    ['a text under its name', () => formOf({ file: 'text' }), sentence('The file field is required.')],
    [
      'a file under another name',
      async () => formOf({ image: { name: 'a.png', bytes: await picture('png') } }),
      { image: ['The image field is unknown.'] },
    ],
    [
      'two files',
      async () =>
        formOf({
          file: [
            { name: 'a.png', bytes: await picture('png') },
            { name: 'b.png', bytes: await picture('png') },
          ],
        }),
      sentence('Only one file can be sent.'),
    ],
    [
      'an unknown field',
      async () => formOf({ file: { name: 'a.png', bytes: await picture('png') }, colour: 'red' }),
      { colour: ['The colour field must not have additional properties.'] },
    ],
    [
      'a field twice',
      async () => formOf({ alt_text: ['A', 'B'], file: { name: 'a.png', bytes: await picture('png') } }),
      { alt_text: ['The alt_text field must be string.'] },
    ],
    [
      'a text that is too long',
      async () => formOf({ alt_text: 'x'.repeat(256), file: { name: 'a.png', bytes: await picture('png') } }),
      { alt_text: ['The alt_text field must not have more than 255 characters.'] },
    ],
    [
      'a text of a megabyte',
      async () => formOf({ alt_text: 'x'.repeat(20_000), file: { name: 'a.png', bytes: await picture('png') } }),
      { alt_text: ['The alt_text field must not have more than 16384 characters.'] },
    ],
    [
      'a field with a path for a name',
      async () => formOf({ 'a[b][c]': '1', file: { name: 'a.png', bytes: await picture('png') } }),
      { form: ['The form has too many fields, or one whose name is none.'] },
    ],
  ])('%s', async (_title, form, expected) => {
    const before = await everything();
    expect(await refusal(await send(await form(), 'image', { 'accept-language': 'en' }))).toEqual([422, expected]);
    expect(await everything()).toEqual(before);
    expect((await send(await form())).status).toBe(422); // whose Arabic is asked for by the tests' client
  });

  test.each([
    ['no boundary', { 'content-type': 'multipart/form-data' }, 400],
    ['another boundary', { 'content-type': 'multipart/form-data; boundary=other' }, 400],
    ['another type', { 'content-type': 'application/octet-stream' }, 415],
  ])('a form with %s', async (_title, more, status) => {
    const before = await everything();
    const form = await formOf({ file: { name: 'a.png', bytes: await picture('png') } });
    expect((await send(form, 'image', more)).status).toBe(status);
    expect(await everything()).toEqual(before);
  });

  test('a transaction that fails after the bytes are kept', async () => {
    const before = await everything();
    const { knex } = installation.database;
    await knex.raw('alter table media add constraint nothing_new check (id < 0) not valid');
    const answer = await upload('a.png', await picture('png'));
    await knex.raw('alter table media drop constraint nothing_new');
    expect(answer.status).toBe(500);
    expect(await everything()).toEqual(before);
  });
});

describe('a sender', () => {
  const head = (length: number | 'chunked', more = ''): string =>
    [
      `POST ${PATH}?type=image HTTP/1.1`,
      'Host: localhost',
      `Authorization: ${headers.authorization}`,
      'Content-Type: multipart/form-data; boundary=b',
      length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`,
      ...(more ? [more] : []),
      '\r\n',
    ].join('\r\n');
  const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n';

  interface Client {
    readonly socket: Socket;
    readonly received: () => string;
  }
  async function open(): Promise<Client> {
    const socket = connectSocket(Number(new URL(installation.address).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk))).on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    return { socket, received: () => text };
  }
  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    for (const deadline = performance.now() + 15_000; !(await condition());) {
      if (performance.now() > deadline) throw new Error('not within 15 s');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  test('that announces too much is told before it sends a byte of it', async () => {
    const { socket, received } = await open();
    socket.write(head(11 * MEGABYTE));
    await until(() => received().startsWith('HTTP/1.1 413 '));
    socket.destroy();
  });

  test('that announces nothing is told as soon as it is too much, and cut off when it goes on', async () => {
    const before = await everything();
    const { socket, received } = await open();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(head('chunked'));
    const chunk = (bytes: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
    socket.write(chunk(Buffer.from(part)));
    for (let sent = 0; sent <= 10; sent++) socket.write(chunk(Buffer.alloc(MEGABYTE)));
    await until(() => received().startsWith('HTTP/1.1 413 '));
    const more = setInterval(() => socket.write(chunk(Buffer.alloc(1000))), 20);
    await closed;
    clearInterval(more);
    expect(received().match(/HTTP\/1\.1 /g)).toHaveLength(1);
    await until(async () => JSON.stringify(await everything()) === JSON.stringify(before));
  });

  test('that leaves in the middle leaves nothing', async () => {
    const before = await everything();
    const { socket } = await open();
    socket.write(head(5 * MEGABYTE) + part);
    socket.write(Buffer.alloc(2 * MEGABYTE));
    await until(() => readdirSync(path.join(dataDir, 'uploads')).length > 0);
    socket.destroy();
    await until(async () => JSON.stringify(await everything()) === JSON.stringify(before));
  });

  test('that ends its form too early is told so', async () => {
    const { socket, received } = await open();
    socket.write(head(part.length + 3) + part + 'abc');
    await until(() => received().startsWith('HTTP/1.1 400 '));
    expect(received()).toContain('محتوى الطلب ليس نموذجًا مكتملًا.');
    socket.destroy();
  });
});

test('many at once are all taken, and others are answered meanwhile', async () => {
  const form = await formOf({ file: { name: 'a.jpg', bytes: await picture('jpeg', 1500, 1500) } });
  const uploads = Promise.all(Array.from({ length: 12 }, () => send(form)));
  let answered = 0;
  let done = false;
  void uploads.finally(() => (done = true));
  while (!done) {
    expect((await installation.ask('/api/products/premium-game-key')).status).toBe(200);
    answered += 1;
  }
  const answers = await uploads;
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
  const paths = answers.map((answer) => answer.json<{ data: Uploaded }>().data.path);
  expect(new Set(paths).size).toBe(12);
  expect(answered).toBeGreaterThan(12);
});

test('the store of the token is the one whose upload it is', async () => {
  const others = await installation.credentials.game.good('merchantToken');
  const form = await formOf({ file: { name: 'a.png', bytes: await picture('png') } });
  const { id, path: place } = (await send(form, 'image', { ...others, host: 'game.example' })).json<{
    data: Uploaded;
  }>().data;
  expect(place).toContain(installation.credentials.game.handle);
  expect(await rowOf(id)).toBeUndefined();
  const body = { name: 'Picture', image: { file: { response: { id } } } };
  const refused = await installation.ask('/shawarma/categories', { method: 'POST', headers, body });
  expect(refused.status).toBe(404);
});

test('what was uploaded can be named at once', async () => {
  const { id } = await uploaded('a.png', await picture('png'));
  const body = { name: 'With a picture', image: { file: { response: { id } } } };
  expect((await installation.ask('/shawarma/categories', { method: 'POST', headers, body })).status).toBe(201);
});

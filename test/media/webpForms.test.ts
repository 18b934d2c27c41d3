/** Whose fault it is that a picture can't be shown: the sender's, or this machine's. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { UnreadablePictureError, webpForms } from '../../src/media/webpForms';

let folder: string;
let good: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'matjar-pictures-'));
  good = await sharp({ create: { width: 700, height: 400, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(bytes: Buffer): Promise<string> {
  const file = path.join(folder, crypto.randomUUID());
  await writeFile(file, bytes);
  return file;
}
const failure = (file: string): Promise<unknown> =>
  webpForms(file, 'png').then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([
  ['half of one', () => good.subarray(0, 300)],
  ['no picture', () => Buffer.from('a text')],
  ['nothing', () => Buffer.alloc(0)],
  ['another format', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
])('%s is the sender’s', async (_, bytes) => {
  expect(await failure(await fileOf(bytes()))).toBeInstanceOf(UnreadablePictureError);
});

test('a file that is gone is ours', async () => {
  const error = await failure(path.join(folder, 'gone'));
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(UnreadablePictureError);
});

test.each([
  ['memory that has run out', 1, new Error('VipsImage: out of memory --- size == 3MB')],
  ['a disk that is full', 1, Object.assign(new Error('write failed'), { code: 'ENOSPC' })],
  ['whatever fails of what we have encoded ourselves', 2, new Error('VipsForeignLoad: unknown')],
])('%s is ours', async (_, encoding, thrown) => {
  const prototype = Object.getPrototypeOf(sharp(good)) as Sharp;
  const encode = prototype.toBuffer as (...given: unknown[]) => Promise<unknown>;
  let encoded = 0;
  jest.spyOn(prototype, 'toBuffer').mockImplementation(function (this: Sharp, ...given: unknown[]) {
    return ++encoded === encoding ? Promise.reject(thrown) : encode.apply(this, given);
  } as never);
  expect(await failure(await fileOf(good))).toBe(thrown);
});

test('a good one has its forms', async () => {
  const { whole, smaller } = await webpForms(await fileOf(good), 'png');
  expect([whole.width, whole.height, smaller.map(({ width }) => width)]).toEqual([700, 400, [1280, 640, 320]]);
});

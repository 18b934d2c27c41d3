/** What names and contents go together, and names that any system can bear. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { acceptUpload } from '../../src/media/acceptUpload';
import { fileNameOf, writtenName } from '../../src/media/fileName';
import { canBe } from '../../src/media/fileTypes';
import { isPolyglot } from '../../src/media/polyglot';
import { mainPathOf } from '../../src/media/keepUpload';
import { picture } from '../support/form';

const folder = mkdtempSync(path.join(tmpdir(), 'accept-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (bytes: Buffer): string => {
  const file = path.join(folder, 'file');
  writeFileSync(file, bytes);
  return file;
};

test.each([
  ['photo.JPG', 'photo.jpg'],
  ['C:\\Users\\me\\Game Guide.pdf', 'Game Guide.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\r\n"c".zip', 'a b c.zip'],
  ['gpj.\u202eexe', 'gpj.exe'],
  ['دليل اللاعب.pdf', 'دليل اللاعب.pdf'],
  ['archive.tar.gz', 'archive.tar.gz'],
  ['no ending. ', 'no ending'],
  ['price <100>', 'price 100'],
  ['', 'file'],
  ['///', 'file'],
  ['...', 'file'],
  ['a.?', 'a'],
  ['v1.final version', 'v1.final version'],
])('%j is written as %j', (given, expected) => {
  const name = writtenName(fileNameOf(given));
  expect(name).toBe(expected);
});

test('no name hurts anybody, however it was made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = writtenName(fileNameOf(given));
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\:*?"<>|]|^\.|[. ]$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(600);
      expect(name.length).toBeGreaterThan(0);
      expect(writtenName(fileNameOf(name))).toBe(name);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['jpeg', 'jpg', true],
  ['docx', 'zip', true],
  ['jar', 'zip', true],
  ['m4a', 'mp4', true],
  ['rbxl', undefined, true],
  ['txt', undefined, true],
  ['', 'exe', true],
  ['', undefined, true],
  ['save', 'zip', true],
  ['zip', 'pdf', false],
  ['pdf', 'zip', false],
  ['zip', undefined, false],
  ['txt', 'exe', false],
  ['csv', 'zip', false],
  ['save', 'exe', false],
  ['png', 'exe', false],
])('a name that ends in .%s on content of .%s: %s', (claimed, sniffed, expected) => {
  expect(canBe(claimed, sniffed)).toBe(expected);
});

test('a picture’s comment may hold a closing bracket or two, its end no archive', async () => {
  const image = await picture('jpeg', 200, 200);
  const end = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
  const commented = Buffer.concat([end.subarray(0, 20), Buffer.from([5, 0]), Buffer.from('hello')]);
  const kinds: [Buffer, boolean][] = [
    [image, false],
    [Buffer.concat([image, Buffer.from('a < b > c <?xpacket begin?> <x:xmpmeta>')]), false],
    [Buffer.concat([image, Buffer.from('PK\x05\x06')]), false],
    [Buffer.concat([image, end]), true],
    [Buffer.concat([image, commented]), true],
    [Buffer.concat([image, end, Buffer.from('trailing')]), true],
    [Buffer.concat([image, Buffer.from('<SCRIPT src=x>')]), true],
    [Buffer.concat([image, Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1')]), true],
    [Buffer.concat([image, Buffer.from("7z\xbc\xaf'\x1c", 'latin1')]), true],
    [Buffer.concat([image, Buffer.alloc(256 * 1024 - image.length - 3), Buffer.from('<script>')]), true],
    [Buffer.concat([image.subarray(0, 20), Buffer.from('%PDF-1.4'), image.subarray(20)]), true],
  ];
  for (const [index, [bytes, expected]] of kinds.entries()) {
    expect([index, await isPolyglot(written(bytes), 'picture')]).toEqual([index, expected]);
  }
});

test('a picture that is sold is held to be only a picture, too', async () => {
  const bytes = Buffer.concat([await picture('png'), Buffer.from('<?php echo 1;')]);
  const received = { file: written(bytes), fileName: 'a.png', size: bytes.length };
  await expect(acceptUpload(received, 'file')).rejects.toMatchObject({ code: 'invalid' });
});

test('a smaller form is told by its width from the picture that it belongs to', () => {
  const id = '0b7a4c52-7c1e-4a57-9d0f-012345678901';
  expect(mainPathOf(`media/abcd1234/${id}-640.webp`)).toBe(`media/abcd1234/${id}.webp`);
  for (const path of [`media/abcd1234/${id}.webp`, `files/abcd1234/${id}`, `files/a/b-640.webp`]) {
    expect(mainPathOf(path)).toBe(path);
  }
});

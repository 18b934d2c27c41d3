/** Which files of the data folder the world may see, and how. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/app';
import { PROBLEMS } from '../../src/problem';
import { operational } from '../../src/server/operational';
import { ask, close, listen } from '../contract/fixture/shelf';
import { nothingUploaded } from '../support/nothingUploaded';

const dataDir = mkdtempSync(path.join(tmpdir(), 'media-'));
let server: Server;
let port: number;

beforeAll(async () => {
  const write = (name: string, text = 'image'): void => {
    mkdirSync(path.dirname(path.join(dataDir, name)), { recursive: true });
    writeFileSync(path.join(dataDir, name), text);
  };
  ['media/1/a.png', 'media/1/b.JPG', 'media/1/page.html', 'media/1/drawing.svg', 'media/1/noname'].forEach((name) =>
    write(name),
  );
  ['media/.hidden/a.png', 'media/.secret.png', 'secret.png', 'files/paid.png'].forEach((name) => write(name));
  mkdirSync(path.join(dataDir, 'media/folder.png'));
  const readiness = { warm: true, stopping: false, closing: false, checkDatabase: () => Promise.resolve() };
  const log = pino({ level: 'silent' });
  const clock = { now: () => new Date() };
  server = createServer(
    createApp({
      mounted: [],
      operational: operational([], readiness, nothingUploaded(dataDir), 'http://localhost:3000'),
      clock,
      log,
      trustedProxies: [],
    }),
  );
  port = await listen(server);
});
afterAll(async () => {
  await close(server);
  rmSync(dataDir, { recursive: true });
});

it('serves an image for ever, to pages of any origin, as nothing but an image', async () => {
  const { status, headers, text } = await ask(port, 'GET', '/media/1/a.png');
  expect([status, text]).toEqual([200, 'image']);
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
  expect(headers['x-request-id']).toBeDefined();
  expect((await ask(port, 'GET', '/media/1/b.JPG')).headers['content-type']).toBe('image/jpeg');
  const again = await ask(port, 'GET', '/media/1/a.png', { headers: { 'if-none-match': String(headers.etag) } });
  expect(again.status).toBe(304);
});

test.each([
  ['if-match', '"zzz"', 'precondition_failed'],
  ['if-unmodified-since', 'Thu, 01 Jan 1970 00:00:00 GMT', 'precondition_failed'],
  ['range', 'bytes=999999-', 'range_not_satisfiable'],
] as const)('refuses %s: %s without a word of how long the image may be kept', async (name, value, code) => {
  const { status, headers, json } = await ask(port, 'GET', '/media/1/a.png', { headers: { [name]: value } });
  const { status: expected, message } = PROBLEMS[code];
  expect([status, json]).toEqual([expected, { success: false, message, data: null }]);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' });
  expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
  expect(headers['content-range']).toBe(name === 'range' ? 'bytes */5' : undefined);
});

it('serves a part of an image', async () => {
  const { status, text } = await ask(port, 'GET', '/media/1/a.png', { headers: { range: 'bytes=1-2' } });
  expect([status, text]).toEqual([206, 'ma']);
});

/** As it is written: clients tidy `..` away before they send. */
function askRaw(target: string): Promise<{ status: number; text: string; cache: string }> {
  return new Promise((resolve, reject) => {
    const sent = rawRequest({ port, host: '127.0.0.1', path: target, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, cache: String(answer.headers['cache-control']) }),
      );
    });
    sent.on('error', reject).end();
  });
}

test.each([
  '/media/1/none.png',
  '/media/1/page.html',
  '/media/1/drawing.svg',
  '/media/1/noname',
  '/media/',
  '/media/1/',
  '/media/folder.png',
  '/media/folder.png/',
  '/media/.secret.png',
  '/media/.hidden/a.png',
  '/media/../secret.png',
  '/media/%2e%2e/secret.png',
  '/media/..%2fsecret.png',
  '/media/1/../../files/paid.png',
  '/media/%2fetc/passwd.png',
  '/media/a%00.png',
  '/media/%ff.png',
])('has nothing at %s', async (target) => {
  const { status, text, cache } = await askRaw(target);
  expect(status).toBe(404);
  expect(JSON.parse(text)).toEqual({ success: false, message: PROBLEMS.not_found.message, data: null });
  expect(cache).toBe('no-store');
});

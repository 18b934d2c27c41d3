/** Bytes that are no HTTP request, and requests that are too large or too slow, on a raw socket. */
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { merchantEnvelope, plainEnvelope, wrapperEnvelope } from '../../src/apis/envelopes';
import type { Mounted } from '../../src/contract/serveApi';
import { answerUnreadable } from '../../src/server/unreadable';
import { close, listen } from '../contract/fixture/shelf';

const at = new Date('2026-01-01T00:00:00Z');
const mounted = [
  { api: { envelope: plainEnvelope }, contract: { basePath: '/api', version: '1.2.3' } },
  { api: { envelope: wrapperEnvelope }, contract: { basePath: '/api/v1', version: '2.0.0' } },
  { api: { envelope: merchantEnvelope }, contract: { basePath: '/shawarma', version: '1.0.0' } },
] as unknown as Mounted[];

let server: Server;
let port: number;
beforeAll(async () => {
  const times = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
  server = createServer(times, (request, response) => {
    if (request.url === '/begun') response.write('begun');
    else request.resume().on('end', () => response.end('read'));
  });
  server.on('clientError', answerUnreadable(mounted, { now: () => at }) as never);
  port = await listen(server);
});
afterAll(() => close(server));

/** Sends the first part, and each other one when something has been answered. */
async function say(first: string, ...later: string[]) {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    const next = later.shift();
    if (next !== undefined) socket.write(next);
  });
  socket.write(first);
  await new Promise((resolve) => socket.on('close', resolve));
  const text = Buffer.concat(chunks).toString();
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return {
    text,
    head,
    status: Number(head.split(' ')[1]),
    get json(): object {
      return JSON.parse(body) as object;
    },
  };
}

const plain = { success: false, message: expect.any(String) as string, data: null };
const merchant = {
  message: expect.any(String) as string,
  data: null,
  error: true,
  api: 'rmz.shawarma',
  timestamp: 1767225600,
};

test.each([
  ['Storefront', '/api/products', plain],
  ['v1', '/api/v1/packages', { ...plain, errors: [] }],
  ['Merchant', '/shawarma/products', merchant],
  ['nobody', '/else', plain],
  ['nobody, whose path only begins alike', '/shawarmas', plain],
])('answers in the envelope of %s', async (_api, path, envelope) => {
  const { status, head, json } = await say(`GET ${path} HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n`);
  expect([status, json]).toEqual([400, envelope]);
  expect(head).toMatch(/X-Request-Id: [0-9a-f-]{36}/);
  expect(head).toMatch(/Connection: close/);
});

it('says in which language it speaks, where there are several', async () => {
  const bad = (path: string) => say(`GET ${path} HTTP/1.1\r\nbad header\r\n\r\n`);
  expect((await bad('/shawarma/products')).head).toContain('Content-Language: ar');
  expect((await bad('/api/products')).head).not.toContain('Content-Language');
});

it('names the version of the contract that it seems to be asked by', async () => {
  const bad = (path: string) => say(`GET ${path} HTTP/1.1\r\nbad header\r\n\r\n`);
  expect((await bad('/api/v1/packages')).head).toContain('X-Contract-Version: 2.0.0');
  expect((await bad('/else')).head).not.toContain('X-Contract-Version');
});

it('says how long its answer is, in bytes', async () => {
  const { head, text } = await say('nonsense\r\n\r\n');
  const length = Number(/Content-Length: (\d+)/.exec(head)?.[1]);
  expect(Buffer.byteLength(text.split('\r\n\r\n')[1] ?? '')).toBe(length);
});

it('answers 431 to headers that are too large', async () => {
  const { status, json } = await say(`GET /api/v1/packages HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect([status, json]).toEqual([431, { ...plain, errors: [] }]);
});

it('answers 408 to who is too slow, with headers and with a body', async () => {
  expect((await say('GET /api/products HTTP/1.1\r\nHost: x\r\n')).status).toBe(408);
  const body = 'POST /api/products HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab';
  expect((await say(body)).status).toBe(408);
});

it('answers bytes that it cannot read also on a connection that it has read from', async () => {
  const { text } = await say('GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'nonsense\r\n\r\n');
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
});

it('puts nothing into an answer that has begun', async () => {
  const { text } = await say('POST /begun HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n', 'nonsense\r\n');
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
});

/** Clients that are slow, silent or speak no HTTP: they get a short answer or none, and nobody else notices. */
import { connect as connectSocket, type Socket } from 'node:net';
import { inArabic } from '../../src/apis/merchant/arabic';
import { systemClock } from '../../src/clock';
import { readConfig } from '../../src/config';
import { type Connection, connect } from '../../src/db/connection';
import { createLog } from '../../src/log';
import { assemble } from '../../src/assemble';
import { createServer, type Server } from '../../src/server/createServer';
import { createMetrics } from '../../src/server/metrics';
import { createTestDatabase, type TestDatabase, testServerKey } from '../support/database';

const LIMITS = { headers: 400, request: 800, form: 1600, idle: 600, check: 50 };

let database: TestDatabase;
let connection: Connection;
let server: Server;
let port: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url });
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', MATJAR_SHUTDOWN_GRACE_MS: '200' });
  const served = await assemble({
    config,
    database: { ...connection, url: database.url, check: () => Promise.resolve() },
    clock: systemClock,
    log: createLog('silent'),
    metrics: createMetrics(),
    serverKey: testServerKey,
  });
  server = createServer(served, config, LIMITS);
  ({ port } = await server.listen());
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
afterAll(async () => {
  await server.close();
  await connection.close();
  await database.drop();
});

interface Client {
  readonly socket: Socket;
  readonly received: () => string;
  /** Resolves with all that was received, when the server has ended the connection. */
  readonly ended: Promise<string>;
}

async function open(): Promise<Client> {
  const socket = connectSocket(port, '127.0.0.1').setEncoding('latin1');
  sockets.push(socket);
  let text = '';
  socket.on('data', (chunk) => (text += chunk)).on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, received: () => text, ended };
}

async function say(bytes: string): Promise<string> {
  const { socket, ended } = await open();
  socket.write(bytes, 'latin1');
  return ended;
}

function dribble({ socket }: Client, first: string, more: string): void {
  socket.write(first);
  const timer = setInterval(() => socket.write(more), 50);
  socket.on('close', () => clearInterval(timer));
}

const bodyOf = (answer: string): unknown =>
  JSON.parse(Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString());
const unreadable = 'The request could not be read.';
const plain = { success: false, message: unreadable, data: null };

const merchant = {
  message: inArabic(unreadable),
  data: null,
  error: true,
  api: 'rmz.shawarma',
  timestamp: expect.any(Number) as number,
};
const wrapped = { ...plain, errors: [] };

it.each([
  ['/api/products', plain],
  ['/api/management/orders', plain],
  ['/shawarma/products', merchant],
  ['/api/v1/packages', wrapped],
  ['/api/stores/abcdefgh/api-keys', wrapped],
])('answers garbage for %s in the envelope of its API', async (path, body) => {
  const answer = await say(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nno header\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toMatch(/\r\nX-Request-Id: \S+\r\n/i);
  expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  expect(bodyOf(answer)).toEqual(body);
});

const APIS: [string, object][] = [
  ['/api/products', plain],
  ['/shawarma/products', merchant],
  ['/api/v1/packages?page=1', wrapped],
];

describe.each(APIS)('for %s, in the envelope of its API', (path, body) => {
  it.each([
    ['no Host', 'Connection: keep-alive\r\n'],
    ['two of them', 'Host: localhost\r\nhost: game.example\r\n'],
  ])('refuses a request with %s', async (_title, headers) => {
    const answer = await say(`GET ${path} HTTP/1.1\r\n${headers}\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toMatch(/\r\nX-Request-Id: \S+\r\n/i);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
    expect(bodyOf(answer)).toEqual(body);
  });

  it('refuses an expectation that nobody knows, also of an absolute target', async () => {
    for (const target of [path, `http://localhost${path}`]) {
      const answer = await say(`POST ${target} HTTP/1.1\r\nHost: x\r\nExpect: foo\r\nContent-Length: 2\r\n\r\n{}`);
      expect(answer).toMatch(/^HTTP\/1\.1 417 Expectation Failed\r\n/);
      expect(answer).toMatch(/\r\nX-Request-Id: \S+\r\n/i);
      const message = body === merchant ? inArabic('Expectation Failed.') : 'Expectation Failed.';
      expect(bodyOf(answer)).toEqual({ ...body, message });
    }
  });
});

it('answers who speaks HTTP/1.0 and so needs no Host', async () => {
  expect(await say('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

it('tells who asks for a tunnel that there is none', async () => {
  const answer = await say('CONNECT game.example:443 HTTP/1.1\r\nHost: game.example:443\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toMatch(/\r\nX-Request-Id: \S+\r\n/i);
  expect(bodyOf(answer)).toEqual(plain);
});

it.each([
  ['http://localhost/healthz', 200],
  ['HTTPS://localhost:443/healthz?x=1', 200],
  ['http://localhost', 302],
  ['http://localhost?x=1', 302],
  ['http://somebody@localhost/healthz', 400],
  ['http:///healthz', 400],
  ['ftp://localhost/healthz', 400],
])('answers the absolute target %s with %d', async (target, status) => {
  const answer = await say(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/\r\nX-Request-Id: \S+\r\n/i);
});

it('answers what is no HTTP at all', async () => {
  const answer = await say('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03');
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
  expect(bodyOf(answer)).toEqual(plain);
});

it('answers a header line of 10,000 bytes with 431', async () => {
  const answer = await say(`GET /api/products HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(10_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
  expect(bodyOf(answer)).toEqual(plain);
});

it('ends a request whose headers dribble in, with 408', async () => {
  const client = await open();
  const since = performance.now();
  dribble(client, 'GET /api/products HTTP/1.1\r\nHost: localhost\r\n', 'X-More: 1\r\n');
  expect(await client.ended).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(performance.now() - since).toBeLessThan(LIMITS.headers + 500);
});

it('ends a request whose body dribbles in', async () => {
  const client = await open();
  const since = performance.now();
  dribble(client, 'POST /api/products HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n', 'x');
  expect((await client.ended).length).toBeGreaterThan(0);
  expect(performance.now() - since).toBeLessThan(LIMITS.request + 700);
});

it('answers a whole request before the garbage after it', async () => {
  const answer = await say('GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n\0garbage\r\n\r\n');
  expect([...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual(['503', '400']);
});

it('cuts a client that reads nothing', async () => {
  const client = await open();
  client.socket.pause();
  for (let n = 0; n < 400; n += 1)
    client.socket.write('GET /openapi/storefront.json HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await until(() => server.openConnections() === 0);
});

it('answers at once while and after a thousand connections stay silent, and keeps none of them', async () => {
  const silent = await Promise.all(Array.from({ length: 1000 }, () => open()));
  const allCut = Promise.all(silent.map(({ ended }) => ended));
  const answered = fetch(`http://127.0.0.1:${port}/healthz`, { headers: { Connection: 'close' } });
  // Not by the clock, which runs on where a crowded machine stands still: nobody had to be cut before.
  expect(await Promise.race([answered.then(({ status }) => status), allCut])).toBe(200);
  await allCut;
  await until(() => server.openConnections() === 0);
});

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = performance.now() + 5000; !condition();) {
    if (performance.now() > deadline) throw new Error('not within 5 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Answers from finished bytes, held against the same answers as Express gives them: nobody may be able to tell which it was. */
import { createServer, request as rawRequest, type Server } from 'node:http';
import { pino } from 'pino';
import { systemClock } from '../../src/clock';
import type { Api } from '../../src/contract/Api';
import { ByteCache } from '../../src/contract/byteCache';
import { plainEnvelope } from '../../src/apis/envelopes';
import type { Database } from '../../src/assemble';
import { createFront, type FrontDependencies } from '../../src/server/front';
import type { Observed } from '../../src/server/observe';
import { ask as askPort, close, listen } from '../contract/fixture/shelf';
import { gameHost, startInstallation, type TestInstallation } from '../support/installation';
import { type Answer, type Asked, createAsk } from '../support/request';

const GAME_KEY = '/api/products/premium-game-key';

let reads = 0;
let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation({ database: countingReads })));
afterAll(() => installation.stop());

/** Only Express reads a product from the database. */
function countingReads(real: Database): Database {
  const pool: Database['pool'] = Object.create(real.pool);
  pool.query = ((statement: { name?: string }) => {
    if (statement.name === 'product_by_slug') reads++;
    return real.pool.query(statement as never);
  }) as never;
  return { ...real, pool };
}

async function readsOf(work: () => Promise<unknown>): Promise<number> {
  const before = reads;
  await work();
  return reads - before;
}

/** Without what differs between any two requests. */
function lasting({ status, text, headers }: Answer) {
  const { date: _date, 'x-request-id': _id, 'x-ratelimit-remaining': _left, ...rest } = headers;
  return { status, text, headers: rest };
}

/** The same request twice, for a product that nobody has asked for yet: Express answers the first, the front the second. */
async function bothWays(slug: string, asked: Asked = {}): Promise<{ express: Answer; front: Answer }> {
  const target = `/api/products/${slug}`;
  const answers: Answer[] = [];
  expect(await readsOf(async () => answers.push(await installation.ask(target, asked)))).toBe(1);
  expect(await readsOf(async () => answers.push(await installation.ask(target, asked)))).toBe(0);
  return { express: answers[0] as Answer, front: answers[1] as Answer };
}

test('the second answer is the first, byte for byte and header for header, and counts as one more request', async () => {
  const { express, front } = await bothWays('premium-game-key');
  expect(front.status).toBe(200);
  expect(lasting(front)).toEqual(lasting(express));
  expect(Number(front.headers['x-ratelimit-remaining'])).toBe(Number(express.headers['x-ratelimit-remaining']) - 1);
  expect(front.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(front.headers['x-request-id']).not.toBe(express.headers['x-request-id']);
});

test('HEAD has the headers and no body', async () => {
  const { express, front } = await bothWays('standard-game-key', { method: 'HEAD' });
  expect(lasting(front)).toEqual(lasting(express));
  expect(front.text).toBe('');
  expect(Number(front.headers['content-length'])).toBeGreaterThan(500);
});

test('who has the bytes already is told so', async () => {
  const { express, front } = await bothWays('premium-membership', { headers: { 'if-none-match': '"other", *' } });
  expect(front.status).toBe(304);
  expect(lasting(front)).toEqual(lasting(express));
  const tag = String(front.headers.etag);
  for (const header of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const again = await installation.ask('/api/products/premium-membership', { headers: { 'if-none-match': header } });
    expect(again.status).toBe(304);
  }
  const other = await installation.ask('/api/products/premium-membership', { headers: { 'if-none-match': '"other"' } });
  expect(other.status).toBe(200);
});

test('an If-None-Match that the contract finds too long is refused, kept or not', async () => {
  const kept = await installation.ask('/api/products/premium-membership');
  const tags = (length: number) => ({ headers: { 'if-none-match': `"${'x'.repeat(length - 2)}"` } });
  const statuses = [];
  for (const length of [1024, 1025, 1500])
    statuses.push((await installation.ask('/api/products/premium-membership', tags(length))).status);
  expect([kept.status, ...statuses]).toEqual([200, 200, 422, 422]);
});

test('an absolute target names the host, whatever Host says', async () => {
  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(installation.address);
      const sent = rawRequest({ hostname, port, path, agent: false }, (answer) => resolve(answer.resume().statusCode));
      sent.on('error', reject).end();
    });
  expect(await statusOf(`http://localhost${GAME_KEY}`)).toBe(200);
  expect(await statusOf(`http://${gameHost}${GAME_KEY}`)).toBe(404);
});

test('a sane request id is taken over', async () => {
  await installation.ask(GAME_KEY);
  const { headers } = await installation.ask(GAME_KEY, { headers: { 'x-request-id': 'my-own-name' } });
  expect(headers['x-request-id']).toBe('my-own-name');
});

test('whatever may change the answer falls through', async () => {
  await installation.ask(GAME_KEY);
  const { good, wrong } = installation.credentials.digital;
  expect((await installation.ask(`${GAME_KEY}?x=1`)).status).toBe(422);
  expect((await installation.ask(GAME_KEY, { method: 'POST' })).status).toBe(405);
  expect((await installation.ask(GAME_KEY, { headers: wrong('publicKey') })).status).toBe(401);
  expect((await installation.ask(GAME_KEY, { headers: { host: 'game.example' } })).status).toBe(404);
  const customer = await good('customerToken');
  expect(await readsOf(() => installation.ask(GAME_KEY, { headers: customer }))).toBe(1);
});

test('beyond the limit it refuses as Express refuses', async () => {
  const environment = { MATJAR_RATE_LIMIT_SCALE: '1', MATJAR_RATE_LIMIT_STOREFRONT: '2' };
  const { ask } = await installation.another({ environment });
  const statuses = [await ask(GAME_KEY), await ask(GAME_KEY)].map(({ status }) => status);
  expect(statuses).toEqual([200, 200]);
  const front = await ask(GAME_KEY, { headers: { 'x-request-id': 'over-the-limit' } });
  const express = await ask('/api/products/standard-game-key');
  expect([front.status, express.status]).toEqual([429, 429]);
  expect(lasting(front)).toEqual(lasting(express));
  expect(front.json()).toEqual({ success: false, message: 'Too Many Requests', data: null });
  expect(front.headers).toMatchObject({
    'x-request-id': 'over-the-limit',
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': '0',
    'retry-after': expect.stringMatching(/^\d+$/),
    'cache-control': 'no-store',
  });
});

describe('beside what it sends', () => {
  const observed: Observed[] = [];
  const logged: string[] = [];
  let closing = false;
  let fails = false;
  let server: Server;
  let port: number;

  const ENDING = [['Sunset', 'Wed, 31 Mar 2027 00:00:00 GMT']];

  beforeAll(async () => {
    const cache = new ByteCache(1_000_000);
    cache.hearing(true);
    const finished = { bytes: Buffer.from('{}'), etag: '"1"' };
    cache.keep('/api/products/one', 'getProduct', finished, { products: [1], until: undefined }, cache.readingNow(1));
    const allowance = { limit: 2, remaining: 1, resetAt: 60, retryAfterSeconds: 9, exceeded: false };
    const dependencies: FrontDependencies = {
      api: { name: 'storefront', envelope: plainEnvelope, limit: { alwaysSaysReset: false } } as Api,
      contract: { basePath: '/api', version: '1.2.3', operations: [{ id: 'getProduct', ending: ENDING }] } as never,
      cache,
      clock: systemClock,
      log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
      count: () => (fails ? Promise.reject(new Error('nobody counts')) : Promise.resolve(allowance)),
      observe: (seen) => void observed.push(seen),
      storeOf: () => 1,
      addressOf: () => '127.0.0.1',
      closing: () => closing,
    };
    const front = createFront(dependencies);
    server = createServer((request, response) => {
      if (!front(request, response)) response.writeHead(404).end('fell through');
    });
    port = await listen(server);
  });
  afterAll(() => close(server));
  beforeEach(() => void (observed.length = 0));

  it('tells of each answer once', async () => {
    await askPort(port, 'GET', '/api/products/one', { headers: { 'x-request-id': 'the-only-one' } });
    expect(observed).toEqual([
      {
        requestId: 'the-only-one',
        method: 'GET',
        path: '/api/products/one',
        status: 200,
        api: 'storefront',
        operation: 'getProduct',
        actor: undefined,
        ms: expect.any(Number),
      },
    ]);
  });

  it('names the version of the contract and when the operation ends, also when it fails', async () => {
    const said = { 'x-contract-version': '1.2.3', sunset: 'Wed, 31 Mar 2027 00:00:00 GMT' };
    for (fails of [false, true]) {
      const answer = await askPort(port, 'GET', '/api/products/one');
      expect(answer).toMatchObject({ status: fails ? 500 : 200, headers: said });
    }
    fails = false;
    logged.length = 0;
    observed.length = 0;
  });

  it('tells nothing of what falls through', async () => {
    expect((await askPort(port, 'GET', '/api/products/two')).text).toBe('fell through');
    expect(observed).toEqual([]);
  });

  it('says that the connection closes, while the server drains', async () => {
    const patient = createAsk(`http://127.0.0.1:${port}`, false);
    const sent = async () => (await patient.ask('/api/products/one')).headers.connection;
    closing = true;
    expect(await sent()).toBe('close');
    closing = false;
    expect(await sent()).toBe('keep-alive');
    await patient.close();
  });

  it('answers, and tells of it, when requests can not be counted', async () => {
    const named = { 'x-request-id': 'who-failed' };
    fails = true;
    const { status, json } = await askPort(port, 'GET', '/api/products/one', { headers: named });
    fails = false;
    expect([status, json]).toEqual([500, { success: false, message: 'Server Error.', data: null }]);
    expect(observed.map((seen) => seen.status)).toEqual([500]);
    expect(logged.map((line) => (JSON.parse(line) as { requestId: string }).requestId)).toEqual(['who-failed']);
  });
});

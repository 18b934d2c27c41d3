/** Every answer of an API says which version of its contract it obeys; all answers of an operation that will go say when. */
import { connect } from 'node:net';
import { endingOf } from '../../src/contract/deprecation';
import { gameHost, startInstallation, type TestInstallation } from '../support/installation';
import { openShelf, type Shelf } from './fixture/shelf';

const ENDING = { deprecation: '@1767225600', sunset: 'Wed, 31 Mar 2027 00:00:00 GMT' };
const reader = { 'x-key': 'reader' };

describe('an operation that will go', () => {
  let shelf: Shelf;
  afterEach(() => shelf.close());

  test.each([
    ['an answer', 200, 'GET', '/shelf/magazines', reader],
    ['the head of one', 200, 'HEAD', '/shelf/magazines', reader],
    ['a missing credential', 401, 'GET', '/shelf/magazines', {}],
    ['bad input', 422, 'GET', '/shelf/magazines?x=1', reader],
    ['a database that is away', 503, 'GET', '/shelf/magazines', { 'x-key': 'down' }],
  ])('says so in %s', async (_how, status, method, target, headers) => {
    shelf = await openShelf();
    const answer = await shelf.ask(method, target, { headers: headers as Record<string, string> });
    expect(answer).toMatchObject({ status, headers: ENDING });
  });

  test('says so to who asks too often', async () => {
    shelf = await openShelf({ perMinute: 1 });
    await shelf.ask('GET', '/shelf/magazines', { headers: reader });
    expect(await shelf.ask('GET', '/shelf/magazines', { headers: reader })).toMatchObject({
      status: 429,
      headers: ENDING,
    });
  });

  test.each([
    ['another operation', 'GET', '/shelf/books'],
    ['another method', 'PUT', '/shelf/magazines'],
    ['no operation', 'GET', '/shelf/none'],
  ])('is not %s', async (_how, method, target) => {
    shelf = await openShelf();
    const { headers } = await shelf.ask(method, target);
    expect([headers.deprecation, headers.sunset]).toEqual([undefined, undefined]);
  });

  test.each([
    ['no day of deprecation', { 'x-sunset': '2027-03-31' }],
    ['no sunset', { 'x-deprecated-since': '2026-01-01' }],
    ['a sunset that is no day', { 'x-deprecated-since': '2026-01-01', 'x-sunset': 'soon' }],
  ])('does not start with %s', async (_how, days) => {
    shelf = await openShelf();
    expect(() => endingOf({ deprecated: true, ...days }, 'listMagazines')).toThrow('listMagazines is deprecated');
  });
});

describe('the version', () => {
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation()));
  afterAll(() => installation.stop());

  const named = async (method: string, target: string, headers = {}): Promise<[number, unknown]> => {
    const answer = await installation.ask(target, { method, headers });
    return [answer.status, answer.headers['x-contract-version']];
  };

  test.each([
    ['an answer', 'GET', '/api/products', {}, 200],
    ['an answer that is kept', 'GET', '/api/products/premium-game-key', {}, 200],
    ['the same from memory', 'GET', '/api/products/premium-game-key', {}, 200],
    ['one that the caller has', 'GET', '/api/products/premium-game-key', { 'if-none-match': '*' }, 304],
    [
      'a preflight',
      'OPTIONS',
      '/api/products',
      { origin: 'https://x.example', 'access-control-request-method': 'GET' },
      204,
    ],
    ['OPTIONS', 'OPTIONS', '/api/products', {}, 204],
    ['nobody’s path', 'GET', '/api/none', {}, 404],
    ['a wrong method', 'PUT', '/api/products', {}, 405],
    ['bad input', 'GET', '/api/products?per_page=x', {}, 422],
    ['Management, without a credential', 'GET', '/api/management/orders', {}, 401],
    ['Merchant, without a credential', 'GET', '/shawarma/orders', {}, 401],
    ['v1, without a credential', 'GET', '/api/v1/orders', {}, 401],
    ['Access, without a credential', 'GET', `/api/stores/${gameHost}/api-keys`, {}, 401],
  ])('is in %s', async (_how, method, target, headers, status) => {
    expect(await named(method, target, headers)).toEqual([status, '1.0.0']);
  });

  test('can be read by web pages', async () => {
    const { headers } = await installation.ask('/api/products');
    expect(String(headers['access-control-expose-headers']).split(',')).toEqual(
      expect.arrayContaining(['X-Contract-Version', 'Deprecation', 'Sunset']),
    );
  });

  test('is in the refusal of what can not be served', async () => {
    expect(await raw('GET /api/products HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\n\r\n')).toMatch(
      /^HTTP\/1.1 417[^]*X-Contract-Version: 1.0.0/,
    );
  });

  test('is not in what is of no contract', async () => {
    expect(await named('GET', '/healthz')).toEqual([200, undefined]);
    expect(await named('GET', '/none')).toEqual([404, undefined]);
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(installation.address).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.write(text);
    });
});

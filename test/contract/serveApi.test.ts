/** The way of a request through one API: the order of its refusals, what every answer carries, and what is kept of a failure. */
import { PROBLEMS, Problem } from '../../src/problem';
import { type Shelf, openShelf } from './fixture/shelf';

let shelf: Shelf;
const open = async (options?: Parameters<typeof openShelf>[0]): Promise<Shelf> => (shelf = await openShelf(options));
afterEach(() => shelf.close());

const writer = { 'x-key': 'writer' };
const json = { 'content-type': 'application/json' };
const hundredTimes = 'x'.repeat(100);

describe('the order of refusals', () => {
  const unreadable = { body: '{', headers: json };
  const tooLarge = { body: { title: 'x'.repeat(1024 * 1024) } };
  const otherType = { body: '<a/>', headers: { 'content-type': 'application/xml' } };
  const cases: [string, number, string, string, object][] = [
    ['404 for an unknown path, before 401', 404, 'POST', '/shelf/none', { headers: { 'x-key': 'wrong' } }],
    ['405 before 401', 405, 'PATCH', '/shelf/books', { headers: { 'x-key': 'wrong' } }],
    ['401 without a credential, before an unreadable body', 401, 'POST', '/shelf/books', unreadable],
    ['401 with a wrong one', 401, 'POST', '/shelf/books', { headers: { 'x-key': 'wrong' }, body: {} }],
    ['what the credential was refused with', 403, 'GET', '/shelf/me', { headers: { 'x-key': 'lapsed' } }],
    ['403 without the permission, before an unreadable body', 403, 'POST', '/shelf/books', as('reader', unreadable)],
    ['415 before what is in the body', 415, 'POST', '/shelf/books', as('writer', otherType)],
    ['413 before what is in the body', 413, 'POST', '/shelf/books', as('writer', tooLarge)],
    ['400 for malformed JSON', 400, 'POST', '/shelf/books', as('writer', unreadable)],
    ['422 for an invalid body', 422, 'POST', '/shelf/books', as('writer', { body: { title: hundredTimes } })],
    ['422 for no body at all', 422, 'POST', '/shelf/books', as('writer', {})],
    ['404 for a path that names nothing', 404, 'GET', '/shelf/books/abc', {}],
    ['404 where no store is found, before 422', 404, 'GET', '/shelf/books?limit=0', { headers: { 'x-store': 'none' } }],
  ];

  test.each(cases)('%s', async (_title, status, method, target, options) => {
    await open();
    const answer = await shelf.ask(method, target, options);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ success: false, data: null });
    expect(answer.headers['x-ratelimit-remaining']).toBe('999');
    expect(answer.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    expect(shelf.events.filter((event) => event !== 'answered')).toEqual([]);
  });

  function as(key: string, options: { headers?: object; body?: unknown }) {
    return { ...options, headers: { ...options.headers, 'x-key': key } };
  }

  it('counts and identifies before it looks at the path, so that guessing is limited too', async () => {
    await open({ perMinute: 1 });
    await shelf.ask('GET', '/shelf/none');
    expect((await shelf.ask('GET', '/shelf/none')).status).toBe(429);
  });

  it('names the fields of an invalid body', async () => {
    await open();
    const body = { title: '', pages: 0, authors: [{}] };
    const answer = await shelf.ask('POST', '/shelf/books', { headers: writer, body });
    const { errors, message } = answer.json as { errors: object; message: string };
    expect(message).toBe('The given data was invalid.');
    expect(Object.keys(errors).sort()).toEqual(['authors.0.name', 'pages', 'title']);
  });
});

describe('limits', () => {
  it('tells a caller what is left, and refuses with the time to wait', async () => {
    await open({ perMinute: 2 });
    const first = await shelf.ask('GET', '/shelf/books');
    expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' });
    expect(first.headers).not.toHaveProperty('x-ratelimit-reset');
    await shelf.ask('GET', '/shelf/books');
    const refused = await shelf.ask('GET', '/shelf/books');
    expect(refused.status).toBe(429);
    expect(refused.json).toEqual({ success: false, message: 'Too Many Requests', data: null });
    expect(refused.headers).toMatchObject({
      'x-ratelimit-remaining': '0',
      'retry-after': '30',
      'x-ratelimit-reset': String(Date.parse('2026-01-01T00:01:00Z') / 1000),
    });
    shelf.moveClock(new Date('2026-01-01T00:01:00Z'));
    expect((await shelf.ask('GET', '/shelf/books')).status).toBe(200);
  });

  it('counts a good credential by itself, and a bad one with its address', async () => {
    await open({ perMinute: 1 });
    expect((await shelf.ask('GET', '/shelf/me', { headers: writer })).status).toBe(200);
    expect((await shelf.ask('GET', '/shelf/me', { headers: { 'x-key': 'reader' } })).status).toBe(200);
    expect((await shelf.ask('GET', '/shelf/me', { headers: { 'x-key': 'wrong' } })).status).toBe(401);
    expect((await shelf.ask('GET', '/shelf/me', { headers: { 'x-key': 'guess' } })).status).toBe(429);
    expect((await shelf.ask('GET', '/shelf/me', { headers: writer })).status).toBe(429);
  });

  it('counts who can not be identified by address, and tells them what is left', async () => {
    await open({ perMinute: 1 });
    const down = { headers: { 'x-key': 'down' } };
    const failed = await shelf.ask('GET', '/shelf/me', down);
    expect(failed.status).toBe(503);
    expect(failed.headers).toMatchObject({
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'retry-after': '2',
    });
    expect((await shelf.ask('GET', '/shelf/me', down)).status).toBe(429);
  });

  it('says on every answer when the window ends, where the API promises so', async () => {
    await open({ alwaysSaysReset: true });
    expect((await shelf.ask('GET', '/shelf/books')).headers).toHaveProperty('x-ratelimit-reset');
  });
});

describe('methods', () => {
  it('answers HEAD as GET, without the body', async () => {
    await open();
    const got = await shelf.ask('GET', '/shelf/books/1');
    const head = await shelf.ask('HEAD', '/shelf/books/1');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
    expect(head.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('answers OPTIONS, and 405, with what a path allows', async () => {
    await open();
    const options = await shelf.ask('OPTIONS', '/shelf/books');
    expect(options).toMatchObject({ status: 204, text: '' });
    expect(options.headers.allow).toBe('GET, POST, HEAD, OPTIONS');
    expect((await shelf.ask('PUT', '/shelf/books/1')).headers.allow).toBe('GET, DELETE, HEAD, OPTIONS');
    expect((await shelf.ask('OPTIONS', '/shelf/none')).status).toBe(404);
    expect(shelf.events).not.toContain('handled');
  });

  it('answers a preflight with the methods of its path, uncounted', async () => {
    await open({ origins: 'any', perMinute: 1 });
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'DELETE' };
    for (const [path, methods] of [
      ['/shelf/books', 'GET, POST, HEAD, OPTIONS'],
      ['/shelf/books/1', 'GET, DELETE, HEAD, OPTIONS'],
    ] as const) {
      const preflight = await shelf.ask('OPTIONS', path, {
        headers: { ...headers, 'access-control-request-headers': 'x-key' },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': methods,
        'access-control-allow-headers': 'x-key',
        'access-control-max-age': '86400',
      });
      expect(preflight.headers).not.toHaveProperty('x-ratelimit-remaining');
    }
    const unknown = await shelf.ask('OPTIONS', '/shelf/none', { headers });
    expect(unknown.status).toBe(404);
    expect(unknown.headers['x-ratelimit-remaining']).toBe('0');
  });

  it('answers any other OPTIONS of an open API with what a path allows, counted', async () => {
    await open({ origins: 'any' });
    const options = await shelf.ask('OPTIONS', '/shelf/books', { headers: { origin: 'https://a.example' } });
    expect(options.status).toBe(204);
    expect(options.headers).toMatchObject({
      allow: 'GET, POST, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'x-ratelimit-remaining': '999',
    });
    expect(options.headers).not.toHaveProperty('access-control-allow-methods');
    expect((await shelf.ask('OPTIONS', '/shelf/none')).status).toBe(404);
  });

  it('takes no preflight for an API that pages may not read', async () => {
    await open();
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'GET' };
    const { status, headers: answered } = await shelf.ask('OPTIONS', '/shelf/books', { headers });
    expect([status, answered.allow]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
    expect(Object.keys(answered).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers a public operation as a visitor, whatever credential came along', async () => {
    await open();
    for (const key of ['writer', 'wrong', 'lapsed']) {
      const answer = await shelf.ask('GET', '/shelf/books', { headers: { 'x-key': key } });
      expect(answer.json).toMatchObject({ subject: 'visitor' });
    }
    expect((await shelf.ask('GET', '/shelf/me', { headers: writer })).json).toMatchObject({ subject: 'writer' });
  });
});

describe('settling', () => {
  const add = { headers: writer, body: { title: 'Ink' } };

  it('commits before it answers', async () => {
    await open();
    expect((await shelf.ask('POST', '/shelf/books', add)).status).toBe(201);
    await new Promise(setImmediate);
    expect(shelf.events).toEqual(['handled', 'written', 'committed', 'answered']);
  });

  const failures: [string, () => Promise<{ status: number; body?: unknown }>][] = [
    ['a handler that throws after it wrote', () => Promise.reject(new TypeError('secret detail'))],
    ['a key that the contract does not know', async () => ({ status: 201, body: { id: 1, title: 'x', cost: 5 } })],
    ['a key that is missing', async () => ({ status: 201, body: { id: 1 } })],
    ['a wrong type', async () => ({ status: 201, body: { id: '1', title: 'x' } })],
    ['a status that is not documented', async () => ({ status: 200, body: { id: 1, title: 'x' } })],
    ['a refusal whose status is not documented', () => Promise.reject(new Problem('conflict'))],
  ];

  test.each(failures)('answers 500 and keeps nothing of %s', async (_title, outcome) => {
    await open();
    shelf.handle('addBook', async ({ db }) => {
      await db.connection();
      return outcome();
    });
    const answer = await shelf.ask('POST', '/shelf/books', add);
    expect(answer.status).toBe(500);
    expect(answer.json).toEqual({ success: false, message: PROBLEMS.internal.message, data: null });
    await new Promise(setImmediate);
    expect(shelf.events).toEqual(['handled', 'written', 'rolled back', 'answered']);
    expect(shelf.logged.join()).toContain(String(answer.headers['x-request-id']));
  });

  it('tells whoever wants to know once it is committed, and nobody of what was not', async () => {
    await open();
    shelf.handle('addBook', async () => {
      const committed = () => void shelf.events.push('told');
      return { status: 201, body: { id: 1, title: 'Ink' }, committed };
    });
    shelf.failCommit(new Error('gone'));
    expect((await shelf.ask('POST', '/shelf/books', add)).status).toBe(500);
    expect(shelf.events).not.toContain('told');
    expect((await shelf.ask('POST', '/shelf/books', add)).status).toBe(201);
    expect(shelf.events.slice(-3)).toEqual(['committed', 'told', 'answered']);
  });

  it('gives a refusal of the handler its documented answer, and keeps nothing', async () => {
    await open();
    shelf.handle('addBook', () => Promise.reject(new Problem('invalid', { fields: { title: ['Taken.'] } })));
    const answer = await shelf.ask('POST', '/shelf/books', add);
    expect(answer).toMatchObject({ status: 422, json: { errors: { title: ['Taken.'] } } });
    expect(shelf.events).not.toContain('committed');
  });

  it('answers 503 with the time to wait when the database is away, also at the commit', async () => {
    await open();
    shelf.failCommit(Object.assign(new Error('gone'), { code: '57P01' }));
    const answer = await shelf.ask('POST', '/shelf/books', add);
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
  });

  describe.each(['40P01', '40001'])('a transaction that was given up for another (%s)', (code) => {
    const lost = Object.assign(new Error('insert failed'), { nativeError: Object.assign(new Error(code), { code }) });

    it('is done once more, when nothing of it is left', async () => {
      await open();
      let tries = 0;
      shelf.handle('addBook', async ({ db }) => {
        await db.connection();
        if (++tries === 1) throw lost;
        return { status: 201, body: { id: 1, title: 'Ink' } };
      });
      expect((await shelf.ask('POST', '/shelf/books', add)).status).toBe(201);
      await new Promise(setImmediate);
      const attempt = ['handled', 'written'];
      expect(shelf.events).toEqual([...attempt, 'rolled back', ...attempt, 'committed', 'answered']);
    });

    it('is left to the caller when that happens again, as are commits', async () => {
      await open();
      shelf.handle('addBook', () => Promise.reject(lost));
      const answer = await shelf.ask('POST', '/shelf/books', add);
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(shelf.events.filter((event) => event === 'handled')).toHaveLength(2);
      shelf.handle('addBook', async () => ({ status: 201, body: { id: 1, title: 'Ink' } }));
      shelf.failCommit(lost);
      expect((await shelf.ask('POST', '/shelf/books', add)).status).toBe(201);
    });
  });

  it('does nothing twice that failed for another reason', async () => {
    await open();
    shelf.handle('addBook', () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' })));
    expect((await shelf.ask('POST', '/shelf/books', add)).status).toBe(503);
    expect(shelf.events.filter((event) => event === 'handled')).toHaveLength(1);
  });

  it('gives the handler coerced input with its defaults', async () => {
    await open();
    const seen: unknown[] = [];
    shelf.handle('addBook', async ({ body }) => (seen.push(body), { status: 201, body: { id: 1, title: 'x' } }));
    await shelf.ask('POST', '/shelf/books', add);
    expect(seen).toEqual([{ title: 'Ink', pages: 100 }]);
    const list = await shelf.ask('GET', '/shelf/books?limit=5&inStock=false&tags[]=a&tags[]=b');
    expect(list.json).toMatchObject({ query: { limit: 5, inStock: false, tags: ['a', 'b'] } });
  });

  test.each(['tags', 'tags[]'])('takes a list of more than 20 entries, written as %s', async (name) => {
    await open();
    const tags = Array.from({ length: 60 }, (_, at) => `t${at}`);
    const query = tags.map((tag) => `${name}=${tag}`).join('&');
    expect((await shelf.ask('GET', `/shelf/books?${query}`)).json).toMatchObject({ query: { tags } });
  });

  it('answers a read with its tag, and 304 to who has it', async () => {
    await open();
    shelf.handle('getBook', async () => ({
      status: 200,
      body: { id: 1, title: 'Ink' },
      keep: { products: [1], until: undefined },
    }));
    const { headers } = await shelf.ask('GET', '/shelf/books/1');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await shelf.ask('GET', '/shelf/books/1', {
      headers: { 'if-none-match': `W/${String(headers.etag)}` },
    });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.etag).toBe(headers.etag);
    const other = await shelf.ask('GET', '/shelf/books/1', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });
});

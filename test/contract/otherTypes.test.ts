/** Answers that are no JSON, and answers that are made while they are sent: whole, or visibly broken. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import type { Stream } from '../../src/contract/handlers';
import { type Shelf, openShelf } from './fixture/shelf';

let shelf: Shelf;
beforeEach(async () => (shelf = await openShelf()));
afterEach(() => shelf.close());

const headers = { 'x-key': 'reader' };
const ask = (target: string, method = 'GET') => shelf.ask(method, target, { headers });
const streams = (stream: Stream, type = 'text/csv') =>
  shelf.handle('exportBooks', async () => ({ status: 200, type, stream }));

describe('a file', () => {
  it('is answered with its documented type and its length', async () => {
    const answer = await ask('/shelf/books/1/cover');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '2' });
    expect(shelf.events).toEqual(['handled', 'committed', 'answered']);
    const head = await ask('/shelf/books/1/cover', 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '2' });
  });

  it('says which of several types it has, with headers of its own', async () => {
    shelf.handle('exportBooks', async () => ({
      status: 200,
      type: 'text/csv',
      file: Buffer.from('أ'),
      headers: { 'Content-Disposition': 'attachment; filename="books.csv"' },
    }));
    const { headers: answered, text } = await ask('/shelf/inventory');
    expect(answered).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-length': '2' });
    expect(answered['content-disposition']).toBe('attachment; filename="books.csv"');
    expect(text).toBe('أ');
  });

  const undocumented: [string, string, object][] = [
    ['of a type that the contract lacks', 'getCover', { type: 'image/gif', file: Buffer.from('x') }],
    ['of one of several types, without a word which', 'exportBooks', { file: Buffer.from('x') }],
    ['where only JSON is documented', 'whoAmI', { file: Buffer.from('x') }],
    ['with a header that can not be sent', 'getCover', { file: Buffer.from('x'), headers: { 'X-Name': 'a\nb' } }],
    ['in whose place is JSON', 'getCover', { body: { id: 1 } }],
  ];

  test.each(undocumented)('%s is a 500', async (_title, operation, reply) => {
    shelf.handle(operation, async () => ({ status: 200, ...reply }));
    const target = { getCover: '/shelf/books/1/cover', exportBooks: '/shelf/inventory', whoAmI: '/shelf/me' }[
      operation
    ];
    expect(await ask(String(target))).toMatchObject({ status: 500, json: { success: false } });
    expect(shelf.events).toContain('rolled back');
  });
});

describe('a stream', () => {
  it('is sent whole, after the commit', async () => {
    const answer = await ask('/shelf/inventory');
    expect(answer).toMatchObject({ status: 200, text: 'id,title\n1,Ink\n' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'transfer-encoding': 'chunked',
      'cache-control': 'no-store',
    });
    expect(shelf.events).toEqual(['handled', 'committed', 'answered']);
  });

  it('may be JSON, or empty', async () => {
    streams(() => emptyStream(), 'application/json');
    const { headers: answered, text } = await ask('/shelf/inventory');
    expect([answered['content-type'], text]).toEqual(['application/json; charset=utf-8', '']);
  });

  it('is let go of by HEAD', async () => {
    const let_go = jest.fn();
    streams(() => endless(let_go));
    const head = await ask('/shelf/inventory', 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(let_go).toHaveBeenCalledTimes(1);
  });

  it('that fails before its first byte is refused as everything else', async () => {
    streams(() => failing(0, Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })));
    const answer = await ask('/shelf/inventory');
    expect(answer).toMatchObject({ status: 503, json: { success: false } });
    expect(answer.headers).toMatchObject({ 'retry-after': '2', 'content-type': 'application/json; charset=utf-8' });
  });

  it.each([0, 1])('that fails later breaks the connection of HTTP/1.%i, and is told', async (minor) => {
    streams(() => failing(2, new Error('gone in the middle')));
    const { text, error } = await rawly(`GET /shelf/inventory HTTP/1.${minor}\r\nHost: x\r\nX-Key: reader\r\n\r\n`);
    expect(text).toContain('200 OK');
    expect(text).toContain('line');
    expect(text.endsWith('0\r\n\r\n')).toBe(false);
    expect(error).toBe('ECONNRESET');
    expect(shelf.logged.join()).toContain('gone in the middle');
  });

  it('ends when its client leaves, though it waits for something', async () => {
    const ended = new Promise<string>((resolve) => streams((gone) => waiting(gone, resolve)));
    const response = await opened();
    response.destroy();
    expect(await ended).toBe('aborted');
    await new Promise(setImmediate);
    expect(shelf.logged).toEqual([]);
  });

  it('ends when its client leaves before the first byte', async () => {
    let begun: () => void;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const ended = new Promise<string>((resolve) =>
      streams(async function* (gone) {
        begun();
        await once(gone, 'abort');
        resolve('aborted');
        yield '';
      }),
    );
    const request = get({ port: shelf.port, path: '/shelf/inventory', headers }).on('error', () => undefined);
    await beginning;
    request.destroy();
    expect(await ended).toBe('aborted');
    await new Promise(setImmediate);
    expect(shelf.logged).toEqual([]);
  });

  it('waits for a client that does not read', async () => {
    let made = 0;
    const chunk = Buffer.alloc(64 * 1024, 'x');
    streams(async function* () {
      for (; made < 1000; made++) yield chunk;
    });
    const response = await opened();
    response.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(made).toBeLessThan(300);
    let bytes = 0;
    for await (const part of response) bytes += (part as Buffer).length;
    expect([made, bytes]).toEqual([1000, 1000 * chunk.length]);
  });
});

test('a client that takes nothing for too long is reset: to HTTP/1.0, an end in order is the end of the file', async () => {
  await shelf.close();
  shelf = await openShelf({ idleMs: 300 });
  const reset = jest.spyOn(Socket.prototype, 'resetAndDestroy');
  const letGo = new Promise<void>((resolve) => streams(() => endless(resolve, Buffer.alloc(64 * 1024, 'x'))));
  const socket = connect(shelf.port, '127.0.0.1').on('error', () => undefined);
  socket.write('GET /shelf/inventory HTTP/1.0\r\nHost: x\r\nX-Key: reader\r\n\r\n');
  await letGo;
  expect(reset).toHaveBeenCalledTimes(1);
  socket.destroy();
  reset.mockRestore();
});

async function* emptyStream(): AsyncGenerator<string> {
  // Nothing to say.
}

async function* endless(ended: () => void, chunk: Buffer | string = 'line\n'): AsyncGenerator<Buffer | string> {
  try {
    for (;;) yield chunk;
  } finally {
    ended();
  }
}

/** @param lines how many are sent before it fails */
async function* failing(lines: number, error: Error): AsyncGenerator<string> {
  for (let line = 0; line < lines; line++) {
    yield 'line\n';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw error;
}

async function* waiting(gone: AbortSignal, ended: (how: string) => void): AsyncGenerator<string> {
  yield 'first\n';
  await once(gone, 'abort');
  ended('aborted');
  throw new Error('aborted');
}

const opened = (): Promise<IncomingMessage> =>
  new Promise((resolve, reject) =>
    get({ port: shelf.port, path: '/shelf/inventory', headers }, resolve).on('error', reject),
  );

/** What comes over a bare socket until it ends, and how it ends. */
function rawly(text: string): Promise<{ text: string; error?: string }> {
  return new Promise((resolve) => {
    const socket = connect(shelf.port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
    socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve({ text: heard, error: String(code) }));
    socket.on('end', () => resolve({ text: heard }));
  });
}

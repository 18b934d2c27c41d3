/** A head that was put together once, held byte for byte against what Node makes of the same headers. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { beginHead, finishHead, takesFinishedHead } from '../../src/server/finishedHead';
import { close, listen } from '../contract/fixture/shelf';

const BODY = '{"name":"caf\xe9"}';
const lasting = ['Content-Type', 'application/json; charset=utf-8', 'Content-Length', String(BODY.length)];
const own = ['X-Request-Id', 'the-only-one', 'X-RateLimit-Remaining', '7'];

let server: Server;
let port: number;
let taken: boolean[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const takes = takesFinishedHead(response);
    taken.push(takes);
    if (request.url === '/finished' && takes) finishHead(response, beginHead(lasting), own);
    else response.writeHead(200, [...lasting, ...own]);
    send(response);
  });
  server.keepAliveTimeout = 65_000;
  port = await listen(server);
});
afterAll(() => close(server));
beforeEach(() => void (taken = []));

function send(response: ServerResponse): void {
  response.write(BODY, 'latin1');
  response.end();
}

/** What comes back on one connection, less the seconds of the dates. @param requests sent at once */
async function exchange(...requests: string[]): Promise<string> {
  const socket = connect(port).setEncoding('latin1');
  let text = '';
  socket.on('data', (chunk: string) => void (text += chunk));
  socket.write(requests.join(''));
  const answers = () => text.split(BODY).length - 1;
  while (answers() < requests.length) await new Promise((resolve) => setTimeout(resolve, 5));
  socket.destroy();
  return text.replace(/(Date: .{3}, \d\d .{3} \d{4} \d\d:\d\d):\d\d/g, '$1');
}

const get = (path: string, version = '1.1', more = ''): string =>
  `GET ${path} HTTP/${version}\r\nHost: localhost\r\n${more}\r\n`;

it('sends what Node would send', async () => {
  const [ours, nodes] = [await exchange(get('/finished')), await exchange(get('/plain'))];
  expect(ours).toBe(nodes);
  expect(ours).toContain('Keep-Alive: timeout=65\r\n\r\n');
  expect(taken).toEqual([true, true]);
});

it('answers requests that come at once in their order, on one connection', async () => {
  const ours = await exchange(...Array<string>(20).fill(get('/finished')));
  expect(ours).toBe((await exchange(get('/plain'))).repeat(20));
});

it('is not for answers whose head ends otherwise', async () => {
  await exchange(get('/finished', '1.0'));
  await exchange(get('/finished', '1.1', 'Connection: close\r\n'));
  expect(taken).toEqual([false, false]);
});

/** What a client sees of requests that are left unread: nothing. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { leaveUnread } from '../../src/server/leaveUnread';
import { close, listen } from '../contract/fixture/shelf';

let server: Server;
let port: number;
let ended: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method === 'GET') leaveUnread(request);
    request.on('end', () => ended.push(String(request.url)));
    if (request.method === 'GET') response.end(`<${request.url}>`);
    else void textOf(request).then((text) => response.end(`<${text}>`));
  });
  port = await listen(server);
});
afterAll(() => close(server));
beforeEach(() => void (ended = []));

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** What is answered on one connection. @param requests each sent when the one before it is answered, or all at once */
async function exchange(requests: string[], atOnce = false): Promise<string[]> {
  const socket = connect(port).setEncoding('latin1');
  let text = '';
  socket.on('data', (chunk: string) => void (text += chunk));
  const answers = (): string[] => text.match(/<.*?>/g) ?? [];
  for (const [place, request] of requests.entries()) {
    socket.write(request);
    while (!atOnce && answers().length <= place) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  while (answers().length < requests.length) await new Promise((resolve) => setTimeout(resolve, 2));
  socket.destroy();
  return answers();
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const post = (body: string): string =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test.each([true, false])(
  'connections go on to other requests, with bodies and without (at once: %s)',
  async (atOnce) => {
    const requests = [get('/1'), get('/2'), post('three'), get('/4'), post('five')];
    expect(await exchange(requests, atOnce)).toEqual(['</1>', '</2>', '<three>', '</4>', '<five>']);
  },
);

test('nothing is read of them', async () => {
  await exchange([get('/unread'), post('read')]);
  expect(ended).toEqual(['/']);
});

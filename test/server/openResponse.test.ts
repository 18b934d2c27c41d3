/** What every answer carries, and the name that a request goes by. */
import { createServer, type Server } from 'node:http';
import { elapsed, openResponse } from '../../src/server/openResponse';
import { ask, close, listen } from '../contract/fixture/shelf';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    openResponse(request, response);
    response.end(String(elapsed(request)));
  });
  port = await listen(server);
});
afterAll(() => close(server));

const idFor = async (offered?: string) => {
  const { headers } = await ask(port, 'GET', '/', {
    headers: offered === undefined ? {} : { 'x-request-id': offered },
  });
  return String(headers['x-request-id']);
};

test.each(['7', 'short', 'abcd-1234', 'A.b_c-9999', 'x'.repeat(128)])('takes %s over', async (offered) => {
  expect(await idFor(offered)).toBe(offered);
});

test.each(['', 'x'.repeat(129), 'with space', 'semi;colon', 'quote"quote', '<script>', 'ünicode1'])(
  'makes an id of its own instead of %j',
  async (offered) => {
    const sent = Buffer.from(offered).toString('latin1');
    expect(await idFor(sent)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  },
);

it('makes another for each request', async () => {
  expect(await idFor()).not.toBe(await idFor());
});

it('forbids keeping and running, unless an answer says otherwise', async () => {
  const { headers, text } = await ask(port, 'GET', '/');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(Number(text)).toBeGreaterThan(0);
});

/** Bodies that are not read: too large ones, refused when that is known and not when the last of them has come, and other text than UTF-8. */
import { connect } from 'node:net';
import { startInstallation, type TestInstallation } from '../support/installation';

let installation: TestInstallation;
beforeAll(async () => void (installation = await startInstallation()));
afterAll(() => installation.stop());

const CHUNK = 65_536;
const chunk = `${CHUNK.toString(16)}\r\n${'x'.repeat(CHUNK)}\r\n`;

test.each([
  ['declared', 'Content-Length: 99999999999\r\n\r\n{'],
  ['sent without an end', `Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`],
])('one that is %s is answered while the rest of it is awaited', async (_, rest) => {
  const { port } = new URL(installation.address);
  const socket = connect(Number(port), '127.0.0.1').setEncoding('latin1');
  try {
    socket.write(`POST /api/auth/start HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${rest}`);
    const answer = await new Promise<string>((resolve, reject) => {
      socket.once('data', (text) => resolve(String(text)));
      socket.once('close', () => reject(new Error('closed without an answer')));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  } finally {
    socket.destroy();
  }
});

test('JSON in another encoding than UTF-8 is refused, in which case ever that is said', async () => {
  const sent = (type: string): Promise<number> =>
    installation
      .ask('/api/auth/start', { method: 'POST', headers: { 'content-type': type }, body: '{}' })
      .then(({ status }) => status);
  const types = ['application/json', 'application/json; charset=UTF-8', 'application/json;charset="utf-8"'];
  expect(await Promise.all(types.map(sent))).toEqual([422, 422, 422]);
  expect(await sent('application/json; charset=utf-16')).toBe(415);
  expect(await sent('application/json; Charset=latin1')).toBe(415);
});

test.each([
  ['cut off within a character', '"\u00c3"'],
  ['Latin-1', '"Caf\u00e9"'],
  ['an overlong zero', '"\u00c0\u0080"'],
  ['half of a surrogate pair', '"\u00ed\u00a0\u0080"'],
])('text that is no UTF-8 is no JSON: %s', async (_, text) => {
  const sent = (body: Buffer) =>
    fetch(`${installation.address}/api/auth/start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Uint8Array.from(body),
    });
  const answer = await sent(Buffer.from(`{"email":${text}}`, 'latin1'));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ success: false, message: 'The request body is not valid JSON.' });
  expect((await sent(Buffer.from('{"email":"\u00e9\u0627"}', 'utf8'))).status).toBe(422);
});

/** The body of a message in the forms that gateways ask for, and what counts as sent. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendSms } from '../../src/messaging/smsGateway';

let server: Server;
let url: string;
let status = 200;
const bodies: string[] = [];
let authorization: string | undefined;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    authorization = request.headers.authorization;
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(status, { location: '/elsewhere' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const TEXT = '1234 "متجر" & {to}\n<b>';

test.each([
  ['application/json', '{"to":"{to}","n":{"x":"{text}"}}', JSON.stringify({ to: '+9665', n: { x: TEXT } })],
  ['application/x-www-form-urlencoded', 'to={digits}&m={text}&f=a', `to=9665&m=${encodeURIComponent(TEXT)}&f=a`],
  ['application/xml', '<m to="{to}">{text}</m>', '<m to="+9665">1234 &#34;متجر&#34; &#38; {to}\n&#60;b&#62;</m>'],
  ['text/plain', '{to} {text} {other}', `+9665 ${TEXT} {other}`],
])('%s', async (type, body, expected) => {
  status = 200;
  await sendSms({ url, body, headers: { 'content-type': type } }, '+9665', TEXT);
  expect(bodies.at(-1)).toBe(expected);
});

test('user and password in the address are sent as such, and stand in no error', async () => {
  status = 200;
  const named = url.replace('http://', 'http://me:p%40ss@');
  await sendSms({ url: named, body: '{to}{text}', headers: {} }, '+9665', TEXT);
  expect(authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
  const nowhere = sendSms({ url: 'http://me:hunter2@127.0.0.1:1/', body: '{to}{text}', headers: {} }, '+9665', TEXT);
  const error = (await nowhere.catch((thrown: unknown) => thrown)) as Error;
  expect(`${error.stack} ${(error.cause as Error).stack}`).not.toContain('hunter2');
});

test.each([302, 400, 500])('%i is not sent, and the message is in no error', async (refused) => {
  status = refused;
  const sent = sendSms({ url, body: '{to}{text}', headers: {} }, '+9665', TEXT);
  await expect(sent).rejects.toThrow(new Error(`the SMS gateway answered ${refused}`));
});

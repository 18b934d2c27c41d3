/** Requests come as Express would make them: it has nothing left to change about them. */
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenerOf, MESSAGES } from '../../src/contract/expressMessages';

let server: Server;
afterEach(() => void server.close());

async function ask(app: express.Express, before: (request: object, response: object) => void): Promise<Response> {
  const handle = listenerOf(app);
  server = createServer(MESSAGES, (request, response) => {
    before(request, response);
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/shelf?of=ink`);
}

test('no prototype changes on the way into Express', async () => {
  const prototypes: unknown[] = [];
  const note = (...messages: object[]) =>
    prototypes.push(...messages.map((one) => Object.getPrototypeOf(one) as unknown));
  const app = express().use((request, response) => {
    note(request, response);
    response.end();
  });
  await ask(app, note);
  expect(prototypes).toHaveLength(4);
  expect(prototypes[2]).toBe(prototypes[0]);
  expect(prototypes[3]).toBe(prototypes[1]);
});

test('they have what Express gives them, by the settings of the app', async () => {
  const app = express()
    .set('query parser', (text: string) => ({ text }))
    .set('trust proxy', ['127.0.0.1']);
  app.use((request, response) => void response.status(203).json([request.query, request.ip, request.path]));
  const response = await ask(
    app,
    (request) => void ((request as { headers: object }).headers = { 'x-forwarded-for': '203.0.113.9' }),
  );
  expect(response.status).toBe(203);
  expect(await response.json()).toEqual([{ text: 'of=ink' }, '203.0.113.9', '/shelf']);
});

/** The reference page and its scripts, as a browser would ask for them. */
import { createServer, type Server } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { request } from 'undici';
import { docs } from '../../../src/server/docs/docs';
import { ask, close, listen, shelfContract } from '../../contract/fixture/shelf';

let server: Server;
let port: number;
let scripts: string[];

beforeAll(async () => {
  server = createServer(express().use(docs([shelfContract()], 'http://localhost:3000')));
  port = await listen(server);
  const { text } = await ask(port, 'GET', '/docs');
  scripts = [...text.matchAll(/<script src="([^"]+)">/g)].map(([, address]) => String(address));
});
afterAll(() => close(server));

it('lets the page load from this server alone, and run nothing that is written into it', async () => {
  const { headers, text } = await ask(port, 'GET', '/docs');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(text).toMatch(/<html lang="en">[^]*<title>[^<]+<\/title>/);
  expect(text).not.toMatch(/<script(?! src="\/docs\/)/);
});

it('is where the bare address of the server leads', async () => {
  const { status, headers } = await ask(port, 'GET', '/');
  expect([status, headers.location, headers['cache-control']]).toEqual([302, '/docs', 'no-cache']);
});

it('names its contracts to the page', async () => {
  const start = await ask(port, 'GET', String(scripts[1]));
  expect(start.text).toContain('"url":"/openapi/shelf.json"');
  expect(start.text).toContain('"title":"Shelf"');
});

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
  ['identity', (bytes: Buffer) => bytes],
])('serves scripts that never change under their name, as %s', async (coding, decode) => {
  const plain = (await ask(port, 'GET', String(scripts[0]))).text;
  for (const round of ['first', 'again']) {
    const answer = await request(`http://127.0.0.1:${port}${scripts[0]}`, { headers: { 'accept-encoding': coding } });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    expect([round, answer.statusCode]).toEqual([round, 200]);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['content-encoding'] ?? 'identity').toBe(coding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(decode(bytes).toString() === plain).toBe(true);
    expect(bytes.length < plain.length || coding === 'identity').toBe(true);
  }
});

it('is sent once, and then told to be the same', async () => {
  const { headers } = await ask(port, 'GET', '/docs');
  const etag = String(headers.etag);
  expect(headers['cache-control']).toBe('no-cache');
  expect((await ask(port, 'GET', '/docs', { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await ask(port, 'GET', '/docs', { headers: { 'if-none-match': '"another"' } })).status).toBe(200);
});

it('leads to the guides', async () => {
  const { text } = await ask(port, 'GET', '/docs');
  expect(text).toContain('<a href="/docs/guides/en" lang="en">Guides</a>');
  expect(text).toContain('<a href="/docs/guides/ar" lang="ar">الأدلة</a>');
});

it('has no other files', async () => {
  expect((await ask(port, 'GET', '/docs/library-other.js')).status).toBe(404);
  expect((await ask(port, 'GET', '/docs/../package.json')).status).toBe(404);
});

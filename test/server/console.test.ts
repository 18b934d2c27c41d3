/** The console's page and its files, as a browser would ask for them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { pino } from 'pino';
import { request } from 'undici';
import { createApp } from '../../src/app';
import { bundleConsole } from '../../src/cli/bundleConsole';
import { consolePages } from '../../src/server/console';
import { ask, close, listen } from '../contract/fixture/shelf';

let folder: string;
let server: Server;
let port: number;
let page: Awaited<ReturnType<typeof ask>>;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'matjar-console-'));
  const log = pino({ level: 'silent' });
  const clock = { now: () => new Date() };
  const operational = consolePages(folder);
  server = createServer(createApp({ mounted: [], operational, clock, log, trustedProxies: [] }));
  port = await listen(server);
});
afterAll(async () => {
  await close(server);
  await rm(folder, { recursive: true });
});

it('is not there before it is built, and says what builds it', async () => {
  const answer = await ask(port, 'GET', '/console');
  expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('npm run build')]);
});

describe('once it is built', () => {
  beforeAll(async () => {
    await bundleConsole(folder);
    page = await ask(port, 'GET', '/console');
    files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => String(address));
  });

  it('lets the page load from this server alone, and run and show nothing that is written into it', () => {
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
    expect(page.text).not.toMatch(/<style|style=|<script(?! type="module" src="\/console\/)| on\w+=/);
  });

  it('is asked for anew each time, and sent only when it is another', async () => {
    const { etag } = page.headers;
    expect([page.headers['cache-control'], typeof etag]).toEqual(['no-cache', 'string']);
    const again = await ask(port, 'GET', '/console', { headers: { 'if-none-match': String(etag) } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    const other = await ask(port, 'GET', '/console', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('has a script, a style and an icon that never change under their names', async () => {
    expect(files.map((address) => address.replace(/-[\w-]{12}\./, '.')).sort()).toEqual([
      '/console/console.js',
      '/console/icon.svg',
      '/console/style.css',
    ]);
    const types: Record<string, string> = {
      js: 'text/javascript; charset=utf-8',
      css: 'text/css; charset=utf-8',
      svg: 'image/svg+xml',
    };
    for (const address of files) {
      const { status, headers } = await ask(port, 'GET', address);
      expect([address, status]).toEqual([address, 200]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toBe(types[address.split('.').at(-1) ?? '']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('is small: its script comes compressed in less than 25 kB', async () => {
    const script = files.find((address) => address.endsWith('.js'));
    const answer = await request(`http://127.0.0.1:${port}${script}`, { headers: { 'accept-encoding': 'br' } });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toContain('/api/stores');
    expect(bytes.length).toBeLessThan(25_000);
  });

  it.each([
    '/console/console.js',
    '/console/inputs.json',
    '/console/..%2finputs.json',
    '/console/console-AAAAAAAAAAAA.js',
  ])('has no %s', async (address) => expect((await ask(port, 'GET', address)).status).toBe(404));
});

/** The pages of the guides, as a browser without scripts would ask for them: complete, in both languages, and leading somewhere. */
import { createServer, type Server } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { pino } from 'pino';
import { request } from 'undici';
import { createApp } from '../../../src/app';
import { readConfig } from '../../../src/config';
import { API_NAMES, loadContract } from '../../../src/contract/Contract';
import { GUIDES } from '../../../src/server/docs/library';
import { LANGUAGES } from '../../../src/server/docs/words';
import { operational } from '../../../src/server/operational';
import { ask, close, listen } from '../../contract/fixture/shelf';
import { blocksOf, sourceOf } from '../../support/guides';
import { nothingUploaded } from '../../support/nothingUploaded';

const contracts = API_NAMES.map((name) => loadContract(name));
const address = 'https://shop.example:8443';
let server: Server;
let port: number;

beforeAll(async () => {
  const readiness = { warm: true, stopping: false, closing: false, checkDatabase: () => Promise.resolve() };
  const served = operational(contracts, readiness, nothingUploaded('/nowhere'), address);
  const clock = { now: () => new Date() };
  server = createServer(
    createApp({ mounted: [], operational: served, clock, log: pino({ level: 'silent' }), trustedProxies: [] }),
  );
  port = await listen(server);
});
afterAll(() => close(server));

const get = (target: string, headers: Record<string, string> = {}) => ask(port, 'GET', target, { headers });
const pages = LANGUAGES.flatMap((language) => ['', ...GUIDES].map((name) => `/docs/guides/${language}/${name}`));

test.each(pages)('%s', async (page) => {
  const language = page.split('/')[3];
  const { status, headers, text } = await get(page);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-language']).toBe(language);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  expect(text.match(/<h1>/g)).toHaveLength(1);
  expect(text).not.toMatch(/<script|style="|\{\{|undefined|NaN/);
  expect(text).toContain('href="/docs"');
});

test('every link of every page leads somewhere, to the very heading that it names', async () => {
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<string> => {
    if (!texts.has(path)) {
      const { status, text } = await get(path);
      texts.set(path, status === 200 ? text : `status ${status}`);
    }
    return texts.get(path) ?? '';
  };
  const dead: string[] = [];
  for (const page of pages) {
    for (const [, href = ''] of (await read(page)).matchAll(/ href="([^"]*)"/g)) {
      const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://here${page}`);
      // The console is there once it is built.
      if (origin !== 'http://here' || pathname === '/console') continue;
      const text = await read(pathname);
      const place = decodeURIComponent(hash.slice(1));
      if (text.startsWith('status') || (place && !text.includes(` id="${place}"`))) dead.push(`${page}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

test.each(LANGUAGES)(
  'the contents in %s lead to all guides, and to the reference and the files of every contract',
  async (language) => {
    const { text } = await get(`/docs/guides/${language}`);
    for (const name of GUIDES) expect(text).toContain(`href="/docs/guides/${language}/${name}"`);
    for (const { name, basePath } of contracts) {
      for (const link of [`/docs?api=${name}`, `/openapi/${name}.yaml`, `/openapi/${name}.json`]) {
        expect(text).toContain(`href="${link}"`);
      }
      expect(text).toContain(`<code>${basePath}</code>`);
    }
  },
);

test.each(GUIDES)('%s says the same in both languages', (guide) => {
  expect(blocksOf(guide, 'ar')).toEqual(blocksOf(guide, 'en'));
  const shape = (language: 'en' | 'ar'): string[] =>
    sourceOf(guide, language)
      .split('\n')
      .flatMap((line) => /^(#+ |\||- |\d\. )/.exec(line)?.[1] ?? []);
  expect(shape('ar')).toEqual(shape('en'));
});

test.each(LANGUAGES)('names the limits in %s as they are when nobody sets others', async (language) => {
  const { text } = await get(`/docs/guides/${language}/rate-limits`);
  const { rateLimits, signIn, login } = readConfig({});
  const rows = [...text.matchAll(/<tr>\s*<td>([\w ]+)<\/td>\s*<td>(\d+)<\/td>/g)].map(([, api, limit]) => [api, limit]);
  expect(rows).toEqual([
    ['Storefront', `${rateLimits.storefront}`],
    ['Management', `${rateLimits.management}`],
    ['Merchant', `${rateLimits.merchant}`],
    ['Store Management', `${rateLimits.store}`],
    ['Access', `${rateLimits.access}`],
  ]);
  // Those of signing in stand in one sentence.
  expect(text.match(/\b\d+(?= (?:a day|a minute|طلب|محاولات))/g)?.slice(0, 3)).toEqual([
    `${signIn.startsADay}`,
    `${signIn.triesAMinute}`,
    `${login.triesAMinute}`,
  ]);
});

it('names the address of this server', async () => {
  expect((await get('/docs/guides/en/read-and-call')).text).toContain(`export MATJAR=${address}\n`);
});

it('is sent once in each coding, and then told to be the same', async () => {
  const page = `http://127.0.0.1:${port}/docs/guides/ar/errors`;
  const plain = await request(page);
  const small = await request(page, { headers: { 'accept-encoding': 'br' } });
  const bytes = Buffer.from(await small.body.arrayBuffer());
  expect(brotliDecompressSync(bytes).toString()).toBe(await plain.body.text());
  expect(small.headers).toMatchObject({
    'content-encoding': 'br',
    vary: 'Accept-Encoding',
    'cache-control': 'no-cache',
  });
  expect(small.headers.etag).not.toBe(plain.headers.etag);
  for (const [coding, { etag }] of [
    ['br', small.headers],
    ['identity', plain.headers],
  ] as const) {
    const headers = { 'accept-encoding': coding, 'if-none-match': String(etag) };
    const again = await request(page, { headers });
    expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
  }
});

it('keeps its style sheet for ever under the name of its content', async () => {
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec((await get('/docs/guides/en')).text) ?? [];
  expect(style).toMatch(/^\/docs\/guides-[\w-]{12}\.css$/);
  const { headers, text } = await get(style);
  expect(headers['content-type']).toBe('text/css; charset=utf-8');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(text).not.toMatch(/url\(|@import/);
});

test.each([
  ['/docs/guides', 'ar-SA,ar;q=0.9,en;q=0.5', '/docs/guides/ar'],
  ['/docs/guides/', 'fr', '/docs/guides/en'],
  ['/docs/guides/errors', 'ar', '/docs/guides/ar/errors'],
  ['/docs/guides/errors', '', '/docs/guides/en/errors'],
])('%s in %p leads to %s', async (path, preferred, to) => {
  const { status, headers } = await get(path, preferred ? { 'accept-language': preferred } : {});
  expect([status, headers.location, headers.vary]).toEqual([302, to, 'Accept-Language']);
});

test.each([
  '/docs/guides/en/unknown',
  '/docs/guides/fr',
  '/docs/guides/fr/errors',
  '/docs/guides/en/errors/more',
  '/docs/guides/en/..%2ferrors',
])('%s is not found, in the envelope of its neighbours', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(JSON.parse(text)).toEqual({ success: false, message: 'Not Found.', data: null });
});

describe('the search', () => {
  const search = async (asked: string, language = 'en'): Promise<string> =>
    (await get(`/docs/guides/${language}/search?q=${encodeURIComponent(asked)}`)).text;
  const found = (text: string): string[] => [...text.matchAll(/<li><a href="([^"]+)"/g)].map(([, href = '']) => href);

  it('leads to the sections that have all words, those with one of them in the title first', async () => {
    const places = found(await search('RETRY-AFTER limit'));
    expect(places[0]).toBe('/docs/guides/en/rate-limits#at-the-limit');
    expect(places).toContain('/docs/guides/en/errors#too_many_requests');
    expect(found(await search('retry-after zebra'))).toEqual([]);
  });

  it('finds Arabic however its letters are written', async () => {
    const text = await search('اعادة الارسال', 'ar');
    expect(found(text)).toContain('/docs/guides/ar/errors#forbidden');
    expect(text).toContain('<mark>إعادة</mark>');
  });

  it('says what was asked for as text', async () => {
    const text = await search('"><script>alert(1)</script>');
    expect(text).not.toContain('<script');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text).toContain('Nothing in the guides');
  });

  test.each(['', '?q=', '?q=%20', '?q=a&q=b', `?q=${'x'.repeat(5000)}`])('bears %.20s', async (query) => {
    expect((await get(`/docs/guides/en/search${query}`)).status).toBe(200);
  });
});

/** The reference page in a real browser (Debian's Chromium): complete, quiet, from this server alone, on a screen of any width. */
import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { type Browser, type Page, chromium } from 'playwright-core';
import { createApp } from '../../src/app';
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { operational } from '../../src/server/operational';
import { close, listen } from '../contract/fixture/shelf';
import { nothingUploaded } from '../support/nothingUploaded';

const BROWSER = '/usr/bin/chromium';
/** Without these, Chromium asks its makers' servers by itself. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

const contracts = API_NAMES.map((name) => loadContract(name));
let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  const readiness = { warm: true, stopping: false, closing: false, checkDatabase: () => Promise.resolve() };
  const log = pino({ level: 'silent' });
  const clock = { now: () => new Date() };
  const mounted = operational(contracts, readiness, nothingUploaded('/nowhere'), 'http://localhost:3000');
  server = createServer(createApp({ mounted: [], operational: mounted, clock, log, trustedProxies: [] }));
  origin = `http://127.0.0.1:${await listen(server)}`;
  browser = await chromium.launch({ executablePath: BROWSER, args: QUIET });
});
afterAll(async () => {
  await browser?.close();
  await close(server);
});

/** Opens an address and gathers what the page complains of and where it asks. */
async function open(address: string, width = 1280): Promise<{ page: Page; complaints: string[]; asked: Set<string> }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  const asked = new Set<string>();
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (sent) => asked.add(sent.url().startsWith('data:') ? origin : new URL(sent.url()).origin));
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  return { page, complaints, asked };
}

test.each(contracts.map(({ name, document }) => [name, document.info.title]))('shows %s', async (name, title) => {
  const { page, complaints, asked } = await open(`/docs?api=${name}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(complaints).toEqual([]);
  expect([...asked]).toEqual([origin]);
  await page.close();
});

it('leads from one API to another', async () => {
  const { page, complaints } = await open('/docs');
  await page.getByRole('button', { name: 'Storefront API' }).first().click();
  await page.getByText('Merchant API').first().click();
  await page.getByRole('heading', { level: 1, name: 'Merchant API' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('sends a trial request to this server, and nowhere else', async () => {
  const { page, complaints, asked } = await open('/docs');
  await page.getByText('List products').first().click();
  await page
    .getByRole('button', { name: /Test Request/ })
    .first()
    .click();
  const answer = page.waitForResponse(`${origin}/api/products`);
  await page.getByRole('button', { name: /Send/ }).first().click();
  expect((await answer).status()).toBe(404); // no API is behind this test's server
  expect([...asked]).toEqual([origin]);
  expect(complaints.filter((said) => !said.includes('404'))).toEqual([]);
  await page.close();
});

test.each([1280, 400])('fits a screen of %i pixels, without scrolling sideways', async (width) => {
  const { page } = await open('/docs', width);
  await page.getByRole('heading', { level: 1, name: 'Storefront API' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  expect(await page.title()).toBe('Matjar: API reference');
  if (width < 800) {
    await page.getByRole('button', { name: 'Open Menu' }).click();
    await page.getByText('List products').first().click();
    await page.getByRole('heading', { name: 'List products' }).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  await page.close();
});

/**
 * The documentation in a real browser (Debian's Chromium), of a real server with its demo: complete, quiet, from this server alone,
 * on a screen of any width, and for people who read it otherwise than with a mouse.
 */
import axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { GUIDES } from '../../src/server/docs/library';
import { LANGUAGES } from '../../src/server/docs/words';
import { startInstallation, type TestInstallation } from '../support/installation';
import { eventually } from '../support/until';

const BROWSER = '/usr/bin/chromium';
/** Without these, Chromium asks its makers' servers by itself. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

const contracts = API_NAMES.map((name) => loadContract(name));
let installation: TestInstallation;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation({ record: false });
  origin = installation.address;
  browser = await chromium.launch({ executablePath: BROWSER, args: QUIET });
});
afterAll(async () => {
  await browser?.close();
  await installation.stop();
});

interface Opened {
  readonly page: Page;
  /** What the page complains of. */
  readonly complaints: string[];
  /** Where it asks. */
  readonly asked: Set<string>;
}

async function open(address: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const complaints: string[] = [];
  const asked = new Set<string>();
  page.on('console', (said) => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (sent) => asked.add(sent.url().startsWith('data:') ? origin : new URL(sent.url()).origin));
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  return { page, complaints, asked };
}

/** How wide the page is, once it has come to rest. */
const expectWidth = (page: Page, width: number): Promise<void> =>
  eventually(async () => expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width));

describe('the reference', () => {
  test.each(contracts.map(({ name, document }) => [name, document.info.title]))('shows %s', async (name, title) => {
    const { page, complaints, asked } = await open(`/docs?api=${name}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(complaints).toEqual([]);
    expect([...asked]).toEqual([origin]);
    await page.close();
  });

  it('leads from one API to another, and to the guides', async () => {
    const { page, complaints } = await open('/docs');
    await page.getByRole('button', { name: 'Storefront API' }).first().click();
    await page.getByText('Merchant API').first().click();
    await page.getByRole('heading', { level: 1, name: 'Merchant API' }).waitFor();
    await page.getByRole('link', { name: 'الأدلة' }).click();
    await page.getByRole('heading', { level: 1, name: 'الأدلة' }).waitFor();
    await page.getByRole('link', { name: 'Access API' }).click();
    await page.getByRole('heading', { level: 1, name: 'Access API' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says of an operation what it needs, and how it is called in four languages', async () => {
    const { page, complaints } = await open('/docs?api=store');
    await page.getByText('Create a package').first().click();
    for (const fact of ['X-Api-Key', 'Packages:Edit', '30 requests a minute for each key']) {
      await page.getByText(fact).locator('visible=true').first().waitFor();
    }
    const calls: Record<string, string> = {
      'java.net.http': 'HttpRequest.newBuilder()',
      OkHttp: 'new OkHttpClient()',
      Guzzle: 'new GuzzleHttp\\Client()',
      TypeScript: "from 'matjar-store-client'",
      Curl: 'curl http',
    };
    for (const [client, beginning] of Object.entries(calls)) {
      await page.getByTestId('client-picker').locator('visible=true').first().click();
      const offered = [...Object.keys(calls), 'cURL'].sort();
      await eventually(async () => expect((await page.getByRole('option').allInnerTexts()).sort()).toEqual(offered));
      await page.getByRole('option', { name: client, exact: true }).click();
      await page.getByText(beginning).locator('visible=true').first().waitFor();
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('finds an operation by its words', async () => {
    const { page, complaints } = await open('/docs');
    await page.getByRole('search').first().click();
    await page.getByRole('combobox').locator('visible=true').fill('related');
    await page
      .getByRole('option', { name: /List products related to one/ })
      .first()
      .click();
    await page.waitForURL(/related/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  /** Opens the form in which an operation is tried. */
  async function tryOperation(page: Page, name: string, path: string, method = 'get') {
    await page.getByText(name).first().click();
    await page.getByRole('button', { name: `Test Request (${method} ${path})`, exact: true }).click();
    return page.getByRole('dialog');
  }

  test.each([
    ['storefront', 'List products', '/api', '/products', 'publicKey'],
    ['store', 'List packages', '/api/v1', '/packages', 'apiKey'],
  ] as const)(
    'sends a request of %s to this server, with a credential of the demo',
    async (api, name, base, path, key) => {
      const { page, complaints, asked } = await open(`/docs?api=${api}`);
      const form = await tryOperation(page, name, path);
      await form.locator('input.scalar-password-input').first().fill(installation.demo[key]);
      const answer = page.waitForResponse((response) => response.url().startsWith(origin + base + path));
      await form.getByRole('button', { name: /Send/ }).first().click();
      expect((await answer).status()).toBe(200);
      await form.getByText('200').first().waitFor();
      expect([...asked]).toEqual([origin]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('sends a write of the store whose host this is not', async () => {
    const { page, complaints } = await open('/docs?api=store');
    const form = await tryOperation(page, 'Create a package', '/packages', 'post');
    await form.locator('input.scalar-password-input').first().fill(installation.demo.apiKey);
    const answer = page.waitForResponse((response) => response.url() === `${origin}/api/v1/packages`);
    await form.getByRole('button', { name: /Send/ }).first().click();
    expect(await (await answer).text()).toContain('"id"');
    expect((await answer).status()).toBe(200);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([1280, 400])('fits a screen of %i pixels, without scrolling sideways', async (width) => {
    const { page } = await open('/docs', width);
    await page.getByRole('heading', { level: 1, name: 'Storefront API' }).waitFor();
    await expectWidth(page, width);
    expect(await page.title()).toBe('Matjar: API reference');
    if (width < 800) {
      await page.getByRole('button', { name: 'Open Menu' }).click();
      await page.getByText('List products').first().click();
      await page.getByRole('heading', { name: 'List products' }).first().waitFor();
      await expectWidth(page, width);
    }
    await page.close();
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What people who use no mouse, or see little, could not use. */
async function obstacles(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Violation[] };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(LANGUAGES)('the guides in %s', (language) => {
  const at = (name: string): string => `/docs/guides/${language}${name && `/${name}`}`;

  test.each(['', ...GUIDES, 'search?q=key'])(
    '%s is quiet, from this server alone, and usable by everybody',
    async (name) => {
      for (const [width, scheme] of [
        [1280, 'light'],
        [400, 'dark'],
      ] as const) {
        const { page, complaints, asked } = await open(at(name), width, scheme);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectWidth(page, width);
        expect(await obstacles(page)).toEqual([]);
        expect(complaints).toEqual([]);
        expect([...asked]).toEqual([origin]);
        await page.close();
      }
    },
  );

  it('can be searched, by the keyboard alone', async () => {
    const { page, complaints } = await open(at(''));
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('Retry-After');
    await page.keyboard.press('Enter');
    await page.locator(`a[href="${at('errors')}#too_many_requests"]`).click();
    await page.waitForURL(`${origin}${at('errors')}#too_many_requests`);
    await page.locator('#too_many_requests').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lead to the same page in the other language', async () => {
    const other = language === 'en' ? 'ar' : 'en';
    const { page } = await open(at('pagination'));
    await page.getByRole('link', { name: other === 'ar' ? 'العربية' : 'English' }).click();
    await page.waitForURL(`${origin}/docs/guides/${other}/pagination`);
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe(other === 'ar' ? 'rtl' : 'ltr');
    await page.close();
  });
});

/** The console in Debian's Chromium: a page that notes what it complains of and whom it asks, at the time of the demo. */
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { demoTime } from '../../support/database';

const BROWSER = '/usr/bin/chromium';
/** Without these, Chromium asks its makers' servers by itself. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
/** On a crowded machine. */
const PATIENCE_MS = 15_000;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: BROWSER, args: QUIET });

export interface Look {
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

export interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page has complained of so far: errors, warnings, what its policy forbids. Refusals of the API are none. */
  readonly complaints: readonly string[];
  /** Origins that were asked. */
  readonly asked: ReadonlySet<string>;
}

/** Opens the console. What is spoken of as now is the demo's. */
export async function openConsole(browser: Browser, address: string, look: Partial<Look> = {}): Promise<Tab> {
  const { locale = 'en-GB', colorScheme = 'light', width = 1280 } = look;
  const context = await browser.newContext({
    locale,
    colorScheme,
    viewport: { width, height: 800 },
    timezoneId: 'Asia/Riyadh',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(PATIENCE_MS);
  await context.clock.setFixedTime(demoTime);
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked = new Set<string>();
  page.on('console', (said) => {
    const refused = said.text().startsWith('Failed to load resource: the server responded with a status of');
    if (['error', 'warning'].includes(said.type()) && !refused) complaints.push(said.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (sent) => asked.add(new URL(sent.url()).origin));
  await page.goto(`${address}/console`, { waitUntil: 'networkidle' });
  return { context, page, complaints, asked };
}

/** What axe-core finds wrong with the page as it is: a line each. */
export async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // A colour on its way from one to another has the contrast of neither.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? [one.finished] : [])))',
  );
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** How much wider than the screen the page is. */
export const overflow = async (page: Page): Promise<number> =>
  (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;

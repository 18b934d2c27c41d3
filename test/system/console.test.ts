/** The console in a real browser (Debian's Chromium), on a real server: what an operator does with it, and who can use it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { bundleConsole } from '../../src/cli/bundleConsole';
import { CHANNEL } from '../../src/db/storeChanges';
import { PERMISSION_AREAS, PERMISSIONS } from '../../src/domain/access/permissions';
import { demoTime } from '../support/database';
import { startInstallation, stores, type TestInstallation } from '../support/installation';
import { eventually, until } from '../support/until';
import { inaccessible, launch, type Look, openConsole, overflow, type Tab } from './console/browser';

let installation: TestInstallation;
let browser: Browser;
let tab: Tab;

beforeAll(async () => {
  await bundleConsole();
  installation = await startInstallation({ record: false });
  browser = await launch();
});
afterEach(async () => {
  installation.clock.set(demoTime);
  expect(tab.complaints).toEqual([]);
  await tab.context.close();
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

const button = (name: string | RegExp): Locator => tab.page.getByRole('button', { name, exact: true });
const dialog = (): Locator => tab.page.getByRole('dialog');
const alert = (): Locator => tab.page.getByRole('alert');
const card = (name: string): Locator => tab.page.getByRole('article').filter({ hasText: name });
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `['name', 'aria-label'].map((one) => document.activeElement.getAttribute(one)).find(Boolean) ?? document.activeElement.textContent`,
  );

/** Where the focus comes to: browsers and the page move it after the event that makes them. */
const expectFocus = (page: Page, name: string): Promise<void> =>
  eventually(async () => expect(await focused(page)).toBe(name));
const expectTexts = (texts: Locator, wanted: readonly string[]): Promise<void> =>
  eventually(async () => expect(await texts.allTextContents()).toEqual(wanted));

async function open(look?: Partial<Look>, address = installation.address): Promise<Tab> {
  tab = await openConsole(browser, address, look);
  return tab;
}

async function signIn(password = installation.demo.operatorPassword): Promise<void> {
  await tab.page.locator('[name=email]').fill(installation.demo.operatorEmail);
  await tab.page.locator('[name=password]').fill(password);
  await tab.page.locator('[type=submit]').click();
}

async function signedIn(look?: Partial<Look>, address?: string): Promise<Page> {
  const { page } = await open(look, address);
  await signIn();
  await page.locator('.card, .empty, .refusal').first().waitFor();
  return page;
}

/** What a key gets of v1. */
async function use(key: string, path = '/api/v1/orders'): Promise<number> {
  return (await installation.ask(path, { headers: { 'x-api-key': key } })).status;
}

/** Makes a key by the page, and leaves it shown. @returns the key */
async function create(page: Page, name: string, permissions: readonly string[] = ['Orders:View']): Promise<string> {
  await button('Create API key').click();
  await dialog().getByLabel('Name').fill(name);
  for (const permission of permissions) await dialog().locator(`[name="${permission}"]`).check();
  await button('Create key').click();
  return page.getByLabel('API key', { exact: true }).inputValue();
}

const done = () => button('I have copied it').click();

async function setPlanEnd(planExpiresAt: Date | null): Promise<void> {
  const { knex } = installation.database;
  await knex('stores').where({ id: stores.game }).update({ planExpiresAt });
  await knex.raw('select pg_notify(?, ?)', [CHANNEL, JSON.stringify({ process: 'test', storeId: stores.game })]);
}

describe('signing in', () => {
  it('tells what is missing, and a wrong password in the words of the API, and lets in with the right one', async () => {
    const { page, asked } = await open();
    await button('Sign in').click();
    await expectTexts(alert(), ['Enter your e-mail address.', 'Enter your password.']);
    await expectFocus(page, 'email');
    await signIn('wrong');
    await page.getByText('The e-mail address or the password is wrong.').waitFor();
    await expectFocus(page, 'password');
    await signIn();
    await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
    await expectTexts(page.getByLabel('Store').locator('option'), ['Blockhaven', 'متجر المفاتيح']);
    expect([...asked]).toEqual([installation.address]);
  });

  it('outlasts a reload, ends by signing out, and is no other tab’s', async () => {
    const page = await signedIn();
    await page.reload();
    await page.getByRole('article').first().waitFor();
    const other = await tab.context.newPage();
    await other.goto(`${installation.address}/console`);
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await button('Sign out').click();
    await page.getByText('You are signed out.').waitFor();
    expect(await page.evaluate('[sessionStorage.length, document.cookie]')).toEqual([0, '']);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('asks for it again when the token has expired, and knows the address', async () => {
    const page = await signedIn();
    installation.clock.advance(3600_000);
    await button('Create API key').click();
    await dialog().getByLabel('Name').fill('Too late');
    await button('View only').click();
    await button('Create key').click();
    await page.getByText('Your session has ended. Please sign in again.').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(installation.demo.operatorEmail);
    await expectFocus(page, 'password');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });
});

describe('the keys of a store', () => {
  it('are listed with permissions, last use and expiry, those that ended apart', async () => {
    const { knex } = installation.database;
    const at = (days: number): Date => new Date(demoTime.getTime() + days * 86_400_000);
    const row = (name: string, rest: object) => ({
      storeId: stores.digital,
      id: crypto.randomUUID(),
      name,
      prefix: 'flx_k7f3a9q2_4nV8',
      secretHash: Buffer.from(crypto.getRandomValues(new Uint8Array(32))),
      permissions: { Orders: ['View', 'Edit'], Bans: ['View', 'Edit'], Customers: ['View'] },
      createdAt: at(-40),
      updatedAt: at(-40),
      ...rest,
    });
    await knex('apiKeys').insert([
      row('Ending', { lastUsedAt: at(-1 / 12), expiresAt: at(3) }),
      row('Ended', { expiresAt: at(-1) }),
      row('Withdrawn', { revokedAt: at(-2) }),
    ]);
    const page = await signedIn();
    await page.getByLabel('Store').selectOption('متجر المفاتيح');
    await card('Ending').waitFor();
    const text = async (name: string) => (await card(name).innerText()).replace(/\s+/g, ' ');
    expect(await text('Ending')).toContain('View, Edit Orders, Bans View Customers');
    expect(await text('Ending')).toContain('Expires soon');
    expect(await text('Ending')).toContain('Last used 2 hours ago 15 Mar 2026 Expires in 3 days 18 Mar 2026');
    expect(await card('Ended').isVisible()).toBe(false);
    await page.getByText(/^Expired and revoked \(\d\)$/).click();
    await card('Ended').waitFor();
    expect(await text('Ended')).toContain('Expired yesterday 14 Mar 2026');
    expect(await text('Withdrawn')).toContain('Revoked 2 days ago 13 Mar 2026');
    expect(await card('Withdrawn').getByRole('button').count()).toBe(0);
  });

  it('are made with the permissions that the contract offers, shown once, and good for just those', async () => {
    const page = await signedIn();
    await button('Create API key').click();
    await button('Create key').click();
    await expectFocus(page, 'name');
    await expectTexts(dialog().getByRole('alert'), ['Enter a name.', 'Choose at least one permission.']);
    const offered = await dialog()
      .locator('table input')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name')));
    expect(offered).toEqual(PERMISSIONS);
    expect(await dialog().getByRole('row').count()).toBe(Object.keys(PERMISSION_AREAS).length + 1);
    await dialog().getByLabel('Name').fill('Web shop');
    await dialog().getByLabel('Orders: View').check();
    await dialog().getByLabel('Orders: Edit').check();
    await dialog().getByLabel('Customers: View').check();
    await dialog().getByLabel('Orders: Edit').uncheck();
    await dialog().getByLabel('Expiry').selectOption('At the end of a day…');
    await dialog().getByLabel('Last day').fill('2026-03-31');
    await page.getByText('Works until 1 April 2026 at 00:00.').waitFor();
    await button('Create key').click();
    const key = await page.getByLabel('API key', { exact: true }).inputValue();
    expect([await use(key), await use(key, '/api/v1/customers'), await use(key, '/api/v1/bans')]).toEqual([
      200, 200, 403,
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await button('Copy').click();
    await button('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(key);
    await done();
    await page.getByRole('status').getByText('“\u2068Web shop\u2069” was created.').waitFor();
    await expectFocus(page, 'Create API key');
    await eventually(async () => expect(await page.content()).not.toContain(key));
    expect(await page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])')).not.toContain(key);
    const [row] = await installation.database.knex('apiKeys').where({ name: 'Web shop' });
    expect(row).toMatchObject({
      permissions: { Orders: ['View'], Customers: ['View'] },
      expiresAt: new Date('2026-03-31T21:00:00Z'),
    });
  });

  it('get another secret, and the earlier one opens nothing from then on', async () => {
    const page = await signedIn();
    const key = await create(page, 'Old secret');
    await done();
    await card('Old secret')
      .getByRole('button', { name: /^Regenerate/ })
      .click();
    await dialog().getByText('The present one stops working').waitFor();
    await expectFocus(page, 'Cancel');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await use(key)).toBe(200);
    await card('Old secret')
      .getByRole('button', { name: /^Regenerate/ })
      .click();
    await button('Regenerate key').click();
    const another = await page.getByLabel('API key', { exact: true }).inputValue();
    expect([another === key, await use(key), await use(another)]).toEqual([false, 401, 200]);
    await done();
    await card(another.slice(0, 'flx_k7f3a9q2_4nV8'.length)).waitFor();
  });

  it('are revoked by the keyboard alone, and the focus stays where one can go on', async () => {
    const page = await signedIn();
    const key = await create(page, 'No longer');
    await done();
    const revoke = card('No longer').getByRole('button', { name: /^Revoke/ });
    const name = 'Revoke “\u2068No longer\u2069”';
    for (let presses = 0; presses < 40 && (await focused(page)) !== name; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await expectFocus(page, 'Cancel');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expectFocus(page, name);
    expect(await use(key)).toBe(200);
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await expectFocus(page, 'Cancel');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('“\u2068No longer\u2069” was revoked.').waitFor();
    await expectFocus(page, 'API keys');
    expect(await use(key)).toBe(401);
    await revoke.waitFor({ state: 'detached' });
  });
});

describe('what the server refuses is told plainly', () => {
  it('a key while the plan has lapsed: not made, and others can still be revoked', async () => {
    const page = await signedIn();
    const key = await create(page, 'Before');
    await done();
    await setPlanEnd(demoTime);
    await until('the plan has lapsed', async () => (await use(key)) === 403);
    await button('Create API key').click();
    await dialog().getByLabel('Name').fill('After');
    await button('Everything').click();
    await button('Create key').click();
    expect(await dialog().getByRole('alert').innerText()).toMatch(
      /This is not allowed\s+The server says: The store's plan does not include this API.\s+To create and regenerate keys, the store needs the Pro plan/,
    );
    await button('Close').click();
    await card('Before')
      .getByRole('button', { name: /^Revoke/ })
      .click();
    await button('Revoke key').click();
    await page.getByRole('status').getByText('was revoked').waitFor();
    await setPlanEnd(null);
  });

  it('a store in which one may not manage keys', async () => {
    const grant = installation.database.knex('operatorStores').where({ operatorId: 1, storeId: stores.game });
    await grant.clone().update({ permissions: ['Stores:View'] });
    const page = await signedIn();
    await expectTexts(page.getByLabel('Store').locator('option:checked'), ['متجر المفاتيح']);
    await page.getByLabel('Store').selectOption('Blockhaven');
    await page.getByText('You cannot manage the keys of this store').waitFor();
    expect(await alert().innerText()).toContain('The server says: The permission Stores:Edit is missing.');
    expect(await button('Create API key').count()).toBe(0);
    await grant.clone().update({ permissions: ['Stores:View', 'Stores:Edit'] });
  });

  it('too many requests: when to try again', async () => {
    const strict = await installation.another({
      environment: { MATJAR_RATE_LIMIT_SCALE: '1', MATJAR_RATE_LIMIT_ACCESS: '1' },
    });
    const page = await signedIn({}, strict.address);
    await page.reload();
    await page.getByText('Too many requests', { exact: true }).waitFor();
    expect((await alert().innerText()).replace(/\u202f/g, ' ')).toMatch(
      /Try again (in \d+ seconds|in 1 minute), at 12:3\d:\d\d\./,
    );
    expect(await button('Try again').count()).toBe(1);
    await strict.stop();
  });

  it('a fault of its own, with the name of the request, and a server that is away; both can be tried again', async () => {
    const page = await signedIn();
    const body = JSON.stringify({ success: false, data: null, message: 'Server Error.', errors: [] });
    await page.route('**/api-keys', (route) =>
      route.fulfill({ status: 500, body, headers: { 'content-type': 'application/json', 'x-request-id': 'abc-123' } }),
    );
    await page.reload();
    await page.getByText('Something went wrong on the server').waitFor();
    expect(await alert().innerText()).toMatch(/Server Error\.[^]*Request \u2068abc-123\u2069/);
    await page.unroute('**/api-keys');
    await button('Try again').click();
    await page.getByRole('article').first().waitFor();
    await alert().waitFor({ state: 'detached' });
    await page.route('**/api-keys', (route) => route.fulfill({ status: 200, body: '<p>Welcome to this network</p>' }));
    await button('Create API key').click();
    await dialog().getByLabel('Name').fill('Nowhere');
    await button('View only').click();
    await button('Create key').click();
    await dialog().getByText('The server cannot be reached').waitFor();
  });
});

describe('its language', () => {
  it('is the browser’s, can be changed, and stays so', async () => {
    const { page } = await open({ locale: 'ar-SA' });
    const root = () => page.evaluate('[document.documentElement.lang, document.documentElement.dir, document.title]');
    const expectRoot = (...wanted: string[]) => eventually(async () => expect(await root()).toEqual(wanted));
    await expectRoot('ar', 'rtl', 'لوحة تحكم متجر');
    await page.getByRole('button', { name: 'English' }).click();
    await expectRoot('en', 'ltr', 'Matjar console');
    await page.reload();
    await expectRoot('en', 'ltr', 'Matjar console');
    await page.getByRole('button', { name: 'العربية' }).click();
    await signIn('wrong');
    await page.getByText('تعذّر تسجيل الدخول').waitFor();
    expect(await page.locator('bdi[lang=en]').innerText()).toBe('The e-mail address or the password is wrong.');
    await signIn();
    await page.getByRole('article').first().waitFor();
    expect(await card('Demo').innerText()).toMatch(/عرض، تعديل، حذف[^]*آخر استخدام[^]*\d{1,2} مارس 2026/);
  });
});

const looks: Look[] = [
  { locale: 'en-GB', colorScheme: 'light', width: 1280 },
  { locale: 'en-GB', colorScheme: 'dark', width: 400 },
  { locale: 'ar-SA', colorScheme: 'dark', width: 1280 },
  { locale: 'ar-SA', colorScheme: 'light', width: 400 },
];

describe.each(looks)('in $locale, $colorScheme, $width pixels wide', (look) => {
  it('is accessible in every state, and never wider than the screen', async () => {
    const seen: Record<string, { wrong: string[]; tooWide: number }> = {};
    const { page } = await open(look);
    const judge = async (state: string) => {
      seen[state] = { wrong: await inaccessible(page), tooWide: await overflow(page) };
    };
    const submit = () => page.locator('[type=submit]').click();
    await judge('sign in');
    await submit();
    await page.locator('.fault').first().waitFor();
    await judge('nothing entered');
    await signIn('wrong');
    await page.locator('.refusal').waitFor();
    await judge('wrong password');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api-keys', async (route) => (await held, route.continue()));
    await signIn();
    await page.locator('.placeholder').first().waitFor();
    await judge('loading');
    answer();
    await page.locator('.card').first().waitFor();
    await judge('list');
    await page.locator('.page-tools .primary').click();
    await submit();
    await page.locator('dialog .fault').first().waitFor();
    await judge('new key, nothing entered');
    await page.locator('dialog [name=name]').fill('A name that is as long as it gets '.repeat(3).slice(0, 100));
    await page.locator('.shortcuts button').nth(1).click();
    await page.locator('.expiry select').selectOption('day');
    await submit();
    await page.locator('dialog .fault').waitFor();
    await judge('new key, without its day');
    await page.locator('.expiry select').selectOption('days30');
    await submit();
    await page.locator('.secret').waitFor();
    await judge('shown key');
    await page.locator('.secret button').click();
    await page.locator('.dialog-actions button').click();
    await page.locator('.told:not(:empty)').waitFor();
    await judge('created');
    await page.locator('.card-actions button').nth(0).click();
    await dialog().waitFor();
    await judge('regenerate');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.locator('.card-actions button').nth(1).click();
    await dialog().waitFor();
    await judge('revoke');
    await submit();
    await page.locator('.told:not(:empty)').waitFor();
    await page.locator('summary').click();
    await page.locator('details[open] .card').first().waitFor();
    await judge('revoked');
    await page.route('**/api-keys', (route) => route.abort());
    await page.reload();
    await page.locator('.refusal').waitFor();
    await judge('unreachable');
    await page.route('**/api-keys', (route) =>
      route.fulfill({ json: { success: true, data: [], message: null, errors: [] } }),
    );
    await page.locator('.refusal button').click();
    await page.locator('.empty').waitFor();
    await judge('no keys');
    const sound = Object.keys(seen).map((state) => [state, { wrong: [], tooWide: 0 }]);
    expect(seen).toEqual(Object.fromEntries(sound));
    // The abort above is the test's own.
    (tab.complaints as string[]).splice(0, Infinity, ...tab.complaints.filter((said) => !said.includes('ERR_FAILED')));
  });
});

/** The commands by which an installation is managed: stores, their credentials, their reviews. */
import { describeCredentials } from '../../src/cli/credentialsCommand';
import { type Describe, perform, transact } from '../../src/cli/command';
import { describeReviews } from '../../src/cli/reviewsCommand';
import { describeStores } from '../../src/cli/storesCommand';
import { compareFigures } from '../../src/domain/figures/recountFigures';
import { insertCustomer, insertOrder } from '../support/orderRows';
import { startInstallation, stores, type TestInstallation } from '../support/installation';

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
let digital: string;
let game: string;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  [digital, game] = [installation.credentials.digital.handle, installation.credentials.game.handle];
});
afterAll(() => installation.stop());

/** What the command prints. */
async function type(describe: Describe, ...words: string[]): Promise<string> {
  const lines: string[] = [];
  const surroundings = {
    inSession: <T>(work: Parameters<typeof transact<T>>[2]) =>
      transact(installation.database, installation.clock, work),
    print: (line: string) => void lines.push(line),
  };
  await perform('some', describe, surroundings, words);
  return lines.join('\n');
}

const managed = (secretKey: string) =>
  installation.ask('/api/management/inventory/update', {
    method: 'POST',
    headers: { 'x-secret-key': secretKey },
    body: { updates: [{ product_id: 103, stock_change: 1 }] },
  });
const lastWord = (line: string): string => line.split(' ').at(-1) ?? '';

describe('credentials', () => {
  test('a store has several secret keys, and revoking one leaves the other', async () => {
    const erp = lastWord(await type(describeCredentials, 'create', 'secret-key', '--store', digital, '--name', 'ERP'));
    const line = await type(describeCredentials, 'create', 'secret-key', '--store', digital, '--name', ' Shop ');
    const [, id] = /^secret-key (\d+): sk_live_/.exec(line) ?? [];
    const shop = lastWord(line);
    expect([(await managed(erp)).status, (await managed(shop)).status]).toEqual([200, 200]);
    expect(await type(describeCredentials, 'revoke', 'secret-key', String(id), '--store', digital)).toBe(
      `secret-key ${id} is revoked.`,
    );
    expect([(await managed(erp)).status, (await managed(shop)).status]).toEqual([200, 401]);
    const list = await type(describeCredentials, 'list', '--store', digital);
    expect(list).toMatch(
      new RegExp(`secret-key +${id} +Shop +sk_live_${digital}\\w{4}… +2026-03-15 09:30 .*2026-03-15 09:30`),
    );
    for (const secret of [erp, shop]) expect(list).not.toContain(secret.slice(-20));
  });

  test('a public key names its store at once, and no more when it is revoked', async () => {
    const headers = async (key: string) =>
      (await installation.ask('/api/products', { headers: { 'x-public-key': key, host: 'nobody.example' } })).status;
    const line = await type(describeCredentials, 'create', 'public-key', '--store', digital, '--name', 'Site');
    const [, id] = /^public-key (\d+): pk_/.exec(line) ?? [];
    expect(await headers(lastWord(line))).toBe(200);
    await type(describeCredentials, 'revoke', 'public-key', String(id), '--store', digital);
    const until = Date.now() + 1000;
    while ((await headers(lastWord(line))) === 200 && Date.now() < until)
      await new Promise((done) => setTimeout(done, 20));
    expect(await headers(lastWord(line))).toBe(401);
  });

  test('a merchant token is made with its number', async () => {
    const line = await type(describeCredentials, 'create', 'merchant-token', '--store', digital, '--name', 'Tools');
    expect(line).toMatch(/^merchant-token (\d+): \1\|/);
  });

  test.each([
    ['a store that is not there', ['list', '--store', 'zzzzzzzz'], 'There is no store zzzzzzzz.'],
    ['no store among several', ['list'], /^Name the store with --store: /],
    ['a kind that is none', ['create', 'password', '--name', 'x'], /^Command-argument value 'password' is invalid/],
    ['no name', ['create', 'secret-key'], "Required option '--name <name>' not specified."],
    ['a blank name', ['create', 'secret-key', '--name', ' '], 'A credential needs a name.'],
    ['a number that is none', ['revoke', 'secret-key', '1x'], '1x is no number of a credential.'],
    ['a command that is none', ['destroy'], "Unknown command 'destroy'."],
  ] as const)('%s is refused in a sentence, and nothing is made', async (_title, words, sentence) => {
    const count = () => knex('secretKeys').count();
    const before = await count();
    await expect(
      type(describeCredentials, ...words, ...(words[0] === 'create' ? ['--store', digital] : [])),
    ).rejects.toThrow(sentence);
    expect(await count()).toEqual(before);
  });

  test("another store's credential can't be revoked", async () => {
    const line = await type(describeCredentials, 'create', 'secret-key', '--store', digital, '--name', 'Ours');
    const [, id] = /^secret-key (\d+)/.exec(line) ?? [];
    const theirs = type(describeCredentials, 'revoke', 'secret-key', String(id), '--store', game);
    await expect(theirs).rejects.toThrow(`The store has no secret-key ${id} in use.`);
    expect((await managed(lastWord(line))).status).toBe(200);
  });
});

describe('stores', () => {
  test('a new store has what was said of it, and its host leads to it at once', async () => {
    const words = ['--name', 'Third', '--currency', 'KWD', '--time-zone', 'Asia/Kuwait', '--vat-rate', '7.5'];
    const [, handle = ''] = /^Store (\w{8}) is made\.$/.exec(await type(describeStores, 'create', ...words)) ?? [];
    await type(describeStores, 'add-host', handle, 'Third.example');
    expect(await knex('stores').where({ handle }).first()).toMatchObject({
      name: 'Third',
      currency: 'KWD',
      timeZone: 'Asia/Kuwait',
      vatRate: 750,
      locale: 'ar',
      planFeatures: [],
    });
    expect(await type(describeStores, 'list')).toMatch(new RegExp(`${handle} +Third +KWD +Asia/Kuwait +third.example`));
    await expect(type(describeStores, 'add-host', digital, 'third.example')).rejects.toThrow(
      'The host third.example belongs to a store.',
    );
    await type(describeStores, 'remove-host', handle, 'third.example');
    expect(await knex('storeHosts').where({ host: 'third.example' })).toEqual([]);
  });

  test('facts are changed one by one, and taken away by an empty text', async () => {
    const set = (...words: string[]) => type(describeStores, 'set', game, ...words);
    await set('--city', 'Riyadh', '--auto-accept-reviews', 'yes', '--plan-features', 'api, licenses');
    const store = () => knex('stores').where({ id: stores.game }).first();
    const { name, ...before } = await store();
    expect(before).toMatchObject({ city: 'Riyadh', autoAcceptReviews: true, planFeatures: ['api', 'licenses'] });
    await set('--city', '', '--plan-expires-at', '2027-01-01');
    expect(await store()).toMatchObject({ name, city: null, planExpiresAt: new Date('2027-01-01T00:00:00Z') });
  });

  test('a new time zone moves orders to the days that they are of now', async () => {
    await type(describeStores, 'set', digital, '--time-zone', 'Pacific/Auckland');
    expect(await compareFigures(knex, { storeId: stores.digital })).toEqual([]);
    const days = () => knex('orderDays').where({ storeId: stores.digital }).orderBy(['day', 'status', 'slot']);
    const there = await days();
    await type(describeStores, 'set', digital, '--time-zone', 'Asia/Riyadh');
    expect(await compareFigures(knex, { storeId: stores.digital })).toEqual([]);
    expect(await days()).not.toEqual(there);
  });

  test.each([
    [['create', '--name', 'X', '--currency', 'SAR'], '--time-zone is needed.'],
    [
      ['create', '--name', 'X', '--currency', 'XXQ', '--time-zone', 'UTC'],
      '--currency: A currency is a code such as SAR, by ISO 4217.',
    ],
    [['create', '--name', '', '--currency', 'SAR', '--time-zone', 'UTC'], '--name is needed.'],
    [['set', 'HANDLE', '--time-zone', 'Riyadh'], '--time-zone: A time zone is a name such as Asia/Riyadh.'],
    [['set', 'HANDLE', '--vat-number', '123'], '--vat-number: A VAT number has 15 digits, the first and the last a 3.'],
    [['set', 'HANDLE', '--vat-rate', '1e3'], 'A VAT rate is a percentage such as 15, not 1e3.'],
    [['set', 'HANDLE', '--plan-expires-at', 'soon'], '--plan-expires-at is a day such as 2027-01-01, not soon.'],
    [['set', 'HANDLE', '--plan-expires-at', '2027-02-30'], 'such as 2027-01-01, not 2027-02-30.'],
    [['set', 'HANDLE', '--auto-accept-reviews', 'maybe'], '--auto-accept-reviews is yes or no, not maybe.'],
    [['set', 'HANDLE'], 'Say what to change: see --help.'],
    [['set', 'HANDLE', '--currency', 'USD'], "Unknown option '--currency'."],
    [
      ['add-host', 'HANDLE', 'https://shop.example/'],
      'A host is a name such as shop.example, without a port or a path.',
    ],
    [['remove-host', 'HANDLE', 'nobody.example'], 'The store has no host nobody.example.'],
  ])('%j is refused in a sentence, and nothing changes', async (words, sentence) => {
    const rows = async () => [await knex('stores').orderBy('id'), await knex('storeHosts').orderBy('host')];
    const before = await rows();
    const typed = words.map((word) => (word === 'HANDLE' ? digital : word));
    await expect(type(describeStores, ...typed)).rejects.toThrow(sentence);
    expect(await rows()).toEqual(before);
  });
});

describe('reviews', () => {
  test('one that waits is listed, published once, and counted', async () => {
    const customer = await insertCustomer(knex);
    const order = await insertOrder(knex, customer);
    const row = { storeId: stores.digital, id: 70_000_001, orderId: order.id, customerId: customer.id, rating: 2 };
    const stamps = { createdAt: installation.clock.now(), updatedAt: installation.clock.now() };
    await knex('reviews').insert({ ...row, comment: 'Slow', ...stamps });
    expect(await type(describeReviews, 'list', '--store', digital)).toMatch(
      new RegExp(`70000001 +${order.id} +2 +Slow`),
    );
    expect(await type(describeReviews, 'publish', '70000001', '--store', digital)).toBe(
      'Review 70000001 is published.',
    );
    expect(await knex('reviews').where({ id: row.id }).first()).toMatchObject({
      publishedAt: installation.clock.now(),
    });
    const different = await compareFigures(knex, { storeId: stores.digital });
    expect(different.filter(({ cell }) => cell.figure === 'published_reviews')).toEqual([]);
    expect(await type(describeReviews, 'list', '--store', digital)).not.toContain('70000001');
    const again = type(describeReviews, 'publish', '70000001', '--store', digital);
    await expect(again).rejects.toThrow('No review 70000001 waits to be published.');
  });
});

test('help names the commands, and is no error', async () => {
  expect(await type(describeStores, '--help')).toContain('add-host');
  expect(await type(describeStores, 'set', '--help')).toContain('--vat-number');
  await expect(type(describeStores)).rejects.toThrow('Usage: npm run some --');
});

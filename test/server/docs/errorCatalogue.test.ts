/** The catalogue of errors says of every code what the server really answers. */
import { API_NAMES, loadContract } from '../../../src/contract/Contract';
import { type ProblemCode, PROBLEMS } from '../../../src/problem';
import { MEANINGS } from '../../../src/problemMeanings';
import { errorCatalogue } from '../../../src/server/docs/errorCatalogue';
import { LANGUAGES } from '../../../src/server/docs/words';
import { startInstallation, type TestInstallation } from '../../support/installation';

const contracts = API_NAMES.map((name) => loadContract(name));
const catalogue = { en: errorCatalogue(contracts, 'en'), ar: errorCatalogue(contracts, 'ar') };
const codes = Object.keys(PROBLEMS) as ProblemCode[];

/** What stands below the heading of a code. */
const entry = (text: string, code: string): string => text.split(`\n### \`${code}\`\n`)[1]?.split('\n##')[0] ?? '';

describe.each(codes)('%s', (code) => {
  const { status, message } = PROBLEMS[code];

  test.each(LANGUAGES)('has its status, message, meaning and remedy in %s', (language) => {
    const { meaning, remedy } = MEANINGS[code][language];
    const text = entry(catalogue[language], code);
    for (const part of [String(status), `\`${message}\``, meaning, remedy]) expect(text).toContain(part);
    expect(meaning).toMatch(language === 'ar' ? /^[^a-z]*[\u0600-\u06FF]/ : /^[A-Z][ -~’]+\.$/);
    expect(remedy).toMatch(language === 'ar' ? /^[^a-z]*[\u0600-\u06FF]/ : /^[A-Z][ -~’]+\.$/);
  });
});

test('names the APIs that answer a code, as their contracts document it', () => {
  expect(entry(catalogue.en, 'forbidden')).toContain(
    '<bdi>Merchant API</bdi>, <bdi>Store Management API</bdi> and <bdi>Access API</bdi>',
  );
  expect(entry(catalogue.en, 'unauthenticated')).toContain('every API');
  expect(entry(catalogue.en, 'precondition_failed')).toContain('the server itself');
  expect(entry(catalogue.ar, 'forbidden')).toContain(
    '<bdi>Merchant API</bdi>، <bdi>Store Management API</bdi> و<bdi>Access API</bdi>',
  );
});

test('names every status in which requests that can not be read are refused', () => {
  for (const language of LANGUAGES) {
    expect(entry(catalogue[language], 'malformed_request')).toContain(':** 400, 408, 431\n');
    expect(catalogue[language]).toContain('| [`malformed_request`](#malformed_request) | 400, 408, 431 |');
  }
});

test('shows every message that a contract shows, with the codes of its status', () => {
  for (const message of [
    'The order has been reviewed.',
    'The permission Packages:Edit is missing.',
    'خطأ في الخادم.',
  ]) {
    expect(catalogue.en).toContain(`\`${message}\``);
  }
  const [, store = ''] = catalogue.en.split('\n### Store Management API\n');
  const row = store.split('\n').find((line) => line.startsWith('| 400 |')) ?? '';
  for (const code of ['malformed_request', 'wrong_state', 'invalid']) expect(row).toContain(`[\`${code}\`](#${code})`);
});

describe('beside a real server', () => {
  let installation: TestInstallation;
  beforeAll(async () => void (installation = await startInstallation({ record: false })));
  afterAll(() => installation.stop());

  /** The bodies that the catalogue shows below the sentence which names the API: a `not_found`, then an `invalid`. */
  function shown(title: string): [{ message: string }, object] {
    const [, after = ''] = new RegExp(`\\n\\*\\*[^\\n]*${title}</bdi>[^\\n]*\\*\\*:([^]*)`).exec(catalogue.en) ?? [];
    const [first, second] = [...after.matchAll(/```json\n([^]*?)\n```/g)].map(
      ([, json = '']) => JSON.parse(json) as object,
    );
    return [first as { message: string }, second as object];
  }

  const keys = (body: object): string[] => Object.keys(body);

  test.each([
    ['Storefront API', '/api/products/nothing-of-the-kind', '/api/products?per_page=99'],
    ['Management API', '/api/management/nothing', '/api/management/orders?per_page=999'],
    ['Merchant API', '/shawarma/nothing', '/shawarma/products?per_page=999'],
    ['Store Management API', '/api/v1/nothing', '/api/v1/orders?take=999'],
  ])('%s dresses errors as shown', async (title, absent, wrong) => {
    const { demo, ask } = installation;
    const bearer = title.startsWith('Merchant') ? { authorization: `Bearer ${demo.merchantToken}` } : {};
    const all = { ...bearer, 'x-secret-key': demo.secretKey, 'x-api-key': demo.apiKey };
    const headers = title.startsWith('Storefront') ? { 'x-public-key': demo.publicKey } : all;
    const [notFound, invalid] = shown(title);
    const first = await ask(absent, { headers });
    expect([first.status, keys(first.json())]).toEqual([404, keys(notFound)]);
    const second = await ask(wrong, { headers });
    expect(second.status).toBe(title.startsWith('Store M') ? 400 : 422);
    expect(keys(second.json())).toEqual(keys(invalid));
    expect(second.json().message).toBe((invalid as { message: string }).message);
  });
});

/** `npm run verify`: what it finds of servers that are as their contract says, and of those that are not. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadContract } from '../../src/contract/Contract';
import { startInstallation, stores, type TestInstallation } from '../support/installation';
import { inFrontOf, runVerify, type RunningMock, serve, type Served, startMock } from './support';

/** Each run of Dredd loads it anew, and asks for a whole contract. */
jest.setTimeout(180_000);

let mock: RunningMock;
let folder: string;
let front: Served | undefined;
beforeAll(async () => {
  mock = await startMock();
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
});
afterEach(async () => {
  await front?.close();
  front = undefined;
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

const passed = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('  ✓'));
const failed = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('  ✗'));
const key = (scheme: string): string[] => ['--key', `${scheme}=${mock.credentials[scheme]}`];
const STORE = (): string[] => ['--api', 'store', ...key('apiKey')];

describe('the mock, read', () => {
  test.each([
    ['storefront', ['publicKey', 'customerToken'], []],
    ['management', ['secretKey'], []],
    ['merchant', ['merchantToken'], []],
    ['store', ['apiKey'], []],
    ['access', ['operatorToken'], ['--parameter', 'storeId=k7f3a9q2']],
  ])('%s is as its contract says', async (api, schemes, more) => {
    const { code, lines } = await runVerify(mock.address, '--api', api, ...schemes.flatMap(key), ...more);
    expect(failed(lines)).toEqual([]);
    expect(code).toBe(0);
    expect(lines.filter((line) => /^ {2}✓ 200/.test(line)).length).toBeGreaterThan(0);
  });
});

test('the address may have been copied with the path of its contract', async () => {
  const address = `${mock.address}/api/management/`;
  const { code, lines } = await runVerify(address, '--api', 'management', ...key('secretKey'));
  expect([code, failed(lines)]).toEqual([0, []]);
});

describe('a real installation', () => {
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation()));
  afterAll(() => installation.stop());

  const PERMISSIONS = [...new Set(loadContract('store').operations.flatMap(({ permission }) => permission ?? []))];
  const keyOf = async (scheme: 'apiKey' | 'customerToken' | 'secretKey' | 'merchantToken' | 'operatorToken') => {
    const home = installation.credentials[scheme === 'apiKey' ? 'game' : 'digital'];
    const [carried = ''] = Object.values(await home.good(scheme, scheme === 'apiKey' ? PERMISSIONS : ['Stores:Edit']));
    return ['--key', `${scheme}=${carried.replace('Bearer ', '')}`];
  };
  const categories = () => installation.database.knex('categories').where({ storeId: stores.game }).orderBy('id');

  test.each([
    ['storefront', 'customerToken'],
    ['management', 'secretKey'],
    ['merchant', 'merchantToken'],
    ['store', 'apiKey'],
    ['access', 'operatorToken'],
  ] as const)('%s is as its contract says, read', async (api, scheme) => {
    const handle = ['--parameter', `storeId=${installation.credentials.digital.handle}`];
    const outcome = await runVerify(installation.address, '--api', api, ...(await keyOf(scheme)), ...handle);
    expect([failed(outcome.lines), outcome.warnings, outcome.code]).toEqual([[], [], 0]);
  });

  it('is written to where it was asked for, and left as it was', async () => {
    const before: unknown = await categories();
    const words = [installation.address, '--api', 'store', ...(await keyOf('apiKey')), '--write'];
    const { code, lines } = await runVerify(...words);
    expect([failed(lines), code]).toEqual([[], 0]);
    for (const wanted of [
      'createCategory\n  ✓ 400\n  ✓ 401 without a credential\n  ✓ 401 with a wrong credential\n  ✓ 413\n  ✓ 415\n  ✓ 200\n  ✓ read back',
      'updateCategory\n  ✓ 400\n  ✓ 401 without a credential\n  ✓ 401 with a wrong credential\n  ✓ 404\n  ✓ 413\n  ✓ 415\n  ✓ 200\n  ✓ read back',
      'deleteCategory\n  ✓ 400\n  ✓ 401 without a credential\n  ✓ 401 with a wrong credential\n  ✓ 404\n  ✓ 200\n  ✓ read back',
    ])
      expect(lines.join('\n')).toContain(wanted);
    expect(await categories()).toEqual(before);
  });

  it('holds only the refusal against the contract where the credential may not do it', async () => {
    const [carried = ''] = Object.values(await installation.credentials.game.good('apiKey', ['Categories:Delete']));
    const { code, lines } = await runVerify(installation.address, '--api', 'store', '--key', carried, '--write');
    expect([failed(lines), code]).toEqual([[], 0]);
    expect(lines.join('\n')).toContain(
      'listCategories\n  ✓ 401 without a credential\n  ✓ 401 with a wrong credential\n  ✓ 403\n',
    );
    expect(lines.join('\n')).toContain(
      'the credential may not do it: listPackages 200 400, getPackage 400 404, listCategories 200 400, ',
    );
    expect(lines.join('\n')).toContain(
      'and it has made none: updatePackage 200, deletePackage 200, updateCategory 200, deleteCategory 200, ',
    );
  });

  it('makes what has no delete only when told that it may stay', async () => {
    const words = [installation.address, '--api', 'merchant', ...(await keyOf('merchantToken')), '--write'];
    const without = await runVerify(...words);
    expect(without.lines.join('\n')).toMatch(
      /makes what the contract can not delete: give --lasting: .*createCategory 201/,
    );
    const file = path.join(folder, 'category.json');
    await writeFile(file, JSON.stringify({ title: 1 }));
    const { lines, code } = await runVerify(...words, '--lasting', '--body', `createBenefit=${file}`);
    expect(code).toBe(1);
    const [refused = ''] = failed(lines);
    expect(refused).toContain("Expected status code '201', but got '422'");
    expect(lines.join('\n')).toMatch(/\ncreateCategory\n(.*\n)*? {2}✓ 201\n/);
  });
});

describe('a server that is not as its contract says', () => {
  it('is told what is wrong with each answer, in words and in the form of JUnit', async () => {
    front = await serve((_request, response) => {
      response.setHeader('content-type', 'application/json').end('{"success":true,"data":"a < b & \\"c\\""}');
    });
    const junit = path.join(folder, 'report.xml');
    const { code, lines } = await runVerify(front.address, ...STORE(), '--junit', junit);
    expect(code).toBe(1);
    expect(passed(lines)).toEqual([]);
    expect(failed(lines).length).toBeGreaterThan(8);
    const xml = await readFile(junit, 'utf8');
    const begin = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="store" tests="';
    expect(xml.startsWith(begin)).toBe(true);
    expect(xml).toMatch(new RegExp(`tests="\\d+" failures="${failed(lines).length}" errors="0" skipped="\\d+"`));
    expect(xml).toContain('<testcase classname="store.listCategories" name="listCategories 200"');
    expect(xml).toContain('a &lt; b &amp; \\&quot;c\\&quot;');
    expect(xml.match(/<testsuite /g)?.length).toBe(loadContract('store').operations.length);
    expect(xml.match(/<failure /g)?.length).toBe(failed(lines).length);
  });

  test.each([
    ['a field of another type', '"sortOrder":"0"', 'Invalid type: string'],
    ['a field that is not documented', '"sortOrder":0,"extra":1', 'should NOT have additional properties'],
    ['a field that is missing', '"order":0', 'Missing required property: sortOrder'],
  ])('is found out by %s', async (_what, other, said) => {
    front = await inFrontOf(mock.address, () => (text) => text.replace('"sortOrder":0', other));
    const { code, lines } = await runVerify(front.address, ...STORE());
    expect(code).toBe(1);
    expect(failed(lines).length).toBeGreaterThan(1);
    for (const line of failed(lines)) expect(line).toContain(said);
  });

  it('is found out when it lets everybody in', async () => {
    front = await inFrontOf(mock.address, (request) => {
      request.headers['x-api-key'] = String(mock.credentials.apiKey);
      return false;
    });
    const { lines } = await runVerify(front.address, ...STORE());
    expect(failed(lines).length).toBeGreaterThan(3);
    for (const line of failed(lines)) expect(line).toMatch(/^ {2}✗ 401 with/);
    expect(passed(lines).filter((line) => line.includes('401'))).toEqual([]);
  });

  it('is found out when it leaves a header out', async () => {
    front = await inFrontOf(mock.address, (_request, response) => {
      response.setHeader = new Proxy(response.setHeader.bind(response), {
        apply: (set, _this, [name, value]: [string, string]) =>
          name === 'x-ratelimit-reset' ? response : (set(name, value), response),
      }) as never;
      return false;
    });
    const { lines } = await runVerify(front.address, ...STORE());
    expect(passed(lines)).toEqual([]);
    expect(failed(lines)[0]).toContain('headers: At');
  });
});

describe('a server that may not be troubled', () => {
  it('is only read', async () => {
    const methods = new Set<string>();
    front = await inFrontOf(mock.address, (request) => (methods.add(String(request.method)), false));
    expect((await runVerify(front.address, '--api', 'merchant', ...key('merchantToken'))).code).toBe(0);
    expect([...methods]).toEqual(['GET']);
  });

  it('is asked again when its limit has refused, and nothing is counted as wrong for it', async () => {
    let asked = 0;
    let refused = 0;
    front = await inFrontOf(mock.address, (_request, response) => {
      if (++asked % 3 !== 0) return false;
      refused++;
      response.writeHead(429, { 'retry-after': '0' }).end('{}');
      return true;
    });
    const { code, lines } = await runVerify(front.address, ...STORE());
    expect([failed(lines), code]).toEqual([[], 0]);
    expect(refused).toBeGreaterThan(3);
  });
});

describe('what it can not begin', () => {
  test.each([
    ['an address that nobody has', () => ['http://127.0.0.1:9', '--api', 'store', '--key', 'flx_1'], /does not answer/],
    [
      'no address at all',
      () => ['nowhere', '--api', 'store', '--key', 'flx_1'],
      /^nowhere is no address of a server\.$/,
    ],
    [
      'no credential',
      () => [mock.address, '--api', 'store'],
      /^listPackages needs a credential: give --key apiKey=…\.$/,
    ],
    [
      'a credential that is refused',
      () => [mock.address, '--api', 'store', '--key', 'flx_1'],
      /refuses the credential/,
    ],
    [
      'a credential of which kind is open',
      () => [mock.address, '--api', 'storefront', '--key', 'pk_1'],
      /--key publicKey=/,
    ],
    [
      'a report that can not be written',
      () => [mock.address, ...STORE(), '--junit', folder],
      /can not be written: EISDIR/,
    ],
    ['an unknown contract', () => [mock.address, '--api', 'shop'], /'shop' is invalid/],
    ['no contract', () => [mock.address], /--api <name>' not specified/],
  ])('ends with 2 and one sentence: %s', async (_what, words, sentence) => {
    const { code, lines, warnings } = await runVerify(...words());
    expect([code, lines]).toEqual([2, []]);
    expect(warnings).toEqual([expect.stringMatching(sentence)]);
  });
});

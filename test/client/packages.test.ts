/** The packages that `npm run client` writes compile, and do on a real server what their READMEs say. */
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { describeClient } from '../../src/cli/clientCommand';
import { perform } from '../../src/cli/command';
import { API_NAMES } from '../../src/contract/Contract';
import { startInstallation } from '../support/installation';
import { partnerEnvironment } from '../support/partnerEnvironment';

const execute = promisify(execFile);
const packages = path.resolve('node_modules');
const compiler = path.join(packages, '.bin/tsc');
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'matjar-clients-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a client as its own process does. */
const write = async (api: string, out: string): Promise<string> => {
  const words = ['--require', 'tsx/cjs', 'src/cli/client.ts', api, '--out', out];
  return (await execute(process.execPath, words)).stdout.trim();
};

/** Types what is refused. */
async function type(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const inSession = () => Promise.reject(new Error('a client needs no database'));
  await perform('client', describeClient, { inSession, print: (line) => void lines.push(line) }, words);
  return lines.join('\n');
}

test('a partner reads and writes by the clients of all five APIs', async () => {
  const installed = path.join(folder, 'node_modules');
  await mkdir(installed);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers', '@types', 'undici-types']) {
    await symlink(path.join(packages, name), path.join(installed, name));
  }
  const partner = path.join(folder, 'partner');
  const settings = JSON.parse(await readFile('src/client/package/tsconfig.json', 'utf8')) as {
    compilerOptions: object;
  };
  const compilerOptions = { ...settings.compilerOptions, types: ['node'], rootDir: '.', outDir: 'built' };
  await mkdir(partner);
  await copyFile('test/client/partner/partner.ts', path.join(partner, 'partner.ts'));
  await writeFile(path.join(partner, 'package.json'), '{"type":"module"}');
  await writeFile(path.join(partner, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const make = async (api: string): Promise<void> => {
    await write(api, path.join(folder, api));
    await symlink(path.join(folder, api), path.join(installed, `matjar-${api}-client`));
    await execute(compiler, ['-p', path.join(folder, api)]);
  };
  await Promise.all(API_NAMES.map(make));
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'store/package.json'), 'utf8'));
  expect(manifest).toMatchObject({ dependencies: { 'openapi-fetch': expect.stringMatching(/^\^\d/) as string } });
  await execute(compiler, ['-p', partner]);

  const { demo, address, ask, database, stop } = await startInstallation({ record: false });
  try {
    const env = {
      ADDRESS: address,
      NAME: 'Partner',
      PNG: DOT,
      ...partnerEnvironment({ demo }),
    };
    const { stdout } = await execute(process.execPath, [path.join(partner, 'built/partner.js')], { env });
    const total = async (target: string, headers: Record<string, string> = {}): Promise<number> =>
      (await ask(target, { headers })).json<{ pagination: { total: number } }>().pagination.total;
    const products = await total('/api/products');
    const bought = await total('/api/customer/orders', { authorization: `Bearer ${demo.customerToken}` });
    const sold = await total('/api/management/orders?status=completed', { 'x-secret-key': demo.secretKey });
    const [row] = await database.knex('categories').where({ storeId: 1 }).count({ categories: '*' });
    expect(stdout.trim().split('\n')).toEqual([
      `storefront 199.99 ${products} ${bought}`,
      'refused /customer/subscriptions is no list that comes in pages.',
      `management 2 200 ${sold}`,
      `merchant 200 Partner ${row?.['categories']}`,
      expect.stringMatching(/^store 32 true \d+ true 400$/),
      'access Partner true',
    ]);
    expect(Math.min(products, bought, sold)).toBeGreaterThan(7); // each is several pages
  } finally {
    await stop();
  }
}, 180_000); // six compilations, on a machine that may be crowded

describe('the folder', () => {
  test('may hold a client of the same API, which is written anew', async () => {
    const out = path.join(folder, 'deep/store');
    expect(await write('store', out)).toBe(
      `The client of the store API is in ${out}: \`npm install\` there builds it.`,
    );
    const index = path.join(out, 'src/index.ts');
    const before = await readFile(index, 'utf8');
    await writeFile(index, 'changed');
    await writeFile(path.join(out, 'notes.txt'), 'kept');
    await write('store', out);
    expect(await readFile(index, 'utf8')).toBe(before);
    expect(await readFile(path.join(out, 'notes.txt'), 'utf8')).toBe('kept');
  });

  test.each([
    ['something else', 'notes.txt', 'mine'],
    ['a package of somebody else', 'package.json', '{"name":"mine"}'],
    ['a package that is none', 'package.json', 'null'],
    ['the client of another API', 'package.json', '{"matjar":{"client":"merchant"}}'],
  ])('with %s in it is left alone', async (_title, file, content) => {
    await writeFile(path.join(folder, file), content);
    await expect(type('store', '--out', folder)).rejects.toThrow(
      `${folder} is not empty, and no client of the store API: name another folder with --out.`,
    );
    expect(await readFile(path.join(folder, file), 'utf8')).toBe(content);
  });

  test('that is a file is refused in a sentence', async () => {
    await writeFile(path.join(folder, 'file'), '');
    await expect(type('store', '--out', path.join(folder, 'file'))).rejects.toThrow(/not a directory.*--out\.$/);
  });
});

test.each([
  [['shop', '--out', 'x'], /^Command-argument value 'shop' is invalid/],
  [['store'], "Required option '--out <dir>' not specified."],
] as const)('%j is refused in a sentence', async (words, sentence) => {
  await expect(type(...words)).rejects.toThrow(sentence);
});

/**
 * Clients that three unrelated generators make of every contract compile, and read and write as a partner would. Where one stumbles
 * it is the contract that changes. What partners write on them is in generators/: it is checked and compiled here alone, since only
 * here the clients exist that it imports.
 */
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { API_NAMES } from '../../src/contract/Contract';
import { startInstallation, type TestInstallation } from '../support/installation';
import { partnerEnvironment } from '../support/partnerEnvironment';
import { execute } from './checkout';

const project = path.resolve(__dirname, '../..');
const packages = path.join(project, 'node_modules');
const contractOf = (api: string): string => path.join(project, 'generated', `${api}.yaml`);
/** Carries Jackson too, which the clients for Java need. */
const GENERATOR_JAR = path.join(packages, '@openapitools/openapi-generator-cli/bin/openapi-generator.jar');
const ANNOTATIONS_JAR = '/usr/share/java/geronimo-annotation-1.3-spec.jar';
/** Starts in half the time: none of these processes lives long enough for the second compiler. */
const SHORT_LIVED = '-XX:TieredStopAtLevel=1';

let installation: TestInstallation;
let folder: string;
let expected: string[];
beforeAll(async () => {
  installation = await startInstallation({ record: false });
  folder = await mkdtemp(path.join(tmpdir(), 'matjar-generators-'));
  await symlink(packages, path.join(folder, 'node_modules'));
  expected = await facts();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await installation.stop();
});

/** What each of them must find, asked without a client. */
async function facts(): Promise<string[]> {
  const { ask, demo } = installation;
  const total = async (target: string, headers: Record<string, string> = {}): Promise<number> =>
    (await ask(target, { headers })).json<{ pagination: { total: number } }>().pagination.total;
  const products = await total('/api/products');
  const bought = await total('/api/customer/orders', { authorization: `Bearer ${demo.customerToken}` });
  const sold = await total('/api/management/orders', { 'x-secret-key': demo.secretKey });
  return [
    `storefront true 2 ${products} premium-game-key 199.99 ${bought}`,
    `management 5 ${sold} true Webhook data for order.created 3`,
    'merchant NAME 1 true 5',
    'store true Lava 2040-01-01T00:00:00Z 1 404',
    'access NAME View true',
  ];
}

/** Runs what a partner wrote. @returns the lines that it printed */
async function runSmoke(name: string, command: string, words: readonly string[], cwd: string): Promise<string[]> {
  const { address } = installation;
  const env = {
    PATH: process.env.PATH,
    ADDRESS: address,
    NAME: name,
    ...partnerEnvironment(installation),
  };
  const { stdout } = await execute(command, words, { cwd, env });
  return stdout.trim().split('\n');
}

const TYPESCRIPT = {
  swaggerTypescriptApi: (api: string, out: string) => [
    path.join(packages, 'swagger-typescript-api/dist/cli.mjs'),
    ...['generate', '--path', contractOf(api), '--output', out, '--name', `${api}.ts`],
  ],
  oazapfts: (api: string, out: string) => [
    path.join(packages, 'oazapfts/dist/cli.js'),
    ...[contractOf(api), path.join(out, `${api}.ts`)],
  ],
};
const COMPILER_OPTIONS = {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'node16',
  types: ['node'],
};

test.each(Object.entries(TYPESCRIPT))('%s, in TypeScript', async (name, wordsFor) => {
  const home = path.join(folder, name);
  await mkdir(home);
  await Promise.all(API_NAMES.map((api) => execute(process.execPath, wordsFor(api, home), { cwd: folder })));
  await copyFile(path.join(__dirname, 'generators', `${name}.ts`), path.join(home, 'smoke.ts'));
  await writeFile(path.join(home, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(path.join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER_OPTIONS }));
  await execute(path.join(packages, '.bin/tsc'), ['-p', home], { cwd: folder });
  const found = await runSmoke(name, process.execPath, [path.join(home, 'smoke.js')], home);
  expect(found).toEqual(expected.map((line) => line.replace('NAME', name)));
});

test('openapi-generator, in Java', async () => {
  const home = path.join(folder, 'java');
  await mkdir(home);
  const batches = await Promise.all(API_NAMES.map((api) => writeBatch(home, api)));
  const generator = ['-cp', GENERATOR_JAR, 'org.openapitools.codegen.OpenAPIGenerator', 'batch', '--fail-fast'];
  await execute('java', [SHORT_LIVED, ...generator, ...batches], { cwd: home });
  const sources = [path.join(__dirname, 'generators/Smoke.java')];
  for (const api of API_NAMES) sources.push(...(await javaFiles(path.join(home, api, 'src/main/java'))));
  await writeFile(path.join(home, 'sources'), sources.join('\n'));
  const classpath = `${home}/classes:${GENERATOR_JAR}:${ANNOTATIONS_JAR}`;
  const options = ['-proc:none', '-nowarn', '-d', 'classes', '-cp', classpath];
  await execute('javac', [`-J${SHORT_LIVED}`, ...options, '@sources'], { cwd: home });
  const found = await runSmoke('Java', 'java', [SHORT_LIVED, '-cp', classpath, 'Smoke'], home);
  expect(found).toEqual(expected.map((line) => line.replace('NAME', 'Java')));
});

/** Says how the client of one contract is made. @returns the file that says it */
async function writeBatch(home: string, api: string): Promise<string> {
  const file = path.join(home, `${api}.json`);
  const settings = {
    generatorName: 'java',
    library: 'native',
    inputSpec: contractOf(api),
    outputDir: path.join(home, api),
    invokerPackage: `matjar.${api}`,
    apiPackage: `matjar.${api}.api`,
    modelPackage: `matjar.${api}.model`,
    additionalProperties: { dateLibrary: 'java8', hideGenerationTimestamp: true, openApiNullable: false },
  };
  await writeFile(file, JSON.stringify(settings));
  return file;
}

async function javaFiles(home: string): Promise<string[]> {
  const names = await readdir(home, { recursive: true });
  return names.filter((name) => name.endsWith('.java')).map((name) => path.join(home, name));
}

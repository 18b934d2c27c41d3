/** The console is bundled when something of it has changed, and only then. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleConsole } from '../../src/cli/bundleConsole';
import { CONSOLE_FILES } from '../../src/server/consoleFiles';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'matjar-bundle-'))));
afterAll(() => rm(folder, { recursive: true }));

const record = (): string => path.join(folder, 'inputs.json');
const inputs = async () => JSON.parse(await readFile(record(), 'utf8')) as Record<string, string>;

test('bundles at first, then does nothing', async () => {
  expect(await bundleConsole(folder)).toBe(true);
  const times = () => Promise.all(CONSOLE_FILES.map(async (file) => (await stat(path.join(folder, file))).mtimeMs));
  const before = await times();
  expect(await bundleConsole(folder)).toBe(false);
  expect(await times()).toEqual(before);
});

test('knows what goes into it: the page, the client, the contract, the libraries, and how they are put together', async () => {
  const names = Object.keys(await inputs()).join('\n');
  for (const part of [
    'src/console/main.tsx',
    'src/console/styles/cards.css',
    'src/console/icon.svg',
    'src/client/createClient.ts',
    'generated/access.client.ts',
    'node_modules/preact/',
    'node_modules/openapi-fetch/',
    'src/cli/bundleConsole.ts',
  ]) {
    expect(names).toContain(part);
  }
});

test.each(['src/console/App.tsx', 'src/cli/bundleConsole.ts'])('bundles again when %s is another', async (file) => {
  await bundleConsole(folder);
  await writeFile(record(), JSON.stringify({ ...(await inputs()), [file]: 'of another content' }));
  expect(await bundleConsole(folder)).toBe(true);
  expect((await inputs())[file]).not.toBe('of another content');
});

test.each(['console.js', 'style.css', 'inputs.json'])('bundles again when %s is gone', async (file) => {
  await bundleConsole(folder);
  await rm(path.join(folder, file));
  expect(await bundleConsole(folder)).toBe(true);
  expect(await bundleConsole(folder)).toBe(false);
});

test('bundles again when a source is gone, which another may have replaced', async () => {
  await bundleConsole(folder);
  await writeFile(record(), JSON.stringify({ ...(await inputs()), 'src/console/Gone.tsx': 'of some content' }));
  expect(await bundleConsole(folder)).toBe(true);
});

test('says in one sentence that the folder cannot be written', async () => {
  const file = path.join(folder, 'in-the-way');
  await writeFile(file, '');
  const said = `Cannot use ${file}: a file of that name is in the way (EEXIST). Run \`npm run build\` as somebody who may write there.`;
  await expect(bundleConsole(file)).rejects.toMatchObject({ name: 'StartError', message: said });
});

/** What is in generated/ is what the contracts give, and a difference is noticed and named. */
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderDifferences } from '../../src/cli/folderDifferences';
import { asHandlersSeeIt } from '../../src/cli/handlerView';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'matjar-generated-'));
  await cp('generated', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('generating twice gives the same bytes, and removes what belongs to no contract', async () => {
  await writeFile(path.join(folder, 'gone.yaml'), 'openapi: 3.0.3\n');
  execFileSync(process.execPath, ['--require', 'tsx/cjs', 'src/cli/generate.ts', '--out', folder]);
  expect(await folderDifferences(folder, 'generated')).toEqual([]);
});

test('every kind of difference is named', async () => {
  await appendFile(path.join(folder, 'store.yaml'), '#');
  await rm(path.join(folder, 'access.ts'));
  await writeFile(path.join(folder, 'new.ts'), '');
  expect(await folderDifferences(folder, 'generated')).toEqual([
    'new.ts belongs to no contract',
    'access.ts is missing',
    'store.yaml differs',
  ]);
});

test.each(['store.yaml', 'store.ts'])('%s begins by saying that it is not to be edited', async (file) => {
  expect(await readFile(path.join('generated', file), 'utf8')).toMatch(/^(#|\/\/) Do not edit/);
});

test('a handler always finds a parameter that has a default; others stay as they are', () => {
  const page = { name: 'page', in: 'query', schema: { type: 'integer', default: 1 } };
  const search = { name: 'search', in: 'query', schema: { type: 'string' } };
  const given = { parameters: [page, search], property: { type: 'integer', default: 1 } };
  expect(asHandlersSeeIt(given)).toEqual({ ...given, parameters: [{ ...page, required: true }, search] });
  expect(page).not.toHaveProperty('required');
});

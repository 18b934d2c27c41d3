/** Folders that are made when they are missing. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../src/makeFolder';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'matjar-folder-'))));
afterEach(() => rm(folder, { recursive: true }));

it('makes it with those above it, also twice and at once', async () => {
  const deep = path.join(folder, 'a', 'b', 'c');
  await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(path.join(folder, 'a', 'd'))]);
  await makeFolder(deep);
  expect((await stat(deep)).isDirectory()).toBe(true);
});

it.each([
  ['a file in its place', 'file', 'EEXIST'],
  ['a file above it', 'file/below', 'ENOTDIR'],
])('says what is in the way: %s', async (_, name, code) => {
  await writeFile(path.join(folder, 'file'), '');
  await expect(makeFolder(path.join(folder, name))).rejects.toMatchObject({ code });
});

it('gives up where nothing can be made', async () => {
  for (const nowhere of ['/proc/nowhere', '/proc/nowhere/below'])
    await expect(makeFolder(nowhere)).rejects.toMatchObject({ code: 'ENOENT' });
});

/** What the build says when it can't be done, in a project of one file. That of our own is seen wherever a server is started. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder: string;
const write = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'matjar-build-'));
  const compilerOptions = { outDir: 'dist', types: [], incremental: true, tsBuildInfoFile: 'dist/.tsbuildinfo' };
  write('tsconfig.build.json', JSON.stringify({ compilerOptions, include: ['main.ts'] }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const build = () => spawnSync(process.execPath, [path.resolve('src/cli/build.mjs')], { cwd: folder, encoding: 'utf8' });

it('tells what does not compile, each time', () => {
  write('main.ts', `export const price: number = 'free';`);
  for (const _time of ['first', 'second']) {
    const { status, stdout } = build();
    expect([status, stdout]).toEqual([1, expect.stringContaining('main.ts(1,14): error TS2322')]);
  }
});

it('says in one sentence that nothing can be written', () => {
  write('main.ts', 'export const price = 1;');
  write('dist', 'a file');
  const { status, stdout, stderr } = build();
  const sentence = `Cannot build Matjar in ${path.join(folder, 'dist')}: file already exists (EEXIST). Run \`npm run build\` as somebody who may write there.\n`;
  expect([status, stdout, stderr]).toEqual([1, '', sentence]);
  expect(existsSync(path.join(folder, 'main.js'))).toBe(false);
});

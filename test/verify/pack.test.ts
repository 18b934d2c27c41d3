/** `npm run verify:pack`: the package by itself, as a pipeline without this repository has it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startInstallation, type TestInstallation } from '../support/installation';

const runFile = promisify(execFile);
const root = path.join(__dirname, '../..');

let folder: string;
let installation: TestInstallation;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verify-pack-'));
  installation = await startInstallation();
});
afterAll(async () => {
  await installation.stop();
  await rm(folder, { recursive: true });
});

/** What it depends on, as an installation of the package would bring it: nothing else of ours is there. */
async function linkPackages(names: readonly string[]): Promise<void> {
  await mkdir(path.join(folder, 'package/node_modules'));
  for (const name of names) {
    await symlink(path.join(root, 'node_modules', name), path.join(folder, 'package/node_modules', name));
  }
}

it('packs, and from its own folder verifies an installation', async () => {
  await runFile('npx', ['tsc', '-b', 'tsconfig.build.json'], { cwd: root });
  const packed = await runFile(process.execPath, ['dist/src/cli/packVerify.js', '--out', folder], { cwd: root });
  await runFile('tar', ['xzf', packed.stdout.trim(), '-C', folder]);
  const text = await readFile(path.join(folder, 'package/package.json'), 'utf8');
  const { bin, dependencies } = JSON.parse(text) as Record<'bin' | 'dependencies', Record<string, string>>;
  expect(Object.keys(dependencies)).toEqual(['commander', 'dredd', 'entities', 'yaml']);
  await linkPackages(Object.keys(dependencies));

  const program = path.join(folder, 'package', String(bin['matjar-verify']));
  const [key = ''] = Object.values(await installation.credentials.game.good('apiKey', ['Categories:View']));
  const env = { ...process.env, MATJAR_VERIFY_KEY: key };
  const words = [program, installation.address, '--api', 'store', '--junit', 'report.xml'];
  const { stdout, stderr } = await runFile(process.execPath, words, { cwd: folder, env });
  expect(stdout).toMatch(/\n {2}✓ 200\n[^]*\n\d+ passed, 0 failed, \d+ not tried\.\n$/);
  expect(stderr).toBe('');
  expect(await readFile(path.join(folder, 'report.xml'), 'utf8')).toContain('<testsuites name="store"');

  const refused = await runFile(process.execPath, words, {
    cwd: folder,
    env: { ...env, MATJAR_VERIFY_KEY: 'flx_1' },
  }).catch((error: unknown) => error as { code: number; stderr: string });
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('refuses the credential') as string });
}, 240_000);

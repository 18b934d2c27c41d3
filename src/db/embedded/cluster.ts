/** Where the embedded database's files lie (a "cluster", in PostgreSQL's words), and how they are first made. */
import { createHash, randomBytes } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log';
import { makeFolder } from '../../makeFolder';
import { StartError } from '../../StartError';
import { type Account, canUse, chooseAccount, runAs } from './account';
import { prepareRuntime, type Runtime } from './runtime';
import { unfinishedOf } from './unfinished';

/** The role that owns everything in the embedded database. */
export const role = 'matjar';

/** For data folders that the account of PostgreSQL can't enter, such as one under /root. */
const elsewhere = '/var/lib/matjar';

export interface Cluster {
  directory: string;
  account: Account;
  runtime: Runtime;
  password: string;
}

/**
 * Finds the cluster of a data folder, making it when there is none: `<dataDir>/postgres`, which is a link to a folder
 * of /var/lib/matjar where PostgreSQL's account can't enter the data folder.
 * @param durable false for tests: spares the disk's confirmation
 * @throws StartError when the files are not usable, or are not a cluster of this version
 */
export async function prepareCluster(dataDir: string, log: Log, durable: boolean): Promise<Cluster> {
  await makeFolder(dataDir);
  const pointer = path.join(await realpath(dataDir), 'postgres');
  const found = await locate(pointer);
  const account = await chooseAccount(found ?? pointer);
  const home = found === undefined ? await chooseHome(pointer, account) : path.dirname(found);
  const directory = path.join(home, found === undefined ? 'postgres' : path.basename(found));
  if (found !== undefined) await check(found, account);
  const runtime = await prepareRuntime(account, home);
  if (found === undefined) {
    if (directory !== pointer) await setAside(directory, log);
    log.info({ directory }, 'creating the embedded database');
    await initialise(directory, account, runtime, durable);
    if (directory !== pointer) await symlink(directory, pointer).catch(ignoreTaken);
  }
  const password = (await readFile(passwordFile(directory), 'utf8')).trim();
  return { directory: await realpath(directory), account, runtime, password };
}

/** Kept among the cluster's own files: it is made, moved and deleted with them. */
const passwordFile = (directory: string): string => path.join(directory, 'matjar-password');

/** The existing cluster's folder; undefined when one is to be made. */
async function locate(pointer: string): Promise<string | undefined> {
  const entry = await lstat(pointer).catch(undefinedWhenMissing);
  if (entry === undefined) return undefined;
  if (!entry.isSymbolicLink()) return pointer;
  const target = path.resolve(path.dirname(pointer), await readlink(pointer));
  if ((await stat(target).catch(undefinedWhenMissing)) !== undefined) return target;
  throw new StartError(
    `${pointer} is a link to ${target}, which is gone. Restore it, or delete the link to start empty.`,
  );
}

function undefinedWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function chooseHome(pointer: string, account: Account): Promise<string> {
  const dataDir = path.dirname(pointer);
  if (canUse(account, [dataDir])) return dataDir;
  const home = path.join(elsewhere, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (!canUse(account, [home])) throw new StartError(`PostgreSQL's account can enter neither ${dataDir} nor ${home}.`);
  return home;
}

async function check(directory: string, account: Account): Promise<void> {
  const entry = await stat(directory);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && entry.uid !== self) {
    throw new StartError(
      `${directory} belongs to another user. Start as that user or as root, or set MATJAR_DATA_DIR.`,
    );
  }
  if (!canUse(account, [directory])) {
    throw new StartError(`PostgreSQL's account cannot enter ${directory}. Give it access to the folders above.`);
  }
  const version = await readFile(path.join(directory, 'PG_VERSION'), 'utf8').catch(undefinedWhenMissing);
  if (version === undefined) throw new StartError(`${directory} is not a PostgreSQL data folder. Move it away.`);
  if (version.trim() !== '18') {
    throw new StartError(`${directory} was made by PostgreSQL ${version.trim()}, and this is 18. Dump and restore it.`);
  }
}

/** A cluster whose link is gone: whoever deleted the data folder wants an empty store, but data is never thrown away. */
async function setAside(directory: string, log: Log): Promise<void> {
  const kept = `${directory}.kept-${Date.now()}`;
  const moved = await rename(directory, kept).then(() => true, undefinedWhenMissing);
  if (moved)
    log.warn({ kept }, 'data of an earlier installation in this folder was found without its link, and is kept aside');
}

async function initialise(directory: string, account: Account, runtime: Runtime, durable: boolean): Promise<void> {
  const unfinished = await unfinishedOf(directory);
  const password = randomBytes(24).toString('base64url');
  const given = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(given, `${password}\n`, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) {
      await chown(unfinished, account.uid, account.gid);
      await chown(given, account.uid, account.gid);
    }
    await runAs(account, runtime.initdb, initdbOptions(unfinished, given, durable)).catch(
      (error: { stderr?: string }) => {
        throw new StartError(`PostgreSQL could not create its files: ${lastError(error.stderr ?? '')}`, {
          cause: error,
        });
      },
    );
    await rename(given, passwordFile(unfinished));
    await rename(unfinished, directory);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    await rm(given, { force: true });
    if (!taken(error)) throw error;
  }
}

/** Another process that started at the same moment was faster: what it made is used. */
function taken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

function ignoreTaken(error: unknown): void {
  if (!taken(error)) throw error;
}

/** The built-in locale gives every machine the same order and the same letter cases, whatever locales it has. */
const initdbOptions = (directory: string, password: string, durable: boolean): string[] => [
  `--pgdata=${directory}`,
  `--username=${role}`,
  `--pwfile=${password}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
];

/** The sentence that matters among what a program of PostgreSQL printed. */
export function lastError(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling =
    lines.filter((line) => /(?:FATAL|PANIC|error):/.test(line)).at(-1) ?? lines.at(-1) ?? 'it gave no reason';
  return telling.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '').trim();
}

/** The account of the operating system that PostgreSQL runs under: it refuses to run as root. */
import { execFile, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartError } from '../../StartError';

const execute = promisify(execFile);

/** What child_process takes to run a program under another account; empty: under ours. */
export interface Account {
  uid?: number;
  gid?: number;
}

/**
 * Ourselves, unless we are root: then the owner of the data where there is some, else `postgres`, made when missing.
 * @param clusterDirectory where the data lies or will lie
 */
export async function chooseAccount(clusterDirectory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(clusterDirectory).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await findPostgres()) ?? (await makePostgres());
}

async function findPostgres(): Promise<Account | undefined> {
  try {
    const [user, group] = await Promise.all([execute('id', ['-u', 'postgres']), execute('id', ['-g', 'postgres'])]);
    return { uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch {
    return undefined;
  }
}

async function makePostgres(): Promise<Account> {
  const advice = 'Start Matjar as an ordinary user, or create the account postgres.';
  try {
    await execute('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (error) {
    throw new StartError(`PostgreSQL does not run as root, and its account could not be made. ${advice}`, {
      cause: error,
    });
  }
  const account = await findPostgres();
  if (account === undefined) throw new StartError(`PostgreSQL does not run as root. ${advice}`);
  return account;
}

/**
 * Whether the account can read, and enter or execute, every one of the paths. Asked by trying, since folders above,
 * groups and access control lists all have a say.
 */
export function canUse(account: Account, paths: readonly string[]): boolean {
  const script = 'for path; do test -r "$path" && test -x "$path" || exit 1; done';
  return spawnSync('/bin/sh', ['-c', script, 'sh', ...paths], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Runs a program under the account and gives all it printed; throws Node's error (with `code`, `stderr`) when it fails. */
export async function runAs(account: Account, program: string, args: readonly string[]): Promise<string> {
  const { PATH, HOME, LD_LIBRARY_PATH } = process.env;
  const env = { PATH, HOME, LD_LIBRARY_PATH, LC_ALL: 'C', TZ: 'UTC' };
  const { stdout, stderr } = await execute(program, args, { ...account, cwd: '/', env });
  return stdout + stderr;
}

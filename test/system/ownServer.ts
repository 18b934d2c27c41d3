/** The real process, as built, with an embedded PostgreSQL of its own and the demo: for tests of what happens to it as a whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { execute } from './checkout';
import { until } from '../support/until';
import { ask } from './load';

const project = path.resolve(__dirname, '../..');
/** A machine that others keep busy takes its time to warm up. */
const START_MS = 90_000;

export interface OwnServer {
  readonly baseUrl: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Exit code. */
  readonly ended: Promise<number | null>;
  readonly printed: { out: string; err: string };
}

/** Compiles what has changed since the last time. */
export const build = (): Promise<unknown> =>
  execute('node_modules/.bin/tsc', ['-b', 'tsconfig.build.json'], { cwd: project });

/** A data folder that PostgreSQL's account can enter. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp('/tmp/matjar-own-');
  await chmod(folder, 0o755);
  return folder;
}

/** Resolves when the server is ready to serve. */
export async function startServer(dataDir: string, environment: Record<string, string> = {}): Promise<OwnServer> {
  const { DATABASE_URL: _url, REDIS_URL: _redis, ...inherited } = process.env;
  const env = {
    ...inherited,
    PORT: '0',
    METRICS_PORT: '0',
    MATJAR_DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ...environment,
  };
  const child = spawn(process.execPath, ['dist/src/main.js'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdout.on('data', (chunk) => (printed.out += chunk));
  child.stderr.on('data', (chunk) => (printed.err += chunk));
  const listening = () => {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${printed.out}${printed.err}`);
    return /Matjar listens on (\S+)/.exec(printed.out)?.[1];
  };
  try {
    const baseUrl = await until('the server listens', listening, START_MS);
    await until('the server is ready', async () => (await ask(baseUrl, '/readyz')).status === 200, START_MS);
    return { baseUrl, port: Number(new URL(baseUrl).port), process: child, ended, printed };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Ends the server, if it still runs, and its PostgreSQL, and deletes the data. */
export async function discardServer(dataDir: string, server: OwnServer | undefined): Promise<void> {
  server?.process.kill('SIGKILL');
  await server?.ended;
  const postmaster = await postmasterOf(dataDir);
  if (postmaster !== undefined) {
    await signalAll(dataDir, 'SIGCONT');
    process.kill(postmaster, 'SIGQUIT');
    await until('PostgreSQL has ended', async () => (await postmasterOf(dataDir)) === undefined);
  }
  await rm(dataDir, { recursive: true, force: true });
}

/** The process id of the data folder's PostgreSQL, while one lives. */
export async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const pid = Number((await pidFile(dataDir))[0]);
  return pid && lives(pid) ? pid : undefined;
}

const pidFile = async (dataDir: string): Promise<string[]> =>
  (await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n');

/** Where the embedded database is reached. */
export async function databaseUrl(dataDir: string): Promise<string> {
  const password = (await readFile(path.join(dataDir, 'postgres/matjar-password'), 'utf8')).trim();
  return `postgres://matjar:${password}@127.0.0.1:${(await pidFile(dataDir))[3]}/matjar`;
}

/** Runs one statement past the server. */
export async function sql<Row extends object>(dataDir: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: await databaseUrl(dataDir), application_name: 'test' });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Signals every process of the data folder's PostgreSQL: all of them work in its folder. */
export async function signalAll(dataDir: string, signal: NodeJS.Signals): Promise<void> {
  const directory = path.join(dataDir, 'postgres');
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await readlink(`/proc/${name}/cwd`).catch(() => '')) === directory) {
      process.kill(Number(name), signal);
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

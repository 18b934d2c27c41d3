/** The processes of a measurement: our server as it is built, and the yardsticks. Each is waited for, and ended at the end. */
import type { ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVER_CORE, spawnOn } from './machine';

const root = path.resolve(__dirname, '..');
const PATIENCE_MS = 60_000;

export interface Running {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

interface ServerOptions {
  readonly databaseUrl: string;
  /** Holds the log and the server key. */
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** For Node itself, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

/** Our server, with its log in a file, its metrics on, and limits that a load does not reach; given when `/readyz` is green. */
export async function startServer({
  databaseUrl,
  directory,
  environment,
  nodeOptions = [],
}: ServerOptions): Promise<Running> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const log = openSync(path.join(directory, 'server.log'), 'a');
  const child = spawnOn(SERVER_CORE, process.execPath, [...nodeOptions, 'dist/src/main.js'], {
    cwd: root,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      MATJAR_DATA_DIR: directory,
      MATJAR_RATE_LIMIT_SCALE: '1000000',
      LOG_LEVEL: 'info',
      MALLOC_ARENA_MAX: '2', // as `npm start` does
      ...environment,
    },
  });
  const answers = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  return running(child, port, answers);
}

/** A yardstick of `peers/`, on the core of the server that it is compared with. */
export async function startPeer(name: string, parameters: readonly string[]): Promise<Running> {
  const port = await freePort();
  const file = path.join(__dirname, 'peers', `${name}.ts`);
  const child = spawnOn(SERVER_CORE, process.execPath, ['--require', 'tsx/cjs', file, String(port), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let listens = false;
  child.stdout?.on('data', () => (listens = true));
  return running(child, port, () => Promise.resolve(listens));
}

async function running(child: ChildProcess, port: number, answers: () => Promise<boolean>): Promise<Running> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endWithUs = (): unknown => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    process.removeListener('exit', endWithUs);
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers().catch(() => false))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${child.spawnargs.join(' ')} did not start`);
    await sleep(10);
  }
  return { port, pid: child.pid as number, stop };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The running PostgreSQL of a cluster: found again, started, stopped. */
import { readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../freePort';
import { StartError } from '../../StartError';
import { runAs } from './account';
import { type Cluster, lastError, role } from './cluster';
import { lives } from './lives';

/** Long enough for the recovery of a database that was killed under load. */
const patienceSeconds = 120;

/** Where a database of the cluster is reached on a port. */
export function address(cluster: Cluster, port: number, database: string): string {
  return `postgres://${role}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes sure that PostgreSQL runs on the cluster: takes over one that outlived its server, or starts one.
 * @param wishedPort tried first; otherwise any free one is taken
 * @returns the port it listens on
 */
export async function ensureRunning(cluster: Cluster, durable: boolean, wishedPort?: number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await findRunning(cluster);
    if (running !== undefined) return running;
    const port = attempt === 1 && wishedPort !== undefined ? wishedPort : await freePort('127.0.0.1');
    const failure = await start(cluster, port, durable);
    if (failure === undefined) return port;
    // Between choosing the port and using it, somebody else may take it, or start PostgreSQL on these files.
    const lostRace = /Address already in use|could not create any TCP|lock file .* already exists/.test(failure);
    if (!lostRace || attempt === 5) throw new StartError(`PostgreSQL did not start: ${lastError(failure)}`);
  }
}

/** Stops PostgreSQL in an orderly way: open transactions are rolled back, everything is on the disk afterwards. */
export async function stop({ runtime, account, directory }: Cluster): Promise<void> {
  await runAs(account, runtime.pgCtl, ['stop', '-D', directory, '-m', 'fast', '-w', '-t', `${patienceSeconds}`]);
}

/** @returns undefined, or what PostgreSQL printed when it did not start */
async function start(cluster: Cluster, port: number, durable: boolean): Promise<string | undefined> {
  const { runtime, account, directory } = cluster;
  const output = path.join(directory, 'server.log');
  await rm(output, { force: true });
  const options = [`-p ${port}`, ...settings, ...(durable ? [] : withoutDurability)].join(' ');
  const wait = ['-w', '-t', `${patienceSeconds}`, '-l', output];
  try {
    // pg_ctl gives PostgreSQL a session of its own: Ctrl-C in the terminal reaches us, and we stop it when we are done.
    await runAs(account, runtime.pgCtl, ['start', '-D', directory, ...wait, '-o', options]);
    return undefined;
  } catch (error) {
    const printed = await readFile(output, 'utf8').catch(() => '');
    return printed || (error as { stderr?: string }).stderr || String(error);
  }
}

const settings = [
  '-c listen_addresses=127.0.0.1',
  "-c unix_socket_directories=''",
  '-c timezone=UTC',
  '-c log_timezone=UTC',
  '-c max_connections=100',
  // Solid-state disks: reading here and there costs little more than reading in order.
  '-c random_page_cost=1.1',
];

const withoutDurability = [
  '-c max_connections=300',
  '-c fsync=off',
  '-c synchronous_commit=off',
  '-c full_page_writes=off',
  '-c autovacuum=off',
];

/** The port of a PostgreSQL that lives on the cluster's files, when one does. Waits while it starts or stops. */
async function findRunning(cluster: Cluster): Promise<number | undefined> {
  const file = path.join(cluster.directory, 'postmaster.pid');
  const deadline = Date.now() + patienceSeconds * 1000;
  while (Date.now() < deadline) {
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    const pid = Number(lines[0]);
    if (!pid) return undefined;
    if (!(await livesOn(pid, cluster.directory))) {
      // PostgreSQL itself would take any process with that number for its own, as after a restart of the machine.
      await rm(file, { force: true });
      return undefined;
    }
    const port = Number(lines[3]);
    if (lines[7]?.trim() === 'ready' && (await isOurs(cluster, port))) return port;
    await sleep(50);
  }
  throw new StartError(`PostgreSQL runs on ${cluster.directory}, but does not answer. Stop it and start again.`);
}

/** Whether the process exists and works in the folder, as PostgreSQL does in that of its cluster. */
async function livesOn(pid: number, directory: string): Promise<boolean> {
  if (!lives(pid)) return false;
  if (process.platform !== 'linux') return true;
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === directory;
}

async function isOurs(cluster: Cluster, port: number): Promise<boolean> {
  const client = new Client({ connectionString: address(cluster, port, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster.directory;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

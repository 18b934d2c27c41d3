/** The machine under the measurement: which core runs what, and what processes cost, as Linux tells it. */
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** The measured server has core 0, Postgres and the load share core 1; this program runs where there is room. */
export const SERVER_CORE = 0;
export const OTHER_CORE = 1;

const TICKS_PER_SECOND = 100;

export const canPin = availableParallelism() > 1 && hasCommand('taskset');

export function hasCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts a program on a core (anywhere when this machine can't pin). */
export function spawnOn(core: number, command: string, parameters: string[], options: SpawnOptions): ChildProcess {
  const pinned = canPin ? ['taskset', '-c', String(core), command, ...parameters] : [command, ...parameters];
  return spawn(pinned[0] as string, pinned.slice(1), options);
}

/** Moves a running process, its threads, and whatever it starts from now on. */
export function pin(pid: number, core: number): void {
  if (canPin) execFileSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' });
}

/** CPU seconds that a process has used so far, in all its threads; 0 where /proc does not tell. */
export function cpuSeconds(pid: number): number {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13).map(Number);
  return (user + system) / TICKS_PER_SECOND;
}

/** The same of a process and of its children, those that ended included. */
export function cpuSecondsOfFamily(pid: number): number {
  const ended = statOf(pid).slice(13, 15).map(Number);
  const living = childrenOf(pid).map(cpuSeconds);
  return cpuSeconds(pid) + ended.reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_SECOND + living.reduce(add, 0);
}

/** Resident memory in megabytes. */
export function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

/** How many of the cores are busy, with whatever it is, over the next while. */
export async function busyCores(milliseconds: number): Promise<number> {
  const before = busySeconds();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return ((busySeconds() - before) * 1000) / milliseconds;
}

export const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');

const add = (one: number, other: number): number => one + other;

/** Of /proc/PID/stat what follows the name: state, parent, …; user and system time are 11 and 12 (proc(5)). */
function statOf(pid: number): string[] {
  const line = read(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

function childrenOf(pid: number): number[] {
  const processes = list('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(Number).filter((candidate) => Number(statOf(candidate)[1]) === pid);
}

function busySeconds(): number {
  const [, user, nice, system, , , interrupt, softInterrupt, stolen] = (read('/proc/stat').split('\n')[0] ?? '').split(
    /\s+/,
  );
  const busy = [user, nice, system, interrupt, softInterrupt, stolen].map(Number).reduce(add, 0);
  return busy / TICKS_PER_SECOND;
}

/** Processes end while one looks at them, and other systems have no /proc. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** One load on one server: 32 connections, each asking again as soon as it is answered; and what that cost. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cpuSeconds, cpuSecondsOfFamily, hasCommand, OTHER_CORE, spawnOn } from './machine';

export const CONNECTIONS = 32;
export const generator = hasCommand('wrk') ? 'wrk' : 'generator.ts (no wrk here: it caps fast servers; compare CPU)';

export interface Target {
  readonly port: number;
  readonly pid: number;
  /** Asked for in turn. */
  readonly paths: readonly string[];
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The credential of each path, where they need one. */
  readonly authorizations?: readonly string[] | undefined;
  /** The header that carries it; `Authorization` unless told otherwise. */
  readonly credentialHeader?: string | undefined;
}

export interface Measured {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  /** CPU of the server's process for one request. */
  readonly serverMs: number;
  readonly postgresMs: number;
}

/** @throws when any request failed */
export async function measure(
  { port, pid, paths, headers = {}, authorizations, credentialHeader = 'Authorization' }: Target,
  seconds: number,
  postgres: number,
  directory: string,
): Promise<Measured> {
  const file = path.join(directory, 'paths');
  const asked = authorizations
    ? paths.map((path, place) => `${path}\t${credentialHeader}: ${authorizations[place]}`)
    : paths;
  writeFileSync(file, `${asked.join('\n')}\n`);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const before = [cpuSeconds(pid), cpuSecondsOfFamily(postgres)] as const;
  const { requests, seconds: elapsed, p99, errors } = await generate(port, seconds, paths, file, lines);
  const [server, database] = [cpuSeconds(pid) - before[0], cpuSecondsOfFamily(postgres) - before[1]];
  if (errors > 0 || requests === 0) throw new Error(`${errors} of ${requests} requests to ${paths[0]} failed`);
  return {
    requestsPerSecond: requests / elapsed,
    p99Ms: p99,
    serverMs: (server * 1000) / requests,
    postgresMs: (database * 1000) / requests,
  };
}

interface Generated {
  readonly requests: number;
  readonly seconds: number;
  readonly p99: number;
  readonly errors: number;
}

async function generate(
  port: number,
  seconds: number,
  paths: readonly string[],
  file: string,
  headers: readonly string[],
): Promise<Generated> {
  const here = (name: string): string => path.join(__dirname, name);
  // wrk itself knows one path; its script takes over where there are more.
  const address = `http://127.0.0.1:${port}${paths[0]}`;
  const [command, ...parameters] =
    generator === 'wrk'
      ? [
          'wrk',
          '-t1',
          `-c${CONNECTIONS}`,
          `-d${seconds}s`,
          '-s',
          here('wrk.lua'),
          ...headers.flatMap((line) => ['-H', line]),
          address,
        ]
      : [process.execPath, '--require', 'tsx/cjs', here('generator.ts'), port, seconds, CONNECTIONS, file, ...headers];
  const child = spawnOn(OTHER_CORE, String(command), parameters.map(String), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_PATHS: file },
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const json = /^BENCH (.*)$/m.exec(output)?.[1];
  if (json === undefined) throw new Error(`the load generator said: ${output}`);
  return JSON.parse(json) as Generated;
}

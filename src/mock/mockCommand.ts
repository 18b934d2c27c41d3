/** `mock`: reads what was typed, and serves the examples of the contracts that it names. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Command, CommanderError, Option } from 'commander';
import { systemClock } from '../clock';
import { API_NAMES, type ApiName, loadContract } from '../contract/Contract';
import { createLog } from '../log';
import { listenError } from '../server/listenError';
import { StartError } from '../StartError';
import { createMock } from './createMock';
import { someCredentials } from './mockApi';

export interface Mock {
  /** `http://127.0.0.1:4010` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts it, and tells what it takes.
 * @returns undefined when only help was asked for
 * @throws StartError when what was typed can't be done
 */
export async function mockCommand(words: readonly string[], print: (line: string) => void): Promise<Mock | undefined> {
  const program = new Command('mock')
    .description(
      "Serves the contracts' examples without a database. `Prefer: code=404, example=name` chooses another one.",
    )
    .addOption(new Option('--api <names...>', 'which contracts').choices(API_NAMES).default([...API_NAMES], 'all'))
    .option('--port <number>', 'where to listen; 0 takes any free port', '4010')
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => {} });
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined;
    throw error instanceof CommanderError ? new StartError(error.message.replace(/^error: /, '')) : error;
  }
  const { api, port } = program.opts<{ api: ApiName[]; port: string }>();
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new StartError(`--port ${port} is no port.`);
  return serve(api, Number(port), print);
}

async function serve(names: readonly ApiName[], wanted: number, print: (line: string) => void): Promise<Mock> {
  const log = createLog('warn');
  const app = await createMock(names, { clock: systemClock, log, publicOrigin: `http://127.0.0.1:${wanted}` });
  const { port, close } = await listen(app, wanted);
  const address = `http://127.0.0.1:${port}`;
  for (const name of names) {
    const contract = loadContract(name);
    print(`${contract.document.info.title}: ${address}${contract.basePath}`);
    for (const [scheme, credential] of someCredentials(contract)) print(`  ${scheme} ${credential}`);
  }
  return { address, close };
}

const IDLE_MS = 65_000;

async function listen(app: RequestListener, wanted: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer(app);
  // Longer than clients keep a connection: they must not send into one that is being closed.
  server.keepAliveTimeout = IDLE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, '--port', wanted)));
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** A whole installation for tests: the real server on a free port of this process, on a demo database of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../src/clock';
import { readConfig } from '../../src/config';
import { connect, type Connection } from '../../src/db/connection';
import { pendingMigrations } from '../../src/db/migrate';
import { createLog } from '../../src/log';
import { assemble, type Database, type InstallationDependencies } from '../../src/assemble';
import { createServer, type Server } from '../../src/server/createServer';
import { createMetrics } from '../../src/server/metrics';
import { type Credentials, mintForStore } from './credentials';
import { createTestDatabase, demoTime, type DemoDatabase, testServerKey } from './database';
import { type Ask, createAsk } from './request';
import { watchChanges } from './untoldChanges';

/** What the documentation's examples name: requests to other addresses are answered with these links. */
export const publicUrl = 'http://localhost:3000';
export const gameHost = 'game.example';
export const stores = { digital: 1, game: 2 } as const;

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: Date | string): void;
  /** @param milliseconds from where it stands */
  advance(milliseconds: number): void;
}

export interface TestInstallation {
  /** `http://127.0.0.1:port`: an address of the digital store. */
  readonly address: string;
  readonly ask: Ask;
  readonly clock: TestClock;
  readonly url: string;
  /** The server's own connections, for tests that look at or change rows. */
  readonly database: Connection;
  readonly credentials: Record<keyof typeof stores, Credentials>;
  /** What the demo printed. */
  readonly demo: DemoDatabase['credentials'];
  /** Another process of the same installation, as far as one process can be two. */
  another(options?: ServerOptions): Promise<Pick<TestInstallation, 'address' | 'ask' | 'untold' | 'stop'>>;
  /** What a real start does by itself: `/readyz` is green afterwards. */
  warmUp(): Promise<void>;
  /** Takes what the server has changed of products so far without saying so: a sentence for each. */
  untold(): string[];
  /** @throws when the server has changed something of products without saying so, and nobody has asked `untold` */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Over the defaults of tests, which limit nothing. */
  environment?: Record<string, string>;
  /** Other parts than ours. What is seen of such a server is not counted as covered. */
  parts?: InstallationDependencies['parts'];
  /** Whether the server also does what goes on beside requests, such as delivering commands; by default not. */
  work?: boolean;
  /** Stands between the server and its database. */
  database?: (real: Database) => Database;
  /** Whether answers count as seen by the tests; by default those of the server as it is. */
  record?: boolean;
}

export async function startInstallation(options: ServerOptions = {}): Promise<TestInstallation> {
  const demo = await createTestDatabase({ demo: true });
  const database = connect({ url: demo.url, poolSize: 4 });
  await database.knex('storeHosts').insert({ host: gameHost, storeId: stores.game, createdAt: demoTime });
  const credentials = {
    digital: await mintForStore(database.knex, stores.digital, demoTime),
    game: await mintForStore(database.knex, stores.game, demoTime),
  };
  const clock = createTestClock();
  const first = await startServer(demo.url, clock, options);
  const others = new Set<() => Promise<void>>();
  return {
    ...first,
    clock,
    credentials,
    database,
    url: demo.url,
    demo: demo.credentials,
    another: async (otherOptions) => {
      const other = await startServer(demo.url, clock, otherOptions ?? {});
      const stop = async (): Promise<void> => (others.delete(stop) ? other.stop() : undefined);
      others.add(stop);
      return { ...other, stop };
    },
    stop: async () => {
      try {
        for (const stop of [...others, first.stop]) await stop();
      } finally {
        await database.close();
        await demo.drop();
      }
    },
  };
}

function createTestClock(): TestClock {
  let now = demoTime;
  return {
    now: () => now,
    set: (instant) => void (now = new Date(instant)),
    advance: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}

const environment = {
  HOST: '127.0.0.1',
  PORT: '0',
  METRICS_PORT: '0',
  MATJAR_PUBLIC_URL: publicUrl,
  MATJAR_RATE_LIMIT_SCALE: '100000',
  MATJAR_SHUTDOWN_GRACE_MS: '1000',
};

const idle = () => ({ stop: () => Promise.resolve() });

async function startServer(url: string, clock: Clock, options: ServerOptions) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'matjar-data-'));
  const config = readConfig({ ...environment, MATJAR_DATA_DIR: dataDir, ...options.environment });
  const connection = connect({ url, poolSize: 4, statementTimeoutMs: config.statementTimeoutMs });
  const untold = watchChanges(connection);
  const real: Database = { ...connection, url, check: async () => void (await pendingMigrations(connection.pool)) };
  const { parts, work = false, record = parts === undefined } = options;
  const served = await assemble({
    config,
    database: options.database?.(real) ?? real,
    clock,
    log: createLog('silent'),
    metrics: createMetrics(),
    serverKey: testServerKey,
    // Tests that look at statements or rows must not meet what a server does by itself.
    parts: { ...(!work && { work: idle }), ...parts },
  });
  const server: Server = createServer(served, config);
  const { port } = await server.listen();
  const address = `http://127.0.0.1:${port}`;
  const { ask, close } = createAsk(address, record);
  const stop = async (): Promise<void> => {
    await close();
    await server.close();
    await connection.close();
    await rm(dataDir, { recursive: true, force: true });
    const unsaid = untold();
    if (unsaid.length > 0) throw new Error(`db.changed was forgotten:\n${unsaid.join('\n')}`);
  };
  return { address, ask, untold, stop, warmUp: () => server.warmUp() };
}

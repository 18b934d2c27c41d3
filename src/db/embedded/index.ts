/** The PostgreSQL that comes with Matjar, for installations that bring none of their own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '../../log';
import { explainFileError, StartError } from '../../StartError';
import { type Cluster, prepareCluster } from './cluster';
import { address, ensureRunning, stop } from './postmaster';
import { type Seat, takeSeat, type Use } from './seat';

export type { Use } from './seat';

export interface EmbeddedDatabase {
  /** Where the database is reached, with its password. The port is another one at each start. */
  url: string;
  /** Stops PostgreSQL, unless another process of Matjar still uses it: the last one out stops it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** `server` (default): refuses when another server serves this folder. `command`: works beside a server. */
  use?: Use;
  /** false, for tests alone: faster, but a power cut may destroy the data. */
  durable?: boolean;
}

const database = 'matjar';

/**
 * Opens the embedded database of a data folder: makes it when there is none, takes over one that outlived its server,
 * starts it otherwise; while it is open, a PostgreSQL that dies is started again on the same port.
 * @throws StartError with a sentence for whoever starts the program
 */
export async function openEmbedded(
  dataDir: string,
  log: Log,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const { use = 'server', durable = true } = options;
  try {
    const cluster = await prepareCluster(dataDir, log, durable);
    const port = await ensureRunning(cluster, durable);
    const keeper = await keepRunning(cluster, port, { use, durable, dataDir }, log);
    await createDatabase(address(cluster, port, 'postgres'));
    return { url: address(cluster, port, database), stop: keeper.stop };
  } catch (error) {
    throw explainFileError(error, 'Make it writable, or set MATJAR_DATA_DIR to a folder that is.');
  }
}

interface Keeping extends Required<EmbeddedOptions> {
  dataDir: string;
}

async function keepRunning(
  cluster: Cluster,
  port: number,
  { use, durable, dataDir }: Keeping,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  let leaving = false;
  let seat: Seat | undefined;
  const sit = async (): Promise<void> => {
    seat = await takeSeat(address(cluster, port, 'postgres'), use, () => void recover());
    if (seat === undefined)
      throw new StartError(`Another Matjar server is running on ${dataDir}. Stop it, or set MATJAR_DATA_DIR.`);
  };
  const recover = async (): Promise<void> => {
    while (!leaving) {
      try {
        log.error('the embedded database is gone: starting it again');
        await ensureRunning(cluster, durable, port);
        await sit();
        return;
      } catch (error) {
        log.error({ err: error }, 'the embedded database did not start');
        await sleep(1000);
      }
    }
  };
  await sit();
  return {
    stop: async () => {
      leaving = true;
      if (await seat?.leave()) await stop(cluster);
    },
  };
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}

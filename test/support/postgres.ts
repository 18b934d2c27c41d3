/** One PostgreSQL for a run of jest, in a folder that names the run's process, so that a killed run can be cleaned up after. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type EmbeddedDatabase, openEmbedded } from '../../src/db/embedded';
import { lives } from '../../src/db/embedded/lives';
import { createLog } from '../../src/log';

/** Not os.tmpdir(): the account of PostgreSQL must be able to enter it when tests run as root. */
const parent = '/tmp';
const prefix = 'matjar-test-';

export interface TestPostgres extends EmbeddedDatabase {
  directory: string;
}

export async function startPostgres(): Promise<TestPostgres> {
  await sweep();
  const directory = await mkdtemp(path.join(parent, `${prefix}${process.pid}-`));
  // Otherwise root's database would be placed elsewhere, and survive the folder.
  await chmod(directory, 0o755);
  return { directory, ...(await openEmbedded(directory, createLog('warn'), { durable: false })) };
}

export async function stopPostgres({ directory, stop }: TestPostgres): Promise<void> {
  await stop();
  await rm(directory, { recursive: true, force: true });
}

/** Stops and deletes what runs left that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || lives(Number(owner))) continue;
    const directory = path.join(parent, name);
    const left = await openEmbedded(directory, createLog('silent'), { durable: false }).catch(() => undefined);
    await left?.stop();
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}

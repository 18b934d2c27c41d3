/** The key that one-time codes are authenticated and stored secrets are encrypted with. */
import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config';
import { makeFolder } from './makeFolder';
import { explainFileError, StartError } from './StartError';

/**
 * MATJAR_SECRET, or the key kept in the data folder, which is made when there is none.
 * @returns 32 bytes
 * @throws StartError when the folder can't be used or the file holds no key
 */
export async function loadServerKey(config: Pick<Config, 'serverKey' | 'dataDir'>): Promise<Buffer> {
  if (config.serverKey !== undefined) return config.serverKey;
  const file = path.join(config.dataDir, 'secret');
  try {
    const kept = (await read(file)) ?? (await make(file));
    const key = Buffer.from(kept, 'base64');
    if (key.length !== 32)
      throw new StartError(`${file} does not hold 32 bytes as base64. Restore it, or set MATJAR_SECRET.`);
    return key;
  } catch (error) {
    throw explainFileError(error, 'Make it writable, or set MATJAR_DATA_DIR to a folder that is.');
  }
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
}

/** Complete or not there: a link to a written file can't be half a key, and of two processes the first one wins. */
async function make(file: string): Promise<string> {
  await makeFolder(path.dirname(file));
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(unfinished);
  return readFile(file, 'utf8');
}

/** The demo's credentials. The database has only their hashes, so the file is the one place where they can be read. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../makeFolder';
import { explainFileError } from '../../StartError';

export interface DemoCredentials {
  baseUrl: string;
  publicKey: string;
  secretKey: string;
  merchantToken: string;
  customerToken: string;
  apiKey: string;
  /** Handle of the store of digital goods. */
  storeId: string;
  /** Handle of the game store. */
  gameStoreId: string;
  operatorEmail: string;
  operatorPassword: string;
}

/** Where they are kept. */
export const credentialsFile = (dataDir: string): string => path.join(dataDir, 'demo-credentials.json');

/** @returns undefined when no demo was loaded from this data folder */
export async function readDemoCredentials(dataDir: string): Promise<DemoCredentials | undefined> {
  const text = await readFile(credentialsFile(dataDir), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DemoCredentials);
}

/** Those of another demo are kept beside it, under its store's name: there is no other copy. */
export async function writeDemoCredentials(dataDir: string, credentials: DemoCredentials): Promise<void> {
  const file = credentialsFile(dataDir);
  try {
    await makeFolder(dataDir);
    const earlier = await readDemoCredentials(dataDir);
    if (earlier !== undefined && earlier.storeId !== credentials.storeId) {
      await rename(file, path.join(dataDir, `demo-credentials.${earlier.storeId}.json`));
    }
    const unfinished = `${file}.${randomUUID()}`;
    try {
      await writeFile(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  } catch (error) {
    throw explainFileError(error, 'Make it writable, or set MATJAR_DATA_DIR to a folder that is.');
  }
}

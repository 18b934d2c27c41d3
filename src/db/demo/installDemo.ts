/** Loads the demo into an empty database, puts its images where they are served from, and keeps its credentials. */
import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import type { DemoCredentials } from './credentials';
import { credentialsFile, writeDemoCredentials } from './credentials';
import { copyImages } from './images';
import { type DemoOptions, loadDemo } from './loadDemo';

/** Whether the database has no store yet. */
export async function isEmpty(knex: Knex): Promise<boolean> {
  return (await knex('stores').first('id')) === undefined;
}

export interface InstallDemoOptions extends DemoOptions {
  dataDir: string;
  baseUrl: string;
}

/**
 * All or nothing: the rows are committed once the images and the credentials, which exist nowhere else, are on the disk.
 * @throws StartError when there is a store already, or the data folder can't be written
 */
export async function installDemo(knex: Knex, options: InstallDemoOptions): Promise<DemoCredentials> {
  const { dataDir, baseUrl } = options;
  const undo: (() => Promise<void>)[] = [];
  try {
    return await knex.transaction(async (transaction) => {
      const credentials = { baseUrl, ...(await loadDemo(transaction, options)) };
      undo.push(await copyImages(dataDir));
      await writeDemoCredentials(dataDir, credentials);
      undo.push(() => rm(credentialsFile(dataDir), { force: true }));
      return credentials;
    });
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

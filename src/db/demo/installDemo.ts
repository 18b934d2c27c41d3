/** Loads the demo into an empty database and keeps its credentials. */
import type { Knex } from 'knex';
import type { DemoCredentials } from './credentials';
import { writeDemoCredentials } from './credentials';
import { type DemoOptions, loadDemo } from './loadDemo';

/** Whether the database has no store yet. */
export async function isEmpty(knex: Knex): Promise<boolean> {
  return (await knex('stores').first('id')) === undefined;
}

export interface InstallDemoOptions extends DemoOptions {
  dataDir: string;
  baseUrl: string;
}

/** All or nothing: the rows are committed once the credentials, which exist nowhere else, are on the disk. */
export async function installDemo(knex: Knex, options: InstallDemoOptions): Promise<DemoCredentials> {
  return knex.transaction(async (transaction) => {
    const credentials = { baseUrl: options.baseUrl, ...(await loadDemo(transaction, options)) };
    await writeDemoCredentials(options.dataDir, credentials);
    return credentials;
  });
}

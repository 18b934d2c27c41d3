/** Before all tests: PostgreSQL, and in it the migrated database that every test's own is a copy of. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { folderVariable } from './coverage';
import { emptyTemplate, makeTemplate, urlVariable } from './database';
import { startPostgres, type TestPostgres } from './postgres';

declare global {
  var testPostgres: TestPostgres | undefined;
}

export default async function globalSetup(): Promise<void> {
  globalThis.testPostgres = await startPostgres();
  // The workers inherit both.
  process.env[folderVariable] = await mkdtemp(path.join(tmpdir(), 'matjar-coverage-'));
  process.env[urlVariable] = globalThis.testPostgres.url;
  await makeTemplate(emptyTemplate, 'template0', async (url) => {
    const { knex, close } = connect({ url, statementTimeoutMs: 0 });
    await migrate(knex).finally(close);
    return undefined;
  });
}

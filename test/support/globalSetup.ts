/** Before all tests: PostgreSQL, and in it the migrated database that every test's own is a copy of. */
import { connect } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { emptyTemplate, makeTemplate, urlVariable } from './database';
import { startPostgres, type TestPostgres } from './postgres';

declare global {
  var testPostgres: TestPostgres | undefined;
}

export default async function globalSetup(): Promise<void> {
  globalThis.testPostgres = await startPostgres();
  // The workers inherit it.
  process.env[urlVariable] = globalThis.testPostgres.url;
  await makeTemplate(emptyTemplate, 'template0', async (url) => {
    const { knex, close } = connect({ url, statementTimeoutMs: 0 });
    await migrate(knex).finally(close);
    return undefined;
  });
}

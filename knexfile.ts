/** For the knex command line: `DATABASE_URL=… npx knex migrate:list`. The server migrates by itself when it starts. */
import type { Knex } from 'knex';
import { migrationSource } from './src/db/migrationSource';

const config: Knex.Config = {
  client: 'pg',
  connection: process.env['DATABASE_URL'] ?? '',
  migrations: { migrationSource },
};

export default config;

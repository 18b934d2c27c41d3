/** The numbers behind slugs (`key-2`), for finding the highest one of a name: by equality alone, which any collation serves. */
import type { Knex } from 'knex';

const TABLES = ['products', 'categories'];

export async function up(db: Knex): Promise<void> {
  for (const table of TABLES) {
    await db.raw(
      `CREATE INDEX ${table}_numbered_slugs
       ON ${table} (store_id, regexp_replace(slug, '-[0-9]+$', ''), (substring(slug FROM '[0-9]+$')::bigint))
       WHERE slug ~ '-[1-9][0-9]{0,8}$'`,
    );
  }
}

export async function down(db: Knex): Promise<void> {
  for (const table of TABLES) await db.raw(`DROP INDEX ${table}_numbered_slugs`);
}

/** The encryption key of a license stays when its encryption is switched off: keys that were issued by it go on being usable. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE license_configs DROP CONSTRAINT license_configs_check`);
  await db.raw(
    `ALTER TABLE license_configs ADD CONSTRAINT license_configs_check CHECK (NOT e2ee OR encryption_key_encrypted IS NOT NULL)`,
  );
}

/** What was kept is lost by it. */
export async function down(db: Knex): Promise<void> {
  await db.raw(`UPDATE license_configs SET encryption_key_encrypted = NULL WHERE NOT e2ee`);
  await db.raw(`ALTER TABLE license_configs DROP CONSTRAINT license_configs_check`);
  await db.raw(
    `ALTER TABLE license_configs ADD CONSTRAINT license_configs_check CHECK (e2ee = (encryption_key_encrypted IS NOT NULL))`,
  );
}

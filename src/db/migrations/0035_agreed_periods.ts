/**
 * For how long an item is bought: what its plan said when it was ordered. A merchant may change the plan before the order is completed, and
 * gives then what was paid for.
 */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.raw(
    `ALTER TABLE order_items ADD COLUMN duration_type text CHECK (duration_type IN ('day', 'week', 'month', 'year')),
      ADD COLUMN duration_value integer CHECK (duration_value >= 1),
      ADD CHECK ((duration_type IS NULL) = (duration_value IS NULL))`,
  );
  await db.raw(
    `UPDATE order_items SET duration_type = plans.duration_type, duration_value = plans.duration_value FROM plans
     WHERE plans.store_id = order_items.store_id AND plans.id = order_items.plan_id`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE order_items DROP COLUMN duration_type, DROP COLUMN duration_value`);
}

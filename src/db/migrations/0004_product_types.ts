/** What only one type of product has: codes, plans, license and subscription rules, course content. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createCodes(db);
  await createPlans(db);
  await createRules(db);
  await createCourses(db);
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'course_modules', 'course_sections', 'courses');
  await dropTables(db, 'subscription_configs', 'license_configs', 'plan_features', 'plans', 'codes');
}

/** A code belongs to the pool until an order item claims it; `used_at` is when its buyer redeemed it. */
async function createCodes(db: Knex): Promise<void> {
  await createStoreTable(db, 'codes', {
    columns: `id bigserial,
      product_id bigint NOT NULL,
      code text NOT NULL,
      order_item_id bigint,
      claimed_at timestamptz,
      used_at timestamptz,
      created_at timestamptz NOT NULL,
      CHECK ((order_item_id IS NULL) = (claimed_at IS NULL)),
      CHECK (used_at IS NULL OR order_item_id IS NOT NULL)`,
    primaryKey: ['id'],
    uniques: [['product_id', 'code']],
    partOf: { product_id: 'products' },
    indexes: [{ on: 'product_id, id', where: 'order_item_id IS NULL', name: 'codes_unused_idx' }],
  });
}

async function createPlans(db: Knex): Promise<void> {
  await createStoreTable(db, 'plans', {
    columns: `id bigserial,
      product_id bigint NOT NULL,
      name text NOT NULL,
      description text,
      price bigint NOT NULL CHECK (price >= 0),
      duration_type text NOT NULL CHECK (duration_type IN ('day', 'week', 'month', 'year')),
      duration_value integer NOT NULL CHECK (duration_value >= 1),
      badge text,
      is_active boolean NOT NULL DEFAULT true,
      sort_order integer NOT NULL DEFAULT 0,
      ${timestamps}`,
    primaryKey: ['id'],
    partOf: { product_id: 'products' },
    indexes: [{ on: 'product_id, sort_order, id' }],
  });
  await createStoreTable(db, 'plan_features', {
    columns: `id bigserial, plan_id bigint NOT NULL, name text NOT NULL, description text,
      position integer NOT NULL DEFAULT 0`,
    primaryKey: ['id'],
    partOf: { plan_id: 'plans' },
    indexes: [{ on: 'plan_id, position, id' }],
  });
}

async function createRules(db: Knex): Promise<void> {
  await createStoreTable(db, 'license_configs', {
    columns: `product_id bigint NOT NULL,
      lock_type text NOT NULL DEFAULT 'none' CHECK (lock_type IN ('none', 'hwid', 'ip')),
      prefix text,
      expiry_type text NOT NULL DEFAULT 'lifetime' CHECK (expiry_type IN ('lifetime', 'timed')),
      expiry_days integer CHECK (expiry_days BETWEEN 1 AND 3650),
      max_activations integer NOT NULL DEFAULT 0 CHECK (max_activations BETWEEN 0 AND 100),
      e2ee boolean NOT NULL DEFAULT false,
      encryption_key_encrypted bytea,
      CHECK (e2ee = (encryption_key_encrypted IS NOT NULL)),
      CHECK (expiry_type = 'lifetime' OR expiry_days IS NOT NULL)`,
    primaryKey: ['product_id'],
    partOf: { product_id: 'products' },
  });
  await createStoreTable(db, 'subscription_configs', {
    columns: `product_id bigint NOT NULL,
      trial_days integer NOT NULL DEFAULT 0 CHECK (trial_days BETWEEN 0 AND 90),
      cancel_behavior text NOT NULL DEFAULT 'end_of_period' CHECK (cancel_behavior IN ('end_of_period', 'immediate')),
      auto_renew_default boolean NOT NULL DEFAULT false,
      grace_period_days integer NOT NULL DEFAULT 0 CHECK (grace_period_days BETWEEN 0 AND 30)`,
    primaryKey: ['product_id'],
    partOf: { product_id: 'products' },
  });
}

async function createCourses(db: Knex): Promise<void> {
  await createStoreTable(db, 'courses', {
    columns: `id bigserial, product_id bigint NOT NULL, instructor text,
      level text NOT NULL DEFAULT 'beginner' CHECK (level IN ('beginner', 'intermediate', 'advanced'))`,
    primaryKey: ['id'],
    uniques: [['product_id']],
    partOf: { product_id: 'products' },
  });
  await createStoreTable(db, 'course_sections', {
    columns: `id bigserial, course_id bigint NOT NULL, title text NOT NULL, description text,
      sort_index integer NOT NULL DEFAULT 0`,
    primaryKey: ['id'],
    partOf: { course_id: 'courses' },
    indexes: [{ on: 'course_id, sort_index, id' }],
  });
  await createStoreTable(db, 'course_modules', {
    columns: `id bigserial, section_id bigint NOT NULL, title text NOT NULL, description text,
      type text NOT NULL CHECK (type IN ('media', 'text')),
      video_uri text,
      content text,
      duration_minutes integer NOT NULL DEFAULT 0 CHECK (duration_minutes >= 0),
      sort_index integer NOT NULL DEFAULT 0`,
    primaryKey: ['id'],
    partOf: { section_id: 'course_sections' },
    indexes: [{ on: 'section_id, sort_index, id' }],
  });
}

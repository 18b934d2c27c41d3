/** Coupons, sales and gift cards, with the products and categories that they are for. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createCoupons(db);
  await createCouponUses(db);
  await createSales(db);
  await createGiftCards(db);
  await createScopes(db, 'coupon', 'coupons');
  await createScopes(db, 'sale', 'sales');
  await createScopes(db, 'gift_card', 'gift_cards');
}

export async function down(db: Knex): Promise<void> {
  for (const noun of ['gift_card', 'sale', 'coupon']) await dropTables(db, `${noun}_categories`, `${noun}_packages`);
  await dropTables(db, 'gift_cards', 'sales', 'coupon_uses', 'coupons');
}

/** `discount_value` is basis points of a percentage, minor units of a fixed discount. */
async function createCoupons(db: Knex): Promise<void> {
  await createStoreTable(db, 'coupons', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      code text NOT NULL,
      discount_type text NOT NULL CHECK (discount_type IN ('percentage', 'fixed')),
      discount_value bigint NOT NULL CHECK (discount_value > 0),
      application_scope text NOT NULL CHECK (application_scope IN ('packages', 'categories', 'store')),
      package_scope text CHECK (package_scope IN ('all', 'specific')),
      max_uses integer CHECK (max_uses >= 1),
      max_uses_per_user integer CHECK (max_uses_per_user >= 1),
      uses integer NOT NULL DEFAULT 0 CHECK (uses >= 0),
      valid_from timestamptz,
      valid_until timestamptz,
      is_active boolean NOT NULL DEFAULT true,
      deleted_at timestamptz,
      ${timestamps},
      CHECK (discount_type = 'fixed' OR discount_value <= 10000),
      CHECK ((application_scope = 'packages') = (package_scope IS NOT NULL))`,
    primaryKey: ['id'],
    indexes: [
      { on: 'lower(code)', unique: true, where: 'deleted_at IS NULL', name: 'coupons_code_key' },
      { on: 'created_at, id', where: 'deleted_at IS NULL', name: 'coupons_created_idx' },
      { on: 'is_active, created_at, id', where: 'deleted_at IS NULL', name: 'coupons_active_idx' },
    ],
  });
}

/** How often one customer has used a coupon: decides on `max_uses_per_user` in the conditional update that raises it. */
async function createCouponUses(db: Knex): Promise<void> {
  await createStoreTable(db, 'coupon_uses', {
    columns: `coupon_id uuid NOT NULL, customer_id bigint NOT NULL, uses integer NOT NULL CHECK (uses >= 0)`,
    primaryKey: ['coupon_id', 'customer_id'],
    partOf: { coupon_id: 'coupons', customer_id: 'customers' },
  });
}

async function createSales(db: Knex): Promise<void> {
  await createStoreTable(db, 'sales', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      discount_basis_points integer NOT NULL CHECK (discount_basis_points BETWEEN 1 AND 10000),
      application_scope text NOT NULL CHECK (application_scope IN ('store', 'category', 'package')),
      is_enabled boolean NOT NULL DEFAULT true,
      start_date timestamptz,
      end_date timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    indexes: [{ on: 'created_at, id' }, { on: 'end_date, start_date', where: 'is_enabled', name: 'sales_enabled_idx' }],
  });
}

/** The balance changes only together with a row of `gift_card_entries`. The code is mailed, or revealed once. */
async function createGiftCards(db: Knex): Promise<void> {
  const kept = 'deleted_at IS NULL';
  await createStoreTable(db, 'gift_cards', {
    columns: `id uuid NOT NULL DEFAULT gen_random_uuid(),
      code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
      code_encrypted bytea NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      balance bigint NOT NULL CHECK (balance >= 0 AND balance <= amount),
      application_scope text NOT NULL CHECK (application_scope IN ('store', 'category', 'package')),
      recipient_name text,
      recipient_email text,
      message text,
      expires_at timestamptz,
      mailed_at timestamptz,
      revealed_at timestamptz,
      deleted_at timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['code_hash']],
    indexes: [
      { on: 'created_at, id', where: kept, name: 'gift_cards_created_idx' },
      {
        on: 'created_at, id',
        where: `${kept} AND mailed_at IS NULL AND recipient_email IS NOT NULL`,
        name: 'gift_cards_unmailed_idx',
      },
    ],
  });
}

/** Which products and categories a promotion is for, where its scope is narrower than the store. */
async function createScopes(db: Knex, noun: string, table: string): Promise<void> {
  await createStoreTable(db, `${noun}_packages`, {
    columns: `${noun}_id uuid NOT NULL, product_id bigint NOT NULL`,
    primaryKey: [`${noun}_id`, 'product_id'],
    partOf: { [`${noun}_id`]: table, product_id: 'products' },
  });
  await createStoreTable(db, `${noun}_categories`, {
    columns: `${noun}_id uuid NOT NULL, category_id bigint NOT NULL`,
    primaryKey: [`${noun}_id`, 'category_id'],
    partOf: { [`${noun}_id`]: table, category_id: 'categories' },
  });
}

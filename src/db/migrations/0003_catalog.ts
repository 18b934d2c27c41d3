/** Products of every type, with what all types share: media, categories, benefits. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

/** What the Storefront lists. Statements that want these indexes write the condition literally. */
const listed = `status = 1 AND type <> 'package'`;

export async function up(db: Knex): Promise<void> {
  await createMedia(db);
  await createCategories(db);
  await createProducts(db);
  await createProductLinks(db);
}

export async function down(db: Knex): Promise<void> {
  await dropTables(
    db,
    'product_benefits',
    'benefits',
    'product_media',
    'product_categories',
    'products',
    'categories',
    'media',
  );
}

async function createMedia(db: Knex): Promise<void> {
  await createStoreTable(db, 'media', {
    columns: `id bigserial,
      kind text NOT NULL CHECK (kind IN ('main_product_image', 'extra_image', 'product_file')),
      storage text NOT NULL CHECK (storage IN ('disk', 's3')),
      path text NOT NULL,
      name text NOT NULL,
      file_name text NOT NULL,
      mime_type text NOT NULL,
      size bigint NOT NULL CHECK (size >= 0),
      width integer, height integer,
      sizes jsonb,
      alt_text text,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['path']],
    indexes: [{ on: 'created_at, id' }],
  });
}

async function createCategories(db: Knex): Promise<void> {
  await createStoreTable(db, 'categories', {
    columns: `id bigserial,
      uuid uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      slug text NOT NULL,
      description text,
      image_media_id bigint,
      icon text,
      is_active boolean NOT NULL DEFAULT true,
      sort_order integer NOT NULL DEFAULT 0,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['uuid'], ['slug']],
    references: { image_media_id: 'media' },
    indexes: [{ on: 'sort_order, id' }],
  });
}

async function createProducts(db: Knex): Promise<void> {
  await createStoreTable(db, 'products', {
    columns: productColumns,
    primaryKey: ['id'],
    uniques: [['uuid'], ['slug']],
    references: { image_media_id: 'media' },
    indexes: [
      { on: 'created_at, id', where: listed, name: 'products_listed_created_idx' },
      { on: 'price, id', where: listed, name: 'products_listed_price_idx' },
      { on: 'lower(name), id', where: listed, name: 'products_listed_name_idx' },
      { on: 'type, created_at, id', where: listed, name: 'products_listed_type_idx' },
      { on: 'created_at, id', where: `${listed} AND is_featured`, name: 'products_listed_featured_idx' },
      { on: 'created_at, id' },
      { on: 'updated_at, id' },
      { on: 'sort_order, id', where: `type = 'package' AND status <> 3`, name: 'products_packages_idx' },
    ],
  });
}

/**
 * Prices are minor units of the store's currency. `discount_expiry` is the first instant without the discount.
 * `unused_codes` counts the codes of a code product that no order has claimed: changed together with them, it is read
 * and decided on without counting rows. A deleted product has status 3 and `deleted_at`, for orders still name it.
 */
const productColumns = `id bigserial,
  uuid uuid NOT NULL DEFAULT gen_random_uuid(),
  type text NOT NULL CHECK (type IN ('product', 'code', 'service', 'subscription', 'license', 'course', 'package')),
  name text NOT NULL,
  marketing_title text,
  slug text NOT NULL,
  description text,
  activation_info text,
  status smallint NOT NULL DEFAULT 1 CHECK (status BETWEEN 1 AND 3),
  price bigint NOT NULL CHECK (price >= 0),
  cost_price bigint CHECK (cost_price >= 0),
  discount_price bigint CHECK (discount_price >= 0),
  discount_expiry timestamptz,
  stock integer NOT NULL DEFAULT 0 CHECK (stock >= 0),
  unlimited_stock boolean NOT NULL DEFAULT false,
  unused_codes integer NOT NULL DEFAULT 0 CHECK (unused_codes >= 0),
  min_qty integer NOT NULL DEFAULT 1 CHECK (min_qty >= 1),
  max_purchase_count integer CHECK (max_purchase_count >= 1),
  is_featured boolean NOT NULL DEFAULT false,
  is_noticeable boolean NOT NULL DEFAULT false,
  show_reviews boolean NOT NULL DEFAULT true,
  badge text,
  tags text[],
  fields jsonb,
  meta jsonb,
  metadata jsonb,
  image_media_id bigint,
  image_ulid text,
  meta_title text,
  meta_description text,
  meta_keywords text,
  og_title text,
  og_description text,
  canonical_url text,
  robots text,
  extra_meta jsonb,
  sort_order integer NOT NULL DEFAULT 0,
  deleted_at timestamptz,
  ${timestamps},
  -- What the Storefront shows has an image.
  CHECK (image_media_id IS NOT NULL OR status <> 1 OR type = 'package')`;

async function createProductLinks(db: Knex): Promise<void> {
  await createStoreTable(db, 'product_categories', {
    columns: `product_id bigint NOT NULL, category_id bigint NOT NULL, position integer NOT NULL DEFAULT 0`,
    primaryKey: ['product_id', 'category_id'],
    partOf: { product_id: 'products', category_id: 'categories' },
    indexes: [{ on: 'category_id, product_id' }],
  });
  await createStoreTable(db, 'product_media', {
    columns: `product_id bigint NOT NULL, media_id bigint NOT NULL,
      role text NOT NULL CHECK (role IN ('gallery', 'file')), position integer NOT NULL DEFAULT 0`,
    primaryKey: ['product_id', 'role', 'media_id'],
    partOf: { product_id: 'products' },
    references: { media_id: 'media' },
  });
  await createStoreTable(db, 'benefits', {
    columns: `id bigserial, name text NOT NULL, description text, icon text, ${timestamps}`,
    primaryKey: ['id'],
  });
  await createStoreTable(db, 'product_benefits', {
    columns: `product_id bigint NOT NULL, benefit_id bigint NOT NULL, position integer NOT NULL DEFAULT 0`,
    primaryKey: ['product_id', 'benefit_id'],
    partOf: { product_id: 'products', benefit_id: 'benefits' },
  });
}

/** What customers say of an order: a review of it and of its items, a complaint. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables, timestamps } from '../storeTable';

const rating = 'rating smallint NOT NULL CHECK (rating BETWEEN 1 AND 5)';

export async function up(db: Knex): Promise<void> {
  await createStoreTable(db, 'reviews', {
    columns: `id bigserial, order_id bigint NOT NULL, customer_id bigint NOT NULL,
      ${rating}, comment text NOT NULL,
      published_at timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['order_id']],
    partOf: { order_id: 'orders' },
    references: { customer_id: 'customers' },
    indexes: [{ on: 'created_at, id' }],
  });
  await createStoreTable(db, 'review_items', {
    columns: `review_id bigint NOT NULL, order_item_id bigint NOT NULL, product_id bigint NOT NULL,
      ${rating}, comment text NOT NULL`,
    primaryKey: ['review_id', 'order_item_id'],
    partOf: { review_id: 'reviews' },
    references: { order_item_id: 'order_items', product_id: 'products' },
  });
  await createStoreTable(db, 'complaints', {
    columns: `id bigserial, order_id bigint NOT NULL, customer_id bigint NOT NULL,
      message text NOT NULL,
      resolution text,
      resolved_at timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['order_id']],
    partOf: { order_id: 'orders' },
    references: { customer_id: 'customers' },
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'complaints', 'review_items', 'reviews');
}

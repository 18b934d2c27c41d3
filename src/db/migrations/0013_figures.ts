/**
 * Figures kept by the transactions that change what they count, so that analytics and page counts read a few rows however many
 * orders there are. Each figure is spread over slots: writers pick one at random, readers add them up, and the orders of one
 * day don't wait for each other. A day is one of the store's calendar, in its time zone. Sums are minor units.
 */
import type { Knex } from 'knex';
import { createStoreTable, dropTables } from '../storeTable';

const slot = 'slot smallint NOT NULL CHECK (slot BETWEEN 0 AND 31)';

export async function up(db: Knex): Promise<void> {
  // By the day on which the order was created. A single slot may be negative; their sum is not.
  await createStoreTable(db, 'order_days', {
    columns: `day date NOT NULL, status smallint NOT NULL CHECK (status BETWEEN 1 AND 6),
      of_players boolean NOT NULL, ${slot},
      orders bigint NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0`,
    primaryKey: ['day', 'status', 'of_players', 'slot'],
  });
  // `sum` is that of the ratings, for reviews.
  await createStoreTable(db, 'day_counts', {
    columns: `figure text NOT NULL CHECK (figure IN
        ('new_customers', 'verified_customers', 'new_products', 'reviews', 'published_reviews')),
      day date NOT NULL, ${slot},
      count bigint NOT NULL DEFAULT 0, sum bigint NOT NULL DEFAULT 0`,
    primaryKey: ['figure', 'day', 'slot'],
  });
  // How many rows there are now: customers, players, active_products, featured_products, listed_products, coupons…
  await createStoreTable(db, 'row_counts', {
    columns: `figure text NOT NULL, ${slot}, count bigint NOT NULL DEFAULT 0`,
    primaryKey: ['figure', 'slot'],
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'row_counts', 'day_counts', 'order_days');
}

/** Tax invoices and credit notes: numbered without gaps in each store, and never changed once issued. */
import type { Knex } from 'knex';
import { createStoreTable, dropTables } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  // The row lock on the counter is held to the end of the transaction that takes a number: that is what leaves no gap.
  await createStoreTable(db, 'invoice_counters', {
    columns: `name text NOT NULL, last_number bigint NOT NULL CHECK (last_number >= 0)`,
    primaryKey: ['name'],
  });
  await createStoreTable(db, 'invoices', {
    columns: `number bigint NOT NULL CHECK (number >= 1),
      kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
      order_id bigint NOT NULL,
      credited_number bigint,
      issued_at timestamptz NOT NULL,
      currency text NOT NULL,
      total bigint NOT NULL,
      vat_rate integer NOT NULL,
      vat_amount bigint NOT NULL,
      facts jsonb NOT NULL,
      rendering bytea,
      rendered_at timestamptz,
      CHECK ((kind = 'credit_note') = (credited_number IS NOT NULL))`,
    primaryKey: ['number'],
    uniques: [['order_id', 'kind']],
    references: { order_id: 'orders', credited_number: 'invoices(number)' },
  });
}

export async function down(db: Knex): Promise<void> {
  await dropTables(db, 'invoices', 'invoice_counters');
}

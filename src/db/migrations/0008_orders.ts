/** Orders: what was bought, for how much, how it was paid, and what became of it. */
import type { Knex } from 'knex';
import { addReference, createStoreTable, dropTables, timestamps } from '../storeTable';

export async function up(db: Knex): Promise<void> {
  await createOrders(db);
  await createItems(db);
  await createHistory(db);
  await createTransactions(db);
  await createGiftCardEntries(db);
  await addReference(db, 'codes', 'order_item_id', 'order_items');
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`ALTER TABLE codes DROP CONSTRAINT codes_order_item_id_fkey`);
  await db.raw(`DROP INDEX codes_order_item_id_idx`);
  await dropTables(db, 'gift_card_entries', 'transactions', 'order_statuses', 'order_items', 'orders');
}

/**
 * Amounts are minor units of `currency`. A gift card is tender: it pays a part of `total` and does not lower it.
 * Status: 1 received, 2 under review, 3 in progress, 4 completed, 5 cancelled, 6 refunded. VAT is fixed on completion.
 * An order with a `player_username` is a game store's, and shown by v1.
 */
const orderColumns = `id bigserial,
  uuid uuid NOT NULL DEFAULT gen_random_uuid(),
  customer_id bigint NOT NULL,
  status smallint NOT NULL CHECK (status BETWEEN 1 AND 6),
  is_chargeback boolean NOT NULL DEFAULT false,
  currency text NOT NULL,
  subtotal bigint NOT NULL CHECK (subtotal >= 0),
  discount_amount bigint NOT NULL DEFAULT 0 CHECK (discount_amount >= 0),
  total bigint NOT NULL CHECK (total >= 0),
  coupon_id uuid,
  coupon_code text,
  coupon_discount_amount bigint CHECK (coupon_discount_amount >= 0),
  gift_card_id uuid,
  gift_card_amount bigint CHECK (gift_card_amount >= 0 AND gift_card_amount <= total),
  vat_rate integer,
  vat_amount bigint CHECK (vat_amount >= 0),
  payment_method text,
  payment_provider text CHECK (payment_provider IN ('Stripe', 'PayPal', 'Manual')),
  customer_note text,
  meta jsonb,
  player_username text,
  player_uuid uuid,
  email text,
  ip_address inet,
  placed_by text,
  ${timestamps},
  CHECK (total = subtotal - discount_amount),
  CHECK (NOT is_chargeback OR status = 6),
  CHECK ((coupon_id IS NULL) = (coupon_discount_amount IS NULL)),
  CHECK ((gift_card_id IS NULL) = (gift_card_amount IS NULL))`;

async function createOrders(db: Knex): Promise<void> {
  const ofPlayer = 'player_username IS NOT NULL';
  await createStoreTable(db, 'orders', {
    columns: orderColumns,
    primaryKey: ['id'],
    uniques: [['uuid']],
    references: { customer_id: 'customers', coupon_id: 'coupons', gift_card_id: 'gift_cards' },
    indexes: [
      { on: 'customer_id, created_at, id' },
      { on: 'created_at, id' },
      { on: 'updated_at, id' },
      { on: 'total, id' },
      { on: 'status, created_at, id' },
      { on: 'status, total, id' },
      { on: 'created_at, id', where: ofPlayer, name: 'orders_player_created_idx' },
      { on: 'status, created_at, id', where: ofPlayer, name: 'orders_player_status_idx' },
      { on: 'lower(player_username), created_at, id', where: ofPlayer, name: 'orders_player_username_idx' },
      { on: 'player_uuid, created_at, id', where: 'player_uuid IS NOT NULL', name: 'orders_player_uuid_idx' },
    ],
  });
}

/** Name, type and price are those of the moment of sale. `price` is that of one, after sales and before coupons. */
async function createItems(db: Knex): Promise<void> {
  await createStoreTable(db, 'order_items', {
    columns: `id bigserial,
      uuid uuid NOT NULL DEFAULT gen_random_uuid(),
      order_id bigint NOT NULL,
      product_id bigint NOT NULL,
      product_name text NOT NULL,
      product_type text NOT NULL,
      plan_id bigint,
      server_id uuid,
      quantity integer NOT NULL CHECK (quantity >= 1),
      price bigint NOT NULL CHECK (price >= 0),
      discount_amount bigint NOT NULL DEFAULT 0 CHECK (discount_amount >= 0 AND discount_amount <= total),
      total bigint NOT NULL,
      fields jsonb,
      notes text,
      created_at timestamptz NOT NULL,
      CHECK (total = price * quantity)`,
    primaryKey: ['id'],
    uniques: [['uuid']],
    partOf: { order_id: 'orders' },
    references: { product_id: 'products', plan_id: 'plans', server_id: 'servers' },
    indexes: [{ on: 'order_id, id' }],
  });
}

async function createHistory(db: Knex): Promise<void> {
  await createStoreTable(db, 'order_statuses', {
    columns: `id bigserial, order_id bigint NOT NULL,
      status smallint NOT NULL CHECK (status BETWEEN 1 AND 6),
      changed_by text,
      created_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    partOf: { order_id: 'orders' },
    indexes: [{ on: 'order_id, id' }],
  });
}

async function createTransactions(db: Knex): Promise<void> {
  await createStoreTable(db, 'transactions', {
    columns: `id bigserial, order_id bigint NOT NULL,
      payment_method text NOT NULL,
      payment_id text,
      status text,
      total bigint NOT NULL CHECK (total >= 0),
      receipt text,
      refunded_at timestamptz,
      ${timestamps}`,
    primaryKey: ['id'],
    uniques: [['order_id']],
    partOf: { order_id: 'orders' },
    indexes: [{ on: 'payment_id', where: 'payment_id IS NOT NULL', name: 'transactions_payment_id_idx' }],
  });
}

/** Append-only. `amount` is signed: what was added to the balance; `balance` is what it then was. */
async function createGiftCardEntries(db: Knex): Promise<void> {
  await createStoreTable(db, 'gift_card_entries', {
    columns: `id bigserial, gift_card_id uuid NOT NULL, order_id bigint,
      kind text NOT NULL CHECK (kind IN ('issue', 'redeem', 'return', 'void')),
      amount bigint NOT NULL,
      balance bigint NOT NULL CHECK (balance >= 0),
      created_at timestamptz NOT NULL`,
    primaryKey: ['id'],
    references: { gift_card_id: 'gift_cards', order_id: 'orders' },
    indexes: [{ on: 'gift_card_id, id' }],
  });
}

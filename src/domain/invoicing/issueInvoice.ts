/** Issues tax invoices and credit notes, in the transaction of the completion or refund that they belong to. */
import type { Knex } from 'knex';
import type { Db, Statement } from '../../db/Db';
import { Order } from '../orders/Order';
import type { InStore } from '../StoreModel';
import { Store } from '../stores/Store';
import { Invoice } from './Invoice';
import { type Buyer, invoiceFacts, isTaxed } from './invoiceFacts';

/** Invoices and credit notes of a store share one sequence. */
export const INVOICE_SEQUENCE = 'invoices';

/** Most stores of games are not: their orders end here. */
const REGISTERED: Statement = {
  name: 'is_registered_for_vat',
  text: `select id from stores where id = $1 and vat_number <> ''`,
};

/**
 * Issues the invoice of an order that is being completed, and fixes its VAT. The store's next number stays locked until the caller's
 * transaction ends, which is what leaves no gap; so this is best the last thing that it does.
 * @returns undefined where the store is not registered for VAT: its orders include none
 * @throws when the order is unknown or has an invoice
 */
export async function issueInvoice(
  db: Db,
  actor: InStore,
  { id }: Pick<Order, 'id'>,
  at: Date,
): Promise<Invoice | undefined> {
  const [registered] = await db.read(REGISTERED, [actor.storeId]);
  if (!registered) return undefined;
  const connection = await db.connection();
  const seller = await Store.query(connection).findById(actor.storeId).throwIfNotFound();
  if (!isTaxed(seller)) return undefined;
  const order = await Order.inStore(actor, connection)
    .findOne({ id })
    .withGraphFetched('[customer, items]')
    .throwIfNotFound();
  const items = [...(order.items ?? [])].sort((one, other) => one.id - other.id);
  const { vatRate, vatAmount, facts } = invoiceFacts(seller, order.customer as Buyer, order, items);
  await Order.inStore(actor, connection).where({ id }).patch({ vatRate, vatAmount });
  const { currency, total } = order;
  const issued = { kind: 'invoice' as const, orderId: id, currency, total, vatRate, vatAmount, facts };
  return Invoice.inStore(actor, connection).insert({ ...issued, ...(await takeNumber(connection, actor, at)) });
}

/**
 * Issues the credit note of an order that is being refunded: it takes back all that its invoice says. The next number is locked as
 * for `issueInvoice`.
 * @returns undefined where the order has no invoice
 * @throws when it has a credit note already
 */
export async function issueCreditNote(
  db: Db,
  actor: InStore,
  { id }: Pick<Order, 'id'>,
  at: Date,
): Promise<Invoice | undefined> {
  const connection = await db.connection();
  const invoice = await Invoice.inStore(actor, connection).findOne({ orderId: id, kind: 'invoice' });
  if (!invoice) return undefined;
  const { number: creditedNumber, currency, total, vatRate, vatAmount, facts } = invoice;
  const issued = { kind: 'credit_note' as const, orderId: id, creditedNumber, currency, total, vatRate };
  const taken = await takeNumber(connection, actor, at);
  return Invoice.inStore(actor, connection).insert({ ...issued, ...taken, vatAmount, facts });
}

/**
 * The row of the counter, and with it the number, is this transaction's until it ends. Whoever waited for it may have asked before the one
 * who had it: instants follow the numbers all the same, the earlier one's being taken where this one's has passed.
 */
async function takeNumber(connection: Knex, store: InStore, at: Date): Promise<Pick<Invoice, 'number' | 'issuedAt'>> {
  const { rows } = await connection.raw<{ rows: { lastNumber: number }[] }>(
    `INSERT INTO invoice_counters AS counter (store_id, name, last_number) VALUES (?, ?, 1)
     ON CONFLICT (store_id, name) DO UPDATE SET last_number = counter.last_number + 1
     RETURNING last_number AS "lastNumber"`,
    [store.storeId, INVOICE_SEQUENCE],
  );
  const { lastNumber: number } = rows[0] as { lastNumber: number };
  const before = await Invoice.inStore(store, connection)
    .findOne({ number: number - 1 })
    .select('issuedAt');
  return { number, issuedAt: before && before.issuedAt > at ? before.issuedAt : at };
}

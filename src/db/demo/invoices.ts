/** The tax invoices of completed orders and the credit notes of refunded ones, numbered without gaps in the order of their issue. */
import { type Buyer, invoiceFacts } from '../../domain/invoicing/invoiceFacts';
import { INVOICE_SEQUENCE } from '../../domain/invoicing/issueInvoice';
import type { Draft } from './Draft';
import type { Order } from './orders';
import { digitalSeller } from './stores';

interface Issue {
  kind: 'invoice' | 'credit_note';
  order: Order;
  at: Date;
}

export function addInvoices(draft: Draft, orders: readonly Order[]): void {
  const issues = orders.flatMap(issuesOf).sort((a, b) => a.at.getTime() - b.at.getTime());
  const numbers = new Map<number, number>();
  issues.forEach(({ kind, order, at }, index) => {
    const number = index + 1;
    if (kind === 'invoice') numbers.set(order.id, number);
    draft.add('invoices', {
      number,
      kind,
      orderId: order.id,
      creditedNumber: kind === 'credit_note' ? numbers.get(order.id) : null,
      issuedAt: at,
      currency: order.currency,
      total: order.total,
      ...factsOf(draft, order),
    });
  });
  draft.add('invoiceCounters', { name: INVOICE_SEQUENCE, lastNumber: issues.length });
}

function issuesOf(order: Order): Issue[] {
  const { completedAt, refundedAt } = order;
  if (!completedAt || order.vatAmount === null) return [];
  const invoice: Issue = { kind: 'invoice', order, at: completedAt };
  return refundedAt ? [invoice, { kind: 'credit_note', order, at: refundedAt }] : [invoice];
}

function factsOf(draft: Draft, order: Order): ReturnType<typeof invoiceFacts> {
  const customer = draft.of('customers').find(({ id }) => id === order.customerId);
  const { total, discount } = order;
  const items = order.items.map(({ productName, quantity, price, unitDiscount = 0 }) => ({
    productName,
    quantity,
    price,
    discountAmount: unitDiscount * quantity,
    total: price * quantity,
  }));
  const sold = { subtotal: total + discount, discountAmount: discount, total };
  return invoiceFacts(digitalSeller, customer as unknown as Buyer, sold, items);
}

/** The tax invoices of completed orders and the credit notes of refunded ones, numbered without gaps in the order of their issue. */
import type { Draft, Row } from './Draft';
import { vatOf, type ItemDraft, type Order } from './orders';
import { sellerFacts } from './stores';

/** The name of the sequence that invoices and credit notes share. */
const counter = 'invoices';

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
      vatRate: order.vatRate,
      vatAmount: order.vatAmount,
      facts: factsOf(draft, order),
    });
  });
  draft.add('invoiceCounters', { name: counter, lastNumber: issues.length });
}

function issuesOf(order: Order): Issue[] {
  const { completedAt, refundedAt } = order;
  if (!completedAt || order.vatAmount === null) return [];
  const invoice: Issue = { kind: 'invoice', order, at: completedAt };
  return refundedAt ? [invoice, { kind: 'credit_note', order, at: refundedAt }] : [invoice];
}

/** Everything that a rendering prints besides the columns, as it was when issued. Amounts are minor units. */
function factsOf(draft: Draft, order: Order): Row {
  const customer = draft.of('customers').find(({ id }) => id === order.customerId);
  return {
    seller: sellerFacts,
    buyer: { name: [customer?.firstName, customer?.lastName].join(' '), email: customer?.email },
    subtotal: order.total + order.discount,
    discount: order.discount,
    lines: order.items.map((item) => lineOf(item, order.vatRate ?? 0)),
  };
}

function lineOf({ productName, quantity, price, unitDiscount = 0 }: ItemDraft, rate: number): Row {
  const total = (price - unitDiscount) * quantity;
  return {
    name: productName,
    quantity,
    price,
    discount: unitDiscount * quantity,
    total,
    vatAmount: vatOf(total, rate),
  };
}

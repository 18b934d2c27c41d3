/** What an invoice says, from what is known at the moment of its issue. */
import type { Customer } from '../customers/Customer';
import type { Order } from '../orders/Order';
import type { OrderItem } from '../orders/OrderItem';
import type { Store } from '../stores/Store';
import type { InvoiceDocument, InvoiceFacts, InvoiceLine } from './InvoiceDocument';
import { apportion, vatWithin } from './vat';

export type Seller = Pick<
  Store,
  'name' | 'address' | 'city' | 'postalCode' | 'country' | 'vatNumber' | 'vatRate' | 'crNumber' | 'timeZone'
>;
export type Buyer = Pick<Customer, 'firstName' | 'lastName' | 'email' | 'playerUsername'>;
export type Sold = Pick<Order, 'subtotal' | 'discountAmount' | 'total'>;
export type SoldItem = Pick<OrderItem, 'productName' | 'quantity' | 'price' | 'discountAmount' | 'total'>;

/** A seller that is registered for VAT: no other issues tax invoices. */
export type TaxedSeller = Seller & { readonly vatNumber: string };
export const isTaxed = (seller: Seller): seller is TaxedSeller => seller.vatNumber !== null && seller.vatNumber !== '';

/**
 * The facts of an order's invoice and its VAT. The VAT is computed once, of the total, and divided among the lines, so that they
 * add up to it; a discount of the whole order is divided likewise.
 */
export function invoiceFacts(
  seller: TaxedSeller,
  buyer: Buyer,
  order: Sold,
  items: readonly SoldItem[],
): Pick<InvoiceDocument, 'vatRate' | 'vatAmount' | 'facts'> {
  const { vatRate, name, address = null, city = null, postalCode = null, country = null, vatNumber } = seller;
  const vatAmount = vatWithin(order.total, vatRate);
  const facts: InvoiceFacts = {
    seller: { name, address, city, postalCode, country, vatNumber, crNumber: seller.crNumber ?? null },
    buyer: { name: nameOf(buyer), email: buyer.email },
    timeZone: seller.timeZone,
    subtotal: order.subtotal,
    discount: order.discountAmount,
    lines: linesOf(order, items, vatAmount),
  };
  return { vatRate, vatAmount, facts };
}

function nameOf({ firstName, lastName, playerUsername }: Buyer): string | null {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return name || playerUsername || null;
}

function linesOf(order: Sold, items: readonly SoldItem[], vatAmount: number): InvoiceLine[] {
  const ofItems = items.reduce((sum, { discountAmount }) => sum + discountAmount, 0);
  const ofOrder = apportion(
    order.discountAmount - ofItems,
    items.map(({ total, discountAmount }) => total - discountAmount),
  );
  const lines = items.map(({ productName, quantity, price, discountAmount, total }, index) => {
    const discount = discountAmount + (ofOrder[index] ?? 0);
    return { name: productName, quantity, price, discount, total: total - discount };
  });
  const vat = apportion(
    vatAmount,
    lines.map(({ total }) => total),
  );
  return lines.map((line, index) => ({ ...line, vatAmount: vat[index] ?? 0 }));
}

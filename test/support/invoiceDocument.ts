/** An invoice to draw, with whatever a test wants to be different. */
import type { InvoiceDocument, InvoiceFacts, InvoiceLine } from '../../src/domain/invoicing/InvoiceDocument';

type Changes = Partial<Omit<InvoiceDocument, 'facts'>> & { readonly facts?: Partial<InvoiceFacts> };

export function invoiceDocument({ facts, ...changes }: Changes = {}): InvoiceDocument {
  return {
    kind: 'invoice',
    number: 42,
    creditedNumber: null,
    orderId: 78901,
    issuedAt: new Date('2026-03-15T22:30:00Z'),
    currency: 'SAR',
    total: 1_299_00,
    vatRate: 1500,
    vatAmount: 169_43,
    ...changes,
    facts: {
      seller: {
        name: 'متجر المفاتيح',
        address: '7421 طريق الملك فهد، حي العليا',
        city: 'الرياض',
        postalCode: '12214',
        country: 'SA',
        vatNumber: '310122393500003',
        crNumber: '1010123456',
      },
      buyer: { name: 'أحمد محمد', email: 'ahmed@example.com' },
      timeZone: 'Asia/Riyadh',
      subtotal: 1_399_00,
      discount: 100_00,
      lines: [invoiceLine('Premium Game Key')],
      ...facts,
    },
  };
}

export const invoiceLine = (name: string): InvoiceLine => ({
  name,
  quantity: 2,
  price: 699_50,
  discount: 100_00,
  total: 1_299_00,
  vatAmount: 169_43,
});

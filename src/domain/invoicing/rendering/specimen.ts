/** An invoice that nobody gets: drawing it parses the fonts, and shapes the words that every invoice has. */
import type { InvoiceDocument } from '../InvoiceDocument';

export const SPECIMEN: InvoiceDocument = {
  kind: 'invoice',
  number: 1,
  creditedNumber: null,
  orderId: 1,
  issuedAt: new Date(0),
  currency: 'SAR',
  total: 115,
  vatRate: 1500,
  vatAmount: 15,
  facts: {
    seller: {
      name: 'متجر',
      address: 'الرياض',
      city: null,
      postalCode: null,
      country: 'SA',
      vatNumber: '300000000000003',
      crNumber: '1010000000',
    },
    buyer: { name: 'عميل', email: 'customer@example.com' },
    timeZone: 'Asia/Riyadh',
    subtotal: 115,
    discount: 0,
    lines: [{ name: 'بطاقة (Card)', quantity: 1, price: 115, discount: 0, total: 115, vatAmount: 15 }],
  },
};

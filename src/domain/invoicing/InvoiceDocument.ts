/** What an invoice or a credit note says. All of it is fixed when it is issued, so that what changes later changes no document. */

/** Amounts are minor units; `null` is what the store or customer has not told. */
export interface InvoiceFacts {
  readonly seller: {
    readonly name: string;
    readonly address: string | null;
    readonly city: string | null;
    readonly postalCode: string | null;
    /** ISO 3166-1, two letters. */
    readonly country: string | null;
    readonly vatNumber: string;
    readonly crNumber: string | null;
  };
  readonly buyer: { readonly name: string | null; readonly email: string | null };
  /** In which dates are written; an IANA name. */
  readonly timeZone: string;
  /** Before discounts, VAT included. */
  readonly subtotal: number;
  readonly discount: number;
  readonly lines: readonly InvoiceLine[];
}

/** Amounts are minor units and include VAT, but for the VAT itself. */
export interface InvoiceLine {
  readonly name: string;
  readonly quantity: number;
  /** Of one, before discounts. */
  readonly price: number;
  /** Of the whole line. */
  readonly discount: number;
  readonly total: number;
  /** The lines' VAT adds up to the document's. */
  readonly vatAmount: number;
}

export type DocumentKind = 'invoice' | 'credit_note';

export interface InvoiceDocument {
  readonly kind: DocumentKind;
  readonly number: number;
  /** Of a credit note, the number of its invoice. */
  readonly creditedNumber: number | null;
  readonly orderId: number;
  readonly issuedAt: Date;
  /** ISO 4217. */
  readonly currency: string;
  /** Minor units, VAT included. */
  readonly total: number;
  /** Basis points. */
  readonly vatRate: number;
  /** Minor units. */
  readonly vatAmount: number;
  readonly facts: InvoiceFacts;
}

/** A tax invoice or credit note. Once issued, only its rendering is added. */
import { StoreModel } from '../StoreModel';
import type { InvoiceFacts } from './InvoiceDocument';

export class Invoice extends StoreModel {
  declare number: number;
  declare kind: 'invoice' | 'credit_note';
  declare orderId: number;
  declare creditedNumber: number | null;
  declare issuedAt: Date;
  declare currency: string;
  declare total: number;
  declare vatRate: number;
  declare vatAmount: number;
  declare facts: InvoiceFacts;
  declare rendering: Buffer | null;
  declare renderedAt: Date | null;

  static override tableName = 'invoices';
  static override idColumn: string | string[] = ['storeId', 'number'];
  static override jsonAttributes = ['facts'];
}

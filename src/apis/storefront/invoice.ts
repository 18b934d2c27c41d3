/** The tax documents of a customer's orders. */
import type { operations } from '../../../generated/storefront';
import type { Handler } from '../../contract/handlers';
import { downloadDocument, type Render } from '../../domain/invoicing/downloadDocument';
import type { DocumentKind } from '../../domain/invoicing/InvoiceDocument';
import { Problem } from '../../problem';
import { customerOf } from '../../security/Actor';

/** Why an order has no such document. */
const MISSING: Readonly<Record<DocumentKind, string>> = {
  invoice: 'The order does not include VAT.',
  credit_note: 'The order has no credit note.',
};

const FILE_NAMES: Readonly<Record<DocumentKind, string>> = { invoice: 'invoice', credit_note: 'credit-note' };

/** @param render draws a document that is downloaded for the first time */
export const downloadVatInvoiceWith =
  (render: Render): Handler<operations['downloadVatInvoice']> =>
  async ({ actor, params, query: { document: kind }, db, now }) => {
    const wanted = { customerId: customerOf(actor), orderId: params.id, kind };
    const download = await downloadDocument(db, actor, wanted, { render, at: now });
    if (download.found === 'nothing') throw new Problem('not_found', { message: 'Order not found.' });
    if (download.found === 'order') throw new Problem('wrong_state', { message: MISSING[kind] });
    const name = `${FILE_NAMES[kind]}-${download.number}.pdf`;
    return {
      status: 200,
      file: download.pdf,
      headers: { 'Content-Disposition': `attachment; filename="${name}"` },
    };
  };

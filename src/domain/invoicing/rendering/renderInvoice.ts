/** An invoice or credit note as a PDF. Runs in the worker: laying out a page takes longer than a server may stand still. */
import pdfmake from 'pdfmake';
import type { InvoiceDocument } from '../InvoiceDocument';
import { registerFonts } from './fonts';
import { itemsLayout } from './itemTable';
import { factsLayout, pageOf } from './page';

/** The package's types leave this out. */
const { virtualfs } = pdfmake as unknown as { virtualfs: Parameters<typeof registerFonts>[0] };

pdfmake.setFonts(registerFonts(virtualfs));
pdfmake.setTableLayouts({ items: itemsLayout, facts: factsLayout });
// A page is made of what it is given, and of nothing from the network or the disk.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** @throws when pdfmake can't lay it out */
export const renderInvoice = (document: InvoiceDocument): Promise<Buffer> =>
  pdfmake.createPdf(pageOf(document)).getBuffer() as Promise<Buffer>;

/** An invoice or credit note as a PDF. Runs in the worker: laying out a page takes longer than a server may stand still. */
import pdfmake from 'pdfmake';
import type { InvoiceDocument } from '../InvoiceDocument';
import { registerFonts } from './fonts';
import { itemsLayout } from './itemTable';
import { pageOf } from './page';
import { COLORS } from './theme';

const factsLayout = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => COLORS.line,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

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

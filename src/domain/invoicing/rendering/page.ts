/** The page of an invoice or credit note: what stands where. Columns are named from left to right, and read from right to left. */
import type {
  CanvasElement,
  Content,
  ContentStack,
  ContentTable,
  CustomTableLayout,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
import type { InvoiceDocument } from '../InvoiceDocument';
import { detailRows, type Fact, partyRows, totalRows } from './facts';
import { ARABIC_FAMILY } from './fonts';
import { LABELS, type Label } from './labels';
import { itemTable } from './itemTable';
import { qrPath } from './qrCode';
import { textBlock } from './textBlock';
import { COLORS, CONTENT_WIDTH, MARGIN } from './theme';
import { zatcaQr } from './zatcaQr';

const GAP = 18;
const QR_SIZE = 96;
const BLOCK_WIDTH = (CONTENT_WIDTH - GAP) / 2;
const LABEL_WIDTH = 62;
const PADDING = 4;
const FACT_WIDTH = BLOCK_WIDTH - 2 * LABEL_WIDTH - 6 * PADDING;

/** Of the blocks of facts and of the totals. */
export const factsLayout: CustomTableLayout = {
  hLineWidth: (index) => (index === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => COLORS.line,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  // Lines are set close, which takes from the room below the letters.
  paddingTop: () => 0.5,
  paddingBottom: () => 3.5,
};

export function pageOf(document: InvoiceDocument): TDocumentDefinitions {
  const title = document.kind === 'invoice' ? LABELS.invoice : LABELS.creditNote;
  const { seller } = document.facts;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 14],
    language: 'ar',
    displayTitle: true,
    info: {
      title: `${title.ar} ${document.number}`,
      author: seller.name,
      creator: 'Matjar',
      producer: 'Matjar',
      creationDate: document.issuedAt,
      modDate: document.issuedAt,
    },
    defaultStyle: { font: ARABIC_FAMILY, fontSize: 9 },
    content: [
      heading(document, title),
      rule(),
      parties(document),
      itemTable(document),
      { unbreakable: true, stack: [totals(document)] },
    ],
    footer: (page, pages) => footer(document, page, pages),
  };
}

function heading(document: InvoiceDocument, title: Label): Content {
  const code = zatcaQr(document);
  const width = CONTENT_WIDTH - QR_SIZE - GAP;
  return {
    columns: [
      { width: QR_SIZE, canvas: code === undefined ? [] : qrCode(code) },
      {
        width: '*',
        stack: [
          textBlock(title.ar, width, { size: 19, weight: 'bold', base: 'rtl', color: COLORS.accent }),
          textBlock(title.en, width, { size: 11, base: 'ltr', color: COLORS.muted }),
          spacer(8),
          textBlock(document.facts.seller.name, width, { size: 13, weight: 'bold' }),
        ],
      },
    ],
    columnGap: GAP,
  };
}

/** The frame, unseen, is what gives the code its place in the column. */
function qrCode(text: string): CanvasElement[] {
  const path = { type: 'path', d: qrPath(text, QR_SIZE, MARGIN, MARGIN), color: '#000000' };
  // The package's types leave paths out.
  return [{ type: 'rect', x: 0, y: 0, w: QR_SIZE, h: QR_SIZE, color: '#ffffff' }, path as unknown as CanvasElement];
}

const spacer = (height: number): Content => ({ text: '', fontSize: 1, margin: [0, 0, 0, height] });

const rule = (): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 1.2, lineColor: COLORS.accent }],
  margin: [0, 10, 0, 10],
});

function parties(document: InvoiceDocument): Content {
  const details = document.kind === 'invoice' ? LABELS.details : LABELS.creditNoteDetails;
  const { seller, buyer } = partyRows(document);
  return {
    columns: [
      { width: BLOCK_WIDTH, stack: [factBlock(LABELS.seller, seller), factBlock(LABELS.buyer, buyer)] },
      { width: BLOCK_WIDTH, stack: [factBlock(details, detailRows(document))] },
    ],
    columnGap: GAP,
    margin: [0, 0, 0, 12],
  };
}

/** Facts with their label in Arabic at the right and in English at the left. */
function factBlock(title: Label, facts: readonly Fact[]): Content {
  if (facts.length === 0) return '';
  const head: TableCell[] = [
    { ...cell(title.en, LABEL_WIDTH + FACT_WIDTH, 'left', true), colSpan: 2, fillColor: COLORS.tint },
    '',
    { ...cell(title.ar, LABEL_WIDTH, 'right', true), fillColor: COLORS.tint },
  ];
  const rows = facts.map(({ label, value }): TableCell[] => [
    cell(label.en, LABEL_WIDTH, 'left', false, COLORS.muted),
    cell(value, FACT_WIDTH, 'center'),
    cell(label.ar, LABEL_WIDTH, 'right', false, COLORS.muted),
  ]);
  return {
    table: { widths: [LABEL_WIDTH, FACT_WIDTH, LABEL_WIDTH], body: [head, ...rows] },
    layout: 'facts',
    margin: [0, 0, 0, 8],
  };
}

function cell(
  text: string,
  width: number,
  alignment: 'left' | 'center' | 'right',
  strong = false,
  color: string = COLORS.ink,
): ContentStack {
  return textBlock(text, width, { size: 8.5, weight: strong ? 'bold' : 'normal', alignment, color });
}

const AMOUNT_WIDTH = 78;
const TOTAL_LABEL_WIDTH = 100;

/** Under the amounts, at the left. */
function totals(document: InvoiceDocument): ContentTable {
  const rows = totalRows(document).map(({ label, value, strong = false }): TableCell[] => {
    const weight = strong ? 'bold' : 'normal';
    const color = strong ? COLORS.ink : COLORS.muted;
    const cells = [
      textBlock(value, AMOUNT_WIDTH, { weight, alignment: 'center' }),
      textBlock(label.en, TOTAL_LABEL_WIDTH, { size: 8, weight, base: 'ltr', alignment: 'left', color }),
      textBlock(label.ar, TOTAL_LABEL_WIDTH, { size: 8.5, weight, base: 'rtl', color }),
    ];
    return cells.map((content) => ({ ...content, ...(strong && { fillColor: COLORS.tint }) }));
  });
  return {
    table: { widths: [AMOUNT_WIDTH, TOTAL_LABEL_WIDTH, TOTAL_LABEL_WIDTH], body: rows },
    layout: 'facts',
    margin: [0, 10, 0, 0],
  };
}

function footer({ facts, number }: InvoiceDocument, page: number, pages: number): Content {
  const style = { size: 7.5, color: COLORS.muted } as const;
  const third = CONTENT_WIDTH / 3;
  return {
    columns: [
      {
        width: third,
        stack: [textBlock(`VAT ${facts.seller.vatNumber}`, third, { ...style, base: 'ltr', alignment: 'left' })],
      },
      { width: third, stack: [textBlock(`${page} / ${pages}`, third, { ...style, base: 'ltr', alignment: 'center' })] },
      { width: third, stack: [textBlock(`# ${number}`, third, { ...style, base: 'ltr', alignment: 'right' })] },
    ],
    margin: [MARGIN, 8, MARGIN, 0],
  };
}

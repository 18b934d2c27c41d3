/** The table of what was sold. Its header stands on every page that it reaches. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { formatAmount } from '../../money';
import type { InvoiceDocument, InvoiceLine } from '../InvoiceDocument';
import { LABELS, type Label } from './labels';
import { textBlock } from './textBlock';
import { COLORS, CONTENT_WIDTH } from './theme';

interface Column {
  readonly label: Label;
  /** Points without padding; the item's column takes what is left. */
  readonly width: number;
  readonly text: (line: InvoiceLine, index: number, currency: string) => string;
}

const PADDING = 5;

const amount =
  (key: 'price' | 'discount' | 'total' | 'vatAmount'): Column['text'] =>
  (line, _, currency) =>
    formatAmount(line[key], currency);

/** From left to right. */
const FIXED: readonly Column[] = [
  { label: LABELS.lineTotal, width: 68, text: amount('total') },
  { label: LABELS.lineVat, width: 52, text: amount('vatAmount') },
  { label: LABELS.lineDiscount, width: 52, text: amount('discount') },
  { label: LABELS.price, width: 58, text: amount('price') },
  { label: LABELS.quantity, width: 30, text: ({ quantity }) => String(quantity) },
];
const PLACE: Column = { label: LABELS.place, width: 20, text: (_, index) => String(index + 1) };
const ITEM: Column = {
  label: LABELS.item,
  width: CONTENT_WIDTH - [...FIXED, PLACE].reduce((sum, { width }) => sum + width + 2 * PADDING, 2 * PADDING),
  text: ({ name }) => name,
};
const COLUMNS = [...FIXED, ITEM, PLACE];

export function itemTable({ facts, currency }: InvoiceDocument): Content {
  const rows = facts.lines.map((line, index) =>
    COLUMNS.map((column): TableCell => {
      const alignment = column === ITEM ? 'right' : 'center';
      return textBlock(column.text(line, index, currency), column.width, { alignment });
    }),
  );
  return {
    table: {
      widths: COLUMNS.map(({ width }) => width),
      headerRows: 1,
      dontBreakRows: true,
      body: [COLUMNS.map(headerCell), ...rows],
    },
    layout: 'items',
  };
}

function headerCell(column: Column): TableCell {
  const alignment = column === ITEM ? 'right' : 'center';
  const { label, width } = column;
  return {
    stack: [
      textBlock(label.ar, width, { size: 8.5, weight: 'bold', base: 'rtl', alignment, color: '#ffffff' }),
      textBlock(label.en, width, { size: 7, base: 'ltr', alignment, color: '#dbe6ea' }),
    ],
    fillColor: COLORS.accent,
  };
}

export const itemsLayout: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => COLORS.line,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 1,
  paddingBottom: () => 4,
};

/** Text as pdfmake is given it: lines already broken and in visual order. */
import type { Alignment, ContentStack } from 'pdfmake/interfaces';
import { breakLines } from './breakLines';
import { ARABIC_FAMILY, scaleOf, type Weight } from './fonts';

export interface BlockStyle {
  /** Points; 9 unless told otherwise. */
  readonly size?: number;
  readonly weight?: Weight;
  readonly base?: 'ltr' | 'rtl' | 'auto';
  readonly alignment?: Alignment;
  readonly color?: string;
}

/** Arabic faces ask for much room above and below; lines stand closer than that. */
const LINE_HEIGHT = 0.78;

/** @param width points that a line may take */
export function textBlock(text: string, width: number, style: BlockStyle = {}): ContentStack {
  const { size = 9, weight = 'normal', base = 'auto', alignment = 'right', color = '#1c2430' } = style;
  const lines = breakLines(text, { size, weight, base }, width);
  return {
    stack: lines.map((runs) => ({
      // The last, empty one is on every line, so that all are of one height and baseline whatever letters they have.
      text: [...runs, { text: '', family: ARABIC_FAMILY }].map((run) => ({
        text: run.text,
        font: run.family,
        fontSize: size * scaleOf(run.family),
      })),
      bold: weight === 'bold',
      lineHeight: LINE_HEIGHT,
      alignment,
      color,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
    })),
  };
}

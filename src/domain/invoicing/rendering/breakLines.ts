/** Text in lines of a width: broken between words, and within words that no line could hold. */
import { fontOf, scaleOf, type Weight } from './fonts';
import { drawable, graphemesOf, levelsOf, type Run, visualRuns } from './visualRuns';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly weight: Weight;
  /** `auto`: as its first letter says. */
  readonly base: 'ltr' | 'rtl' | 'auto';
}

type Measure = (text: string) => number;

/**
 * The lines of a text, each as the runs to draw from left to right; one empty line for an empty text.
 * @param width points
 */
export function breakLines(text: string, style: TextStyle, width: number): Run[][] {
  const paragraph = drawable(text, style.weight);
  const levels = levelsOf(paragraph, style.base);
  const measure: Measure = (part) => widthOf(part, style);
  return linesOf(paragraph, measure, width).map(([start, end]) =>
    visualRuns(paragraph, levels, start, end, style.weight),
  );
}

/** Points that a text takes on one line. */
export function widthOf(text: string, { size, weight, base }: TextStyle): number {
  const runs = visualRuns(text, levelsOf(text, base), 0, text.length, weight);
  return runs.reduce((sum, run) => sum + widthOfRun(run, weight) * size, 0);
}

function widthOfRun({ text, family }: Run, weight: Weight): number {
  const font = fontOf(family, weight);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * scaleOf(family);
}

/** A space is as wide as the typeface of its word says. */
const SPACES = [
  ['a a', 'a'],
  ['ا ا', 'ا'],
] as const;

/** Start and end (exclusive) of each line, white space at its ends left out. */
function linesOf(paragraph: string, measure: Measure, width: number): [number, number][] {
  const space = Math.max(...SPACES.map(([spaced, letter]) => measure(spaced) - 2 * measure(letter)));
  const lines: [number, number][] = [];
  let line: [number, number] = [0, 0];
  let filled = 0;
  for (const [start, end] of partsOf(paragraph, measure, width)) {
    const gap = start > line[1] ? space : 0;
    const own = measure(paragraph.slice(start, end));
    if (filled > 0 && filled + gap + own > width) {
      lines.push(line);
      line = [start, end];
      filled = own;
    } else {
      line = filled > 0 ? [line[0], end] : [start, end];
      filled += gap + own;
    }
  }
  return [...lines, line];
}

/** The words, and the parts of those that are wider than a line. */
function* partsOf(paragraph: string, measure: Measure, width: number): Generator<[number, number]> {
  for (const { 0: word, index } of paragraph.matchAll(/\S+/g)) {
    if (measure(word) <= width) yield [index, index + word.length];
    else yield* cut(word, index, measure, width);
  }
}

/** Letters are at their widest alone, so that no part is wider than their sum. */
function* cut(word: string, at: number, measure: Measure, width: number): Generator<[number, number]> {
  let start = at;
  let end = at;
  let filled = 0;
  for (const letter of graphemesOf(word)) {
    const own = measure(letter);
    if (filled > 0 && filled + own > width) {
      yield [start, end];
      start = end;
      filled = 0;
    }
    end += letter.length;
    filled += own;
  }
  yield [start, end];
}

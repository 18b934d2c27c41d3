/**
 * The order in which text is drawn. pdfmake draws from left to right and shapes what it is given: here a line becomes the runs
 * that it must be given, in their visual order (Unicode Standard Annex 9, rules L1 to L4).
 */
import bidiFactory, { type EmbeddingLevels } from 'bidi-js';
import { familyOf, fontOf, type Weight } from './fonts';

/** A stretch of text in one direction and one typeface. */
export interface Run {
  readonly text: string;
  readonly family: string;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

export const graphemesOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Direction marks and isolates: they have decided on the order, and are not drawn. */
const MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/;
/** Embeddings and overrides, with which a name could show itself as another; and what no font draws. */
const NEVER_DRAWN = /[\u202a-\u202e\ufe00-\ufe0f\ufeff]|(?![\t\n\r])\p{Cc}/gu;
const REPLACEMENT = '?';

/** One line of what can be drawn, in logical order: white space joined, letters that no typeface has replaced. */
export function drawable(text: string, weight: Weight): string {
  const joined = text.normalize('NFC').replace(NEVER_DRAWN, '').replace(/\s+/g, ' ').trim();
  return Array.from(joined, (character) =>
    MARKS.test(character) || familyOf(character, weight) ? character : REPLACEMENT,
  ).join('');
}

/** The levels of a paragraph; its direction is that of its first letter where `base` is `auto`. */
export const levelsOf = (paragraph: string, base: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels =>
  bidi.getEmbeddingLevels(paragraph, base);

/** @param start, end the line's place in the paragraph, without white space at its ends; `end` is exclusive */
export function visualRuns(
  paragraph: string,
  levels: EmbeddingLevels,
  start: number,
  end: number,
  weight: Weight,
): Run[] {
  if (end <= start) return [];
  const families = familiesOf(paragraph, start, end, weight);
  const runs: Run[] = [];
  let run: { from: number; to: number } | undefined;
  const close = (): void => {
    if (run) runs.push(runOf(paragraph, levels, run, families[run.from - start] as string, weight));
  };
  for (const index of bidi.getReorderedIndices(paragraph, levels, start, end - 1).slice(start, end)) {
    const place = run && continues(levels.levels, families, start, run, index);
    if (run && place) run = { from: Math.min(run.from, index), to: Math.max(run.to, index) };
    else {
      close();
      run = { from: index, to: index };
    }
  }
  close();
  return runs.filter(({ text }) => text !== '');
}

/** Whether the next index from the left goes on with a run: next to it, in its direction and its typeface. */
function continues(
  levels: Uint8Array,
  families: readonly string[],
  start: number,
  run: { from: number; to: number },
  index: number,
): boolean {
  const level = levels[run.from] as number;
  if (levels[index] !== level || families[index - start] !== families[run.from - start]) return false;
  return index === (level % 2 === 1 ? run.from - 1 : run.to + 1);
}

/** For each code unit of the line its typeface; spaces, and marks that are not drawn, go with what is before them. */
function familiesOf(paragraph: string, start: number, end: number, weight: Weight): string[] {
  const families: string[] = [];
  for (const character of paragraph.slice(start, end)) {
    const before = character === ' ' || MARKS.test(character) ? families.at(-1) : undefined;
    const family = before ?? familyOf(character, weight) ?? 'Roboto';
    for (let unit = 0; unit < character.length; unit++) families.push(family);
  }
  return families;
}

function runOf(
  paragraph: string,
  { levels }: EmbeddingLevels,
  { from, to }: { from: number; to: number },
  family: string,
  weight: Weight,
): Run {
  const leftward = (levels[from] as number) % 2 === 1;
  const logical = Array.from(paragraph.slice(from, to + 1)).filter((character) => !MARKS.test(character));
  const mirrored = leftward ? logical.map((character) => bidi.getMirroredCharacter(character) ?? character) : logical;
  // pdfmake cuts at spaces, and cuts spaces off.
  const text = mirrored.join('').replaceAll(' ', '\u00a0');
  return { text: inDirection(text, leftward, family, weight), family };
}

/** fontkit finds a run's direction by its letters: where it has none (brackets) or other ones (Arabic digits), it is told by order. */
function inDirection(text: string, leftward: boolean, family: string, weight: Weight): string {
  if (text === '') return text;
  const { direction } = fontOf(family, weight).layout(text) as { direction?: 'ltr' | 'rtl' };
  return (direction === 'rtl') === leftward ? text : graphemesOf(text).reverse().join('');
}

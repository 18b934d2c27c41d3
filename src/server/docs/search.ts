/** The search within the guides: the sections that have all words which were asked for. */
import type { Guide } from './library';

export interface Found {
  readonly guide: Guide;
  /** Of the section; empty where the guide as a whole was found. */
  readonly id: string;
  readonly title: string;
  /** Around the first word that was found; `found` is that word as it is written there. */
  readonly excerpt: { readonly before: string; readonly found: string; readonly after: string };
}

const MAX_FOUND = 30;
const AROUND = 90;

/** Those whose titles have the words first. Nothing is found for nothing. */
export function findSections(guides: readonly Guide[], asked: string): Found[] {
  const words = fold(asked).letters.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const places = guides.flatMap((guide) => [
    { guide, id: '', title: guide.title, text: guide.summary },
    ...guide.sections.map(({ id, title, text }) => ({ guide, id, title, text })),
  ]);
  const found = places.flatMap((place) => {
    const title = fold(place.title).letters;
    const text = fold(place.text);
    if (!words.every((word) => title.includes(word) || text.letters.includes(word))) return [];
    return [
      { ...place, excerpt: excerptOf(place.text, text, words), inTitle: words.some((word) => title.includes(word)) },
    ];
  });
  return [...found.filter(({ inTitle }) => inTitle), ...found.filter(({ inTitle }) => !inTitle)].slice(0, MAX_FOUND);
}

interface Folded {
  readonly letters: string;
  /** For each of the letters, where it stands in the text. */
  readonly at: readonly number[];
}

/** Arabic letters that are written for one another. */
const SAME: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي' };
const UNWRITTEN = /[\u064B-\u0652\u0640]/;

/** A text in which case, vowel marks and what is often written differently make no difference. */
function fold(text: string): Folded {
  const letters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index).toLowerCase();
    if (UNWRITTEN.test(letter)) continue;
    letters.push(SAME[letter] ?? letter.charAt(0));
    at.push(index);
  }
  return { letters: letters.join(''), at };
}

function excerptOf(text: string, { letters, at }: Folded, words: readonly string[]): Found['excerpt'] {
  const [first] = words
    .map((word) => ({ word, index: letters.indexOf(word) }))
    .filter(({ index }) => index >= 0)
    .sort((one, other) => one.index - other.index);
  if (!first) return { before: text.slice(0, 2 * AROUND), found: '', after: text.length > 2 * AROUND ? '…' : '' };
  const begin = at[first.index] ?? 0;
  const end = (at[first.index + first.word.length - 1] ?? begin) + 1;
  const from = Math.max(0, begin - AROUND);
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, begin),
    found: text.slice(begin, end),
    after: text.slice(end, end + AROUND) + (end + AROUND < text.length ? '…' : ''),
  };
}

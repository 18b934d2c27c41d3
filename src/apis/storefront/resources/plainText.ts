/** Sanitised HTML as plain text, in time that grows with its length alone. */
import { decodeHTML } from 'entities';

const BLOCK = /<\/?(?:p|div|br|hr|li|ul|ol|h[1-6]|table|tr|td|th|section|article|blockquote|pre)\b[^<>]*>/gi;
const INLINE = /<[^<>]*>/g;

/** Its text, with one space where blocks meet and none where words are only marked. */
export const textOf = (html: string): string =>
  decodeHTML(html.replace(BLOCK, ' ').replace(INLINE, '')).replace(/\s+/g, ' ').trim();

/** Letters that stand for themselves: finding where others end costs more than all the rest of a product. */
const PLAIN = /^[\x20-\u02ff\u0620-\u064a\u0660-\u06d3]*$/;
const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** The first characters as readers count them (Unicode TR 29), none cut in two. */
export function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  if (PLAIN.test(text.slice(0, count + 1))) return text.slice(0, count);
  let end = 0;
  let left = count;
  for (const { segment } of segmenter.segment(text)) {
    if (left-- === 0) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** The order in which text is drawn, from left to right, and where its lines break. Arabic within a run is in reading order. */
import { breakLines, type TextStyle, widthOf } from '../../../../src/domain/invoicing/rendering/breakLines';

const style: TextStyle = { size: 10, weight: 'normal', base: 'auto' };
const NBSP = /\u00a0/g;

const linesOf = (text: string, width = 10_000, changes: Partial<TextStyle> = {}): string[][] =>
  breakLines(text, { ...style, ...changes }, width).map((runs) => runs.map((run) => run.text.replace(NBSP, ' ')));
const drawn = (text: string, changes: Partial<TextStyle> = {}): string =>
  (linesOf(text, 10_000, changes)[0] ?? []).join('|');

describe('visual order', () => {
  test.each([
    ['Latin', 'Premium Game Key (PC)', 'Premium Game Key (PC)'],
    ['Arabic', 'متجر المفاتيح', 'متجر المفاتيح'],
    // Read from the right: card, (, 100, riyals, ), Latin.
    ['brackets around mixed text', 'بطاقة (100 ريال) - Steam', 'Steam| - (|ريال |100|)|بطاقة '],
    ['a phrase that begins in Latin', 'Xbox [Ultimate] - 3 أشهر', 'Xbox [Ultimate] - |3| |أشهر'],
    ['Arabic digits run to the right too', 'سنة ٢٠٢٦', '٦٢٠٢|سنة '],
    ['percent after Arabic', 'خصم 25%', '%|25|خصم '],
    ['quotes are mirrored', '«نص»', '»نص«'],
    ['dates and times in a left-to-right cell', '2026-03-15', '2026-03-15'],
    ['a sign before its digits', '-10.02', '-10.02'],
    ['an amount with its currency', '399.98 ر.س', 'س|.|ر|‌ |399.98'],
  ])('%s', (_, text, expected) => {
    const simple = (value: string): string => value.replaceAll('|', '').replaceAll('\u200c', '');
    expect(simple(drawn(text))).toBe(simple(expected));
  });

  test('neutral text between Arabic is drawn from right to left, its brackets turned', () => {
    expect(drawn('نص -> )(', { base: 'rtl' })).toBe(')( <-|نص ');
  });

  test('overrides and embeddings can not turn a name around', () => {
    expect(drawn('\u202egnp.txt\u202c')).toBe('gnp.txt');
  });

  test('what no typeface has becomes a question mark, controls and doubled spaces go', () => {
    expect(drawn('a \t\n b\u0000 中')).toBe('a b ?');
  });

  test('other scripts are drawn by another typeface', () => {
    const [line] = breakLines('كود Код', style, 1000);
    expect(line?.map(({ family }) => family)).toEqual(['Roboto', 'Amiri']);
  });
});

describe('lines', () => {
  test('break between words and stay within the width', () => {
    const text = 'اسم طويل جدًا لمنتج رقمي (Version 2.0) مع كلمات English داخل النص وأرقام 12345';
    const lines = linesOf(text, 90);
    expect(lines.length).toBeGreaterThan(3);
    for (const runs of breakLines(text, style, 90)) {
      const width = runs.reduce((sum, run) => sum + widthOf(run.text.replace(NBSP, ' '), style), 0);
      expect(width).toBeLessThanOrEqual(90.01);
    }
    const letters = (value: string): string[] => [...value.replace(/\s/g, '')].sort();
    expect(letters(lines.flat().join(''))).toEqual(letters(text));
  });

  test('the first line of Arabic has its first words', () => {
    expect(linesOf('الأول الثاني', widthOf('الأول', style) + 1)).toEqual([['الأول'], ['الثاني']]);
  });

  test('a word that no line holds is cut between letters', () => {
    const lines = linesOf('x'.repeat(100), 50);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.flat().join('')).toBe('x'.repeat(100));
  });

  test('nothing is one empty line', () => {
    expect(linesOf('')).toEqual([[]]);
    expect(linesOf(' \n ')).toEqual([[]]);
  });
});

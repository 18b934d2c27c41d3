/** Whoever sends what a pattern does not take is told in words, in the language of the API, what is wanted. */
import { inArabic } from '../../src/apis/merchant/arabic';
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { fieldErrors } from '../../src/contract/fieldErrors';
import { knownPatterns, wordsOfPattern } from '../../src/contract/patternWords';

function patternsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as { pattern?: unknown }).pattern;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(node).flatMap(patternsIn)];
}
const contracts = API_NAMES.map((name) => ({ name, patterns: new Set(patternsIn(loadContract(name).document)) }));

const said = (pattern: string): string | undefined =>
  fieldErrors([{ path: '/body/of', message: `must match pattern "${pattern}"` }]).of?.[0];

test.each(knownPatterns())('%s is in words, and in a contract', (pattern) => {
  expect(said(pattern)).toBe(`The of field must ${wordsOfPattern(pattern)}.`);
  expect(contracts.filter(({ patterns }) => patterns.has(pattern))).not.toEqual([]);
});

const ofMerchant = contracts.find(({ name }) => name === 'merchant')?.patterns ?? [];
test.each(knownPatterns().filter((pattern) => new Set(ofMerchant).has(pattern)))('%s is in Arabic', (pattern) => {
  const sentence = said(pattern) ?? '';
  expect(inArabic(sentence)).not.toBe(sentence);
});

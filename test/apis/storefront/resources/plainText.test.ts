/** Descriptions as plain text. */
import { firstCharacters, textOf } from '../../../../src/apis/storefront/resources/plainText';

test.each([
  ['<p>One</p><p>two</p>', 'One two'],
  ['Hel<b>lo</b>, <i>w</i>orld', 'Hello, world'],
  ['a<br>b &amp; c&nbsp;d', 'a b & c d'],
  ['1 < 2', '1 < 2'],
  ['', ''],
])('%j reads %j', (html, text) => expect(textOf(html)).toBe(text));

test.each([
  ['abcdef', 3, 'abc'],
  ['مرحبا بكم', 5, 'مرحبا'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦x', 1, '👨‍👩‍👧‍👦'],
  ['e\u0301tude', 1, 'e\u0301'],
  ['short', 100, 'short'],
])('the first characters of %j', (text, count, beginning) => expect(firstCharacters(text, count)).toBe(beginning));

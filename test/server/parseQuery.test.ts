/** Queries are read in two ways, a fast one and one for all: nobody can tell which. */
import fc from 'fast-check';
import { parse } from 'qs';
import { parseQuery } from '../../src/server/parseQuery';

const WHOLE = { parameterLimit: 1000, arrayLimit: 1000, depth: 2, plainObjects: true } as const;

test('what is plain is read as everything else would be', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ab0_.~-&='), maxLength: 12 });
  const pair = fc
    .tuple(fc.constantFrom('a', 'b', 'page', 'hasOwnProperty', '0', 'a.b', ''), word)
    .map(([name, value]) => `${name}=${value}`);
  const query = fc.oneof(
    word,
    fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&')),
  );
  fc.assert(
    fc.property(query, (text) => {
      expect(parseQuery(text)).toEqual(parse(text, WHOLE));
    }),
    { numRuns: 2000 },
  );
});

test('no name is special, and none is lost', () => {
  const values = parseQuery('__proto__=1&constructor=2&toString=3');
  expect(Object.entries(values)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3'],
  ]);
  expect(Object.getPrototypeOf(parseQuery(''))).toBeNull();
  expect(Object.getPrototypeOf(values)).toBeNull();
});

test('a name that comes twice is a list', () => expect({ ...parseQuery('a=1&a=2') }).toEqual({ a: ['1', '2'] }));

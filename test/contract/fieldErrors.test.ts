/** Findings of the validator as field errors. */
import { fieldErrors } from '../../src/contract/fieldErrors';
import { findUnstorable } from '../../src/contract/unstorable';

test.each(['constructor', 'toString', '__proto__'])('a field may be called %s', (name) => {
  const fields = fieldErrors([{ path: `/body/${name}`, message: 'must NOT have additional properties' }]);
  expect(Object.entries(fields)).toEqual([[name, [`The ${name} field must not have additional properties.`]]]);
});

test('what is nested without end is found without walking it', () => {
  const body = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`) as unknown;
  expect(findUnstorable({ meta: body }, '/body')).toHaveLength(1);
  expect(findUnstorable({ meta: { a: [1, 'x'] } }, '/body')).toEqual([]);
});

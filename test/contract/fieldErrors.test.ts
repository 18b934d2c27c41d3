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

test('a number that is no integer is told so once', () => {
  const findings = ['must be integer', 'must match format "int64"'].map((message) => ({ path: '/body/n', message }));
  expect(fieldErrors(findings)).toEqual({ n: ['The n field must be integer.'] });
});

test('a value without even the format is told so once, and one that lacks the pattern alone is told that', () => {
  const format = { path: '/body/id', message: 'must match format "uuid"' };
  const pattern = { path: '/body/id', message: 'must match pattern "^[0-9a-f-]+$"' };
  expect(fieldErrors([pattern, format])).toEqual({ id: ['The id field must match format "uuid".'] });
  expect(fieldErrors([{ ...pattern, path: '/body/of' }, format])).toEqual({
    id: ['The id field must match format "uuid".'],
    of: ['The of field must match pattern "^[0-9a-f-]+$".'],
  });
});

/** Which errors of the database are worth another try. */
import { ChangedMeanwhile } from '../../src/db/ChangedMeanwhile';
import { isCollision, isUnavailable } from '../../src/db/unavailable';

const coded = (code: string): Error => Object.assign(new Error('failed'), { code });

test.each([
  '08006',
  '08001',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '55P03',
  '53300',
  '53200',
  '25P03',
  'ECONNREFUSED',
  'EPIPE',
])('takes %s for a database that is away', (code) => {
  expect(isUnavailable(coded(code))).toBe(true);
  expect(isUnavailable(Object.assign(new Error('wrapped'), { nativeError: coded(code) }))).toBe(true);
});

test.each(['23505', '23503', '42P01', '42601', '22P02', '40001', '57P', 'ENOENT', 'EACCES'])(
  'takes %s for something wrong with what was asked',
  (code) => {
    expect(isUnavailable(coded(code))).toBe(false);
    expect(isUnavailable(Object.assign(new Error('wrapped'), { nativeError: coded(code) }))).toBe(false);
  },
);

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Timeout acquiring a connection. The pool is probably full.',
])('knows drivers by their words where they have no code: %s', (message) => {
  expect(isUnavailable(new Error(message))).toBe(true);
});

test.each([undefined, null, 'ECONNREFUSED', { code: 'ECONNREFUSED' }, new TypeError('no'), coded('')])(
  'takes %p for nothing of the kind',
  (error) => {
    expect(isUnavailable(error)).toBe(false);
  },
);

test.each([
  ['a deadlock', coded('40P01'), true],
  ['transactions that can not be put into an order', coded('40001'), true],
  ['what was read and is not so any more', new ChangedMeanwhile('the price'), true],
  ['a broken rule', coded('23505'), false],
])('takes %s for a collision, or not', (_, error, expected) => {
  expect(isCollision(Object.assign(new Error('by Objection'), { nativeError: error }))).toBe(expected);
  expect(isCollision(error)).toBe(expected);
});

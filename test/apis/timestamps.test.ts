/** Instants as contracts write them, from whatever writes them to us. */
import { microTimestamp, secondTimestamp } from '../../src/apis/timestamps';

test.each([
  ['2024-06-15T10:30:00+00:00', '2024-06-15T10:30:00.000000Z'],
  ['2024-06-15T10:30:00.5+00:00', '2024-06-15T10:30:00.500000Z'],
  ['2024-06-15T10:30:00.123+00:00', '2024-06-15T10:30:00.123000Z'],
  ['2024-06-15T10:30:00.123987+00:00', '2024-06-15T10:30:00.123000Z'],
  ['2024-06-15T10:30:00.050+03:00', '2024-06-15T07:30:00.050000Z'],
  ['2024-06-15T10:30:00.000Z', '2024-06-15T10:30:00.000000Z'],
])('%s is %s', (instant, text) => {
  expect(microTimestamp(instant)).toBe(text);
  expect(microTimestamp(new Date(instant))).toBe(text);
  const toSeconds = `${text.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
  expect([secondTimestamp(instant), secondTimestamp(new Date(instant))]).toEqual([toSeconds, toSeconds]);
});

test.each([microTimestamp, secondTimestamp])('what is no instant is refused by %p', (write) =>
  expect(() => write('yesterday')).toThrow(RangeError),
);

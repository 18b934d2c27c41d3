/** When a key that is being made ends. */
import { CHOICES, endOf, NO_EXPIRY, today } from '../../src/console/keys/expiry';

const now = new Date(2026, 2, 15, 12, 30);

test('a key ends never, after some days, or with the last moment of a day, where the browser is', () => {
  expect(CHOICES).toEqual(['never', 'days30', 'days90', 'days365', 'day']);
  expect(endOf(NO_EXPIRY, now)).toBeNull();
  expect(endOf({ choice: 'days30', day: '' }, now)).toEqual(new Date(now.getTime() + 30 * 86_400_000));
  expect(endOf({ choice: 'day', day: '2026-03-31' }, now)).toEqual(new Date(2026, 3, 1));
  expect(endOf({ choice: 'day', day: today(now) }, now)).toEqual(new Date(2026, 2, 16));
});

test.each(['', '2026-03-14', 'tomorrow', '0000-00-00'])('a last day of %p is none', (day) => {
  expect(endOf({ choice: 'day', day }, now)).toBeUndefined();
});

test('today is written as fields of dates are', () => {
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
});

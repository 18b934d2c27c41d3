/** What clocks show, in time zones where they jump. */
import { localTime } from '../../../src/domain/stores/localTime';

const at = (text: string): Date => new Date(text);

test.each([
  ['Asia/Riyadh', '2026-03-14T21:00:00Z', '2026-03-15 00:00:00'],
  ['UTC', '2026-03-15T12:05:09.999Z', '2026-03-15 12:05:09'],
  ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08 01:59:59'],
  ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08 03:00:00'],
  ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01 05:45:00'],
])('in %s, %s is %s', (zone, instant, text) => expect(localTime(at(instant), zone)).toBe(text));

describe('in every time zone and season, as a clock shows it', () => {
  const HOUR_MS = 3_600_000;
  // New York, London, Casablanca (which suspends summer time for Ramadan), Lord Howe (by half an hour), Apia (which left out a day).
  const zones = [
    'America/New_York',
    'Europe/London',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/St_Johns',
  ];

  test.each(zones)('%s', (timeZone) => {
    const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
    const first = at('2010-11-01T00:00:00.123Z').getTime();
    const wrong: string[] = [];
    for (let instant = first; instant < first + 450 * 24 * HOUR_MS; instant += HOUR_MS / 2 + 61_007) {
      const shown = clock.format(instant);
      if (localTime(new Date(instant), timeZone) !== shown) wrong.push(shown);
    }
    expect(wrong).toEqual([]);
  });

  test('also to the second of a change, before 1970, and after more days than are remembered', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: 'Europe/London',
    });
    const first = at('1915-01-01T13:14:15Z').getTime();
    for (let day = 0; day < 40_000; day += 7) {
      const instant = first + day * 24 * HOUR_MS;
      expect(localTime(new Date(instant), 'Europe/London')).toBe(clock.format(instant));
    }
    expect(localTime(at('2026-03-29T00:59:59.999Z'), 'Europe/London')).toBe('2026-03-29 00:59:59');
    expect(localTime(at('2026-03-29T01:00:00Z'), 'Europe/London')).toBe('2026-03-29 02:00:00');
  });
});

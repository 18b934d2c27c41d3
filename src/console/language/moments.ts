/** Dates and times as a language writes them. */

export interface Moments {
  /** `12 March 2026 at 14:05`. @param instant ISO 8601, or a date */
  full(instant: string | Date): string;
  /** `12 Mar 2026` */
  day(instant: string | Date): string;
  /** `14:05:30` */
  time(instant: Date): string;
  /** `3 days ago`, `in 40 seconds` */
  relative(instant: string | Date, now: Date): string;
  number(value: number): string;
}

const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** @param locale BCP 47 */
export function momentsIn(locale: string): Moments {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  return {
    full: (instant) => full.format(new Date(instant)),
    day: (instant) => day.format(new Date(instant)),
    time: (instant) => time.format(instant),
    relative: (instant, now) => {
      const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
      const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
      return relative.format(Math.round(seconds / length), unit);
    },
    number: (value) => number.format(value),
  };
}

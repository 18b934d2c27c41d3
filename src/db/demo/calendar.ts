/** The demo's dates, all counted from the moment of loading, and the seasons of its sales. */
import type { Random } from './random';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface Calendar {
  readonly now: Date;
  /** That many milliseconds before the moment of loading; negative is after it. */
  ago(milliseconds: number): Date;
  /** A time of day (`HH:MM`, UTC) that many days before the day of loading. */
  daysAgo(days: number, time?: string): Date;
}

export function calendarOf(now: Date): Calendar {
  return {
    now,
    ago: (milliseconds) => new Date(now.getTime() - milliseconds),
    daysAgo: (days, time = '00:00') =>
      new Date(`${new Date(now.getTime() - days * day).toISOString().slice(0, 10)}T${time}:00.000Z`),
  };
}

export const later = (date: Date, milliseconds: number): Date => new Date(date.getTime() + milliseconds);

/**
 * The day of the documentation. Months and weekdays are those of a demo that is loaded on it: on another day busy times lie elsewhere in
 * the year and the week, but the demo is the documented one, to the last order.
 */
const documentedDay = calendarOf(new Date('2026-03-15T00:00:00Z'));

/** How busy the months are, January first: a quiet spring, a summer of games, the sales of November. */
const months = [0.8, 0.8, 0.9, 0.8, 0.9, 1.2, 1.4, 1.3, 0.9, 1, 1.8, 1.5];
/** Sunday first: the weekend is Friday and Saturday. */
const weekdays = [0.9, 0.8, 0.8, 0.9, 1.2, 1.5, 1.3];
/** UTC hours, from midnight: evenings in Riyadh and New York alike. */
const hours = [4, 2, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 12, 10, 9, 8, 6];
const growth = 1.5;

/** `count` moments of the last `days` days in their order, more of them in busy seasons and lately; none in the last 3 hours. */
export function busyMoments(calendar: Calendar, random: Random, count: number, days: number): Date[] {
  const dayDraw = weightedDraw(
    Array.from({ length: days }, (_, index) => {
      const date = documentedDay.daysAgo(days - index);
      return (months[date.getUTCMonth()] ?? 1) * (weekdays[date.getUTCDay()] ?? 1) * (1 + (growth * index) / days);
    }),
  );
  const hourDraw = weightedDraw(hours);
  const latest = calendar.ago(3 * hour).getTime();
  return Array.from({ length: count }, () => {
    const start = calendar.daysAgo(days - dayDraw(random)).getTime();
    const moment = start + hourDraw(random) * hour + random.between(0, 3599) * 1000;
    return new Date(Math.min(moment, latest));
  }).sort((a, b) => a.getTime() - b.getTime());
}

/** Draws an index as often as its weight says. */
function weightedDraw(weights: readonly number[]): (random: Random) => number {
  let sum = 0;
  const ends = weights.map((weight) => (sum += weight));
  return (random) => {
    const point = random.next() * sum;
    return ends.findIndex((end) => point < end);
  };
}

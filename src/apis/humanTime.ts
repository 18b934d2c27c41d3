/** Instants as pages show them to people. */

const SECOND_MS = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** How long ago something was, in its largest whole unit: `2 hours ago`. Months and years are those of the calendar, in UTC. */
export function timeAgo(instant: Date, now: Date): string {
  const seconds = Math.floor((now.getTime() - instant.getTime()) / SECOND_MS);
  if (seconds < 1) return 'just now';
  if (seconds < MINUTE) return ago(seconds, 'second');
  if (seconds < HOUR) return ago(seconds / MINUTE, 'minute');
  if (seconds < DAY) return ago(seconds / HOUR, 'hour');
  if (seconds < WEEK) return ago(seconds / DAY, 'day');
  const months = wholeMonths(instant, now);
  if (months < 1) return ago(seconds / WEEK, 'week');
  return months < 12 ? ago(months, 'month') : ago(months / 12, 'year');
}

function ago(amount: number, unit: string): string {
  const count = Math.floor(amount);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return inMonth(to) < inMonth(from) ? months - 1 : months;
}

/** How far a month has gone, in milliseconds. */
const inMonth = (instant: Date): number =>
  instant.getUTCDate() * DAY * SECOND_MS + (instant.getTime() % (DAY * SECOND_MS));

/** One for each time zone in use: making one costs a thousand times its use. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show: `2024-06-15 14:30:00`. @param timeZone IANA name */
export function localTime(instant: Date, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  return clock.format(instant);
}

/** Sweden writes dates and times as ISO 8601 does, with a space between. */
function newClock(timeZone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

/** How long ago things were, as pages tell people. */

const SECOND_MS = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const DAY_MS = DAY * SECOND_MS;

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
const inMonth = (instant: Date): number => instant.getUTCDate() * DAY_MS + (instant.getTime() % DAY_MS);

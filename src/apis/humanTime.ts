/** Instants as pages show them to people. */

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

/** What the clocks of a time zone show: `2024-06-15 14:30:00`. @param timeZone IANA name */
export function localTime(instant: Date, timeZone: string): string {
  const zone = zones.get(timeZone) ?? newZone(timeZone);
  const at = instant.getTime();
  const offset = offsetOn(Math.floor(at / DAY_MS), zone);
  return offset === undefined ? zone.clock.format(instant) : inUtc(at + offset);
}

interface Zone {
  readonly clock: Intl.DateTimeFormat;
  /** By days since 1970: how far the clocks are ahead of UTC, in milliseconds; undefined where they are set that day. */
  readonly offsets: Map<number, number | undefined>;
}

/** One for each time zone in use: making a clock costs a thousand times its use. */
const zones = new Map<string, Zone>();

/** Sweden writes dates and times as ISO 8601 does, with a space between. */
function newZone(timeZone: string): Zone {
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const zone = { clock, offsets: new Map<number, number | undefined>() };
  zones.set(timeZone, zone);
  return zone;
}

/** Some ten years; whoever looks further back pays for it. */
const MOST_DAYS = 4000;

/** Asking the clock takes longer than writing all the times of an order, so it is asked once for all that happens on a day. */
function offsetOn(day: number, { clock, offsets }: Zone): number | undefined {
  if (offsets.has(day)) return offsets.get(day);
  const [first, last] = [day * DAY_MS, (day + 1) * DAY_MS].map((at) => shownBy(clock, at) - at);
  const offset = first === last ? first : undefined;
  if (offsets.size >= MOST_DAYS) offsets.clear();
  offsets.set(day, offset);
  return offset;
}

const shownBy = (clock: Intl.DateTimeFormat, at: number): number =>
  Date.parse(`${clock.format(at).replace(' ', 'T')}.000Z`);

/** To the second. */
const inUtc = (at: number): string =>
  new Date(at).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ');

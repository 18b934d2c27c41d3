/** What the clocks of a store's time zone show. */

const DAY_MS = 86_400_000;

/** An instant as the clocks of a time zone show it: `2024-06-15 14:30:00`. @param timeZone IANA name */
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

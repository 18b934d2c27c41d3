/** Moments as filters write them: a date, which means a day of the store's calendar, or an instant (RFC 3339). */
import type { Moment } from '../domain/stores/moment';
import { Problem } from '../problem';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Of instants in UTC, where an offset can lead out of the years that four digits write: nobody could read such an answer. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Which of two milliseconds an instant between them stands for. */
type Rounding = 'up' | 'down';

/**
 * @param field that the text was sent in
 * @param rounding `up` for what must not be before the moment, `down` for what must not be after it
 * @throws Problem `invalid` when the calendar or the clock has no such moment
 */
export function readMoment(field: string, text: string, rounding: Rounding): Moment {
  return isDay(text) ? { day: text } : { at: readInstant(field, text, rounding) };
}

/** Like `readMoment`, for instants alone. */
export function readInstant(field: string, text: string, rounding: Rounding): Date {
  // A `+` that was not escaped in an address is read as a space.
  const [, day = '', time, fraction = '', offset] = INSTANT.exec(text.toUpperCase().replace(' ', '+')) ?? [];
  const at = Date.parse(`${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
  if (!isDay(day) || Number.isNaN(at)) throw noMoment(field);
  const isBetween = /[1-9]/.test(fraction.slice(3));
  const instant = new Date(rounding === 'up' && isBetween ? at + 1 : at);
  const year = instant.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) throw noMoment(field);
  return instant;
}

/** Whether it is a day of the calendar: there is no year 0, and no 30 February. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = (DATE.exec(text) ?? []).slice(1).map(Number);
  if (year < FIRST_YEAR) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const noMoment = (field: string): Problem =>
  new Problem('invalid', { fields: { [field]: [`The ${field} field must be a date or an instant that exists.`] } });

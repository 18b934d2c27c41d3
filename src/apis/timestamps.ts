/** How contracts write instants. Ours are kept to the millisecond. */

/** How Postgres writes an instant into JSON: in UTC, its decimals as far as the last that is not 0. */
const OF_POSTGRES = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/;
const TO_SECONDS = 'yyyy-mm-ddThh:mm:ss'.length;

/**
 * As the Storefront family writes them, with six decimals: `2024-06-15T10:30:00.000000Z`.
 * @param instant a date, or ISO 8601; what Postgres wrote is not read as a date first, which would take most of the time
 * @throws RangeError when it is no instant
 */
export function microTimestamp(instant: string | Date): string {
  if (!isOfPostgres(instant)) return new Date(instant).toISOString().replace('Z', '000Z');
  const milliseconds = instant.slice(TO_SECONDS + 1, -'+00:00'.length).slice(0, 3);
  return `${instant.slice(0, TO_SECONDS)}.${milliseconds.padEnd(3, '0')}000Z`;
}

/**
 * As Store Management v1 writes them, to the second: `2026-01-15T10:00:00Z`. What is less than a second is cut off.
 * @param instant a date, or ISO 8601; in the form of Postgres it is not read as a date first
 * @throws RangeError when it is no instant
 */
export const secondTimestamp = (instant: string | Date): string =>
  `${(isOfPostgres(instant) ? instant : new Date(instant).toISOString()).slice(0, TO_SECONDS)}Z`;

const isOfPostgres = (instant: string | Date): instant is string =>
  typeof instant === 'string' && OF_POSTGRES.test(instant);

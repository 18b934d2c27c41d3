/** Moments as filters name them: an instant, or a whole day of the store's calendar, whose bounds only its time zone tells. */

/** `day` is `YYYY-MM-DD`, from the year 1 to 9999. */
export type Moment = { readonly at: Date } | { readonly day: string };

/**
 * The first instant of a day in the time zone of store `$1`, as SQL.
 * Where clocks go back over midnight a day begins twice: Postgres then takes the second time, and this the first.
 * @param day SQL of a date
 */
export const startOfDay = (day: string): string => `(select case
    when ((start - interval '1 hour') at time zone time_zone)::date = ${day} then start - interval '1 hour' else start end
  from (select ${day}::timestamp at time zone time_zone as start, time_zone from stores where id = $1) zoned)`;

/** The day of an instant in the time zone of store `$1`, as SQL. @param instant SQL of a timestamptz */
export const dayOf = (instant: string): string =>
  `(select (${instant} at time zone time_zone)::date from stores where id = $1)`;

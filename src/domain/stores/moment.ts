/** Moments as filters name them: an instant, or a whole day of the store's calendar, whose bounds only its time zone tells. */
import type { Db, Give } from '../../db/Db';

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

/** A moment as SQL. */
export type WrittenMoment = { readonly at: string } | { readonly day: string };

export const writeMoment = (moment: Moment, give: Give): WrittenMoment =>
  'day' in moment ? { day: `${give(moment.day)}::date` } : { at: `${give(moment.at)}::timestamptz` };

/** The first instant of a moment, as SQL in a statement about store `$1`. */
export const firstOf = (moment: WrittenMoment): string => ('day' in moment ? startOfDay(moment.day) : moment.at);

/** The first instant after a moment, in the same way. An instant ends with its millisecond, in which all are kept. */
export const firstAfter = (moment: WrittenMoment): string =>
  'day' in moment ? startOfDay(`(${moment.day} + 1)`) : `(${moment.at} + interval '1 millisecond')`;

/** Ends of a range of days, as Postgres writes instants. */
export interface DayBounds {
  /** The first instant of its first day. */
  readonly first: string | null;
  /** The first instant after its last day. */
  readonly after: string | null;
}

const DAY_BOUNDS = {
  name: 'day_bounds',
  text: `select ${startOfDay('$2::date')}::text as first, ${startOfDay('($3::date + 1)')}::text as after`,
};

/**
 * The ends of a range of days in the time zone of a store, for statements of which Postgres must know the range before it plans them.
 * @param from, to ends that are no days are null in the answer
 */
export async function readDayBounds(db: Db, storeId: number, from?: Moment, to?: Moment): Promise<DayBounds> {
  const days = [from, to].map((moment) => (moment && 'day' in moment ? moment.day : null));
  const [bounds] = days.some(Boolean) ? await db.read<DayBounds & object>(DAY_BOUNDS, [storeId, ...days]) : [];
  return bounds ?? { first: null, after: null };
}

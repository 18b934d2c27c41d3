/** How long a plan lasts. Merchants write it in days, and these are the days of what it is read as. */
import type { Plan } from '../catalog/Plan';

/** Of each type of period. */
export const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
const DAY_MS = 86_400_000;

export type Period = Pick<Plan, 'durationType' | 'durationValue'>;

/** Whole days: a month has 30, as its plan was written. */
export const daysOf = ({ durationType, durationValue }: Period): number => durationValue * DAYS[durationType];

/** So many days as whole years, else months, else weeks, else days: 30 are a month, 90 three, 365 a year, 45 remain days. */
export function periodOf(days: number): Period {
  const units = ['year', 'month', 'week'] as const;
  const durationType = units.find((unit) => days % DAYS[unit] === 0) ?? 'day';
  return { durationType, durationValue: days / DAYS[durationType] };
}

/** A period in words, such as `3 أشهر`. @param locale BCP 47; digits are western in every language */
export const periodName = ({ durationType, durationValue }: Period, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: durationType,
    unitDisplay: 'long',
    numberingSystem: 'latn',
  }).format(durationValue);

/** The instant so many days of 24 hours later. */
export const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS);

/** How long a plan lasts. Merchants write it in days, and these are the days of what it is read as. */
import type { Plan } from '../catalog/Plan';

const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
const DAY_MS = 86_400_000;

/** Whole days: a month has 30, as its plan was written. */
export const daysOf = ({ durationType, durationValue }: Pick<Plan, 'durationType' | 'durationValue'>): number =>
  durationValue * DAYS[durationType];

/** The instant so many days of 24 hours later. */
export const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS);

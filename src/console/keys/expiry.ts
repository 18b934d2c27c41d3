/** When a key that is being made ends. */

export const CHOICES = ['never', 'days30', 'days90', 'days365', 'day'] as const;

export interface Expiry {
  readonly choice: (typeof CHOICES)[number];
  /** The last day of its life, as `2026-03-15`; only with the choice `day`. */
  readonly day: string;
}

export const NO_EXPIRY: Expiry = { choice: 'never', day: '' };

const DAYS = { days30: 30, days90: 90, days365: 365 } as const;
const DAY_MS = 86_400_000;

/** @returns null when it does not end, undefined when the day is none, or past */
export function endOf({ choice, day }: Expiry, now: Date): Date | null | undefined {
  if (choice === 'never') return null;
  if (choice !== 'day') return new Date(now.getTime() + DAYS[choice] * DAY_MS);
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const end = new Date(year, month - 1, date + 1);
  return end > now ? end : undefined;
}

/** Today, where the browser is. */
export function today(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

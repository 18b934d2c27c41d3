/** What the clock says of a subscription; nothing of it is stored, so nothing has to be changed when one ends. */

export interface SubscriptionInstants {
  /** The first instant after it. */
  readonly endsAt: string | Date;
  /** Until then it is served though it is over; null where the merchant grants no grace. */
  readonly graceEndsAt: string | Date | null;
  readonly cancelledAt: string | Date | null;
}

export interface Standing {
  readonly status: 'active' | 'past_due' | 'cancelled' | 'expired';
  /** It is served: paid for, or within its grace. */
  readonly isActive: boolean;
  readonly isExpired: boolean;
  /** Until its end; a day begun counts as one. */
  readonly daysRemaining: number;
}

const DAY_MS = 86_400_000;

/** How a subscription stands now. At the very instant of its end it is over. */
export function standingOf({ endsAt, graceEndsAt, cancelledAt }: SubscriptionInstants, now: Date): Standing {
  const term = termOf(endsAt, now);
  const isCancelled = cancelledAt !== null && new Date(cancelledAt) <= now;
  const inGrace = graceEndsAt !== null && now < new Date(graceEndsAt);
  const status = isCancelled ? 'cancelled' : !term.isExpired ? 'active' : inGrace ? 'past_due' : 'expired';
  return {
    status,
    isActive: status === 'active' || status === 'past_due',
    ...term,
  };
}

/** What its end alone says. */
export function termOf(endsAt: string | Date, now: Date): Pick<Standing, 'isExpired' | 'daysRemaining'> {
  const left = new Date(endsAt).getTime() - now.getTime();
  return { isExpired: left <= 0, daysRemaining: Math.max(0, Math.ceil(left / DAY_MS)) };
}

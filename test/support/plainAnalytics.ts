/** The figures of a period counted plainly, one row after the other, in JavaScript alone: what the kept figures must equal. */
import type { Analytics, Period } from '../../src/domain/figures/readAnalytics';

/** `YYYY-MM-DD` on the store's wall. */
export const dayOf = (at: Date, timeZone: string): string => at.toLocaleDateString('sv-SE', { timeZone });

/** The first day of the period in which `today` is. */
export function firstDay(period: Period, today: string): string {
  const [year = '', month = '', date = ''] = today.split('-');
  switch (period) {
    case 'today':
      return today;
    case 'week': {
      const day = new Date(`${today}T00:00:00Z`);
      return new Date(Date.UTC(+year, +month - 1, +date - day.getUTCDay())).toISOString().slice(0, 10);
    }
    case 'month':
      return `${year}-${month}-01`;
    case 'quarter':
      return `${year}-${['01', '04', '07', '10'][Math.floor((+month - 1) / 3)]}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}

export interface PlainOrder {
  readonly createdAt: Date;
  readonly status: number;
  readonly total: number;
}

export function countOrders(
  orders: readonly PlainOrder[],
  period: Period,
  now: Date,
  timeZone: string,
): NonNullable<Analytics['orders']> {
  const today = dayOf(now, timeZone);
  const first = firstDay(period, today);
  const of = (...statuses: number[]) =>
    orders.filter(({ createdAt, status }) => {
      const day = dayOf(createdAt, timeZone);
      return statuses.includes(status) && day >= first && day <= today;
    });
  return {
    pending: of(1, 2, 3).length,
    completed: of(4).length,
    cancelled: of(5, 6).length,
    revenue: of(4).reduce((sum, { total }) => sum + total, 0),
  };
}

/** Figures of the store, by period. */
import type { operations } from '../../../generated/management';
import type { Handler } from '../../contract/handlers';
import { readAnalytics } from '../../domain/figures/readAnalytics';
import { analytics, GROUP_OF } from './resources/analytics';

export const getAnalytics: Handler<operations['getAnalytics']> = async ({ actor, query, db, now }) => {
  const metrics = new Set(query.metrics);
  const groups = new Set([...metrics].map((metric) => GROUP_OF[metric]));
  const figures = await readAnalytics(db, actor, query.period, groups, now);
  return { status: 200, body: { success: true, data: analytics(figures, metrics) } };
};

/** Kept figures as the contract shows them: by metric, with averages. */
import type { components } from '../../../../generated/management';
import type { Analytics, FigureGroup } from '../../../domain/figures/readAnalytics';
import { average, toMajor } from '../../../domain/money';

type Shown = components['schemas']['Analytics'];
export type Metric = keyof Shown;

/** What each metric is computed from. */
export const GROUP_OF: Readonly<Record<Metric, FigureGroup>> = {
  sales: 'orders',
  orders: 'orders',
  customers: 'customers',
  products: 'products',
  reviews: 'reviews',
};

/** @param figures with the groups of all of `metrics` */
export function analytics(figures: Analytics, metrics: ReadonlySet<Metric>): Shown {
  const { currency, orders, customers, products, reviews } = figures;
  return {
    ...(orders && metrics.has('sales') && { sales: sales(orders, currency) }),
    ...(orders && metrics.has('orders') && { orders: orderFigures(orders) }),
    ...(customers && {
      customers: { new_customers: customers.created, verified_customers: customers.verified },
    }),
    ...(products && {
      products: {
        new_products: products.created,
        active_products: products.active,
        featured_products: products.featured,
      },
    }),
    ...(reviews && { reviews: reviewFigures(reviews) }),
  };
}

const sales = ({ completed, revenue }: Required<Analytics>['orders'], currency: string): Required<Shown>['sales'] => ({
  total_orders: completed,
  total_revenue: toMajor(revenue, currency),
  average_order_value: toMajor(average(revenue, completed), currency),
});

const orderFigures = ({ pending, completed, cancelled }: Required<Analytics>['orders']): Required<Shown>['orders'] => ({
  total_orders: pending + completed + cancelled,
  pending_orders: pending,
  completed_orders: completed,
  cancelled_orders: cancelled,
});

const reviewFigures = ({
  written,
  published,
  ratings,
}: Required<Analytics>['reviews']): Required<Shown>['reviews'] => ({
  total_reviews: written,
  average_rating: average(ratings * 10, written) / 10,
  published_reviews: published,
});

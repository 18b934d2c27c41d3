/**
 * What the kept figures count, said once: writers keep them by these names, the recount counts by these conditions. All of them
 * are counts of rows, by the store's calendar or as they stand now.
 */

import { PLAYER_ORDER_STATUS, type PlayerOrderStatus } from '../orders/playerOrderStatus';

/** Counted on the day of an instant of the row; `sum` adds up a column beside it. */
interface DayDefinition {
  readonly table: string;
  readonly at: string;
  readonly where?: string;
  readonly sum?: string;
}

export const DAY_FIGURES = {
  new_customers: { table: 'customers', at: 'created_at' },
  verified_customers: { table: 'customers', at: 'verified_at' },
  /** Those since deleted too. */
  new_products: { table: 'products', at: 'created_at' },
  reviews: { table: 'reviews', at: 'created_at', sum: 'rating' },
  /** On the day of their writing, whenever they were published. */
  published_reviews: { table: 'reviews', at: 'created_at', where: 'published_at IS NOT NULL', sum: 'rating' },
} as const satisfies Record<string, DayDefinition>;

/** How many rows there are now. */
interface RowDefinition {
  readonly table: string;
  readonly where?: string;
}

const ordersOfPlayers = (shown: PlayerOrderStatus): RowDefinition => ({
  table: 'orders',
  where: `player_username IS NOT NULL AND ${PLAYER_ORDER_STATUS} = '${shown}'`,
});

export const ROW_FIGURES = {
  customers: { table: 'customers' },
  players: { table: 'customers', where: 'player_username IS NOT NULL' },
  active_products: { table: 'products', where: 'status = 1' },
  featured_products: { table: 'products', where: 'status = 1 AND is_featured' },
  listed_products: { table: 'products', where: `status = 1 AND type <> 'package'` },
  coupons: { table: 'coupons', where: 'deleted_at IS NULL' },
  sales: { table: 'sales' },
  gift_cards: { table: 'gift_cards', where: 'deleted_at IS NULL' },
  bans: { table: 'bans' },
  player_subscriptions: { table: 'subscriptions', where: 'player_username IS NOT NULL' },
  // By status, for lists of orders: the days would tell too, but there are thousands of them.
  orders_of_status_1: { table: 'orders', where: 'status = 1' },
  orders_of_status_2: { table: 'orders', where: 'status = 2' },
  orders_of_status_3: { table: 'orders', where: 'status = 3' },
  orders_of_status_4: { table: 'orders', where: 'status = 4' },
  orders_of_status_5: { table: 'orders', where: 'status = 5' },
  orders_of_status_6: { table: 'orders', where: 'status = 6' },
  // By the status that v1 shows.
  player_orders_pending: ordersOfPlayers('Pending'),
  player_orders_paid: ordersOfPlayers('Paid'),
  player_orders_cancelled: ordersOfPlayers('Cancelled'),
  player_orders_refunded: ordersOfPlayers('Refunded'),
  player_orders_chargeback: ordersOfPlayers('Chargeback'),
} as const satisfies Record<string, RowDefinition>;

/** The figure that counts the orders of a status, as SQL. @param status SQL of its number */
export const orderFigure = (status: string): string => `'orders_of_status_' || ${status}`;

/** The figure that counts the orders of players that v1 shows with a status. */
export const playerOrderFigure = (shown: PlayerOrderStatus): RowFigure =>
  `player_orders_${shown.toLowerCase() as Lowercase<PlayerOrderStatus>}`;

export type DayFigure = keyof typeof DAY_FIGURES;
export type RowFigure = keyof typeof ROW_FIGURES;
export const dayDefinitions: [string, DayDefinition][] = Object.entries(DAY_FIGURES);
export const rowDefinitions: [string, RowDefinition][] = Object.entries(ROW_FIGURES);

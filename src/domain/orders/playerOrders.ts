/** Orders of players, as v1 shows them: one statement for a page and its count, one text for each combination of filters. */
import { expecting, nameOf } from '../../db/composedStatement';
import type { Db, Give, Statement } from '../../db/Db';
import { playerOrderFigure } from '../figures/figures';
import type { InStore } from '../StoreModel';
import type { Order } from './Order';
import { PLAYER_ORDER_STATUS, PLAYER_ORDER_STATUSES, type PlayerOrderStatus } from './playerOrderStatus';

type OrderColumns = 'playerUuid' | 'email' | 'currency' | 'total' | 'paymentProvider';
type Tendered = 'couponId' | 'couponDiscountAmount' | 'giftCardId' | 'giftCardAmount';

/** Money in minor units of `currency`, instants in ISO 8601; the ids are UUIDs. */
export interface PlayerOrderView extends Pick<Order, OrderColumns | Tendered> {
  readonly id: string;
  readonly playerUsername: string;
  readonly status: PlayerOrderStatus;
  readonly items: readonly PlayerOrderItemView[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface PlayerOrderItemView {
  readonly id: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly quantity: number;
  readonly price: number;
}

/** The order is `o`. */
const VIEW = `json_build_object('id', o.uuid, 'playerUsername', o.player_username, 'playerUuid', o.player_uuid, 'email', o.email,
  'status', ${PLAYER_ORDER_STATUS}, 'currency', o.currency, 'total', o.total, 'paymentProvider', o.payment_provider,
  'couponId', o.coupon_id, 'couponDiscountAmount', o.coupon_discount_amount, 'giftCardId', o.gift_card_id,
  'giftCardAmount', o.gift_card_amount, 'createdAt', o.created_at, 'updatedAt', o.updated_at,
  'items', (select coalesce(json_agg(json_build_object('id', i.uuid, 'packageId', p.uuid, 'packageName', i.product_name,
      'quantity', i.quantity, 'price', i.price) order by i.id), '[]')
    from order_items i join products p on p.store_id = i.store_id and p.id = i.product_id
    where i.store_id = o.store_id and i.order_id = o.id))`;

const ONE: Statement = {
  name: 'player_order',
  text: `select ${VIEW} as view from orders o where o.store_id = $1 and o.uuid = $2 and o.player_username is not null`,
};

/** @param id the UUID. @returns undefined when the store has no such order of a player */
export async function readPlayerOrder(db: Db, { storeId }: InStore, id: string): Promise<PlayerOrderView | undefined> {
  const [row] = await db.read<{ view: PlayerOrderView }>(ONE, [storeId, id]);
  return row?.view;
}

/** All of them must hold. */
export interface PlayerOrderFilters {
  /** Whatever its case. */
  readonly playerUsername?: string | undefined;
  readonly playerUuid?: string | undefined;
  readonly status?: PlayerOrderStatus | undefined;
}

export interface Rows {
  readonly skip: number;
  /** At most 100. */
  readonly take: number;
}

export interface PlayerOrderPage {
  readonly orders: readonly PlayerOrderView[];
  /** How many orders the filters leave in all. */
  readonly total: number;
}

/** The newest first. */
export async function listPlayerOrders(
  db: Db,
  { storeId }: InStore,
  filters: PlayerOrderFilters,
  { skip, take }: Rows,
): Promise<PlayerOrderPage> {
  const values: unknown[] = [storeId];
  const give: Give = (value) => `$${values.push(value)}`;
  const [limit, offset] = [`${give(take)}::bigint`, `${give(skip)}::bigint`];
  const { where, total } = selection(filters, give);
  const order = 'o.created_at desc, o.id desc';
  // Beyond the end there is nothing to look for. Postgres does not begin what is limited to nothing.
  const within = `(select case when ${offset} < total then ${limit} else 0 end from counted)`;
  const page = `select o.store_id, o.id from orders o where ${where} order by ${order} limit ${within} offset ${offset}`;
  const text = `with counted as materialized (select ${total} as total)
    select total, (select coalesce(json_agg(${VIEW} order by ${order}), '[]')
      from (${expecting(take, page)}) chosen join orders o on o.store_id = chosen.store_id and o.id = chosen.id) as orders
    from counted`;
  const [row] = await db.read<PlayerOrderPage>({ name: nameOf('player_orders', text), text }, values);
  if (!row) throw new Error('a list without a row');
  return row;
}

/** Of one player Postgres is to read the orders of the player: written so, no index of all orders of a status answers it. */
const STATUS_OF_SOMEONES = `(${PLAYER_ORDER_STATUS} || '')`;

function selection({ playerUsername, playerUuid, status }: PlayerOrderFilters, give: Give) {
  const isOfPlayer = playerUsername !== undefined || playerUuid !== undefined;
  const conditions = [
    'o.store_id = $1 and o.player_username is not null',
    ...(playerUsername === undefined ? [] : [`lower(o.player_username) = lower(${give(playerUsername)})`]),
    ...(playerUuid === undefined ? [] : [`o.player_uuid = ${give(playerUuid)}::uuid`]),
    ...(status === undefined ? [] : [`${isOfPlayer ? STATUS_OF_SOMEONES : PLAYER_ORDER_STATUS} = ${give(status)}`]),
  ];
  const where = conditions.join(' and ');
  if (isOfPlayer) return { where, total: `(select count(*) from orders o where ${where})` };
  const figures = (status === undefined ? PLAYER_ORDER_STATUSES : [status]).map(playerOrderFigure);
  const counted = `select coalesce(sum(count), 0)::bigint from row_counts where store_id = $1 and figure = any(${give(figures)}::text[])`;
  return { where, total: `(${counted})` };
}

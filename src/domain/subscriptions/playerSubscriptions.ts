/** Subscriptions of players, as v1 shows them. */
import { nameOf } from '../../db/composedStatement';
import type { Db, Give, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Subscription } from './Subscription';
import type { SubscriptionInstants } from './standing';

/** Instants in ISO 8601; the ids are UUIDs. */
export interface PlayerSubscriptionView
  extends SubscriptionInstants, Pick<Subscription, 'playerUuid' | 'cancelAtPeriodEnd'> {
  readonly id: string;
  readonly playerUsername: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const VIEW = `json_build_object('id', u.uuid, 'playerUsername', u.player_username, 'playerUuid', u.player_uuid,
  'packageId', p.uuid, 'packageName', u.product_name, 'endsAt', u.ends_at, 'graceEndsAt', u.grace_ends_at,
  'cancelledAt', u.cancelled_at, 'cancelAtPeriodEnd', u.cancel_at_period_end, 'createdAt', u.created_at,
  'updatedAt', u.updated_at)`;

const ONE: Statement = {
  name: 'player_subscription',
  text: `select ${VIEW} as view from subscriptions u join products p on p.store_id = u.store_id and p.id = u.product_id
    where u.store_id = $1 and u.uuid = $2 and u.player_username is not null`,
};

/** @param id the UUID. @returns undefined when the store has no such subscription of a player */
export async function readPlayerSubscription(
  db: Db,
  { storeId }: InStore,
  id: string,
): Promise<PlayerSubscriptionView | undefined> {
  const [row] = await db.read<{ view: PlayerSubscriptionView }>(ONE, [storeId, id]);
  return row?.view;
}

/** So many are read, and held, at a time. */
export const PIECE = 1000;

export interface SubscriptionsAsked {
  /** Whatever its case. */
  readonly playerUsername?: string | undefined;
  readonly skip: number;
  /** Missing: as many as a piece holds. */
  readonly take?: number | undefined;
}

/** Where a piece begins: after this one. */
interface Place {
  readonly createdAt: string;
  readonly id: number;
}

export interface PlayerSubscriptions {
  readonly subscriptions: readonly PlayerSubscriptionView[];
  /** How many there are without skipping. */
  readonly total: number;
  /** Where the next piece begins, unless this was the last; with `take` there is one. */
  readonly next: Place | undefined;
}

type Row = Pick<PlayerSubscriptions, 'subscriptions' | 'total'> & { readonly last: Place | null };

/** The newest first. @param after where they begin; `skip` counts from there */
export async function listPlayerSubscriptions(
  db: Db,
  { storeId }: InStore,
  { playerUsername, skip, take }: SubscriptionsAsked,
  after?: Place,
): Promise<PlayerSubscriptions> {
  const values: unknown[] = [storeId, take ?? PIECE, skip];
  const give: Give = (value) => `$${values.push(value)}`;
  const text = listOf(selection(playerUsername, give), after && beyond(after, give));
  const [row] = await db.read<Row>({ name: nameOf('player_subscriptions', text), text }, values);
  if (!row) throw new Error('a list without a row');
  const { subscriptions, total, last } = row;
  const isWhole = take !== undefined || subscriptions.length < PIECE;
  return { subscriptions, total, next: isWhole ? undefined : (last ?? undefined) };
}

interface Selection {
  readonly where: string;
  readonly total: string;
}

function selection(playerUsername: string | undefined, give: Give): Selection {
  const ofAny = 'u.store_id = $1 and u.player_username is not null';
  if (playerUsername === undefined) {
    const counted = `select coalesce(sum(count), 0)::bigint from row_counts where store_id = $1 and figure = 'player_subscriptions'`;
    return { where: ofAny, total: `(${counted})` };
  }
  const where = `${ofAny} and lower(u.player_username) = lower(${give(playerUsername)})`;
  return { where, total: `(select count(*) from subscriptions u where ${where})` };
}

const beyond = ({ createdAt, id }: Place, give: Give): string =>
  `and (u.created_at, u.id) < (${give(createdAt)}::timestamptz, ${give(id)}::bigint)`;

function listOf({ where, total }: Selection, rest = ''): string {
  const order = 'u.created_at desc, u.id desc';
  return `with chosen as materialized (select u.store_id, u.id, u.created_at from subscriptions u where ${where} ${rest}
      order by ${order} limit $2::bigint offset $3::bigint)
    select ${total} as total,
      (select json_build_object('createdAt', created_at, 'id', id) from chosen order by created_at, id limit 1) as last,
      (select coalesce(json_agg(${VIEW} order by ${order}), '[]') from chosen
        join subscriptions u on u.store_id = chosen.store_id and u.id = chosen.id
        join products p on p.store_id = u.store_id and p.id = u.product_id) as subscriptions`;
}

/** Subscriptions of players, as v1 shows them. */
import { nameOf } from '../../db/composedStatement';
import type { Db, Statement } from '../../db/Db';
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

export interface SubscriptionsAsked {
  /** Whatever its case. */
  readonly playerUsername?: string | undefined;
  readonly skip: number;
  /** Missing: all that are left. */
  readonly take?: number | undefined;
}

export interface PlayerSubscriptions {
  readonly subscriptions: readonly PlayerSubscriptionView[];
  /** How many there are without skipping. */
  readonly total: number;
}

/** The newest first. */
export async function listPlayerSubscriptions(
  db: Db,
  { storeId }: InStore,
  { playerUsername, skip, take }: SubscriptionsAsked,
): Promise<PlayerSubscriptions> {
  const text = playerUsername === undefined ? ALL : OF_PLAYER;
  const values = [storeId, take ?? null, skip, ...(playerUsername === undefined ? [] : [playerUsername])];
  const [row] = await db.read<PlayerSubscriptions>({ name: nameOf('player_subscriptions', text), text }, values);
  if (!row) throw new Error('a list without a row');
  return row;
}

const listOf = (where: string, total: string): string => {
  const order = 'u.created_at desc, u.id desc';
  const page = `select u.store_id, u.id from subscriptions u where ${where} order by ${order}
    limit $2::bigint offset $3::bigint`;
  return `select ${total} as total, (select coalesce(json_agg(${VIEW} order by ${order}), '[]') from (${page}) chosen
    join subscriptions u on u.store_id = chosen.store_id and u.id = chosen.id
    join products p on p.store_id = u.store_id and p.id = u.product_id) as subscriptions`;
};

const OF_ANY = 'u.store_id = $1 and u.player_username is not null';
const ALL = listOf(
  OF_ANY,
  `(select coalesce(sum(count), 0)::bigint from row_counts where store_id = $1 and figure = 'player_subscriptions')`,
);
const OF_THIS = `${OF_ANY} and lower(u.player_username) = lower($4)`;
const OF_PLAYER = listOf(OF_THIS, `(select count(*) from subscriptions u where ${OF_THIS})`);

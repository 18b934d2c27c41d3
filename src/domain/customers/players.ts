/** Players as v1 shows them: one statement for a page and its count, one text for each way to sort. */
import { expecting, nameOf } from '../../db/composedStatement';
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Customer } from './Customer';

/** Money in minor units of `currency`, instants in ISO 8601; the id is a UUID. */
export interface PlayerView extends Pick<Customer, 'playerUuid' | 'totalSpent' | 'ordersCount'> {
  readonly id: string;
  readonly playerUsername: string;
  readonly lastPurchaseAt: string | null;
  readonly createdAt: string;
  /** The store's. */
  readonly currency: string;
}

const VIEW = `json_build_object('id', c.uuid, 'playerUsername', c.player_username, 'playerUuid', c.player_uuid,
  'totalSpent', c.total_spent, 'ordersCount', c.orders_count, 'lastPurchaseAt', c.last_purchase_at,
  'createdAt', c.created_at, 'currency', s.currency)`;

const ONE: Statement = {
  name: 'player',
  text: `select ${VIEW} as view from customers c join stores s on s.id = c.store_id
    where c.store_id = $1 and c.uuid = $2 and c.player_username is not null`,
};

/** @param id the UUID. @returns undefined when the store has no such player */
export async function readPlayer(db: Db, { storeId }: InStore, id: string): Promise<PlayerView | undefined> {
  const [row] = await db.read<{ view: PlayerView }>(ONE, [storeId, id]);
  return row?.view;
}

const COLUMNS = { totalSpent: 'total_spent', lastPurchaseAt: 'last_purchase_at', createdAt: 'created_at' } as const;

export interface PlayersAsked {
  /** Part of a username, whatever its case. */
  readonly search?: string | undefined;
  readonly sortBy: keyof typeof COLUMNS;
  readonly isDescending: boolean;
  readonly skip: number;
  /** At most 100. */
  readonly take: number;
}

export interface PlayerPage {
  readonly players: readonly PlayerView[];
  /** How many players the search leaves in all. */
  readonly total: number;
}

/** One page of the players of a store. Who has nothing to sort by comes last, in both directions. */
export async function listPlayers(
  db: Db,
  { storeId }: InStore,
  { search, sortBy, isDescending, skip, take }: PlayersAsked,
): Promise<PlayerPage> {
  const [column, direction] = [COLUMNS[sortBy], isDescending ? 'desc' : 'asc'];
  // Only what can be missing says where it goes: an index of what can't has no such words.
  const order = `c.${column} ${direction}${sortBy === 'lastPurchaseAt' ? ' nulls last' : ''}, c.id ${direction}`;
  const text = statement(search === undefined ? ALL : FOUND, order, take);
  const values = [storeId, take, skip, ...(search === undefined ? [] : [search])];
  const [row] = await db.read<PlayerPage>({ name: nameOf('players', text), text }, values);
  if (!row) throw new Error('a list without a row');
  return row;
}

/** Which players are meant, how many they are, and what must be read before. */
interface Selection {
  readonly before: string;
  readonly from: string;
  readonly total: string;
}

const ALL: Selection = {
  before: '',
  from: 'customers c where c.store_id = $1 and c.player_username is not null',
  total: `(select coalesce(sum(count), 0)::bigint from row_counts where store_id = $1 and figure = 'players')`,
};

/** No index finds the middle of a name: all players are looked through, once for the page and its count. */
const FOUND: Selection = {
  before: `found as materialized (select store_id, id, total_spent, last_purchase_at, created_at from customers
    where store_id = $1 and player_username is not null and strpos(lower(player_username), lower($4)) > 0),`,
  from: 'found c',
  total: '(select count(*) from found)',
};

function statement({ before, from, total }: Selection, order: string, take: number): string {
  // Beyond the end there is nothing to look for. Postgres does not begin what is limited to nothing.
  const within = `(select case when $3::bigint < total then $2::bigint else 0 end from counted)`;
  const page = `select c.store_id, c.id from ${from} order by ${order} limit ${within} offset $3::bigint`;
  return `with ${before} counted as materialized (select ${total} as total)
    select total, (select coalesce(json_agg(${VIEW} order by ${order}), '[]') from (${expecting(take, page)}) chosen
      join customers c on c.store_id = chosen.store_id and c.id = chosen.id join stores s on s.id = c.store_id) as players
    from counted`;
}

/**
 * Which customer a player is. A UUID tells it for ever, a username for as long as the player bears it: who was known by name alone gets
 * the UUID with the first order that tells both, and who comes with a known UUID and another name has been renamed.
 */
import type { Db, Statement } from '../../db/Db';
import { together } from '../../db/together';
import { countDaysAndRows } from '../figures/keepFigures';
import type { InStore } from '../StoreModel';
import { Customer } from './Customer';
import { normalEmail } from './recipient';

/** A player as somebody names them. */
export interface PlayerRequest {
  /** Compared without case. */
  readonly username: string;
  /** With or without hyphens. */
  readonly uuid?: string | undefined;
  /** Kept when the store has none of the player yet. */
  readonly email?: string | undefined;
}

export type KnownPlayer = Pick<Customer, 'id' | 'playerUuid' | 'email'> & { readonly playerUsername: string };

/** Sets these locks apart from other advisory locks. */
const SEED = 7_340_033;

/** Until the transaction ends, nobody else decides who bears the name or the UUID. Both are taken in one order, whoever takes them. */
const LOCK: Statement = {
  name: 'lock_player',
  text: `select pg_advisory_xact_lock(key) from (
      select hashtextextended(jsonb_build_array($1::bigint, name)::text, ${SEED}) as key
      from unnest(array['name:' || lower($2::text), 'uuid:' || $3::uuid]) as name where name is not null order by key) keys`,
};

/** Of several who have borne a name, the one who has borne it last. */
const FIND: Statement = {
  name: 'find_player',
  text: `select id, player_username as "playerUsername", player_uuid as "playerUuid", email from (
      select 1 as place, * from customers where store_id = $1 and player_uuid = $3::uuid
      union all
      select 2, * from customers where store_id = $1 and player_username is not null
        and lower(player_username) = lower($2) and ($3::uuid is null or player_uuid is null)) known
    order by place, updated_at desc, id desc limit 1`,
};

/** The customer who is this player, made when there is none. What the request tells anew is not yet written: see `rememberPlayer`. */
export async function findPlayer(db: Db, store: InStore, player: PlayerRequest, now: Date): Promise<KnownPlayer> {
  const values = [store.storeId, player.username, player.uuid ?? null];
  // A statement of its own, after the lock: it sees what the one who had the lock before has made.
  const [, [known]] = await together([db.read(LOCK, values), db.read<KnownPlayer>(FIND, values)]);
  return known ?? newPlayer(db, store, player, now);
}

async function newPlayer(db: Db, store: InStore, player: PlayerRequest, now: Date): Promise<KnownPlayer> {
  const { username: playerUsername, uuid: playerUuid = null } = player;
  const email = emailOf(player);
  const columns = { playerUsername, playerUuid, email, createdAt: now, updatedAt: now };
  const made = await Customer.inStore(store, await db.connection())
    .insert(columns)
    .returning('*');
  await countDaysAndRows(db, store, [{ figure: 'new_customers', at: now, count: 1 }], { customers: 1, players: 1 });
  return { id: made.id, playerUsername, playerUuid: made.playerUuid, email };
}

/**
 * Writes what a request tells of a player beyond what was known: a UUID, a new name, an address. Best after everything that the order
 * takes: from here on the customer's row is this transaction's, and rows of customers are locked after those of products.
 */
export async function rememberPlayer(
  db: Db,
  store: InStore,
  known: KnownPlayer,
  player: PlayerRequest,
  now: Date,
): Promise<void> {
  const { username, uuid } = player;
  const email = known.email ?? emailOf(player);
  const news = {
    // Without a UUID the name was only compared: it stays as the player first wrote it.
    ...(uuid !== undefined && username !== known.playerUsername && { playerUsername: username }),
    ...(uuid !== undefined && known.playerUuid === null && { playerUuid: uuid }),
    ...(email !== known.email && { email }),
  };
  if (Object.keys(news).length === 0) return;
  await Customer.inStore(store, await db.connection())
    .where({ id: known.id })
    .patch({ ...news, updatedAt: now });
}

const emailOf = ({ email }: PlayerRequest): string | null => (email === undefined ? null : normalEmail(email));

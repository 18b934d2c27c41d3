/**
 * The queue of commands for servers whose plugins fetch them. Handing out is the attempt: from then on a command may have been executed,
 * so a lease that runs out leaves its outcome unknown.
 */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import type { Delivery } from './Delivery';
import { noteServer, type Outcome, settleDelivery } from './deliveryQueue';

export interface LeaseWanted {
  /** At most so many. */
  readonly take: number;
  readonly seconds: number;
}

/** A command as a plugin is given it; `orderId` is the order's UUID. */
export interface HandedOut extends Pick<Delivery, 'id' | 'event' | 'command'> {
  readonly orderId: string;
  readonly playerUsername: string | null;
  readonly playerUuid: string | null;
}

export interface Lease {
  readonly id: string;
  readonly until: Date;
  readonly commands: readonly HandedOut[];
}

const LOCK: Statement = {
  name: 'lock_polling_server',
  text: `select transport, is_active as "isActive" from servers
    where store_id = $1 and id = $2 and deleted_at is null for no key update`,
};

const HAND_OUT: Statement = {
  name: 'hand_out_commands',
  text: `with due as (select id from deliveries
      where store_id = $1 and server_id = $2 and state = 'queued' and due_at <= $3
      order by created_at, order_id, position, id limit $4 for update skip locked),
    leased as (
      update deliveries d set state = 'leased', lease_id = $5, leased_until = $6, attempts = attempts + 1, updated_at = $3
      from due where d.store_id = $1 and d.id = due.id
      returning d.id, d.store_id, d.event, d.command, d.order_id, d.created_at, d.position),
    begun as (insert into delivery_attempts (store_id, delivery_id, started_at) select $1, id, $3 from leased)
    select leased.id, leased.event, leased.command, o.uuid as "orderId", o.player_username as "playerUsername",
      o.player_uuid as "playerUuid"
    from leased join orders o on o.store_id = leased.store_id and o.id = leased.order_id
    order by leased.created_at, leased.order_id, leased.position, leased.id`,
};

/**
 * Hands out what is due, the oldest first.
 * @returns undefined when nothing is, or the server is switched off
 * @throws Problem `not_found`, `wrong_state` when commands are sent to the server instead
 */
export async function leaseForPlugin(
  db: Db,
  store: InStore,
  serverId: string,
  { take, seconds }: LeaseWanted,
  now: Date,
): Promise<Lease | undefined> {
  const { storeId } = store;
  const server = await lockServer(db, store, serverId);
  await noteServer(db, { storeId, id: serverId }, now);
  if (!server.isActive) return undefined;
  const lease = { id: crypto.randomUUID(), until: new Date(now.getTime() + seconds * 1000) };
  const values = [storeId, serverId, now, take, lease.id, lease.until];
  const commands = await db.read<HandedOut & object>(HAND_OUT, values);
  return commands.length > 0 ? { ...lease, commands } : undefined;
}

async function lockServer(db: Db, { storeId }: InStore, id: string): Promise<{ isActive: boolean }> {
  const [server] = await db.read<{ transport: string; isActive: boolean }>(LOCK, [storeId, id]);
  if (!server) throw new Problem('not_found');
  if (server.transport !== 'poll')
    throw new Problem('wrong_state', { message: 'Commands are sent to this server: it does not poll.' });
  return server;
}

/** What a plugin says of a command. */
export interface Result extends Outcome {
  readonly id: string;
}

export interface Acknowledged extends Pick<Delivery, 'id'> {
  /** It was of the lease. */
  readonly accepted: boolean;
  readonly state: Delivery['state'] | null;
}

const HELD: Statement = {
  name: 'commands_held',
  text: `select d.id, d.attempts, (select max(a.id) from delivery_attempts a where a.store_id = d.store_id and a.delivery_id = d.id)
      as attempt
    from deliveries d where d.store_id = $1 and d.server_id = $2 and d.id = any($3::uuid[]) and d.lease_id = $4
    order by d.created_at, d.order_id, d.position, d.id for update of d`,
};

const STATES: Statement = {
  name: 'states_of_commands',
  text: 'select id, state from deliveries where store_id = $1 and server_id = $2 and id = any($3::uuid[])',
};

/**
 * Writes down what became of commands, also of those whose lease has run out meanwhile.
 * @returns one for each result, in their order
 * @throws Problem `not_found`, `wrong_state` as `leaseForPlugin`
 */
export async function acknowledge(
  db: Db,
  store: InStore,
  serverId: string,
  { leaseId, results }: { readonly leaseId: string; readonly results: readonly Result[] },
  now: Date,
): Promise<Acknowledged[]> {
  const { storeId } = store;
  await lockServer(db, store, serverId);
  const ids = results.map(({ id }) => id.toLowerCase());
  const rows = await db.read<{ id: string; attempts: number; attempt: number }>(HELD, [
    storeId,
    serverId,
    ids,
    leaseId,
  ]);
  const held = new Map(rows.map((row) => [row.id, row]));
  const accepted = new Set<string>();
  for (const { id, ...outcome } of results) {
    const row = held.get(id.toLowerCase());
    if (!row || accepted.has(row.id)) continue;
    await settleDelivery(db, { ...row, storeId, leaseId, attempts: row.attempts - 1 }, row.attempt, outcome, now);
    accepted.add(row.id);
  }
  const states = await db.read<Pick<Delivery, 'id' | 'state'>>(STATES, [storeId, serverId, ids]);
  const stateOf = new Map(states.map(({ id, state }) => [id, state]));
  return ids.map((id) => ({ id, accepted: accepted.has(id), state: stateOf.get(id) ?? null }));
}

/**
 * The queue of commands for servers that we send to. It is the table `deliveries` itself, not a queue library's: a command belongs to
 * a store and is shown with all that became of it, it is queued by the order's own transaction (which a library's tables, on Citus
 * local to one machine, could not be part of), and a library would send again what nobody has acknowledged.
 *
 * A command is leased first, its attempt is written down next, and only then is it sent, each step committed before the next: whatever
 * dies in between, it is known whether anything can have been sent. Of a server's commands one is under way at a time, in the order in
 * which they were queued; the lock on its row decides who goes on.
 */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Server } from './Server';

/** Long enough to connect, to be let in and to wait for an answer; who is slower may still say what it knows. */
export const LEASE_MS = 30_000;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 600_000;
/** About a week. */
const MOST_ATTEMPTS = 1000;

export interface WaitingServer extends InStore, Pick<Server, 'id'> {}

/** Whose next command may be sent. The index holds what waits and nothing else. */
const WAITING: Statement = {
  name: 'servers_with_commands_due',
  text: `select s.store_id as "storeId", s.id from servers s
    cross join lateral (select d.state, d.due_at from deliveries d
      where d.store_id = s.store_id and d.server_id = s.id and d.state in ('queued', 'leased')
      order by d.created_at, d.order_id, d.position, d.id limit 1) head
    where s.transport <> 'poll' and s.is_active and head.state = 'queued' and head.due_at <= $1
    order by head.due_at`,
};

/** The servers, of all stores, that a command should be sent to now; who waits longest first. */
export const findWaitingServers = (db: Pick<Db, 'read'>, now: Date): Promise<WaitingServer[]> =>
  db.read<WaitingServer & object>(WAITING, [now]);

const LOCK: Statement = {
  name: 'lock_server_of_commands',
  text: `select id, transport, host, port, password_encrypted as "passwordEncrypted" from servers
    where store_id = $1 and id = $2 and is_active and transport <> 'poll' for no key update skip locked`,
};

const LEASE: Statement = {
  name: 'lease_next_command',
  text: `with head as (select id, state, due_at from deliveries
      where store_id = $1 and server_id = $2 and state in ('queued', 'leased')
      order by created_at, order_id, position, id limit 1)
    update deliveries d set state = 'leased', lease_id = gen_random_uuid(), leased_until = $4, updated_at = $3
    from head where d.store_id = $1 and d.id = head.id and d.state = 'queued' and head.due_at <= $3
      and not exists (select 1 from deliveries other
        where other.store_id = $1 and other.server_id = $2 and other.state = 'leased')
    returning d.id, d.lease_id as "leaseId", d.command, d.attempts`,
};

/** A command that only its holder sends. */
export interface LeasedCommand extends InStore {
  readonly id: string;
  readonly leaseId: string;
  readonly command: string;
  readonly server: Pick<Server, 'id' | 'transport' | 'host' | 'port' | 'passwordEncrypted'>;
  /** Before this one. */
  readonly attempts: number;
}

/** The next command of a server; undefined when there is none now, or somebody else sends to it. To be committed before anything is sent. */
export async function leaseNext(db: Db, { storeId, id }: WaitingServer, now: Date): Promise<LeasedCommand | undefined> {
  const [server] = await db.read<LeasedCommand['server'] & object>(LOCK, [storeId, id]);
  if (!server) return undefined;
  const values = [storeId, id, now, leaseEnd(now)];
  const [leased] = await db.read<Omit<LeasedCommand, 'storeId' | 'server'>>(LEASE, values);
  return leased && { ...leased, storeId, server };
}

const leaseEnd = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

const BEGIN: Statement = {
  name: 'begin_attempt',
  text: `with mine as (
      update deliveries set attempts = attempts + 1, leased_until = $5, updated_at = $4
      where store_id = $1 and id = $2 and lease_id = $3 and state = 'leased' and withdrawn_at is null returning id)
    insert into delivery_attempts (store_id, delivery_id, started_at) select $1, id, $4 from mine returning id`,
};

/**
 * Notes that a command is about to be sent. To be committed before it is.
 * @returns the attempt; undefined when it must not be sent: the lease has run out, or the order was taken back
 */
export async function beginAttempt(db: Db, leased: LeasedCommand, now: Date): Promise<number | undefined> {
  const values = [leased.storeId, leased.id, leased.leaseId, now, leaseEnd(now)];
  const [attempt] = await db.read<{ id: number }>(BEGIN, values);
  return attempt?.id;
}

/** What became of a command. */
export interface Outcome {
  readonly outcome: 'delivered' | 'not_executed' | 'unknown';
  readonly answer?: string;
  readonly error?: string;
}

/**
 * Only the holder of the lease may say so; a lease that has run out is still the holder's while nobody knows better. A command that was
 * surely not executed is tried again after a pause, unless its order was taken back or it has been tried often enough.
 */
const SETTLE: Statement = {
  name: 'settle_delivery',
  text: `with settled as (
      update deliveries set lease_id = null, leased_until = null, updated_at = $4, last_error = $6,
        attempts = attempts + case when $9::bigint is null then 1 else 0 end,
        delivered_at = case when $5 = 'delivered' then $4 else delivered_at end,
        due_at = case when $5 = 'not_executed' then $8 else due_at end,
        state = case when $5 <> 'not_executed' then $5 when withdrawn_at is not null then 'cancelled'
          when attempts >= ${MOST_ATTEMPTS} then 'failed' else 'queued' end
      where store_id = $1 and id = $2 and lease_id = $3 and state in ('leased', 'unknown') returning id),
    noted as (
      update delivery_attempts set finished_at = $4, outcome = $5, answer = $7, error = $6
      where store_id = $1 and id = $9 and delivery_id = (select id from settled) returning id)
    insert into delivery_attempts (store_id, delivery_id, started_at, finished_at, outcome, error)
    select $1, id, $4, $4, $5, $6 from settled where $9::bigint is null`,
};

/** @param attempt none when it did not come to one: then it is noted as one that failed */
export async function settleDelivery(
  db: Db,
  leased: Pick<LeasedCommand, 'storeId' | 'id' | 'leaseId' | 'attempts'>,
  attempt: number | undefined,
  { outcome, answer, error }: Outcome,
  now: Date,
): Promise<void> {
  const retryAt = new Date(now.getTime() + pauseAfter(leased.attempts + 1));
  await db.read(SETTLE, [
    ...[leased.storeId, leased.id, leased.leaseId, now, outcome, error ?? null, answer ?? null, retryAt],
    attempt ?? null,
  ]);
}

/** @param attempts that have failed, this one included; milliseconds */
export const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);

const RECOVER: Statement = {
  name: 'recover_run_out_leases',
  text: `with ended as (
      update deliveries d set leased_until = null, updated_at = $1,
        state = case when begun.id is not null then 'unknown' when d.withdrawn_at is not null then 'cancelled' else 'queued' end,
        lease_id = case when begun.id is not null then d.lease_id end,
        last_error = case when begun.id is not null then $2 else d.last_error end
      from deliveries due left join delivery_attempts begun
        on begun.store_id = due.store_id and begun.delivery_id = due.id and begun.outcome is null
      where d.store_id = due.store_id and d.id = due.id and d.state = 'leased' and d.leased_until <= $1
        and due.state = 'leased' and due.leased_until <= $1
      returning d.store_id, d.id)
    update delivery_attempts a set finished_at = $1, outcome = 'unknown', error = $2
    from ended where a.store_id = ended.store_id and a.delivery_id = ended.id and a.outcome is null`,
};

/** What is noted of a command whose lease ran out when it may have been executed. */
export const RAN_OUT = 'Whoever fetched or sent it did not say in time what became of it.';

/**
 * Ends the leases that have run out, of all stores: of what may have been sent the outcome is unknown, and nothing sends it again by itself.
 * What surely was not goes back into the queue.
 */
export const recoverLeases = async (db: Pick<Db, 'read'>, now: Date): Promise<void> =>
  void (await db.read(RECOVER, [now, RAN_OUT]));

const SEEN: Statement = {
  name: 'note_server_seen',
  text: `update servers set last_seen_at = coalesce($3, last_seen_at), last_error = $4 where store_id = $1 and id = $2`,
};

/** Notes of a server that it answered, or why it did not. */
export async function noteServer(
  db: Pick<Db, 'read'>,
  { storeId, id }: WaitingServer,
  now: Date,
  error?: string,
): Promise<void> {
  await db.read(SEEN, [storeId, id, error === undefined ? now : null, error ?? null]);
}

/** Game servers of a store: registered, changed, and taken out of it. */
import type { Db, Statement } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { PackageCommand } from './PackageCommand';
import { Server, SERVER_DELETED } from './Server';

export type ServerFacts = Pick<Server, 'name' | 'transport' | 'host' | 'port' | 'isActive'>;

/** What is undefined stays. */
export type ServerChanges = { readonly [Fact in keyof ServerFacts]?: ServerFacts[Fact] | undefined };

/** Seals a password so that only this installation reads it. */
export type SealPassword = (password: string) => Buffer;

/** Of a store. A package can run its commands on all of them. */
const MOST_SERVERS = 100;

const HOLD: Statement = { name: 'hold_store', text: 'select id from stores where id = $1 for no key update' };

const COUNT: Statement = {
  name: 'count_servers',
  text: 'select count(*)::integer as count from servers where store_id = $1 and deleted_at is null',
};

/** Of two that are registered at once, the second is counted when it sees the first. */
async function requireRoom(db: Db, { storeId }: InStore): Promise<void> {
  await db.read(HOLD, [storeId]);
  const [counted] = await db.read<{ count: number }>(COUNT, [storeId]);
  if ((counted?.count ?? 0) < MOST_SERVERS) return;
  throw new Problem('wrong_state', { message: `A store can have at most ${MOST_SERVERS} servers.` });
}

/**
 * @param password sealed; undefined where it is to stay
 * @throws Problem `invalid` when the transport lacks what it needs, or has what it does not take; `wrong_state` when the store has as
 *   many servers as it can have
 */
export async function registerServer(
  db: Db,
  store: InStore,
  facts: ServerFacts,
  password: Buffer | undefined,
  now: Date,
): Promise<Server> {
  refuse(faultsOf(facts, password !== undefined));
  await requireRoom(db, store);
  const passwordEncrypted = password ?? null;
  const row = { ...facts, name: facts.name.trim(), passwordEncrypted, createdAt: now, updatedAt: now };
  return Server.inStore(store, await db.connection())
    .insert(row)
    .returning('*') as unknown as Promise<Server>;
}

/** @throws Problem `not_found` when the store has no such server, or it is deleted */
export async function findServer(db: Db, store: InStore, id: string): Promise<Server> {
  const found = await Server.inStore(store, await db.connection())
    .findOne({ id })
    .modify('kept');
  return found ?? missing();
}

/**
 * Changes a server; one that polls from now on has no address any more. What waits for it is due at once.
 * @throws Problem `not_found`; `invalid` as at registration, and when a password would go to another address than it was given for
 */
export async function changeServer(
  db: Db,
  store: InStore,
  id: string,
  changes: ServerChanges,
  password: Buffer | undefined,
  now: Date,
): Promise<Server> {
  const connection = await db.connection();
  const before = await Server.inStore(store, connection).findOne({ id }).modify('kept').forNoKeyUpdate();
  if (!before) return missing();
  const wanted = given({ ...changes, name: changes.name?.trim(), passwordEncrypted: password });
  if (!wanted) return before;
  const polls = (changes.transport ?? before.transport) === 'poll';
  const columns = { ...(polls && NO_ADDRESS), ...wanted };
  const after = Object.assign(before.$clone(), columns);
  refuse({ ...movedWithout(before, after, password), ...faultsOf(after, after.passwordEncrypted !== null) });
  const [changed] = await Server.inStore(store, connection)
    .where({ id })
    .patch({ ...columns, updatedAt: now })
    .returning('*');
  await db.read(HASTEN, [store.storeId, id, now]);
  return changed ?? missing();
}

const NO_ADDRESS = { host: null, port: null, passwordEncrypted: null };

const HASTEN: Statement = {
  name: 'hasten_commands_of_server',
  text: `update deliveries set due_at = $3 where store_id = $1 and server_id = $2 and state = 'queued' and due_at > $3`,
};

/** By the name of the field. */
function faultsOf({ transport, host, port }: ServerFacts, hasPassword: boolean): FieldErrors {
  const polls = transport === 'poll';
  const has = { host: host !== null, port: port !== null, password: hasPassword };
  const wrong = Object.entries(has).filter(([, there]) => there === polls);
  const sentence = (field: string): string =>
    polls ? `A server that polls takes no ${field}.` : `The ${field} field is required for ${transport}.`;
  return Object.fromEntries(wrong.map(([field]) => [field, [sentence(field)]]));
}

/** Whoever may edit servers is not meant to read their passwords by having them sent elsewhere. */
function movedWithout(before: Server, after: Server, password: Buffer | undefined): FieldErrors {
  const moved = before.host !== after.host || before.port !== after.port;
  if (!moved || after.transport === 'poll' || password !== undefined) return {};
  return { password: ['The password field is required with a new address.'] };
}

function refuse(fields: FieldErrors): void {
  if (Object.keys(fields).length > 0) throw new Problem('invalid', { fields });
}

const missing = (): never => {
  throw new Problem('not_found');
};

const UNLINK: Statement = {
  name: 'unlink_server_from_packages',
  text: 'delete from package_servers where store_id = $1 and server_id = $2',
};

const CANCEL: Statement = {
  name: 'cancel_commands_of_server',
  text: `update deliveries set updated_at = $3, withdrawn_at = $3,
      last_error = case when state = 'queued' then '${SERVER_DELETED}' else last_error end,
      state = case when state = 'queued' then 'cancelled' else state end
    where store_id = $1 and server_id = $2 and state in ('queued', 'leased', 'unknown', 'failed')`,
};

/**
 * Takes a server out of the store: of its packages, with the commands bound to it. What is queued for it is cancelled, and what failed is
 * not tried again. Its row stays, for orders and deliveries name it; its password does not. It waits for those who hold on to the server,
 * and then undoes what they have linked to it or queued for it.
 * @throws Problem `not_found`
 */
export async function deleteServer(db: Db, store: InStore, id: string, now: Date): Promise<void> {
  const connection = await db.connection();
  const gone = { ...NO_ADDRESS, transport: 'poll' as const, isActive: false, deletedAt: now, updatedAt: now };
  const found = await Server.inStore(store, connection).findOne({ id }).modify('kept').forUpdate().select('id');
  if (!found) missing();
  await Server.inStore(store, connection).where({ id }).patch(gone);
  await db.read(UNLINK, [store.storeId, id]);
  await PackageCommand.inStore(store, connection).where({ serverId: id }).delete();
  await db.read(CANCEL, [store.storeId, id, now]);
}

/** Stores are made and changed by their operator, at the command line. */
import { randomBytes } from 'node:crypto';
import { UniqueViolationError } from 'objection';
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { recountFigures } from '../figures/recountFigures';
import { Store } from './Store';
import { StoreHost } from './StoreHost';
import type { NewStore, StoreFacts } from './storeFacts';

const HANDLE_BYTES = 4;

/** @returns the store, with a handle of its own */
export async function createStore(db: Db, facts: NewStore, now: Date): Promise<Store> {
  const handle = randomBytes(HANDLE_BYTES).toString('hex');
  const stamps = { createdAt: now, updatedAt: now };
  const store = await Store.query(await db.connection()).insertAndFetch({ locale: 'ar', ...facts, handle, ...stamps });
  db.changed({ storeId: store.id });
  return store;
}

/** A new time zone moves orders to other days of the calendar: what is counted by days is counted again. */
export async function updateStore(db: Db, store: Store, facts: Partial<StoreFacts>, now: Date): Promise<void> {
  const connection = await db.connection();
  // The days of all that is written meanwhile are of one calendar: writers hold the store's row too.
  const before = await Store.query(connection).findById(store.id).forUpdate().throwIfNotFound();
  await Store.query(connection)
    .findById(store.id)
    .patch({ ...facts, updatedAt: now });
  if (facts.timeZone !== undefined && facts.timeZone !== before.timeZone) {
    await recountFigures(connection, { storeId: store.id });
  }
  db.changed({ storeId: store.id });
}

/** @throws Problem `conflict` when the host belongs to a store, this one or another */
export async function addHost(db: Db, store: Store, host: string, now: Date): Promise<void> {
  try {
    await StoreHost.query(await db.connection()).insert({ host, storeId: store.id, createdAt: now });
  } catch (error) {
    if (!(error instanceof UniqueViolationError)) throw error;
    throw new Problem('conflict', { message: `The host ${host} belongs to a store.`, cause: error });
  }
  db.changed({ storeId: store.id });
}

/** @throws Problem `not_found` when it is not the store's */
export async function removeHost(db: Db, store: Store, host: string): Promise<void> {
  const removed = await StoreHost.query(await db.connection())
    .where({ host, storeId: store.id })
    .delete();
  if (removed === 0) throw new Problem('not_found', { message: `The store has no host ${host}.` });
  db.changed({ storeId: store.id });
}

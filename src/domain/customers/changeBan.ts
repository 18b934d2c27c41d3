/** A ban that is looked at, changed or taken away. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { countRows } from '../figures/keepFigures';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { Ban } from './Ban';

/** @throws Problem `not_found` when the store has no such ban */
export async function readBan(db: Db, store: InStore, id: string): Promise<Ban> {
  const found = await Ban.inStore(store, await db.connection()).findOne({ id });
  if (!found) throw new Problem('not_found');
  return found;
}

/** What is undefined stays. */
export type BanChanges = { readonly [Field in 'reason' | 'expiresAt' | 'isActive']?: Ban[Field] | undefined };

/** @throws Problem `not_found` when the store has no such ban */
export async function changeBan(db: Db, store: InStore, id: string, changes: BanChanges, now: Date): Promise<Ban> {
  const columns = given(changes);
  if (!columns) return readBan(db, store, id);
  const [changed] = await Ban.inStore(store, await db.connection())
    .where({ id })
    .patch({ ...columns, updatedAt: now })
    .returning('*');
  if (!changed) throw new Problem('not_found');
  return changed;
}

/** @throws Problem `not_found` when the store has no such ban */
export async function deleteBan(db: Db, store: InStore, id: string): Promise<void> {
  const deleted = await Ban.inStore(store, await db.connection())
    .where({ id })
    .delete();
  if (deleted === 0) throw new Problem('not_found');
  await countRows(db, store, { bans: -1 });
}

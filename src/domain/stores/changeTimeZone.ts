/** A store moves to another calendar: the one way to write `stores.time_zone`, since the figures of days are kept by it. */
import type { Knex } from 'knex';
import { recountFigures } from '../figures/recountFigures';
import type { InStore } from '../StoreModel';
import { Store } from './Store';

/**
 * Waits for the open transactions that keep figures of this store, and makes later ones wait until its days are counted anew: some
 * half a second for a million orders. The store's rows can be read meanwhile.
 * @param db best a transaction
 * @param timeZone a name of the IANA database, such as `Asia/Riyadh`
 * @throws when Postgres does not know it
 */
export async function changeTimeZone(db: Knex, store: InStore, timeZone: string, now: Date): Promise<void> {
  await db.transaction(async (transaction) => {
    // Whoever keeps figures holds the row FOR KEY SHARE, which a plain UPDATE does not wait for.
    await Store.query(transaction).findById(store.storeId).forUpdate();
    await transaction.raw('SELECT ?::timestamptz AT TIME ZONE ?', [now, timeZone]);
    await Store.query(transaction).findById(store.storeId).patch({ timeZone, updatedAt: now });
    await recountFigures(transaction, store);
  });
}

/** The store that a command is for. */
import type { Db } from '../db/Db';
import { Store } from '../domain/stores/Store';
import { StartError } from '../StartError';

/** @param handle may be left out where there is one store. @throws StartError when it is no store's, or left out among several */
export async function storeOf(db: Db, handle: string | undefined): Promise<Store> {
  const stores = await Store.query(await db.connection()).orderBy('id');
  const named = handle === undefined ? stores : stores.filter((store) => store.handle === handle);
  const [store, ...others] = named;
  if (handle !== undefined && !store) throw new StartError(`There is no store ${handle}.`);
  if (!store) throw new StartError('There is no store yet: `npm run stores -- create` makes one.');
  if (others.length > 0) {
    const choices = stores.map((one) => `${one.handle} (${one.name})`).join(', ');
    throw new StartError(`Name the store with --store: ${choices}.`);
  }
  return store;
}

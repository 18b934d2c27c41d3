/** The currency in which a store's amounts are written. */
import type { Db } from '../../db/Db';

const CURRENCY = { name: 'currency_of_store', text: 'select currency from stores where id = $1' };

/** ISO 4217. @throws when there is no such store */
export async function readCurrency(db: Db, storeId: number): Promise<string> {
  const [store] = await db.read<{ currency: string }>(CURRENCY, [storeId]);
  if (!store) throw new Error(`there is no store ${storeId}`);
  return store.currency;
}

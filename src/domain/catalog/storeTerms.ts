/** What a store says of the products that are written for it. */
import type { Db, Statement } from '../../db/Db';
import { startOfDay } from '../stores/moment';
import type { Store } from '../stores/Store';
import type { InStore } from '../StoreModel';

export interface StoreTerms extends Pick<Store, 'currency' | 'locale' | 'planFeatures' | 'planExpiresAt'> {
  /** The first instant after the day that was asked for; null when none was. */
  readonly dayEnd: Date | null;
}

const TERMS: Statement = {
  name: 'terms_of_store',
  text: `select currency, locale, plan_features as "planFeatures", plan_expires_at as "planExpiresAt",
    ${startOfDay('($2::date + 1)')} as "dayEnd" from stores where id = $1`,
};

/** @param day `YYYY-MM-DD`, of the store's calendar @throws when there is no such store */
export async function readStoreTerms(db: Db, { storeId }: InStore, day?: string): Promise<StoreTerms> {
  const [terms] = await db.read<StoreTerms>(TERMS, [storeId, day ?? null]);
  if (!terms) throw new Error(`there is no store ${storeId}`);
  return terms;
}

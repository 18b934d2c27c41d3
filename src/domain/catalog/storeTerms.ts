/** What a store says of the products that are written for it. */
import type { Db, Statement } from '../../db/Db';
import { startOfDay } from '../stores/moment';
import type { Store } from '../stores/Store';
import type { InStore } from '../StoreModel';

export interface StoreTerms {
  /** ISO 4217. */
  readonly currency: string;
  /** The first instant after the day with which a discount ends; null when none was named. */
  readonly dayEnd: Date | null;
}

type StorePlan = Pick<Store, 'planFeatures' | 'planExpiresAt'>;

const PLAN: Statement = {
  name: 'plan_of_store',
  text: 'select plan_features as "planFeatures", plan_expires_at as "planExpiresAt" from stores where id = $1',
};

/** What the store's plan includes, as it stands in the database. @throws when there is no such store */
export async function readPlan(db: Db, { storeId }: InStore): Promise<StorePlan> {
  const [plan] = await db.read<StorePlan>(PLAN, [storeId]);
  if (!plan) throw new Error(`there is no store ${storeId}`);
  return plan;
}

const DAY_END: Statement = { name: 'end_of_day', text: `select ${startOfDay('($2::date + 1)')} as "dayEnd"` };

/** The first instant after a day of the store's calendar. @param day `YYYY-MM-DD` */
export async function readDayEnd(db: Db, { storeId }: InStore, day: string): Promise<Date | null> {
  const [row] = await db.read<{ dayEnd: Date | null }>(DAY_END, [storeId, day]);
  return row?.dayEnd ?? null;
}

/** What a store says of the products that are written for it. */
import type { Db, Statement } from '../../db/Db';
import { startOfDay } from '../stores/moment';
import type { InStore } from '../StoreModel';

export interface StoreTerms {
  /** ISO 4217. */
  readonly currency: string;
  /** The first instant after the day with which a discount ends; null when none was named. */
  readonly dayEnd: Date | null;
}

const DAY_END: Statement = { name: 'end_of_day', text: `select ${startOfDay('($2::date + 1)')} as "dayEnd"` };

/** The first instant after a day of the store's calendar. @param day `YYYY-MM-DD` */
export async function readDayEnd(db: Db, { storeId }: InStore, day: string): Promise<Date | null> {
  const [row] = await db.read<{ dayEnd: Date | null }>(DAY_END, [storeId, day]);
  return row?.dayEnd ?? null;
}

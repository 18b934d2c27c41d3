/** Takes away rows that mean nothing any more, of every store, a batch at a time. */
import type { Db, Statement } from '../../db/Db';

/** The most rows that a sweeping statement takes at once: few enough for one statement's time. */
export const SWEEP_BATCH = 1000;

export interface Sweep {
  /** Deletes up to `SWEEP_BATCH` rows of store `$1` that are past `$2`, skipping those that others sweep, and gives a row for each. */
  readonly statement: Statement;
  /** `$2`. */
  readonly before: Date | string;
}

const STORES: Statement = { name: 'stores_to_sweep', text: 'select id from stores order by id' };

/** @param db commits each statement by itself */
export async function sweepStores(db: Pick<Db, 'read'>, sweeps: readonly Sweep[]): Promise<void> {
  for (const { id } of await db.read<{ id: number }>(STORES, [])) {
    for (const { statement, before } of sweeps) {
      while ((await db.read(statement, [id, before])).length === SWEEP_BATCH);
    }
  }
}

/** What may be changed of a sale once it exists, and its end. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { refusals } from '../catalog/faults';
import { countRows } from '../figures/keepFigures';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { Sale } from './Sale';
import { discountOf, refuseEmptySale } from './saleRules';

/** What is undefined stays; null takes a date away. */
export type SaleChanges = {
  readonly [Field in 'name' | 'isEnabled' | 'startDate' | 'endDate']?: Sale[Field] | undefined;
} & {
  /** Above 0, at most 100. */
  readonly discountPercentage?: number | undefined;
};

/**
 * Prices follow at once; orders keep what they were placed for.
 * @throws Problem `not_found` when the store has no such sale, `invalid` when it would be none any more
 */
export async function changeSale(db: Db, store: InStore, id: string, changes: SaleChanges, now: Date): Promise<void> {
  const connection = await db.connection();
  const before = await Sale.inStore(store, connection).findOne({ id }).forNoKeyUpdate();
  if (!before) throw new Problem('not_found');
  const { discountPercentage, ...rest } = changes;
  if (!given(changes)) return;
  const { faults, refuse } = refusals();
  const discountBasisPoints =
    discountPercentage === undefined ? before.discountBasisPoints : discountOf(discountPercentage, refuse);
  const columns = given(rest);
  refuseEmptySale({ ...before, ...columns }, refuse);
  if (discountBasisPoints === undefined || Object.keys(faults).length > 0)
    throw new Problem('invalid', { fields: faults });
  await Sale.inStore(store, connection)
    .where({ id })
    .patch({ ...columns, discountBasisPoints, updatedAt: now });
  db.changed({ storeId: store.storeId });
}

/** Prices are again what they were without it. @throws Problem `not_found` when the store has no such sale */
export async function deleteSale(db: Db, store: InStore, id: string): Promise<void> {
  const deleted = await Sale.inStore(store, await db.connection())
    .where({ id })
    .delete();
  if (deleted === 0) throw new Problem('not_found');
  await countRows(db, store, { sales: -1 });
  db.changed({ storeId: store.storeId });
}

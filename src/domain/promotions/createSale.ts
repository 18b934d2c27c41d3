/** A new sale. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { refusals } from '../catalog/faults';
import { countRows } from '../figures/keepFigures';
import type { InStore } from '../StoreModel';
import { Sale } from './Sale';
import { discountOf, refuseEmptySale } from './saleRules';
import { type AskedScope, findScope, insertScope, type Narrowing } from './scope';

type Facts = 'name' | 'applicationScope' | 'isEnabled' | 'startDate' | 'endDate';

export interface NewSale extends Pick<Sale, Facts>, AskedScope {
  /** Above 0, at most 100. */
  readonly discountPercentage: number;
}

const NARROWING: Readonly<Record<Sale['applicationScope'], Narrowing>> = {
  store: 'none',
  category: 'categoryIds',
  package: 'packageIds',
};

/**
 * Whatever it is for costs less as soon as it runs.
 * @returns its id
 * @throws Problem `invalid` with everything that is wrong
 */
export async function createSale(
  db: Db,
  store: InStore,
  { discountPercentage, packageIds, categoryIds, ...facts }: NewSale,
  now: Date,
): Promise<string> {
  const { faults, refuse } = refusals();
  const discountBasisPoints = discountOf(discountPercentage, refuse);
  refuseEmptySale(facts, refuse);
  const scope = await findScope(db, store, { packageIds, categoryIds }, NARROWING[facts.applicationScope], refuse);
  if (discountBasisPoints === undefined || Object.keys(faults).length > 0)
    throw new Problem('invalid', { fields: faults });
  const { id } = await Sale.inStore(store, await db.connection())
    .insert({ ...facts, discountBasisPoints, createdAt: now, updatedAt: now })
    .returning('id');
  await insertScope(db, store, 'sale', id, scope);
  await countRows(db, store, { sales: 1 });
  db.changed({ storeId: store.storeId });
  return id;
}

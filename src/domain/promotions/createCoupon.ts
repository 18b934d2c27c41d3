/** A new coupon. No price that a shop shows depends on it. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { type Refuse, refusals } from '../catalog/faults';
import { countRows } from '../figures/keepFigures';
import { readCurrency } from '../stores/readCurrency';
import type { InStore } from '../StoreModel';
import { Coupon } from './Coupon';
import { storedDiscount } from './couponDiscount';
import { refuseEmptyTime } from './couponTime';
import { type AskedScope, findScope, insertScope, type Narrowing } from './scope';

type Facts = 'discountType' | 'applicationScope' | 'packageScope' | 'maxUses' | 'maxUsesPerUser';

export interface NewCoupon extends Pick<Coupon, Facts | 'validFrom' | 'validUntil' | 'isActive'>, AskedScope {
  /** Kept as it is written, but for spaces around it; found in any case. */
  readonly code: string;
  /** Percent, or major units of the store's currency. */
  readonly discountValue: number;
}

/**
 * @returns its id
 * @throws Problem `invalid` with everything that is wrong; a code that a coupon of the store has, in any case, is told when the rest is right
 */
export async function createCoupon(db: Db, store: InStore, coupon: NewCoupon, now: Date): Promise<string> {
  const { packageIds, categoryIds, ...facts } = coupon;
  const { faults, refuse } = refusals();
  const currency = await readCurrency(db, store.storeId);
  const discountValue = storedDiscount(facts.discountType, facts.discountValue, currency, refuse);
  refuseEmptyTime(facts, refuse);
  const scope = await findScope(db, store, { packageIds, categoryIds }, narrowingOf(coupon, refuse), refuse);
  if (discountValue === undefined || Object.keys(faults).length > 0) throw new Problem('invalid', { fields: faults });
  const id = await insert(db, store, { ...facts, code: facts.code.trim(), discountValue }, now);
  await insertScope(db, store, 'coupon', id, scope);
  await countRows(db, store, { coupons: 1 });
  return id;
}

/** Which packages are meant is said for packages, and for nothing else. */
function narrowingOf({ applicationScope, packageScope, packageIds }: NewCoupon, refuse: Refuse): Narrowing {
  if (applicationScope === 'packages') {
    if (packageScope === null) refuse('packageScope', 'The packageScope field is required for this scope.');
    return packageScope === 'specific' || (packageScope === null && packageIds) ? 'packageIds' : 'none';
  }
  if (packageScope !== null) refuse('packageScope', 'The packageScope field has no meaning for this scope.');
  return applicationScope === 'categories' ? 'categoryIds' : 'none';
}

/** The unique index decides between two of the same code at once. */
async function insert(db: Db, store: InStore, columns: Partial<Coupon>, now: Date): Promise<string> {
  const row = await Coupon.inStore(store, await db.connection())
    .insert({ ...columns, createdAt: now, updatedAt: now })
    .onConflict()
    .ignore()
    .returning('id');
  const { id } = row as { id?: string };
  if (id === undefined) throw new Problem('invalid', { fields: { code: [`The code ${columns.code} is taken.`] } });
  return id;
}

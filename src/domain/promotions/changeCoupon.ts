/** What may be changed of a coupon once it exists, and its end. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { refusals } from '../catalog/faults';
import { countRows } from '../figures/keepFigures';
import { given } from '../given';
import { readCurrency } from '../stores/readCurrency';
import type { InStore } from '../StoreModel';
import { Coupon } from './Coupon';
import { storedDiscount } from './couponDiscount';
import { refuseEmptyTime } from './couponTime';

type Changeable = 'discountValue' | 'maxUses' | 'maxUsesPerUser' | 'validFrom' | 'validUntil' | 'isActive';

/** What is undefined stays. `discountValue` is percent or major units, as the coupon's type has it. */
export type CouponChanges = { readonly [Field in Changeable]?: Coupon[Field] | undefined };

/**
 * Orders that have used it keep what it took off. A maximum below the uses so far ends it: nobody loses what they have bought.
 * @throws Problem `not_found`, or `invalid` when the coupon would be none
 */
export async function changeCoupon(
  db: Db,
  store: InStore,
  id: string,
  changes: CouponChanges,
  now: Date,
): Promise<void> {
  const connection = await db.connection();
  const coupon = await Coupon.inStore(store, connection).modify('kept').findOne({ id }).forNoKeyUpdate();
  if (!coupon) throw new Problem('not_found');
  const columns = given(changes);
  if (!columns) return;
  const { faults, refuse } = refusals();
  const { discountValue: asked } = changes;
  const discountValue =
    asked === undefined
      ? coupon.discountValue
      : storedDiscount(coupon.discountType, asked, await readCurrency(db, store.storeId), refuse);
  refuseEmptyTime({ ...coupon, ...columns }, refuse);
  if (discountValue === undefined || Object.keys(faults).length > 0) throw new Problem('invalid', { fields: faults });
  await Coupon.inStore(store, connection)
    .where({ id })
    .patch({ ...columns, discountValue, updatedAt: now });
}

/** Its code is free again, and orders still name it. @throws Problem `not_found` when the store has no such coupon, or no more */
export async function deleteCoupon(db: Db, store: InStore, id: string, now: Date): Promise<void> {
  const deleted = await Coupon.inStore(store, await db.connection())
    .modify('kept')
    .where({ id })
    .patch({ deletedAt: now, updatedAt: now });
  if (deleted === 0) throw new Problem('not_found');
  await countRows(db, store, { coupons: -1 });
}

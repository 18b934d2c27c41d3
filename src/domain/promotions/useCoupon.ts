/** Coupons are found by their code, and used so often as they may be: the updates that count the uses decide. */
import { ChangedMeanwhile } from '../../db/ChangedMeanwhile';
import type { Db, Statement } from '../../db/Db';
import { together } from '../../db/together';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Coupon } from './Coupon';

/** A code as it was asked for. */
export interface CouponRequest {
  readonly code: string;
  /** What the caller's contract calls it: refusals are about this field. */
  readonly field: string;
}

const refusal = (field: string, sentence: string): Problem =>
  new Problem('invalid', { fields: { [field]: [sentence] } });

const NONE = 'There is no such coupon.';

/** The coupon of a code, in any case, with what its scope names; whether it may be used is decided when it is. @throws Problem `invalid` when there is none */
export async function findCoupon(db: Db, store: InStore, { code, field }: CouponRequest): Promise<Coupon> {
  const coupon = await Coupon.inStore(store, await db.connection())
    .modify('kept')
    .whereRaw('lower(coupons.code) = lower(?)', [code.trim()])
    .withGraphFetched('[packages(idOnly), categories(idOnly)]')
    .modifiers({ idOnly: (query) => void query.select('id') })
    .first();
  if (!coupon) throw refusal(field, NONE);
  return coupon;
}

/** By a statement of its own, for the reasons of `lockFirst`; and whoever changed the coupon meanwhile is heard. */
const LOCK: Statement = {
  name: 'lock_coupon',
  text: `select discount_type as "discountType", discount_value as "discountValue", max_uses_per_user as "maxUsesPerUser",
      is_active and coalesce(valid_from <= $3, true) and coalesce(valid_until > $3, true) as "isValid"
    from coupons where store_id = $1 and id = $2 and deleted_at is null for no key update`,
};

interface Locked extends Pick<Coupon, 'discountType' | 'discountValue' | 'maxUsesPerUser'> {
  readonly isValid: boolean;
}

const COUNT: Statement = {
  name: 'count_coupon_use',
  text: `update coupons set uses = uses + 1
    where store_id = $1 and id = $2 and (max_uses is null or uses < max_uses) returning id`,
};

const COUNT_OF_CUSTOMER: Statement = {
  name: 'count_coupon_use_of_customer',
  text: `insert into coupon_uses (store_id, coupon_id, customer_id, uses) values ($1, $2, $3, 1)
    on conflict (store_id, coupon_id, customer_id) do update set uses = coupon_uses.uses + 1
      where $4::integer is null or coupon_uses.uses < $4 returning uses`,
};

/**
 * @throws Problem `invalid` when the coupon is gone, not valid now, or used up, by everybody or by this customer; ChangedMeanwhile when it
 * takes off something else now
 */
export async function countCouponUse(
  db: Db,
  { storeId }: InStore,
  { coupon: { id, discountType, discountValue }, customerId, field }: CouponUse,
  now: Date,
): Promise<void> {
  const [[found], [counted]] = await together([
    db.read<Locked & object>(LOCK, [storeId, id, now]),
    db.read(COUNT, [storeId, id]),
  ]);
  if (!found) throw refusal(field, NONE);
  if (!found.isValid) throw refusal(field, 'The coupon is not valid now.');
  if (!counted) throw refusal(field, 'The coupon has been used up.');
  if (found.discountType !== discountType || found.discountValue !== discountValue) {
    throw new ChangedMeanwhile('the coupon was changed');
  }
  const [ofCustomer] = await db.read(COUNT_OF_CUSTOMER, [storeId, id, customerId, found.maxUsesPerUser]);
  if (!ofCustomer) throw refusal(field, 'The customer has used up the coupon.');
}

export interface CouponUse extends Pick<CouponRequest, 'field'> {
  readonly coupon: Pick<Coupon, 'id' | 'discountType' | 'discountValue'>;
  readonly customerId: number;
}

const RETURN: Statement = {
  name: 'return_coupon_use',
  text: 'update coupons set uses = greatest(uses - 1, 0) where store_id = $1 and id = $2',
};

const RETURN_OF_CUSTOMER: Statement = {
  name: 'return_coupon_use_of_customer',
  text: `update coupon_uses set uses = greatest(uses - 1, 0)
    where store_id = $1 and coupon_id = $2 and customer_id = $3`,
};

/** For an order that is cancelled or refunded: it no longer counts as a use. */
export async function returnCouponUse(
  db: Db,
  { storeId }: InStore,
  couponId: string,
  customerId: number,
): Promise<void> {
  await db.read(RETURN, [storeId, couponId]);
  await db.read(RETURN_OF_CUSTOMER, [storeId, couponId, customerId]);
}

/** Coupons are found by their code, and used so often as they may be: the updates that count the uses decide. */
import type { Db, Statement } from '../../db/Db';
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

/** The coupon of a code, in any case, with what its scope names. @throws Problem `invalid` when there is none, or it is not valid now */
export async function findCoupon(db: Db, store: InStore, { code, field }: CouponRequest, now: Date): Promise<Coupon> {
  const coupon = await Coupon.inStore(store, await db.connection())
    .modify('kept')
    .whereRaw('lower(coupons.code) = lower(?)', [code.trim()])
    .withGraphFetched('[packages(idOnly), categories(idOnly)]')
    .modifiers({ idOnly: (query) => void query.select('id') })
    .first();
  if (!coupon) throw refusal(field, 'There is no such coupon.');
  if (!isValid(coupon, now)) throw refusal(field, 'The coupon is not valid now.');
  return coupon;
}

const isValid = ({ isActive, validFrom, validUntil }: Coupon, now: Date): boolean =>
  isActive && (validFrom === null || validFrom <= now) && (validUntil === null || now < validUntil);

const COUNT: Statement = {
  name: 'count_coupon_use',
  text: `update coupons set uses = uses + 1
    where store_id = $1 and id = $2 and deleted_at is null and is_active and (max_uses is null or uses < max_uses) returning id`,
};

const COUNT_OF_CUSTOMER: Statement = {
  name: 'count_coupon_use_of_customer',
  text: `insert into coupon_uses (store_id, coupon_id, customer_id, uses) values ($1, $2, $3, 1)
    on conflict (store_id, coupon_id, customer_id) do update set uses = coupon_uses.uses + 1
      where $4::integer is null or coupon_uses.uses < $4 returning uses`,
};

/** @throws Problem `invalid` when the coupon is used up, by everybody or by this customer */
export async function countCouponUse(
  db: Db,
  { storeId }: InStore,
  { id, maxUsesPerUser }: Pick<Coupon, 'id' | 'maxUsesPerUser'>,
  customerId: number,
  field: CouponRequest['field'],
): Promise<void> {
  const [counted] = await db.read(COUNT, [storeId, id]);
  if (!counted) throw refusal(field, 'The coupon has been used up.');
  const [ofCustomer] = await db.read(COUNT_OF_CUSTOMER, [storeId, id, customerId, maxUsesPerUser]);
  if (!ofCustomer) throw refusal(field, 'The customer has used up the coupon.');
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

/** The coupons of a game store. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { changeCoupon, deleteCoupon as remove } from '../../domain/promotions/changeCoupon';
import { createCoupon as create } from '../../domain/promotions/createCoupon';
import {
  COUPON_STATUSES,
  type CouponStatus,
  listCoupons as list,
  readCoupon,
} from '../../domain/promotions/listCoupons';
import { Problem } from '../../problem';
import { success } from '../success';
import { page } from './answers';
import { givenInstant } from './givenInstant';
import { coupon } from './resources/coupon';

export const listCoupons: Handler<operations['listCoupons']> = async ({ actor, db, now, query }) => {
  const filters = { search: query.search, status: statusOf(query.status) };
  const { rows, total } = await list(db, actor, filters, query, now);
  return success(page(rows.map(coupon), total, query));
};

/** @throws Problem `invalid` when there is no such status */
function statusOf(asked: string | undefined): CouponStatus | undefined {
  if (asked === undefined) return undefined;
  const status = COUPON_STATUSES.find((one) => one === asked.toLowerCase());
  if (status) return status;
  throw new Problem('invalid', { fields: { status: ['The status field must be active, inactive or expired.'] } });
}

export const getCoupon: Handler<operations['getCoupon']> = async ({ actor, db, params }) =>
  success(coupon(await readCoupon(db, actor, params.id)));

export const createCoupon: Handler<operations['createCoupon']> = async ({ actor, body, db, now }) => {
  const { packageScope = null, maxUses = null, maxUsesPerUser = null, validFrom = null, validUntil = null } = body;
  const id = await create(
    db,
    actor,
    {
      ...body,
      ...{ packageScope, maxUses, maxUsesPerUser },
      validFrom: givenInstant('validFrom', validFrom),
      validUntil: givenInstant('validUntil', validUntil),
    },
    now,
  );
  return success(coupon(await readCoupon(db, actor, id)));
};

export const updateCoupon: Handler<operations['updateCoupon']> = async ({ actor, body, db, now, params }) => {
  const { validFrom, validUntil, ...rest } = body;
  const changes = {
    ...rest,
    validFrom: givenInstant('validFrom', validFrom),
    validUntil: givenInstant('validUntil', validUntil),
  };
  await changeCoupon(db, actor, params.id, changes, now);
  return success(coupon(await readCoupon(db, actor, params.id)));
};

export const deleteCoupon: Handler<operations['deleteCoupon']> = async ({ actor, db, now, params }) => {
  await remove(db, actor, params.id, now);
  return success(null);
};

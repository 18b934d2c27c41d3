/** The coupons of a store as it keeps them: one, or a page of those that a filter leaves. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import type { Coupon } from './Coupon';
import { listStatement, namedIn, type PageAsked, type PromotionPage, readPage } from './promotionPage';

type Columns = 'id' | 'code' | 'discountType' | 'discountValue' | 'applicationScope' | 'packageScope';
type MoreColumns =
  'maxUses' | 'maxUsesPerUser' | 'uses' | 'validFrom' | 'validUntil' | 'isActive' | 'createdAt' | 'updatedAt';

/** `discountValue` is basis points of a percentage, minor units of `currency` of a fixed discount. */
export interface CouponView extends Pick<Coupon, Columns | MoreColumns> {
  readonly currency: string;
  /** UUIDs, where the coupon is for certain packages. */
  readonly packageIds: string[] | null;
  /** UUIDs, where the coupon is for categories. */
  readonly categoryIds: string[] | null;
}

const NAMED = namedIn(
  { noun: 'coupon', as: 'c' },
  { packages: "package_scope = 'specific'", categories: "application_scope = 'categories'" },
);

const view = (from: string): string => `select c.id, c.code, c.discount_type as "discountType",
    c.discount_value as "discountValue", c.application_scope as "applicationScope", c.package_scope as "packageScope",
    c.max_uses as "maxUses", c.max_uses_per_user as "maxUsesPerUser", c.uses, c.valid_from as "validFrom",
    c.valid_until as "validUntil", c.is_active as "isActive", c.created_at as "createdAt", c.updated_at as "updatedAt",
    s.currency,
    ${NAMED}
  from (${from}) c join stores s on s.id = c.store_id`;

const ONE: Statement = {
  name: 'coupon',
  text: view('select * from coupons where store_id = $1 and id = $2 and deleted_at is null'),
};

/** @throws Problem `not_found` when the store has no such coupon, or no more */
export async function readCoupon(db: Db, { storeId }: InStore, id: string): Promise<CouponView> {
  const [coupon] = await db.read<CouponView>(ONE, [storeId, id]);
  if (!coupon) throw new Problem('not_found');
  return coupon;
}

const isOver = (now: string): string => `t.valid_until is not null and t.valid_until <= ${now}`;
const isUsable = (now: string): string =>
  `t.is_active and (t.valid_from is null or t.valid_from <= ${now}) and (t.max_uses is null or t.uses < t.max_uses)`;

/** Every coupon has exactly one status: its time is over; or it can be used now; or not now. @param now SQL of the instant */
const STATUSES = {
  active: (now: string) => `not (${isOver(now)}) and (${isUsable(now)})`,
  inactive: (now: string) => `not (${isOver(now)}) and not (${isUsable(now)})`,
  expired: isOver,
} as const;

export type CouponStatus = keyof typeof STATUSES;
export const COUPON_STATUSES = Object.keys(STATUSES) as CouponStatus[];

export interface CouponFilters {
  /** In the code, whatever the case. */
  readonly search?: string | undefined;
  readonly status?: CouponStatus | undefined;
}

/** @param now decides on the status */
export function listCoupons(
  db: Db,
  { storeId }: InStore,
  { search, status }: CouponFilters,
  { skip, take }: PageAsked,
  now: Date,
): Promise<PromotionPage<CouponView>> {
  const values: unknown[] = [storeId, take, skip];
  const give = (value: unknown): string => `$${values.push(value)}`;
  const bySearch = search === undefined ? '' : `and strpos(lower(t.code), lower(${give(search)})) > 0`;
  const byStatus = status === undefined ? '' : `and (${STATUSES[status](`${give(now)}::timestamptz`)})`;
  const name = `coupons${search === undefined ? '' : '_searched'}${status === undefined ? '' : `_${status}`}`;
  const where = `${bySearch} ${byStatus}`;
  const statement = listStatement({ name, view, table: 'coupons', where, isFiltered: where.trim() !== '' });
  return readPage<CouponView>(db, statement, values);
}

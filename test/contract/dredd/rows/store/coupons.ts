/** Rows of their own for what is done to coupons of a game store. */
import { after, before, day } from '../../../../support/catalogRows';
import type { TestInstallation } from '../../../../support/installation';
import { insertCoupon } from '../../../../support/promotionRows';
import type { RowsOfItsOwn } from '../../provoke';

const ownCoupon = async ({ database: { knex } }: TestInstallation) => {
  const scope = { applicationScope: 'packages', packageScope: 'all' };
  const limits = { maxUses: 100, maxUsesPerUser: 1, validFrom: before(day), validUntil: after(60 * day) };
  const { id } = await insertCoupon(knex, { discountValue: 2500, ...scope, ...limits });
  return { path: { id } };
};

export const couponRows: RowsOfItsOwn = {
  createCoupon: async () => {
    // No two have one code.
    const code = `WELCOME-${crypto.randomUUID().slice(0, 8)}`;
    const whole = { code, discountType: 'percentage', discountValue: 10, applicationScope: 'packages' };
    return {
      header: { 'Idempotency-Key': crypto.randomUUID() },
      body: { ...whole, packageScope: 'all', maxUses: 500, isActive: true },
    };
  },
  updateCoupon: ownCoupon,
  deleteCoupon: ownCoupon,
};

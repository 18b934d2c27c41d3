/** Rows of their own for what Store Management v1 writes, by tag. */
import type { RowsOfItsOwn } from '../../provoke';
import { banRows } from './bans';
import { categoryRows } from './categories';
import { couponRows } from './coupons';
import { giftCardRows } from './giftCards';
import { orderRows } from './orders';
import { packageRows } from './packages';
import { saleRows } from './sales';
import { serverRows } from './servers';

export const storeRows: RowsOfItsOwn = {
  ...banRows,
  ...categoryRows,
  ...couponRows,
  ...giftCardRows,
  ...orderRows,
  ...packageRows,
  ...saleRows,
  ...serverRows,
};

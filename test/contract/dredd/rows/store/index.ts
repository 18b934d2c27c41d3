/** Rows of their own for what Store Management v1 writes, by tag. */
import type { RowsOfItsOwn } from '../../provoke';
import { banRows } from './bans';
import { categoryRows } from './categories';
import { orderRows } from './orders';

export const storeRows: RowsOfItsOwn = { ...banRows, ...categoryRows, ...orderRows };

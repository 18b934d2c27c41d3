/** Rows of their own for the transactions of mutating operations, by operationId. */
import type { RowsOfItsOwn } from '../provoke';
import { managementRows } from './management';
import { merchantRows } from './merchant';
import { storefrontRows } from './storefront';

export const rows: RowsOfItsOwn = { ...storefrontRows, ...managementRows, ...merchantRows };

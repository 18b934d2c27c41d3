/** Rows of their own for the transactions of mutating operations, by contract and operationId. */
import type { RowsOfItsOwn } from '../provoke';
import { accessRows } from './access';
import { managementRows } from './management';
import { merchantRows } from './merchant';
import { storeRows } from './store';
import { storefrontRows } from './storefront';

export const rows: Readonly<Partial<Record<string, RowsOfItsOwn>>> = {
  storefront: storefrontRows,
  management: managementRows,
  merchant: merchantRows,
  store: storeRows,
  access: accessRows,
};

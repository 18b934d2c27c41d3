/** Rows of their own for the transactions of mutating operations, by operationId. */
import type { RowsOfItsOwn } from './provoke';

/** No operation writes yet. */
export const rows: RowsOfItsOwn = {};

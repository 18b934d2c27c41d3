/** The envelope of every success of Store Management v1. */

/** @param data what was asked for or made, in the contract's shape; null on deletion */
export const success = <Data>(data: Data) => ({
  status: 200 as const,
  body: { success: true as const, data, message: null, errors: [] as [] },
});

/** The data of a paginated list. @param total how many entries all pages have together */
export const page = <Item>(items: Item[], total: number, { skip, take }: { skip: number; take: number }) => ({
  items,
  total,
  skip,
  take,
});

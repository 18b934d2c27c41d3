/** The data of lists of Store Management v1. */

/** The data of a paginated list. @param total how many entries all pages have together */
export const page = <Item>(items: Item[], total: number, { skip, take }: { skip: number; take: number }) => ({
  items,
  total,
  skip,
  take,
});

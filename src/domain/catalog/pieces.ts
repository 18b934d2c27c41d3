/** How many pieces of which products an order takes or gives back. */
export interface Pieces {
  readonly productId: number;
  readonly quantity: number;
}

/** How many pieces of each product in all, in the order of first mention. */
export function addUpPieces(pieces: readonly Pieces[]): Pieces[] {
  const sums = new Map<number, number>();
  for (const { productId, quantity } of pieces) sums.set(productId, (sums.get(productId) ?? 0) + quantity);
  return [...sums].map(([productId, quantity]) => ({ productId, quantity }));
}

/** For a statement: the products, and of each the quantity. */
export const columnsOf = (pieces: readonly Pieces[]): [products: number[], quantities: number[]] => [
  pieces.map(({ productId }) => productId),
  pieces.map(({ quantity }) => quantity),
];

/** SQL of the relation `pieces` that `columnsOf` is for, as `$2` and `$3`. */
export const PIECES = 'unnest($2::bigint[], $3::integer[]) as pieces (id, quantity)';

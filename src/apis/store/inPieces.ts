/** Lists that are answered whole, however long they are: read and sent piece by piece, one of them held at a time. */

/** What is read at once. */
interface Piece<Item, Place> {
  readonly items: readonly Item[];
  /** Where the next one begins, unless this was the last. */
  readonly next: Place | undefined;
}

/**
 * The documented body of a list, closed only once all is in it.
 * @param read gives the piece that begins at a place
 */
export async function* inPieces<Item, Place>(
  first: Piece<Item, Place>,
  read: (next: Place) => Promise<Piece<Item, Place>>,
): AsyncGenerator<string> {
  let before = '{"success":true,"data":[';
  for (let piece = first; ; piece = await read(piece.next)) {
    if (piece.items.length > 0) {
      yield before + JSON.stringify(piece.items).slice(1, -1);
      before = ',';
    }
    if (piece.next === undefined) break;
  }
  yield '],"message":null,"errors":[]}';
}

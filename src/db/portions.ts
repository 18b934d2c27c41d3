/** Rows in portions that one statement each can bear: it has little time, and only so many values. */

/** Of text, in UTF-8. Where it is indexed, it fills the index by the page. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * All rows in their order; a portion is given as soon as it is full.
 * @param bytesOf what a row weighs; one that is heavier than a portion is one by itself
 */
export async function* portions<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  bytesOf: (row: Row) => number,
  mostRows = Infinity,
): AsyncGenerator<Row[]> {
  let [portion, bytes]: [Row[], number] = [[], 0];
  for await (const row of rows) {
    const weight = bytesOf(row);
    if (portion.length > 0 && (bytes + weight > MOST_BYTES || portion.length >= mostRows)) {
      yield portion;
      [portion, bytes] = [[], 0];
    }
    portion.push(row);
    bytes += weight;
  }
  if (portion.length > 0) yield portion;
}

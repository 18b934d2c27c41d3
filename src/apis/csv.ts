/** CSV that spreadsheets read as it is meant (RFC 4180, with a byte order mark), made from batches of rows. */
import { pipeline, Readable } from 'node:stream';
import { Transform } from '@json2csv/node';

export type Cell = string | number | null;
type Row = readonly Cell[];

/** Every row ends with one, the last excepted. */
const EOL = '\r\n';

/** What a spreadsheet takes for a formula, or as the end of a cell before one. */
const FORMULA = /^[=+\-@\t\r\n]/;
const QUOTED = /[",\r\n]/;

function text(value: string): string {
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The file, in pieces: a header, then a line for each row. Its first piece waits for the first batch.
 * @param columns names of the columns, in the order of the rows' cells
 */
export async function* csvOf(
  columns: readonly string[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  const writer = new Transform<readonly Row[], Row>(
    {
      fields: columns.map((label, column) => ({ label, value: (row: Row) => row[column] })),
      transforms: [(batch) => batch as Row[]],
      formatters: { string: text, number: String, object: () => '' },
      withBOM: true,
      eol: EOL,
    },
    {},
    { objectMode: true, highWaterMark: 1 }, // the rows are held once, not in queues as well
  );
  // What fails in the batches fails the writer, and so whoever reads it.
  pipeline(Readable.from(batches, { highWaterMark: 1 }), writer, () => undefined);
  yield* writer as AsyncIterable<string>;
}

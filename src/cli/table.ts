/** Rows in columns, for people. */

/** @returns lines; the first names the columns. Without rows, one that says so. */
export function table(rows: readonly Readonly<Record<string, string>>[]): string[] {
  const [first] = rows;
  if (!first) return ['There is nothing to list.'];
  const names = Object.keys(first);
  const widths = names.map((name) =>
    Math.max(...[name, ...rows.map((row) => row[name] ?? '')].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))];
}

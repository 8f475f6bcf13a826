/** Lines of a CSV file as RFC 4180 says: comma, CRLF, quotes where needed. UTF-8 without a byte order mark. */

/** What must be quoted, and what a spreadsheet would take for a formula (a tab before it does not stop one). */
const SPECIAL = /^[=+@\-\t]|[",\r\n]/;
const FORMULA = /^[=+@\-\t]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The header and then every row, each with its line end. Throws on a row with more or fewer cells than there are columns. */
export function* csvLines(
  columns: readonly { name: string }[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new RangeError(`A row of ${row.length} cells in a table of ${columns.length} columns`);
    yield csvLine(row);
  }
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** An apostrophe before what would be run as a formula: the text stays readable, and nothing runs. */
function csvCell(cell: string): string {
  if (!SPECIAL.test(cell) || PLAIN_NUMBER.test(cell)) return cell;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of a CSV file as RFC 4180 says: comma, CRLF, quotes where needed. UTF-8 without a byte order mark. */

/** What a spreadsheet would take for a formula (a tab before it does not stop one). */
const FORMULA = /^[=+@\-\t]/;
const QUOTED = /[",\r\n]/;
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
  let line = '';
  for (const [index, cell] of cells.entries()) line += index === 0 ? csvCell(cell) : `,${csvCell(cell)}`;
  return `${line}\r\n`;
}

/** A cell as it stands in a line; an apostrophe before what would be run as a formula: the text stays readable, and nothing runs. */
export function csvCell(cell: string): string {
  if (isHarmless(cell) || PLAIN_NUMBER.test(cell)) return cell;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Digits, letters, and signs that mean nothing where they stand: nearly all of tens of millions of cells, so without an expression. */
function isHarmless(cell: string): boolean {
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    const isWord = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!isWord && code !== UNDERSCORE && (code !== HYPHEN || index === 0)) return false;
  }
  return true;
}

const HYPHEN = 45;
const UNDERSCORE = 95;

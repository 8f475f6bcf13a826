/** Packed rows as the lines of a CSV file, without the header. */
import { cellWriters } from './line-cells.ts';
import type { LineColumn } from './line-cells.ts';
import type { OrderedPart } from './reading.ts';
import { HALF, WORD } from './record.ts';
import type { Views } from './record.ts';
import { groupAt, halfAt, measureAt, unpack, wordAt } from './unpacking.ts';
import type { PlacedRow, Places } from './unpacking.ts';

/** What is looked at to decide whether a row is shown. */
export interface RowPlace {
  measureNo: number;
  cellNo: number;
  /** From 1, in its case. */
  occurrence: number;
  /** The exact length. */
  minutes: number;
}

/** What a tier shows of rows. */
export interface LineTable<Row, Column extends LineColumn = LineColumn> {
  columns: readonly Column[];
  /** The columns of a row, each as it stands in the file. */
  cellsOf: (placed: PlacedRow<Row>) => readonly string[];
  /** Minutes. */
  roundingOf: (measureNo: number) => number;
  isShown: (row: RowPlace) => boolean;
}

/** Bytes: what is written and compressed at a time. */
const PIECE = 2 ** 20;

/** In pieces, each with memory of its own. Throws on a row with more or fewer cells than there are columns. */
export function* linesOf<Row>(
  parts: Iterable<OrderedPart>,
  places: Places,
  table: LineTable<Row>,
): Generator<Uint8Array, void, void> {
  const put = lineWriter(places, table);
  let piece = new Uint8Array(PIECE);
  let used = 0;
  // One for all of millions of rows.
  const place: RowPlace = { measureNo: 0, cellNo: 0, occurrence: 0, minutes: 0 };
  for (const { views, order } of parts) {
    for (const index of order) {
      place.measureNo = measureAt(views, index);
      place.cellNo = places.cellOf(groupAt(views, index));
      place.occurrence = halfAt(views, index, HALF.occurrence);
      place.minutes = wordAt(views, index, WORD.minutes);
      if (!table.isShown(place)) continue;
      let end = put(piece, used, views, index);
      if (end > piece.length) {
        // What lay beyond the end of the memory was not written, so the line is put whole into the next.
        yield piece.subarray(0, used);
        piece = new Uint8Array(Math.max(PIECE, end - used));
        end = put(piece, 0, views, index);
      }
      used = end;
    }
  }
  yield piece.subarray(0, used);
}

const [CR, LF] = [13, 10];

function lineWriter<Row>(places: Places, { columns, cellsOf, roundingOf }: LineTable<Row>) {
  const textOf = (views: Views, index: number, column: number): string => {
    const cells = cellsOf(unpack(views, index, places) as unknown as PlacedRow<Row>);
    const cell = cells[column];
    if (cell === undefined || cells.length !== columns.length)
      throw new RangeError(`A row of ${cells.length} cells in a table of ${columns.length} columns`);
    return cell;
  };
  const writers = cellWriters(columns, { textOf, roundingOf });
  return (out: Uint8Array, start: number, views: Views, index: number): number => {
    let at = start;
    for (const put of writers) at = put(out, at, views, index);
    out[at] = CR;
    out[at + 1] = LF;
    return at + 2;
  };
}

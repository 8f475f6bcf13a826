/** Packed rows counted by measure, and in the order of their names. */
import type { ExactClockRow, ExactStageRow } from '../../src/evaluation/rows/index.ts';
import type { Spell } from '../../src/evaluation/statistics/index.ts';
import { PARTS } from './chunks.ts';
import type { Chunks } from './chunks.ts';
import { BYTE, NAME_BYTES, RECORD_BYTES, SCRATCH_MEASURES, WORD } from './record.ts';
import type { Views } from './record.ts';
import { byteAt, endReasonAt, groupAt, unpack, wordAt } from './unpacking.ts';
import type { PlacedRow, Places } from './unpacking.ts';

/** A spell in its cell, with the number of its case. */
export interface CellSpell extends Omit<Spell, 'cluster'> {
  cellNo: number;
  caseNo: number;
}

type CellOf = (groupNo: number) => number;

/** A cell and a length as one number that sorts as they do: lengths lie between −2³¹ and 2³¹. */
const CELL = 2 ** 32;
const MIDDLE = 2 ** 31;

export function* lengthsOf(
  chunks: Chunks,
  measureNo: number,
  cellOf: CellOf,
): Generator<{ cellNo: number; minutes: number; rows: number }> {
  const { views, rows } = chunks.rowsOf(measureNo);
  const keys = new Float64Array(rows);
  for (let index = 0; index < rows; index += 1)
    keys[index] = cellOf(groupAt(views, index)) * CELL + wordAt(views, index, WORD.minutes) + MIDDLE;
  keys.sort();
  for (let start = 0, end = 0; start < rows; start = end) {
    const key = keys[start] ?? 0;
    while (end < rows && keys[end] === key) end += 1;
    yield { cellNo: Math.floor(key / CELL), minutes: (key % CELL) - MIDDLE, rows: end - start };
  }
}

/** In no order: no figure depends on one. A part in memory at a time. */
export function* spellsOf(chunks: Chunks, measureNo: number, cellOf: CellOf): Generator<CellSpell> {
  for (let part = 0; part < PARTS; part += 1) {
    const { views, rows } = chunks.rowsOf(measureNo, part);
    for (let index = 0; index < rows; index += 1)
      yield {
        cellNo: cellOf(groupAt(views, index)),
        caseNo: wordAt(views, index, WORD.caseNo),
        entry: wordAt(views, index, WORD.atRiskFrom),
        duration: wordAt(views, index, WORD.minutes),
        cause: byteAt(views, index, BYTE.observed) === 1 ? endReasonAt(views, index) : null,
      };
  }
}

/** A part at a time: parts are by the first digit of the name, so one after the other they are in order. */
export function* rowsInOrder(
  chunks: Chunks,
  kind: 'stage' | 'clock',
  places: Places,
): Generator<PlacedRow<ExactStageRow> | PlacedRow<ExactClockRow>> {
  const measures = chunks.measures().filter((measureNo) => kind in (SCRATCH_MEASURES[measureNo] ?? {}));
  for (let part = 0; part < PARTS; part += 1) {
    const { views, rows } = chunks.rowsOf(measures, part);
    for (const index of inOrderOfNames(views, rows)) yield unpack(views, index, places);
  }
}

/** Digits of a name after the first, which all of a part share, and rows that a part can have: together 53 bits. */
const PREFIX_BITS = 28;
const MOST_ROWS = 2 ** 25;

/** The first digits and the place as one number sort without a call for each comparison; few names begin alike, and those are put right. */
function inOrderOfNames(views: Views, rows: number): Uint32Array {
  if (rows > MOST_ROWS) throw new RangeError('More rows in a part than can be put in order');
  const keys = new Float64Array(rows);
  for (let index = 0; index < rows; index += 1) {
    const prefix = views.bytes.readUInt32BE(index * RECORD_BYTES) % 2 ** PREFIX_BITS;
    keys[index] = prefix * MOST_ROWS + index;
  }
  keys.sort();
  const places = Uint32Array.from(keys, (key) => key % MOST_ROWS);
  const prefixAt = (at: number): number => Math.floor((keys[at] ?? 0) / MOST_ROWS);
  for (let start = 0, end = 1; start < rows; start = end, end += 1) {
    while (end < rows && prefixAt(end) === prefixAt(start)) end += 1;
    if (end > start + 1) places.subarray(start, end).sort((one, other) => compareNames(views, one, other));
  }
  return places;
}

function compareNames({ bytes }: Views, one: number, other: number): number {
  const [a, b] = [one * RECORD_BYTES, other * RECORD_BYTES];
  return bytes.compare(bytes, b, b + NAME_BYTES, a, a + NAME_BYTES);
}

/** Packed rows counted by measure, and in the order of their names. */
import type { ExactClockRow, ExactStageRow } from '../../src/evaluation/rows/index.ts';
import type { Spell } from '../../src/evaluation/statistics/index.ts';
import { PARTS } from './chunks.ts';
import type { Chunks } from './chunks.ts';
import type { GroupKey } from './packing.ts';
import { BYTE, SCRATCH_MEASURES, WORD } from './record.ts';
import type { Views } from './record.ts';
import { byteAt, endReasonAt, groupAt, rowIdAt, unpack, wordAt } from './unpacking.ts';
import type { Named } from './unpacking.ts';

/** A spell in its cell; `cluster` is the number of the case. */
export interface CellSpell extends Spell {
  cellNo: number;
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

/** In no order: no figure depends on one. */
export function spellsOf(chunks: Chunks, measureNo: number, cellOf: CellOf): CellSpell[] {
  const { views, rows } = chunks.rowsOf(measureNo);
  return Array.from({ length: rows }, (_, index) => ({
    cellNo: cellOf(groupAt(views, index)),
    entry: wordAt(views, index, WORD.atRiskFrom),
    duration: wordAt(views, index, WORD.minutes),
    cause: byteAt(views, index, BYTE.observed) === 1 ? endReasonAt(views, index) : null,
    cluster: String(wordAt(views, index, WORD.caseNo)),
  }));
}

/** A part at a time: parts are by the first digit of the name, so one after the other they are in order. */
export function* rowsInOrder(
  chunks: Chunks,
  kind: 'stage' | 'clock',
  groups: readonly GroupKey[],
): Generator<Named<ExactStageRow> | Named<ExactClockRow>> {
  const measures = chunks.measures().filter((measureNo) => kind in (SCRATCH_MEASURES[measureNo] ?? {}));
  for (let part = 0; part < PARTS; part += 1) {
    const places = measures.flatMap((measureNo) => placesIn(chunks.rowsOf(measureNo, part)));
    places.sort((a, b) => (a.rowId < b.rowId ? -1 : 1));
    for (const { views, index } of places) yield unpack(views, index, groups);
  }
}

function placesIn({ views, rows }: { views: Views; rows: number }) {
  return Array.from({ length: rows }, (_, index) => ({ views, index, rowId: rowIdAt(views, index) }));
}

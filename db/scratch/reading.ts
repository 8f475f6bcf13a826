/** Packed rows counted by measure, and in the order of their names. */
import { awaited, ROW_MEASURES } from '../../src/evaluation/rows/index.ts';
import type { Spell } from '../../src/evaluation/statistics/index.ts';
import { PARTS } from './chunks.ts';
import type { Chunks } from './chunks.ts';
import { HALF, NAME_BYTES, RECORD_BYTES, WORD } from './record.ts';
import type { Views } from './record.ts';
import { endReasonAt, groupAt, halfAt, wordAt } from './unpacking.ts';

/** A spell in its cell, with the number of its case. */
export interface CellSpell extends Omit<Spell, 'cluster'> {
  cellNo: number;
  caseNo: number;
  /** From 1, in its case. */
  occurrence: number;
}

type CellOf = (groupNo: number) => number;

/** A cell and a length as one number that sorts as they do: lengths lie between −2³¹ and 2³¹. */
const CELL = 2 ** 32;
const MIDDLE = 2 ** 31;

export interface LengthRun {
  cellNo: number;
  minutes: number;
  rows: number;
}

/** Later times of a stage or clock in one case are not among the first times. */
const isFirst = (views: Views, index: number): boolean => halfAt(views, index, HALF.occurrence) === 1;

/** Of first times, so that as many rows are as many cases; by cell and then by length. In order once, however often it is gone through. */
export function lengthsOf(chunks: Chunks, measureNo: number, cellOf: CellOf): Iterable<LengthRun> {
  const { views, rows } = chunks.rowsOf(measureNo);
  const all = new Float64Array(rows);
  let count = 0;
  for (let index = 0; index < rows; index += 1)
    if (isFirst(views, index))
      all[count++] = cellOf(groupAt(views, index)) * CELL + wordAt(views, index, WORD.minutes) + MIDDLE;
  const keys = all.subarray(0, count).sort();
  return { [Symbol.iterator]: () => runsOf(keys) };
}

function* runsOf(keys: Float64Array): Generator<LengthRun, void, void> {
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const key = keys[start] ?? 0;
    while (end < keys.length && keys[end] === key) end += 1;
    yield { cellNo: Math.floor(key / CELL), minutes: (key % CELL) - MIDDLE, rows: end - start };
  }
}

/** In no order: no figure depends on one. A part in memory at a time. */
export function* spellsOf(chunks: Chunks, measureNo: number, cellOf: CellOf): Generator<CellSpell> {
  const endOf = endIn(measureNo);
  for (let part = 0; part < PARTS; part += 1) {
    const { views, rows } = chunks.rowsOf(measureNo, part);
    for (let index = 0; index < rows; index += 1) {
      const { duration, cause } = endOf(views, index);
      yield {
        cellNo: cellOf(groupAt(views, index)),
        caseNo: wordAt(views, index, WORD.caseNo),
        occurrence: halfAt(views, index, HALF.occurrence),
        entry: wordAt(views, index, WORD.atRiskFrom),
        duration,
        cause,
      };
    }
  }
}

function endIn(measureNo: number): (views: Views, index: number) => Pick<Spell, 'duration' | 'cause'> {
  const measure = ROW_MEASURES[measureNo];
  const duration = (views: Views, index: number): number => wordAt(views, index, WORD.minutes);
  if (measure !== undefined && 'clock' in measure) {
    const { clock } = measure;
    return (views, index) =>
      awaited({
        clock,
        endReason: endReasonAt(views, index),
        value: duration(views, index),
        followUp: wordAt(views, index, WORD.followUp),
      });
  }
  return (views, index) => {
    const endReason = endReasonAt(views, index);
    return { duration: duration(views, index), cause: endReason === 'CENSORED' ? null : endReason };
  };
}

/** Rows with the places at which they stand in the order of their names. */
export interface OrderedPart {
  views: Views;
  order: Uint32Array;
}

/** A part at a time: parts are by the first digit of the name, so one after the other they are in order. */
export function* partsInOrder(chunks: Chunks, kind: 'stage' | 'clock'): Generator<OrderedPart, void, void> {
  const measures = chunks.measures().filter((measureNo) => kind in (ROW_MEASURES[measureNo] ?? {}));
  for (let part = 0; part < PARTS; part += 1) {
    const { views, rows } = chunks.rowsOf(measures, part);
    yield { views, order: inOrderOfNames(views, rows) };
  }
}

/** Rows that a part can have: beside the 28 bits of a prefix together 53. */
const MOST_ROWS = 2 ** 25;

/** The seven digits of a name after the first, which all of a part share. */
const prefixOf = ({ bytes }: Views, at: number): number =>
  (((bytes[at] ?? 0) & 15) << 24) |
  ((bytes[at + 1] ?? 0) << 16) |
  ((bytes[at + 2] ?? 0) << 8) |
  (bytes[at + 3] ?? 0);

/** The first digits and the place as one number sort without a call for each comparison; few names begin alike, and those are put right. */
function inOrderOfNames(views: Views, rows: number): Uint32Array {
  if (rows > MOST_ROWS) throw new RangeError('More rows in a part than can be put in order');
  const keys = new Float64Array(rows);
  for (let index = 0; index < rows; index += 1)
    keys[index] = prefixOf(views, index * RECORD_BYTES) * MOST_ROWS + index;
  keys.sort();
  const places = new Uint32Array(rows);
  for (let at = 0; at < rows; at += 1) places[at] = (keys[at] ?? 0) % MOST_ROWS;
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

/**
 * Packed rows in a throwaway database, by measure and by the first digit of their names. An export is counted by measure and written in
 * the order of the names: each asks for a part that fits in memory, and nothing is ever sorted as a whole.
 */
import type Database from 'better-sqlite3';
import { BYTE, HALF, RECORD_BYTES, SCRATCH_MEASURES, viewsOf, WORD } from './record.ts';
import type { Views } from './record.ts';

/** By the first digit of the name. */
export const PARTS = 16;
const CHUNK_ROWS = 128;
const CHUNK_BYTES = CHUNK_ROWS * RECORD_BYTES;

export const CHUNK_TABLE =
  'create table chunks (measure_no integer, part integer, n integer, body blob, primary key (measure_no, part, n)) without rowid;';

interface Filling {
  body: Buffer;
  used: number;
  n: number;
}

export interface Chunks {
  /** `groupNos`: what the numbers of the batch's groups are here. */
  add(records: ArrayBuffer, rows: number, groupNos: readonly number[]): void;
  /** To be called after the last `add`, before any reading. */
  seal(): void;
  /** All numbers of cases lie below it. */
  caseNoEnd(): number;
  /** The measures of which there are rows. */
  measures(): number[];
  /** All rows of a measure or of several, or of one part of them. */
  rowsOf(measureNos: number | readonly number[], part?: number): { views: Views; rows: number };
}

export function chunksIn(raw: Database.Database): Chunks {
  const put = raw.prepare<[number, number, number, Buffer]>('insert into chunks values (?, ?, ?, ?)');
  const ofMeasure = raw
    .prepare<[number], Buffer>('select body from chunks where measure_no = ? order by part, n')
    .pluck();
  const ofPart = raw
    .prepare<[number, number], Buffer>('select body from chunks where measure_no = ? and part = ? order by n')
    .pluck();
  const any = raw.prepare<[number], number>('select 1 from chunks where measure_no = ? limit 1').pluck();
  const filling = new Map<number, Filling>();
  let caseNoEnd = 0;

  const flush = (slot: number, chunk: Filling): void => {
    put.run(Math.floor(slot / PARTS), slot % PARTS, chunk.n, chunk.body.subarray(0, chunk.used));
    chunk.n += 1;
    chunk.used = 0;
  };
  const chunkOf = (slot: number): Filling => {
    let chunk = filling.get(slot);
    if (chunk === undefined) filling.set(slot, (chunk = { body: Buffer.alloc(CHUNK_BYTES), used: 0, n: 0 }));
    return chunk;
  };
  return {
    add: (records, rows, groupNos) => {
      const { bytes, halves, words } = viewsOf(records);
      for (let index = 0; index < rows; index += 1) {
        const at = index * RECORD_BYTES;
        const group = at / 2 + HALF.groupNo;
        halves[group] = groupNos[halves[group] ?? 0] ?? 0;
        caseNoEnd = Math.max(caseNoEnd, (words[at / 4 + WORD.caseNo] ?? 0) + 1);
        const slot = (bytes[at + BYTE.measureNo] ?? 0) * PARTS + ((bytes[at] ?? 0) >> 4);
        const chunk = chunkOf(slot);
        bytes.copy(chunk.body, chunk.used, at, at + RECORD_BYTES);
        chunk.used += RECORD_BYTES;
        if (chunk.used === CHUNK_BYTES) flush(slot, chunk);
      }
    },
    seal: () => {
      for (const [slot, chunk] of filling) if (chunk.used > 0) flush(slot, chunk);
      filling.clear();
    },
    caseNoEnd: () => caseNoEnd,
    measures: () =>
      SCRATCH_MEASURES.flatMap((_, measureNo) => (any.get(measureNo) === undefined ? [] : [measureNo])),
    rowsOf: (measureNos, part) =>
      joined(
        [measureNos]
          .flat()
          .flatMap((measureNo) =>
            part === undefined ? ofMeasure.all(measureNo) : ofPart.all(measureNo, part),
          ),
      ),
  };
}

function joined(bodies: readonly Buffer[]): { views: Views; rows: number } {
  const length = bodies.reduce((sum, body) => sum + body.length, 0);
  const memory = new ArrayBuffer(length);
  const views = viewsOf(memory);
  let at = 0;
  for (const body of bodies) at += body.copy(views.bytes, at);
  return { views, rows: length / RECORD_BYTES };
}

/**
 * Packed rows in a throwaway file, by measure and by the first digit of their names. An export is counted by measure and written in
 * the order of the names: each asks for a part that fits in memory, and nothing is ever sorted as a whole. A plain file and no table:
 * a database takes ten times as long to store them and twice as long to give them back, which happens three times.
 */
import { ROW_MEASURES } from '../../src/evaluation/rows/index.ts';
import { BYTE, HALF, RECORD_BYTES, viewsOf, WORD } from './record.ts';
import type { Views } from './record.ts';
import { openSpool } from './spool.ts';
import type { Spool } from './spool.ts';

/** By the first digit of the name. */
export const PARTS = 16;
const CHUNK_ROWS = 128;
const CHUNK_BYTES = CHUNK_ROWS * RECORD_BYTES;
const RECORD_WORDS = RECORD_BYTES / 4;

interface Slot {
  filling: Int32Array;
  /** Bytes. */
  used: number;
  /** Where its chunks begin in the file; all are full, but for the last. */
  starts: number[];
  bytes: number;
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
  close(): void;
}

const ALL_PARTS = Array.from({ length: PARTS }, (_, part) => part);
const slotOf = (measureNo: number, part: number): number => measureNo * PARTS + part;

export function chunksIn(file: string): Chunks {
  const spool = openSpool(file);
  const slots = new Map<number, Slot>();
  let caseNoEnd = 0;
  const slotAt = (place: number): Slot => {
    let slot = slots.get(place);
    if (slot === undefined)
      slots.set(place, (slot = { filling: new Int32Array(CHUNK_BYTES / 4), used: 0, starts: [], bytes: 0 }));
    return slot;
  };
  return {
    add: (records, rows, groupNos) => {
      const { bytes, halves, words } = viewsOf(records);
      for (let index = 0; index < rows; index += 1) {
        const at = index * RECORD_BYTES;
        const group = at / 2 + HALF.groupNo;
        halves[group] = groupNos[halves[group] ?? 0] ?? 0;
        caseNoEnd = Math.max(caseNoEnd, (words[at / 4 + WORD.caseNo] ?? 0) + 1);
        const slot = slotAt(slotOf(bytes[at + BYTE.measureNo] ?? 0, (bytes[at] ?? 0) >> 4));
        // Word by word: for so few a call takes longer than they do.
        for (let word = 0; word < RECORD_WORDS; word += 1)
          slot.filling[slot.used / 4 + word] = words[at / 4 + word] ?? 0;
        slot.used += RECORD_BYTES;
        if (slot.used === CHUNK_BYTES) flush(spool, slot);
      }
    },
    seal: () => {
      for (const slot of slots.values()) {
        if (slot.used > 0) flush(spool, slot);
        slot.filling = new Int32Array(0);
      }
    },
    caseNoEnd: () => caseNoEnd,
    measures: () =>
      ROW_MEASURES.map((_, measureNo) => measureNo).filter((measureNo) =>
        ALL_PARTS.some((part) => slots.has(slotOf(measureNo, part))),
      ),
    rowsOf: (measureNos, part) => {
      const parts = part === undefined ? ALL_PARTS : [part];
      const places = [measureNos].flat().flatMap((measureNo) => parts.map((each) => slotOf(measureNo, each)));
      return joined(
        spool,
        places.flatMap((place) => slots.get(place) ?? []),
      );
    },
    close: () => spool.close(),
  };
}

function flush(spool: Spool, slot: Slot): void {
  slot.starts.push(spool.append(Buffer.from(slot.filling.buffer, 0, slot.used)));
  slot.bytes += slot.used;
  slot.used = 0;
}

function joined(spool: Spool, slots: readonly Slot[]): { views: Views; rows: number } {
  const length = slots.reduce((sum, { bytes }) => sum + bytes, 0);
  const views = viewsOf(new ArrayBuffer(length));
  let at = 0;
  for (const { starts, bytes } of slots) {
    const end = at + bytes;
    for (const start of starts) {
      const next = Math.min(at + CHUNK_BYTES, end);
      spool.read(views.bytes.subarray(at, next), start);
      at = next;
    }
  }
  return { views, rows: length / RECORD_BYTES };
}

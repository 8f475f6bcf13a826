/**
 * A stage or a clock in 64 bytes. Packed, because a national export has millions: a row of a table with as many columns takes ten times
 * as long to write, and packed rows go from one thread to another as they are. In the byte order of the machine; they never leave it.
 */
import { CENSOR_REASONS, TIME_SOURCES } from '../../src/evaluation/durations/index.ts';
import { END_REASONS, placeOfClock, placeOfStage, START_DAYPARTS } from '../../src/evaluation/rows/index.ts';
import type { CaseClock, CaseStage } from '../../src/evaluation/rows/index.ts';

export const RECORD_BYTES = 64;
export const NAME_BYTES = 16;

/** Places of four bytes, after the names of the row and of its case. */
export const WORD = {
  caseNo: 8,
  minutes: 9,
  atRiskFrom: 10,
  // Of a clock the one, of a stage the other.
  followUp: 11,
  entryOffset: 11,
  entryLag: 12,
} as const;
/** Places of two bytes. */
export const HALF = { groupNo: 26, occurrence: 27 } as const;
/** Places of a byte. */
export const BYTE = {
  measureNo: 56,
  observed: 57,
  endReason: 58,
  censorReason: 59,
  timeSource: 60,
  deadlineMet: 61,
  daypart: 62,
  weekend: 63,
} as const;

/** For no reason, and for neither met nor missed. */
export const NONE = 255;

const placesOf = <Code extends string>(codes: readonly Code[]): ReadonlyMap<Code, number> =>
  new Map(codes.map((code, place) => [code, place]));

const END_PLACE = placesOf(END_REASONS);
const CENSOR_PLACE = placesOf(CENSOR_REASONS);
const SOURCE_PLACE = placesOf(TIME_SOURCES);
const DAYPART_PLACE = placesOf(START_DAYPARTS);

/** The same memory in words, halves and bytes. */
export interface Views {
  bytes: Buffer;
  halves: Uint16Array;
  words: Int32Array;
}

/** `memory` begins at a multiple of four. */
export function viewsOf(memory: ArrayBuffer, offset = 0, length = memory.byteLength): Views {
  return {
    bytes: Buffer.from(memory, offset, length),
    halves: new Uint16Array(memory, offset, length / 2),
    words: new Int32Array(memory, offset, length / 4),
  };
}

export interface Packed {
  /** `null` where cases have no names. */
  pseudonym: Uint8Array | null;
  caseNo: number;
  groupNo: number;
}

function packShared(
  { bytes, halves, words }: Views,
  index: number,
  row: CaseStage | CaseClock,
  packed: Packed,
): void {
  const at = index * RECORD_BYTES;
  if (packed.pseudonym !== null) bytes.set(packed.pseudonym, at + NAME_BYTES);
  words[at / 4 + WORD.caseNo] = packed.caseNo;
  halves[at / 2 + HALF.groupNo] = packed.groupNo;
  halves[at / 2 + HALF.occurrence] = row.occurrence;
  bytes[at + BYTE.observed] = Number(row.observed);
  bytes[at + BYTE.endReason] = END_PLACE.get(row.endReason) ?? NONE;
  bytes[at + BYTE.censorReason] =
    row.censorReason === null ? NONE : (CENSOR_PLACE.get(row.censorReason) ?? NONE);
  bytes[at + BYTE.timeSource] = SOURCE_PLACE.get(row.timeSource) ?? NONE;
}

export function packStage(views: Views, index: number, row: CaseStage, packed: Packed): void {
  packShared(views, index, row, packed);
  const { bytes, words } = views;
  const at = index * RECORD_BYTES;
  words[at / 4 + WORD.minutes] = row.duration;
  words[at / 4 + WORD.atRiskFrom] = row.atRiskFrom;
  words[at / 4 + WORD.entryOffset] = row.entryOffset;
  words[at / 4 + WORD.entryLag] = row.entryLag;
  bytes[at + BYTE.measureNo] = placeOfStage(row.stage);
  bytes[at + BYTE.deadlineMet] = row.deadlineMet === null ? NONE : Number(row.deadlineMet);
  bytes[at + BYTE.daypart] = DAYPART_PLACE.get(row.startDaypart) ?? NONE;
  bytes[at + BYTE.weekend] = Number(row.startWeekend);
}

export function packClock(views: Views, index: number, row: CaseClock, packed: Packed): void {
  packShared(views, index, row, packed);
  const at = index * RECORD_BYTES;
  views.words[at / 4 + WORD.minutes] = row.value;
  views.words[at / 4 + WORD.followUp] = row.followUp;
  views.bytes[at + BYTE.measureNo] = placeOfClock(row.clock, row.role);
}

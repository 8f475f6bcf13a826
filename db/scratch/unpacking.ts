/** Packed rows as they were before. */
import { CENSOR_REASONS, TIME_SOURCES } from '../../src/evaluation/durations/index.ts';
import type { ExactClockRow, ExactStageRow } from '../../src/evaluation/rows/index.ts';
import { END_REASONS, ROW_MEASURES, START_DAYPARTS } from '../../src/evaluation/rows/index.ts';
import type { GroupKey } from './packing.ts';
import { BYTE, HALF, NAME_BYTES, NONE, RECORD_BYTES, WORD } from './record.ts';
import type { Views } from './record.ts';

/** A row in its cell, with what it is named and linked by. Without a name for its case, cases are no longer told apart. */
export interface PlacedRow<Row> {
  row: Row;
  rowId: string;
  pseudonym: string;
  cellNo: number;
  measureNo: number;
}

/** What the number of a group stands for. */
export interface Places {
  groups: readonly GroupKey[];
  cellOf: (groupNo: number) => number;
}

export const wordAt = ({ words }: Views, index: number, place: number): number =>
  words[(index * RECORD_BYTES) / 4 + place] ?? 0;

export const halfAt = ({ halves }: Views, index: number, place: number): number =>
  halves[(index * RECORD_BYTES) / 2 + place] ?? 0;

export const byteAt = ({ bytes }: Views, index: number, place: number): number =>
  bytes[index * RECORD_BYTES + place] ?? NONE;

export const measureAt = (views: Views, index: number): number => byteAt(views, index, BYTE.measureNo);

export const groupAt = (views: Views, index: number): number => halfAt(views, index, HALF.groupNo);

/** A code out of its list; a number beside the list is a fault of this folder. */
function codeIn<Code>(list: readonly Code[], place: number): Code {
  const code = list[place];
  if (code === undefined) throw new Error(`A packed row with a code that is none: ${place}`);
  return code;
}

export const endReasonAt = (views: Views, index: number) =>
  codeIn(END_REASONS, byteAt(views, index, BYTE.endReason));

export function unpack(
  views: Views,
  index: number,
  { groups, cellOf }: Places,
): PlacedRow<ExactStageRow> | PlacedRow<ExactClockRow> {
  const at = index * RECORD_BYTES;
  const measureNo = measureAt(views, index);
  const groupNo = groupAt(views, index);
  const rowId = views.bytes.toString('hex', at, at + NAME_BYTES);
  const pseudonym = views.bytes.toString('hex', at + NAME_BYTES, at + 2 * NAME_BYTES);
  const cellNo = cellOf(groupNo);
  const censorReason = byteAt(views, index, BYTE.censorReason);
  const shared = {
    caseId: pseudonym,
    ...codeIn(groups, groupNo),
    occurrence: halfAt(views, index, HALF.occurrence),
    observed: byteAt(views, index, BYTE.observed) === 1,
    endReason: endReasonAt(views, index),
    censorReason: censorReason === NONE ? null : codeIn(CENSOR_REASONS, censorReason),
    timeSource: codeIn(TIME_SOURCES, byteAt(views, index, BYTE.timeSource)),
  };
  const measure = codeIn(ROW_MEASURES, measureNo);
  const minutes = wordAt(views, index, WORD.minutes);
  if ('clock' in measure) {
    const row = { ...shared, ...measure, value: minutes, followUp: wordAt(views, index, WORD.followUp) };
    return { row, rowId, pseudonym, cellNo, measureNo };
  }
  const met = byteAt(views, index, BYTE.deadlineMet);
  const row = {
    ...shared,
    stage: measure.stage,
    duration: minutes,
    atRiskFrom: wordAt(views, index, WORD.atRiskFrom),
    entryOffset: wordAt(views, index, WORD.entryOffset),
    entryLag: wordAt(views, index, WORD.entryLag),
    deadlineMet: met === NONE ? null : met === 1,
    startDaypart: codeIn(START_DAYPARTS, byteAt(views, index, BYTE.daypart)),
    startWeekend: byteAt(views, index, BYTE.weekend) === 1,
  };
  return { row, rowId, pseudonym, cellNo, measureNo };
}

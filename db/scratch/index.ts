/** Throwaway files for one export: exact rows in, counts and rows in order out, in memory that does not grow with the cases. */
import Database from 'better-sqlite3';
import { ROW_MEASURES } from '../../src/evaluation/rows/index.ts';
import type {
  ExactCaseRow,
  ExactClockRow,
  ExactStageRow,
  RowMeasure,
} from '../../src/evaluation/rows/index.ts';
import type { ClockColumn, StageColumn } from '../../src/evaluation/tiers/index.ts';
import { CASE_TABLE, casesIn } from './cases.ts';
import { chunksIn } from './chunks.ts';
import { scratchGroups } from './groups.ts';
import type { Cells } from './groups.ts';
import { linesOf } from './lines.ts';
import type { LineTable } from './lines.ts';
import type { PackedBatch } from './packing.ts';
import { lengthsOf, partsInOrder, spellsOf } from './reading.ts';
import { openSpool } from './spool.ts';
import type { CellSpell, LengthRun } from './reading.ts';

export { packBatch } from './packing.ts';
export type { LineTable, RowPlace } from './lines.ts';
export type { CaseNames, PackedBatch, PackedInput, RowNames } from './packing.ts';
export type { CellSpell } from './reading.ts';
export { openSpool };
export type { Spool } from './spool.ts';
export type { PlacedRow } from './unpacking.ts';

export interface Scratch {
  add(batch: PackedBatch): void;
  /** Puts every case in its cell, once all are in; the numbers of cells are places in `cells`. Before any reading. */
  group(regionIds: readonly string[]): Cells;
  /** Numbers of the measures of which there are rows. */
  measures(): number[];
  measure(measureNo: number): RowMeasure;
  /** Lengths of first times with how many cases have them, by cell and then by length; can be gone through more than once. */
  lengths(measureNo: number): Iterable<LengthRun>;
  spells(measureNo: number): Iterable<CellSpell>;
  /** All numbers of cases in `spells` lie below it. */
  caseNoEnd(): number;
  /** Lines in the order of the ids of their rows. */
  stageLines(table: LineTable<ExactStageRow, StageColumn>): Iterable<Uint8Array>;
  clockLines(table: LineTable<ExactClockRow, ClockColumn>): Iterable<Uint8Array>;
  /** Cases that are named, in the order of their pseudonyms. */
  caseRows(): Iterable<{ row: ExactCaseRow; cellNo: number }>;
  logs(): Iterable<{ pseudonym: string; log: string }>;
  close(): void;
}

/** Nothing in it need survive: what a kill leaves of it is removed at the next start. */
export function openScratch(file: string): Scratch {
  const raw = new Database(file);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'])
    raw.pragma(setting);
  raw.exec(CASE_TABLE);
  const chunks = chunksIn(`${file}-rows`);
  const groups = scratchGroups();
  const logs = openSpool(`${file}-logs`);
  const cases = casesIn(raw, logs);
  const together = raw.transaction((work: () => void) => work());
  const cellOf = (groupNo: number): number => groups.cellOf(groupNo);
  const places = { groups: groups.keys(), cellOf };
  return {
    add: ({ records, rows: count, groups: ofBatch, cases: named }) => {
      const groupNos = ofBatch.map(({ key, cases: of }) => groups.add(key, of));
      chunks.add(records, count, groupNos);
      if (named.length === 0) return;
      together(() => {
        for (const each of named) cases.add(each, groupNos[each.groupNo] ?? 0);
      });
    },
    group: (regionIds) => {
      chunks.seal();
      return groups.assign(regionIds);
    },
    measures: () => chunks.measures(),
    measure: (measureNo) => {
      const measure = ROW_MEASURES[measureNo];
      if (measure === undefined) throw new Error('No such measure');
      return measure;
    },
    lengths: (measureNo) => lengthsOf(chunks, measureNo, cellOf),
    spells: (measureNo) => spellsOf(chunks, measureNo, cellOf),
    caseNoEnd: () => chunks.caseNoEnd(),
    stageLines: (table) => linesOf(partsInOrder(chunks, 'stage'), places, table),
    clockLines: (table) => linesOf(partsInOrder(chunks, 'clock'), places, table),
    caseRows: function* () {
      for (const { row, groupNo } of cases.rows((number) => groups.key(number)))
        yield { row, cellNo: cellOf(groupNo) };
    },
    logs: () => cases.logs(),
    close: () => {
      raw.close();
      chunks.close();
      logs.close();
    },
  };
}

/** The files with a row per stage, clock and case: written as they come out of the scratch tables, in the order of their ids. */
import type { LineTable, PlacedRow, Scratch } from '../../../db/scratch/index.ts';
import type { LogEvent, LoggedCase } from '../../../src/evaluation/package/index.ts';
import { ocelLines, survivalReference, xesLines } from '../../../src/evaluation/package/index.ts';
import type { ExactClockRow, ExactStageRow } from '../../../src/evaluation/rows/index.ts';
import type {
  CaseCell,
  ClockColumn,
  Column,
  LogEntry,
  RowContext,
  StageColumn,
} from '../../../src/evaluation/tiers/index.ts';
import {
  caseCells,
  caseColumns,
  clockCells,
  clockColumns,
  csvCell,
  csvLines,
  stageCells,
  stageColumns,
} from '../../../src/evaluation/tiers/index.ts';
import { FEW_CASES } from '../../../src/evaluation/tiers/region-groups.ts';
import type { PackageFolder } from './package-files.ts';
import { cellAt, measureName, measureNumbers } from './scratch-measures.ts';
import { shownSpells } from './shown-rows.ts';
import type { ShownRows } from './shown-rows.ts';

export interface RowSource {
  tier: 'A' | 'B';
  scratch: Scratch;
  cells: readonly CaseCell[];
  rows: ShownRows;
  /** Cases of a cell under one process version. */
  casesUnder: (cellNo: number, processVersion: string) => number;
}

type RowColumn = StageColumn | ClockColumn;

/** In tier B, of a version with fewer than ten cases in its cell. */
const OTHER_VERSION = 'other';

/** Which rows are shown, and what their cells say. */
function lineTable<Row extends ExactStageRow | ExactClockRow, Name extends RowColumn>(
  { tier, cells, rows, casesUnder }: RowSource,
  columns: readonly Column<Name>[],
  cellsOf: (row: Row, tier: 'A' | 'B', context: RowContext) => string[],
): LineTable<Row, Name> {
  const contextOf = ({ cellNo, measureNo, rowId, pseudonym }: PlacedRow<Row>): RowContext => ({
    cell: cellAt(cells, cellNo),
    rounding: rows.roundingOf(measureNo),
    rowId,
    casePseudonym: tier === 'A' ? pseudonym : null,
  });
  // Of few cases a version would tie their rows together, and tell when they were.
  const rowIn = ({ row, cellNo }: PlacedRow<Row>): Row =>
    tier === 'A' || casesUnder(cellNo, row.processVersion) >= FEW_CASES
      ? row
      : { ...row, processVersion: OTHER_VERSION };
  return {
    columns: columns.map(({ name }) => name),
    cellsOf: (placed) => cellsOf(rowIn(placed), tier, contextOf(placed)).map(csvCell),
    roundingOf: rows.roundingOf,
    isShown: rows.isShown,
  };
}

export async function writeRows(folder: PackageFolder, source: RowSource): Promise<void> {
  const { tier, scratch, cells } = source;
  const [stages, clocks] = [stageColumns(tier), clockColumns(tier)];
  const stageLines = scratch.stageLines(lineTable(source, stages, stageCells));
  await folder.write('stage_durations.csv', withHeader(stages, stageLines));
  const clockLines = scratch.clockLines(lineTable(source, clocks, clockCells));
  await folder.write('clocks.csv', withHeader(clocks, clockLines));
  await folder.write('survival_reference.json', [referenceText(source)]);
  if (tier === 'B') return;
  await folder.write('cases.csv', csvLines(caseColumns(tier), caseLines(scratch, cells)));
  await folder.write('log.xes', ended(xesLines(loggedCases(scratch))));
  await folder.write('log.ocel.json', ended(ocelLines(() => loggedCases(scratch))));
}

function* withHeader(
  columns: readonly Column[],
  lines: Iterable<Uint8Array>,
): Generator<string | Uint8Array, void, void> {
  yield* csvLines(columns, []);
  yield* lines;
}

function* caseLines(scratch: Scratch, cells: readonly CaseCell[]): Generator<string[]> {
  for (const { row, cellNo } of scratch.caseRows()) yield caseCells(row, cellAt(cells, cellNo), row.caseId);
}

function* loggedCases(scratch: Scratch): Generator<LoggedCase<LogEvent>> {
  // Written by `fillScratch` alone.
  for (const { pseudonym, log } of scratch.logs()) yield { pseudonym, events: JSON.parse(log) as LogEvent[] };
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function referenceText({ tier, scratch, rows }: RowSource): string {
  const numbers = measureNumbers(scratch);
  return survivalReference({
    tier,
    spellsOf: (stage) => {
      const measureNo = numbers.get(stage);
      return measureNo === undefined ? [] : shownSpells(scratch.spells(measureNo), measureNo, rows);
    },
  });
}

/** Rows that the tier leaves out, by file. */
export function leftOutLog({ scratch, rows }: Pick<RowSource, 'scratch' | 'rows'>): LogEntry[] {
  return scratch.measures().flatMap((measureNo): LogEntry[] => {
    const measure = measureName(scratch, measureNo);
    const count = rows.leftOut.get(measure);
    if (count === undefined || count === 0) return [];
    const file = 'stage' in scratch.measure(measureNo) ? 'stage_durations.csv' : 'clocks.csv';
    return [{ file, column: '', measure, reason: 'GROUP_BELOW_5', count }];
  });
}

/** The files with a row per stage, clock and case: written as they come out of the scratch tables, in the order of their ids. */
import type { Scratch } from '../../../db/scratch/index.ts';
import type { LogEvent, LoggedCase } from '../../../src/evaluation/package/index.ts';
import { ocelLines, survivalReference, xesLines } from '../../../src/evaluation/package/index.ts';
import type { CaseCell, LogEntry, RowContext } from '../../../src/evaluation/tiers/index.ts';
import {
  caseCells,
  caseColumns,
  clockCells,
  clockColumns,
  csvLines,
  stageCells,
  stageColumns,
} from '../../../src/evaluation/tiers/index.ts';
import type { PackageFolder } from './package-files.ts';
import { cellAt, measureName, measureNumbers } from './scratch-measures.ts';
import { shownSpells } from './shown-rows.ts';
import type { ShownRows } from './shown-rows.ts';

export interface RowSource {
  tier: 'A' | 'B';
  scratch: Scratch;
  cells: readonly CaseCell[];
  rows: ShownRows;
}

interface Placed {
  measureNo: number;
  cellNo: number;
  rowId: string;
  pseudonym: string;
}

const contextOf = ({ tier, cells, rows }: RowSource, row: Placed): RowContext => ({
  cell: cellAt(cells, row.cellNo),
  rounding: rows.roundingOf(row.measureNo),
  rowId: row.rowId,
  casePseudonym: tier === 'A' ? row.pseudonym : null,
});

export function writeRows(folder: PackageFolder, source: RowSource): void {
  const { tier, scratch, cells } = source;
  folder.write('stage_durations.csv', csvLines(stageColumns(tier), stageLines(source)));
  folder.write('clocks.csv', csvLines(clockColumns(tier), clockLines(source)));
  folder.write('survival_reference.json', [referenceText(source)]);
  if (tier === 'B') return;
  folder.write('cases.csv', csvLines(caseColumns(tier), caseLines(scratch, cells)));
  folder.write('log.xes', ended(xesLines(loggedCases(scratch))));
  folder.write('log.ocel.json', ended(ocelLines(() => loggedCases(scratch))));
}

function* stageLines(source: RowSource): Generator<string[]> {
  for (const named of source.scratch.stageRows()) {
    const { measureNo, cellNo, row } = named;
    if (!source.rows.isShown({ measureNo, cellNo, minutes: row.duration })) continue;
    yield stageCells(row, source.tier, contextOf(source, named));
  }
}

function* clockLines(source: RowSource): Generator<string[]> {
  for (const named of source.scratch.clockRows()) {
    const { measureNo, cellNo, row } = named;
    if (!source.rows.isShown({ measureNo, cellNo, minutes: row.value })) continue;
    yield clockCells(row, source.tier, contextOf(source, named));
  }
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
    const count = rows.leftOut.get(measure) ?? 0;
    if (count === 0) return [];
    const file = 'stage' in scratch.measure(measureNo) ? 'stage_durations.csv' : 'clocks.csv';
    return [{ file, column: '', measure, reason: 'GROUP_BELOW_5', count }];
  });
}

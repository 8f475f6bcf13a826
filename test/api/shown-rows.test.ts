import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countedCells, neverAtRisk } from '../../api/application/evaluation/aggregate-rows.ts';
import { packageFolder } from '../../api/application/evaluation/package-files.ts';
import { writeRows } from '../../api/application/evaluation/row-files.ts';
import { ALL_ROWS, rowsInGroups } from '../../api/application/evaluation/shown-rows.ts';
import { openScratch, packBatch, type PackedInput } from '../../db/scratch/index.ts';
import type { PilotArm } from '../../src/evaluation/durations/index.ts';
import { publish } from '../../src/evaluation/publication/index.ts';
import type { CaseStage } from '../../src/evaluation/rows/index.ts';
import { NO_NAMES } from '../support/packed-names.ts';

/** So many cases of an arm in the region, each with a risk assessment of an hour; some with a second one of two hours. */
function inputs(
  arm: PilotArm,
  cases: number,
  first: number,
  { again = 0, processVersion = '1' } = {},
): PackedInput[] {
  return Array.from({ length: cases }, (_, index) => {
    const group = {
      caseId: `zaak-${first + index}`,
      arm,
      processVersion,
      protocol: 'proef@1',
      region: 'west',
      quarter: '2026-Q1',
    };
    const stage = (name: 'INITIATION' | 'RIHG', occurrence: number, duration: number): CaseStage => ({
      stage: name,
      occurrence,
      duration,
      atRiskFrom: 0,
      observed: true,
      endReason: 'COMPLETED',
      censorReason: null,
      timeSource: 'ENTERED',
      deadlineMet: null,
      startDaypart: 'EVENING',
      startWeekend: false,
      entryOffset: 0,
      entryLag: 0,
    });
    const stages = [stage('INITIATION', 1, 15), stage('RIHG', 1, 60)];
    if (index < again) stages.push(stage('RIHG', 2, 120));
    const row = { ...group, reconstructed: false, late: false };
    return { rows: { stages, clocks: [], case: row }, caseNo: first + index, log: undefined };
  });
}

function filled(all: readonly PackedInput[]) {
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-rijen-'));
  const scratch = openScratch(join(folder, 'scratch.sqlite'));
  onTestFinished(() => {
    scratch.close();
    rmSync(folder, { recursive: true });
  });
  scratch.add(packBatch(all, () => NO_NAMES));
  return { folder, scratch, ...scratch.group(['west']) };
}

function shown(all: readonly PackedInput[]) {
  const { scratch, cells } = filled(all);
  const table = publish(countedCells(scratch, cells));
  const rows = rowsInGroups(scratch, cells, table.cells);
  const isShown = (arm: PilotArm, occurrence = 1, minutes = 60): boolean =>
    rows.isShown({ measureNo: 1, cellNo: cells.findIndex((cell) => cell.arm === arm), occurrence, minutes });
  return { rows, isShown };
}

test('rows stand in cells of which the table shows the counts; of a hidden one not even a group of nine', () => {
  const { rows, isShown } = shown([...inputs('BASELINE', 30, 1), ...inputs('PILOT', 9, 31)]);
  expect([isShown('BASELINE'), isShown('PILOT')]).toEqual([true, false]);
  // All rows together are those of both arms: how many are left out would tell how many the hidden one has.
  expect([rows.leftOut.get('RIHG'), rows.leftOut.get('INITIATION')]).toEqual([null, null]);
  const ten = shown([...inputs('BASELINE', 30, 1), ...inputs('PILOT', 10, 31)]);
  expect([ten.isShown('PILOT'), ten.rows.leftOut.get('RIHG')]).toEqual([true, undefined]);
});

test('of a case stands the first time alone: five rows are five people', () => {
  const { isShown } = shown(inputs('BASELINE', 30, 1, { again: 12 }));
  expect([isShown('BASELINE'), isShown('BASELINE', 2, 120), isShown('BASELINE', 2)]).toEqual([
    true,
    false,
    false,
  ]);
});

/** Rows of the file by process version. */
async function versions(tier: 'A' | 'B', cases: number): Promise<Record<string, number>> {
  const { folder, scratch, cells, casesUnder } = filled([
    ...inputs('BASELINE', 30, 1),
    ...inputs('BASELINE', cases, 31, { processVersion: 'tussentijds' }),
  ]);
  const places = { folder: join(folder, 'files'), packed: join(folder, 'packed') };
  const files = packageFolder({ ...places, signal: new AbortController().signal });
  const { cells: published } = publish(countedCells(scratch, cells));
  const rows = tier === 'B' ? rowsInGroups(scratch, cells, published) : ALL_ROWS;
  await writeRows(files, { tier, scratch, cells, rows, casesUnder });
  files.close();
  const [header = '', ...lines] = readFileSync(join(places.folder, 'stage_durations.csv'), 'utf8')
    .trim()
    .split('\r\n');
  const place = header.split(',').indexOf('process_version');
  const named = Map.groupBy(lines, (line) => line.split(',')[place] ?? '');
  return Object.fromEntries([...named].map(([version, ofIt]) => [version, ofIt.length]));
}

test('a process version of fewer than ten cases is not named in tier B: it would tie their rows together', async () => {
  expect(await versions('B', 9)).toEqual({ '1': 60, other: 18 });
  expect(await versions('B', 10)).toEqual({ '1': 60, tussentijds: 20 });
  expect(await versions('A', 9)).toEqual({ '1': 60, tussentijds: 18 });
});

test('how many were never at risk is told under an agreement only', () => {
  const cell = { measure: 'RIHG', arm: 'PILOT', regionGroup: 'ALL', period: 'ALL', figures: { leftOut: 9 } };
  const counts = (tier: 'A' | 'B') => neverAtRisk([cell as never], tier).map(({ count }) => count);
  expect([counts('A'), counts('B')]).toEqual([[9], [null]]);
});

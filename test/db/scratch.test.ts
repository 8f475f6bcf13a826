import { describe, expect, onTestFinished, test } from 'vitest';
import { openScratch, packBatch } from '../../db/scratch/index.ts';
import type { CaseNames, Scratch } from '../../db/scratch/index.ts';
import { CLOCK_CODES, endOfCutoffDay, measureCase } from '../../src/evaluation/durations/index.ts';
import { exactRows } from '../../src/evaluation/rows/index.ts';
import type { CaseClock, CaseStage, ExactRows } from '../../src/evaluation/rows/index.ts';
import { minutesAfter, wholeOrder } from '../support/stored-cases.ts';
import { clockCells, clockColumns, stageCells, stageColumns } from '../../src/evaluation/tiers/index.ts';
import { putHex } from '../support/packed-names.ts';
import { temporaryFiles } from './temporary-folder.ts';

const newFile = temporaryFiles();
const until = endOfCutoffDay('2026-06-30');

function rowsOf(index: number, region: string | null): ExactRows {
  const player = wholeOrder(minutesAfter('2026-03-02 18:00', index * 31));
  const { protocol, file } = player;
  const measures = measureCase({ events: file.events, protocol, region }, { until, now: until }, []);
  if (measures === undefined) throw new Error('Not recorded by then');
  return exactRows(`case-${index}`, measures);
}

/** Names that go down as the cases go up, so that the order of the names is not that of the cases. */
const nameOf = (caseId: string, what: string): string =>
  `${(255 - 10 * Number(caseId.slice(5))).toString(16).padStart(2, '0')}${Buffer.from(what).toString('hex')}`
    .padEnd(32, '0')
    .slice(0, 32);

const hexNamesOf = (caseId: string) => ({
  pseudonym: nameOf(caseId, 'case'),
  ofStage: ({ stage, occurrence }: CaseStage) => nameOf(caseId, `${stage.slice(0, 4)}${occurrence}`),
  ofClock: ({ clock, role }: CaseClock) => nameOf(caseId, `${role}${CLOCK_CODES.indexOf(clock)}`),
});

const namesOf = (caseId: string): CaseNames => {
  const { pseudonym, ofStage, ofClock } = hexNamesOf(caseId);
  return { pseudonym: Buffer.from(pseudonym, 'hex'), putStage: putHex(ofStage), putClock: putHex(ofClock) };
};

function filled(): { scratch: Scratch; rows: ExactRows[] } {
  const scratch = openScratch(newFile());
  onTestFinished(() => scratch.close());
  const rows = Array.from({ length: 24 }, (_, index) => rowsOf(index, index < 12 ? 'west' : null));
  // In two batches, the later first: threads that measure are done in any order.
  for (const [from, to] of [
    [15, 24],
    [0, 15],
  ] as const) {
    const inputs = rows.slice(from, to).map((each, index) => ({
      rows: each,
      caseNo: from + index + 1,
      log: `[${each.stages.length}, "${each.case.caseId}"]`,
    }));
    scratch.add(packBatch(inputs, namesOf));
  }
  return { scratch, rows };
}

interface Named {
  rowId: string;
  pseudonym: string;
  cellNo: number;
}

const EVERY_ROW = { roundingOf: () => 1, isShown: () => true };
const line = (cells: readonly string[]): string => cells.join(',');
const linesIn = (pieces: Iterable<Uint8Array>): string[] =>
  Buffer.concat([...pieces])
    .toString()
    .split('\r\n')
    .slice(0, -1);

describe('the scratch tables', () => {
  test('give back every row as it went in, as a line of its file, in the order of the names', () => {
    const { scratch, rows } = filled();
    const { cells } = scratch.group(['west', 'oost']);
    const cellOf = ({ region }: ExactRows['case']) => cells[region === null ? 0 : 1]!;
    const expected = (kind: 'stages' | 'clocks'): string[] =>
      rows
        .flatMap((each): string[] => {
          const { ofStage, ofClock, pseudonym } = hexNamesOf(each.case.caseId);
          const context = { cell: cellOf(each.case), rounding: 1 as const, casePseudonym: pseudonym };
          return kind === 'stages'
            ? each.stages.map((row) =>
                line(stageCells({ ...each.case, ...row }, 'A', { ...context, rowId: ofStage(row) })),
              )
            : each.clocks.map((row) =>
                line(clockCells({ ...each.case, ...row }, 'A', { ...context, rowId: ofClock(row) })),
              );
        })
        .toSorted();
    const contextOf = ({ rowId, pseudonym, cellNo }: Named) =>
      ({ cell: cells[cellNo]!, rounding: 1, rowId, casePseudonym: pseudonym }) as const;
    const stages = scratch.stageLines({
      ...EVERY_ROW,
      columns: stageColumns('A').map(({ name }) => name),
      cellsOf: (placed) => stageCells(placed.row, 'A', contextOf(placed)),
    });
    expect(linesIn(stages)).toEqual(expected('stages'));
    const clocks = scratch.clockLines({
      ...EVERY_ROW,
      columns: clockColumns('A').map(({ name }) => name),
      cellsOf: (placed) => clockCells(placed.row, 'A', contextOf(placed)),
    });
    expect(linesIn(clocks)).toEqual(expected('clocks'));
  });

  test('give the cases that are named, in the order of their pseudonyms', () => {
    const { scratch, rows } = filled();
    scratch.group(['west', 'oost']);
    const cases = [...scratch.caseRows()].map(({ row }) => row);
    expect(cases).toEqual(
      rows.toReversed().map((each) => ({ ...each.case, caseId: hexNamesOf(each.case.caseId).pseudonym })),
    );
    expect([...scratch.logs()].map(({ log }) => log)).toEqual(
      rows.toReversed().map((each) => `[${each.stages.length}, "${each.case.caseId}"]`),
    );
  });

  test('put every case in its cell: a region with ten cases by itself, no region in RG00', () => {
    const { scratch } = filled();
    const { cells } = scratch.group(['west', 'oost']);
    expect(cells.map(({ regionGroup, period }) => `${regionGroup} ${period}`)).toEqual([
      'RG00 2026-Q1',
      'RG02 2026-Q1',
    ]);
    const inCells = [...scratch.caseRows()].map(({ cellNo }) => cellNo);
    expect(inCells).toEqual([...Array<number>(12).fill(0), ...Array<number>(12).fill(1)]);
  });

  test('count the first time of a case alone among the lengths, and every time among the spells', () => {
    const scratch = openScratch(newFile());
    onTestFinished(() => scratch.close());
    const [one] = [rowsOf(1, 'west')];
    const [clock] = one.clocks;
    const breach = { ...clock!, clock: 'BREACH_TO_REPORT' as const, role: 'NONE' as const, value: 30 };
    const twice = { ...one, stages: [], clocks: [breach, { ...breach, occurrence: 2, value: 45 }] };
    scratch.add(packBatch([{ rows: twice, caseNo: 1, log: undefined }], namesOf));
    scratch.group(['west']);
    const [measureNo = -1] = scratch.measures();
    expect([...scratch.lengths(measureNo)].map(({ minutes, rows }) => [minutes, rows])).toEqual([[30, 1]]);
    const spells = [...scratch.spells(measureNo)].map(({ occurrence, duration }) => [occurrence, duration]);
    expect(spells.toSorted(([one = 0], [other = 0]) => one - other)).toEqual([
      [1, 30],
      [2, 45],
    ]);
  });

  test('of a clock that was over without its event give one that is still awaited at the cut-off', () => {
    const scratch = openScratch(newFile());
    onTestFinished(() => scratch.close());
    const one = rowsOf(1, 'west');
    const clock = { ...one.clocks[0]!, clock: 'REPORT_TO_DECISION' as const, role: 'NONE' as const };
    const over = { ...clock, observed: true, endReason: 'ABORTED' as const, value: 30, followUp: 999 };
    scratch.add(
      packBatch([{ rows: { ...one, stages: [], clocks: [over] }, caseNo: 1, log: undefined }], namesOf),
    );
    scratch.group(['west']);
    const [spell] = [...scratch.spells(scratch.measures()[0] ?? -1)];
    expect(spell).toMatchObject({ duration: 999, cause: null });
    expect([...scratch.lengths(scratch.measures()[0] ?? -1)].map(({ minutes }) => minutes)).toEqual([30]);
  });

  test('count lengths by cell and length, and give the spells of a measure', () => {
    const { scratch, rows } = filled();
    scratch.group(['west', 'oost']);
    for (const measureNo of scratch.measures()) {
      const measure = scratch.measure(measureNo);
      const lengths = rows.flatMap(({ stages, clocks }) =>
        'stage' in measure
          ? stages.filter(({ stage }) => stage === measure.stage).map(({ duration }) => duration)
          : clocks
              .filter(({ clock, role }) => clock === measure.clock && role === measure.role)
              .map(({ value }) => value),
      );
      const counted = [...scratch.lengths(measureNo)];
      const again = counted.flatMap(({ minutes, rows: count }) => Array<number>(count).fill(minutes));
      const up = (a: number, b: number): number => a - b;
      expect(again.toSorted(up)).toEqual(lengths.toSorted(up));
      const places = counted.map(({ cellNo, minutes }) => cellNo * 1e9 + minutes);
      expect(places).toEqual([...new Set(places)].toSorted(up));
      const spells = [...scratch.spells(measureNo)];
      expect(spells.map(({ duration }) => duration).toSorted(up)).toEqual(lengths.toSorted(up));
      expect(spells.every(({ caseNo }) => caseNo < scratch.caseNoEnd())).toBe(true);
    }
  });
});

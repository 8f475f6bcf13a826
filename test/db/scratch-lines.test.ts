/** Lines of packed rows against the cells of the rows as they were, whatever the rows. */
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openScratch, packBatch } from '../../db/scratch/index.ts';
import type { Scratch } from '../../db/scratch/index.ts';
import {
  CENSOR_REASONS,
  CLOCK_CODES,
  CLOCK_ROLES,
  PILOT_ARMS,
  STAGE_CODES,
  TIME_SOURCES,
} from '../../src/evaluation/durations/index.ts';
import { END_REASONS, START_DAYPARTS } from '../../src/evaluation/rows/index.ts';
import type { CaseClock, CaseStage, ExactRows } from '../../src/evaluation/rows/index.ts';
import {
  clockCells,
  clockColumns,
  csvCell,
  stageCells,
  stageColumns,
} from '../../src/evaluation/tiers/index.ts';
import type { CaseCell, RowContext } from '../../src/evaluation/tiers/index.ts';
import { NO_NAMES, putHex } from '../support/packed-names.ts';
import { temporaryFiles } from './temporary-folder.ts';

const newFile = temporaryFiles();

const word = fc.integer({ min: 0, max: 2 ** 31 - 2000 });
const key = fc.record({
  arm: fc.constantFrom(...PILOT_ARMS),
  // What people name is quoted where it must be; two bytes a letter where they have accents.
  processVersion: fc.constantFrom('none', '2', 'a,b', 'één "twee"', '=1'),
  protocol: fc.constant('proef@1'),
  region: fc.constantFrom('west', null),
  quarter: fc.constantFrom('2026-Q1', '2026-Q2'),
});
const ended = {
  observed: fc.boolean(),
  endReason: fc.constantFrom(...END_REASONS),
  censorReason: fc.constantFrom(...CENSOR_REASONS, null),
  timeSource: fc.constantFrom(...TIME_SOURCES),
  occurrence: fc.constantFrom(1, 2, 65_535),
};
const stage = fc.record({
  ...ended,
  stage: fc.constantFrom(...STAGE_CODES),
  atRiskFrom: word,
  duration: word,
  deadlineMet: fc.constantFrom(true, false, null),
  startDaypart: fc.constantFrom(...START_DAYPARTS),
  startWeekend: fc.boolean(),
  entryOffset: word,
  entryLag: word,
});
const clock = fc.record({
  ...ended,
  clock: fc.constantFrom(...CLOCK_CODES),
  role: fc.constantFrom(...CLOCK_ROLES),
  value: fc.oneof(word, fc.integer({ min: -(2 ** 31) + 2000, max: 9 })),
});
const cases = fc.array(
  fc.record({ key, stages: fc.array(stage, { maxLength: 4 }), clocks: fc.array(clock, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 12 },
);
type AnyCase = typeof cases extends fc.Arbitrary<(infer Case)[]> ? Case : never;

/** Nearly alike, so that more than the first digits decide on the order; never twice the same. */
const nameOf = (row: object, names: Map<object, string>): string => {
  const known =
    names.get(row) ?? ((names.size * 7919) % 1009).toString(16).padStart(3, '0').padStart(32, '1d05f00');
  names.set(row, known);
  return known;
};

const exact = ({ key: group, stages, clocks }: AnyCase, index: number): ExactRows => {
  const shared = { caseId: `zaak-${index}`, ...group };
  return {
    case: { ...shared, reconstructed: true, late: false },
    stages: stages.map((row): CaseStage => row),
    clocks: clocks.map((row): CaseClock => ({ ...row, followUp: row.value })),
  };
};

function scratchOf(all: readonly ExactRows[], names: Map<object, string>): Scratch {
  const scratch = openScratch(newFile());
  for (const [index, rows] of all.entries()) {
    const putRow = putHex((row: object) => nameOf(row, names));
    const ofCase = () => ({ pseudonym: Buffer.from(PSEUDONYM, 'hex'), putStage: putRow, putClock: putRow });
    scratch.add(packBatch([{ rows, caseNo: index, log: undefined }], ofCase));
  }
  return scratch;
}

const PSEUDONYM = 'c0ffee'.padEnd(32, '0');
const text = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString();

test('whatever the rows and the tier: a line says what the cells of its row say, and they are in order', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom('A', 'B'), fc.constantFrom(1, 15, 1440), (some, tier, rounding) => {
      const names = new Map<object, string>();
      const all = some.map(exact);
      const scratch = scratchOf(all, names);
      const { cells, grouping } = scratch.group(['west']);
      const context = (rowId: string, cell: CaseCell): RowContext => {
        const casePseudonym = tier === 'A' ? PSEUDONYM : null;
        return { cell, rounding, rowId, casePseudonym };
      };
      const shown = {
        roundingOf: () => rounding,
        isShown: ({ minutes }: { minutes: number }) => minutes % 3 > 0,
      };
      const sorted = (lines: readonly string[][]): string =>
        lines
          .map((line) => `${line.map(csvCell).join(',')}\r\n`)
          .toSorted()
          .join('');
      const stages = all
        .flatMap((rows) => rows.stages.map((row) => ({ ofCase: rows.case, row })))
        .filter(({ row }) => row.duration % 3 > 0);
      const stageLines = scratch.stageLines({
        ...shown,
        columns: stageColumns(tier).map(({ name }) => name),
        cellsOf: ({ row, rowId, cellNo }) =>
          stageCells(row, tier, context(rowId, cells[cellNo]!)).map(csvCell),
      });
      expect(text(stageLines)).toBe(
        sorted(
          stages.map(({ ofCase, row }) =>
            stageCells({ ...ofCase, ...row }, tier, context(nameOf(row, names), grouping.cellOf(ofCase))),
          ),
        ),
      );
      const clocks = all
        .flatMap((rows) => rows.clocks.map((row) => ({ ofCase: rows.case, row })))
        .filter(({ row }) => row.value % 3 > 0);
      const clockLines = scratch.clockLines({
        ...shown,
        columns: clockColumns(tier).map(({ name }) => name),
        cellsOf: ({ row, rowId, cellNo }) =>
          clockCells(row, tier, context(rowId, cells[cellNo]!)).map(csvCell),
      });
      expect(text(clockLines)).toBe(
        sorted(
          clocks.map(({ ofCase, row }) =>
            clockCells({ ...ofCase, ...row }, tier, context(nameOf(row, names), grouping.cellOf(ofCase))),
          ),
        ),
      );
      scratch.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe('many lines', () => {
  const ROWS = 30_000;
  const rows = exact(
    {
      key: { arm: 'PILOT', processVersion: '2', protocol: 'proef@1', region: 'west', quarter: '2026-Q1' },
      stages: [],
      clocks: Array.from({ length: ROWS }, (_, value) => ({
        clock: 'RIHG_DURATION' as const,
        role: 'NONE' as const,
        value,
        observed: true,
        endReason: 'COMPLETED' as const,
        censorReason: null,
        timeSource: 'SYSTEM' as const,
        occurrence: 1,
      })),
    },
    0,
  );
  const filled = (): Scratch => {
    const scratch = openScratch(newFile());
    onTestFinished(() => scratch.close());
    const putClock = putHex(({ value }: CaseClock) =>
      ((value * 7919) % ROWS).toString(16).padStart(4, '0').padEnd(32, 'e'),
    );
    scratch.add(packBatch([{ rows, caseNo: 0, log: undefined }], () => ({ ...NO_NAMES, putClock })));
    scratch.group(['west']);
    return scratch;
  };
  const table = (cellsOf: () => string[]) => ({
    roundingOf: () => 1,
    isShown: () => true,
    columns: ['row_id', 'clock_code', 'value_min'] as const,
    cellsOf,
  });

  test('come in pieces of a megabyte, every line whole in one and none twice', () => {
    const pieces = [...filled().clockLines(table(() => ['', 'RIHG_DURATION', '']))];
    expect(pieces.length).toBe(2);
    expect(pieces.every(({ length }) => length > 0 && length <= 2 ** 20)).toBe(true);
    expect(pieces.every((piece) => Buffer.from(piece).toString().endsWith('\r\n'))).toBe(true);
    const lines = text(pieces).trimEnd().split('\r\n');
    expect(new Set(lines).size).toBe(ROWS);
    expect(lines).toEqual(lines.toSorted());
    const values = lines.map((line) => Number(line.split(',')[2]));
    expect(values.toSorted((a, b) => a - b)).toEqual(Array.from({ length: ROWS }, (_, value) => value));
  });

  test('a line longer than a piece has one to itself', () => {
    const long = 'L'.repeat(2 ** 20);
    const [first, second] = filled().clockLines(table(() => ['', long, '']));
    expect(first?.length).toBe(0);
    expect(Buffer.from(second ?? []).toString()).toMatch(/^[0-9a-f]{32},L+,\d+\r\n$/);
  });

  test('a row that does not fit its columns is refused', () => {
    expect(() => [...filled().clockLines(table(() => ['', 'RIHG_DURATION']))]).toThrow(
      'A row of 2 cells in a table of 3 columns',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CENSOR_REASONS,
  CLOCK_CODES,
  CLOCK_ROLES,
  PILOT_ARMS,
  STAGE_CODES,
  TIME_SOURCES,
} from '../../../src/evaluation/durations/index.ts';
import {
  END_REASONS,
  START_DAYPARTS,
  type CaseGroup,
  type ExactClockRow,
} from '../../../src/evaluation/rows/index.ts';
import {
  caseCells,
  caseColumns,
  clockCells,
  clockColumns,
  logCells,
  logColumns,
  ROUNDINGS,
  stageCells,
  stageColumns,
  type Column,
  type RowContext,
} from '../../../src/evaluation/tiers/index.ts';
import { stageRow } from './national-year.ts';

const CELL = { arm: 'PILOT', regionGroup: 'RG02', period: '2026-H1' } as const;
const ID = 'a'.repeat(32);
const PSEUDONYM = 'b'.repeat(32);
const A: RowContext = { cell: CELL, rounding: 1, rowId: ID, casePseudonym: PSEUDONYM };
const B: RowContext = { cell: CELL, rounding: 60, rowId: ID, casePseudonym: null };

const GROUP: CaseGroup = {
  caseId: 'zaak',
  arm: 'BASELINE',
  processVersion: 'none',
  protocol: 'proef@1',
  region: 'noord',
  quarter: '2026-Q1',
};

function clockRow(changes: Partial<ExactClockRow> = {}): ExactClockRow {
  return {
    ...GROUP,
    clock: 'EXTENSION_MARGIN',
    role: 'NONE',
    occurrence: 1,
    value: 0,
    followUp: 0,
    observed: true,
    endReason: 'COMPLETED',
    censorReason: null,
    timeSource: 'ENTERED',
    ...changes,
  };
}

describe('a stage', () => {
  const row = stageRow({
    stage: 'CARE',
    processVersion: '2',
    atRiskFrom: 30,
    duration: 89,
    endReason: 'CENSORED',
    observed: false,
    censorReason: 'CUTOFF',
    startWeekend: true,
    entryOffset: 150,
    entryLag: 12,
    deadlineMet: false,
  });

  test('in tier A is exact and knows its case and its start', () => {
    expect(stageCells(row, 'A', A).join(',')).toBe(
      `${ID},${PSEUDONYM},CARE,1,2,PILOT,RG02,2026-H1,EVENING,1,150,30,89,1,0,CENSORED,CUTOFF,ENTERED,12,0`,
    );
  });

  test('in tier B is rounded, its late entry too', () => {
    expect(stageCells(row, 'B', B).join(',')).toBe(
      `${ID},CARE,1,2,PILOT,RG02,2026-H1,60,60,60,0,CENSORED,CUTOFF,ENTERED,0`,
    );
  });

  test('in tier C is not there', () => {
    expect(stageCells(row, 'C', B)).toEqual([]);
  });

  test('says whether its terms were met with 1, 0 or nothing', () => {
    const met = [true, false, null].map((deadlineMet) =>
      stageCells(stageRow({ deadlineMet }), 'B', B).at(-1),
    );
    expect(met).toEqual(['1', '0', '']);
  });
});

describe('a clock', () => {
  test('of an extension may lie below zero, rounded away from it at half-way, and is never −0', () => {
    const values = [-31, -30, -29, -1, 0].map((value) => clockCells(clockRow({ value }), 'B', B)[6]);
    expect(values).toEqual(['-60', '-60', '0', '0', '0']);
  });

  test('says its role', () => {
    const contact = clockRow({
      clock: 'DECISION_TO_FIRST_CONTACT',
      role: 'CHILD',
      value: 61,
      timeSource: 'SYSTEM',
    });
    expect(clockCells(contact, 'A', A).join(',')).toBe(
      `${ID},${PSEUDONYM},DECISION_TO_FIRST_CONTACT,CHILD,PILOT,RG02,2026-H1,61,1,1,COMPLETED,SYSTEM`,
    );
  });
});

test('a case says by what it is compared and how well its times are known', () => {
  const cells = caseCells({ ...GROUP, reconstructed: true, late: false }, CELL, PSEUDONYM);
  expect(cells.join(',')).toBe(`${PSEUDONYM},PILOT,RG02,2026-H1,none,proef@1,1,0`);
  expect(cells).toHaveLength(caseColumns('A').length);
});

describe('the suppression log', () => {
  const entry = {
    file: 'clocks.csv',
    column: '',
    measure: 'RIHG_DURATION',
    reason: 'GROUP_BELOW_5',
  } as const;

  test('counts rows from ten; nine are not told apart from one', () => {
    expect(logCells({ ...entry, count: 10 })).toEqual([
      'clocks.csv',
      '',
      'RIHG_DURATION',
      'GROUP_BELOW_5',
      '10',
    ]);
    expect([1, 9].map((count) => logCells({ ...entry, count }).at(-1))).toEqual(['<10', '<10']);
    expect(logCells({ ...entry, count: 10 })).toHaveLength(logColumns('B').length);
  });

  test('counts cells of a table as they are: those are nobody', () => {
    const cells = {
      ...entry,
      file: 'aggregates.csv',
      column: 'n_cases',
      reason: 'COUNT_BELOW_10',
      count: 3,
    } as const;
    expect(logCells(cells).at(-1)).toBe('3');
  });
});

/** Why a cell is not what its column says; undefined when it is. */
function fault(cell: string, column: Column): string | undefined {
  if (column.missing.some((missing) => missing.cell === cell)) return undefined;
  const wrong = [
    cell === '' && 'empty',
    column.type === 'integer' && !/^(0|-?[1-9]\d*)$/.test(cell) && 'not whole',
    column.minimum !== undefined && Number(cell) < column.minimum && 'too low',
    column.codes.length > 0 && !column.codes.some(({ code }) => code === cell) && 'no code',
    column.pattern !== undefined && !new RegExp(`^(${column.pattern})$`).test(cell) && 'not the pattern',
  ].find((found) => found !== false);
  return wrong === undefined ? undefined : `${column.name}: ${cell} is ${wrong}`;
}

const faults = (cells: readonly string[], columns: readonly Column[]): (string | undefined)[] =>
  columns.map((column, index) => fault(cells[index]!, column)).filter((found) => found !== undefined);

test('whatever the row: every cell is what its column says, and no column too many', () => {
  const minutes = fc.nat(3_000_000);
  const end = fc.oneof(
    fc.record({
      observed: fc.constant(true),
      endReason: fc.constantFrom(...END_REASONS.filter((reason) => reason !== 'CENSORED')),
      censorReason: fc.constant(null),
    }),
    fc.record({
      observed: fc.constant(false),
      endReason: fc.constant('CENSORED' as const),
      censorReason: fc.constantFrom(...CENSOR_REASONS),
    }),
  );
  const anyCell = fc.record({
    arm: fc.constantFrom(...PILOT_ARMS),
    regionGroup: fc.constantFrom('RG00', 'RG25', 'RG100'),
    period: fc.constantFrom('2026', '2026-H2', '2026-Q4'),
  });
  const stageFields = fc.record({
    stage: fc.constantFrom(...STAGE_CODES),
    occurrence: fc.integer({ min: 1, max: 3 }),
    duration: minutes,
    timeSource: fc.constantFrom(...TIME_SOURCES),
    startDaypart: fc.constantFrom(...START_DAYPARTS),
    startWeekend: fc.boolean(),
    entryOffset: minutes,
    entryLag: minutes,
    deadlineMet: fc.constantFrom(true, false, null),
  });
  const clockFields = fc.record({
    clock: fc.constantFrom(...CLOCK_CODES),
    role: fc.constantFrom(...CLOCK_ROLES),
    value: fc.oneof(minutes, fc.integer({ min: -90_000, max: 0 })),
  });
  fc.assert(
    fc.property(stageFields, clockFields, end, anyCell, (stage, clock, ending, cell) => {
      const stageOf = stageRow({ ...stage, ...ending, atRiskFrom: stage.duration });
      const clockOf = clockRow({ ...clock, ...ending });
      const contexts = [
        ['A', { ...A, cell }],
        ...ROUNDINGS.map((rounding) => ['B', { ...B, cell, rounding }] as const),
      ] as const;
      for (const [tier, context] of contexts) {
        expect(faults(stageCells(stageOf, tier, context), stageColumns(tier))).toEqual([]);
        expect(faults(clockCells(clockOf, tier, context), clockColumns(tier))).toEqual([]);
      }
    }),
  );
});

/** `quality_report.json`: counts that add up, and none that tell of one. */
import { describe, expect, test } from 'vitest';
import { KNOWN_GAPS } from '../../../src/law/index.ts';
import { COUNTS, report } from './made-up-quality.ts';
import type { QualityInput } from '../../../src/evaluation/package/index.ts';

type Report = Record<string, Record<string, unknown>> & {
  protocols: { id: string; cases?: number }[];
  normDifferences: unknown[];
  knownGaps: { id: string }[];
  incompleteHolidayYears: number[];
};

const read = (changes: Partial<QualityInput> = {}): Report => JSON.parse(report(changes)) as Report;
const cases = (changes: Partial<QualityInput['cases']>) => ({ cases: { ...COUNTS.cases, ...changes } });

describe('reconciliation with the register', () => {
  test('every case of the register was measured or was recorded later, and all measured are in the rows', () => {
    expect(read()['reconciliation']).toEqual({
      casesInRegister: 1004,
      recordedAfterCutoff: 4,
      casesMeasured: 1000,
      casesInRows: 1000,
      unexplained: 0,
      reconciled: true,
      destroyedBefore: 12,
    });
  });

  test('one case that nothing explains is said', () => {
    expect(read(cases({ measured: 999, inRows: 999 }))['reconciliation']).toMatchObject({
      unexplained: 1,
      reconciled: false,
    });
    expect(read(cases({ inRows: 999 }))['reconciliation']).toMatchObject({
      unexplained: 0,
      reconciled: false,
    });
  });

  test('outside tier A the register does not give away the cases of the days since', () => {
    expect(read({ tier: 'B' })['reconciliation']).toMatchObject({
      casesInRegister: 'hidden',
      recordedAfterCutoff: '<10',
      casesMeasured: 1000,
    });
    const none = { tier: 'B' as const, ...cases({ inRegister: 1000, recordedLater: 0 }) };
    expect(read(none)['reconciliation']).toMatchObject({ casesInRegister: 1000, recordedAfterCutoff: '<10' });
    const few = { tier: 'C' as const, ...cases({ inRegister: 9, recordedLater: 0, measured: 9, inRows: 9 }) };
    expect(read(few)['reconciliation']).toMatchObject({ casesInRegister: '<10', casesMeasured: '<10' });
  });
});

test('where the table hides how many cases an arm has, all cases together are not told, but in tier A', () => {
  const hidden = (tier: 'A' | 'B') => read({ tier, ...cases({ isArmHidden: true }) })['reconciliation'];
  expect(hidden('B')).toMatchObject({ casesMeasured: 'hidden', casesInRows: 'hidden' });
  expect(hidden('A')).toMatchObject({ casesMeasured: 1000 });
});

test('rows left out are not told where the log does not tell of one of the measures', () => {
  const rowsSuppressed = { 'stage_durations.csv': null, 'clocks.csv': 24 };
  expect(read({ tier: 'B', rowsSuppressed })['rowsSuppressed']).toEqual({
    'stage_durations.csv': 'hidden',
    'clocks.csv': 20,
  });
});

describe('counts and shares', () => {
  test('tier A: as they are; others: below ten hidden, the rest in tens', () => {
    expect(read()['cases']).toEqual({ open: 31, withoutArm: 9 });
    expect(read({ tier: 'B' })['cases']).toEqual({ open: 30, withoutArm: '<10' });
    expect(read({ tier: 'B', ...cases({ open: 0, withoutArm: 10 }) })['cases']).toEqual({
      open: '<10',
      withoutArm: 10,
    });
  });

  test('percentages are whole, and in steps of five below a hundred times', () => {
    expect(read()['times']).toMatchObject({ reconstructedPercent: 2, latePercent: 13 });
    const times = (given: number) => read({ times: { given, reconstructed: 33, late: 0 } })['times'];
    expect(times(100)).toMatchObject({ reconstructedPercent: 33, latePercent: 0 });
    expect(times(99)).toMatchObject({ reconstructedPercent: 35 });
    expect(times(0)).toMatchObject({ reconstructedPercent: null });
  });

  test('a hidden count has no percentage beside it', () => {
    const times = { given: 2000, reconstructed: 9, late: 300 };
    expect(read({ tier: 'C', times })['times']).toEqual({
      given: 2000,
      reconstructed: '<10',
      reconstructedPercent: null,
      late: 300,
      latePercent: 15,
    });
  });
});

describe('protocols', () => {
  test('where versions of one protocol differ stands beside each other; another protocol is no version', () => {
    expect(read().normDifferences).toEqual([
      { protocol: 'proef', rule: 'wth-2-7', minutes: { 1: 480, 2: 240 } },
      { protocol: 'proef', rule: 'wth-3-2', minutes: { 1: null, 2: 60 } },
    ]);
  });

  test('outside tier A one with fewer than ten cases is not named, and no counts are', () => {
    expect(read().protocols.map(({ id, cases: count }) => [id, count])).toEqual([
      ['proef@1', 400],
      ['proef@2', 591],
      ['delta@1', 9],
    ]);
    const { protocols, protocolsBelowTen } = read({ tier: 'B' });
    expect(protocols.map(({ id, cases: count }) => [id, count])).toEqual([
      ['proef@1', undefined],
      ['proef@2', undefined],
    ]);
    expect(protocolsBelowTen).toBe(true);
  });
});

describe('what is not known', () => {
  test('every gap that is named is one of the register of gaps', () => {
    const { knownGaps } = read();
    const ids = KNOWN_GAPS.map(({ id }) => id);
    expect(knownGaps.map(({ id }) => id).toSorted()).toEqual([
      'direct-appeal',
      'earlier-use',
      'holiday-decrees',
      'never-an-order',
    ]);
    for (const { id } of knownGaps) expect(ids).toContain(id);
  });

  test('years with decrees that are not in the calendar, the year after the report too', () => {
    expect(read().incompleteHolidayYears).toEqual([]);
    expect(read({ years: [2019] }).incompleteHolidayYears).toEqual([2020]);
    expect(read({ years: [2028, 2021] }).incompleteHolidayYears).toEqual([2021, 2022, 2029]);
  });
});

test('no date but the cut-off, and no time', () => {
  expect(report({}).match(/\d{4}-\d\d-\d\d/g)).toEqual(['2026-06-30']);
  expect(report({})).not.toMatch(/\d\d:\d\d/);
});

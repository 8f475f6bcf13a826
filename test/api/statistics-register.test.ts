import { describe, expect, test } from 'vitest';
import type { CountedTable } from '../../api/application/statistics/counted-table.ts';
import { exportGroups } from '../../api/application/statistics/export-groups.ts';
import { type Dimension, type GroupKey, nameOf } from '../../api/application/statistics/groups.ts';
import { likeNamedCells } from '../../api/application/statistics/like-named-cells.ts';
import { countsOf, isAllowed } from '../../api/application/statistics/register.ts';
import { ALL, type RegisteredCell } from '../../src/evaluation/publication/index.ts';

const margin = (
  key: Partial<GroupKey>,
  cases: number,
  isHidden = false,
): CountedTable['margins'][number] => ({
  key,
  name: nameOf(key),
  cases,
  events: cases,
  hiddenCases: isHidden ? 'SUBTRACTION' : undefined,
  hiddenEvents: isHidden ? 'SUBTRACTION' : undefined,
});
const counted = (...margins: CountedTable['margins']) => {
  const exported = margins.flatMap(({ key, ...counts }) =>
    key.arm === undefined || 'region' in key
      ? []
      : [{ ...counts, arm: key.arm, regionGroup: ALL, members: [] }],
  );
  return { counts: countsOf({ margins }), cells: likeNamedCells({ exported }, 'RIHG', ['arm']) };
};
const exported = (changes: Partial<RegisteredCell>): { cutoff: string; cells: RegisteredCell[] } => ({
  cutoff: '2026-01-31',
  cells: [
    {
      measure: 'RIHG',
      arm: 'PILOT',
      regionGroup: 'ALL',
      period: 'ALL',
      cases: 40,
      events: 40,
      casesShown: true,
      eventsShown: true,
      casesMarked: false,
      eventsMarked: false,
      ...changes,
    },
  ],
});

test('groups have the names of the exports, and a region of few cases in an arm is pooled as there', () => {
  const key = (region: string | null, arm: GroupKey['arm'], version = 1): GroupKey => ({
    region,
    arm,
    protocol: `proef@${version}`,
  });
  const [water, north] = ['demoregio-waterkant', 'demoregio-noorderlicht'];
  const finest = [
    key(water, 'PILOT'),
    key(water, 'PILOT', 2),
    key(north, 'PILOT'),
    key(null, 'PILOT'),
    key(north, 'BASELINE'),
  ];
  const groupOf = [4, 6, 9, 3, 10].flatMap((cases, place) => Array.from({ length: cases }, () => place));
  const groups = exportGroups({ finest, groupOf }, [water, north]);
  expect(groups.map(({ arm, regionGroup, members }) => [arm, regionGroup, members])).toEqual([
    ['PILOT', 'ALL', [0, 1, 2, 3]],
    ['PILOT', 'RG02', [0, 1]],
    ['PILOT', 'RG00', [2, 3]],
    ['BASELINE', 'ALL', [4]],
    ['BASELINE', 'RG01', [4]],
  ]);
});

test('a table tells of the cells of an export what its dimensions tell', () => {
  const counts = { cases: 20, events: 20, hiddenCases: undefined, hiddenEvents: undefined, members: [] };
  const exported = [ALL, 'RG01'].map((regionGroup) => ({ arm: 'PILOT' as const, regionGroup, ...counts }));
  const told = (...by: Dimension[]): string[] =>
    likeNamedCells({ exported }, 'RIHG', by).map(({ regionGroup }) => regionGroup);
  expect([told(), told('region'), told('arm'), told('region', 'arm')]).toEqual([
    [],
    [],
    ['ALL'],
    ['ALL', 'RG01'],
  ]);
});

describe('a table after an export', () => {
  const after = (cases: number, changes: Partial<RegisteredCell> = {}): boolean =>
    isAllowed(counted(margin({ arm: 'PILOT' }, cases)), { tables: [], exports: [exported(changes)] });

  test.each([
    [30, true],
    [31, false],
    [39, false],
    [40, true],
    [41, false],
    [49, false],
    [50, true],
  ])('of 40: %d is allowed: %s', (cases, isFine) => {
    expect(after(cases)).toBe(isFine);
  });

  test('what the export hid is not shown with the same count', () => {
    expect(after(40, { casesShown: false, eventsShown: false })).toBe(false);
  });

  test('another measure or arm binds nothing', () => {
    expect([after(41, { measure: 'CARE' }), after(41, { arm: 'BASELINE' })]).toEqual([true, true]);
  });
});

describe('a table after another answer', () => {
  const before = {
    ...counted(margin({}, 60), margin({ arm: 'PILOT' }, 25)),
    scope: '"all"',
    state: { until: 1, now: 0 },
    by: 'arm',
    horizon: 360,
    answer: null,
    unsaid: [],
    blocks: { cases: [], events: [] },
  };
  const isFine = (...margins: CountedTable['margins']): boolean =>
    isAllowed(counted(...margins), { tables: [before], exports: [] });

  test('is held against it group by group, the whole too', () => {
    expect(isFine(margin({}, 60), margin({ arm: 'PILOT' }, 25))).toBe(true);
    expect(isFine(margin({}, 70), margin({ arm: 'PILOT' }, 35))).toBe(true);
    expect(isFine(margin({}, 70), margin({ arm: 'PILOT' }, 26))).toBe(false);
    expect(isFine(margin({}, 61))).toBe(false);
    expect(isFine(margin({ region: 'demoregio-waterkant' }, 61))).toBe(true);
  });

  test('does not show the same count as one that was hidden; hiding what was shown hides it from nobody', () => {
    const hidden = { ...before, ...counted(margin({}, 60), margin({ arm: 'PILOT' }, 25, true)) };
    const now = counted(margin({}, 60), margin({ arm: 'PILOT' }, 25));
    expect(isAllowed(now, { tables: [hidden], exports: [] })).toBe(false);
    expect(isAllowed(now, { tables: [hidden, before], exports: [] })).toBe(true);
    expect(isFine(margin({}, 60), margin({ arm: 'PILOT' }, 25, true))).toBe(true);
  });

  test('in which all is hidden tells nothing, and so is always allowed', () => {
    expect(isFine(margin({}, 61, true))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import type { CountedTable } from '../../api/application/statistics/counted-table.ts';
import { type GroupKey, nameOf } from '../../api/application/statistics/groups.ts';
import { likeNamedCells } from '../../api/application/statistics/like-named-cells.ts';
import { countsOf, isAllowed } from '../../api/application/statistics/register.ts';
import type { RegisteredCell } from '../../src/evaluation/publication/index.ts';

const REGIONS = ['demoregio-waterkant', 'demoregio-noorderlicht'];
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
  const table: CountedTable = { groups: [], margins };
  return { counts: countsOf(table), cells: likeNamedCells(table, 'RIHG', REGIONS) };
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
      ...changes,
    },
  ],
});

test('groups have the names of the exports where these count the same: arms, and regions in them', () => {
  const { cells } = counted(
    margin({}, 100),
    margin({ arm: 'PILOT' }, 40),
    margin({ region: 'demoregio-waterkant' }, 30),
    margin({ region: 'demoregio-waterkant', arm: 'PILOT' }, 20),
    margin({ region: null, arm: 'PILOT' }, 10),
    margin({ arm: 'PILOT', protocol: 'waterkant@2' }, 15),
  );
  expect(cells.map(({ arm, regionGroup, period, cases }) => [arm, regionGroup, period, cases])).toEqual([
    ['PILOT', 'ALL', 'ALL', 40],
    ['PILOT', 'RG02', 'ALL', 20],
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

  test('does not show the same count as one that was hidden, nor hide it from who saw it', () => {
    expect(isFine(margin({}, 60), margin({ arm: 'PILOT' }, 25, true))).toBe(false);
  });

  test('in which all is hidden tells nothing, and so is always allowed', () => {
    expect(isFine(margin({}, 61, true))).toBe(true);
  });
});

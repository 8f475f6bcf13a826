import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FinestGroup, type Guard, guardOf } from '../../api/application/statistics/blocks.ts';
import { DIMENSIONS, type GroupKey, groupsBy, subsetsOf } from '../../api/application/statistics/groups.ts';
import { cube, REGIONS, span } from './subtracting.ts';

const finest = (region: string, arm: GroupKey['arm'], counts: Partial<FinestGroup>): FinestGroup => ({
  key: { region, arm, protocol: `${region}@1` },
  cases: 0,
  events: counts.cases ?? 0,
  outside: null,
  ...counts,
});

/** Cases of each group by these dimensions as a reader sees them. */
function seen(groups: readonly FinestGroup[], by: readonly (keyof GroupKey)[]): unknown[] {
  const guard = guardOf(groups);
  return groupsBy(
    groups.map(({ key }) => key),
    by,
  ).map(({ members }) => {
    const hidden = guard.hiddenCases(members);
    return hidden ?? members.reduce((sum, place) => sum + (groups[place]?.cases ?? 0), 0);
  });
}

describe('how much is hidden', () => {
  test('nothing where every group has ten', () => {
    const groups = REGIONS.map((region) => finest(region, 'PILOT', { cases: 10 }));
    expect(seen(groups, ['region'])).toEqual([10, 10, 10, 10]);
  });

  test('nine are hidden with the smallest of the others, and the whole is shown', () => {
    const groups = [9, 30, 25, 40].map((cases, place) => finest(REGIONS[place] ?? '', 'PILOT', { cases }));
    expect(seen(groups, ['region'])).toEqual(['BELOW_TEN', 30, 40, 'SUBTRACTION']);
    expect(seen(groups, [])).toEqual([104]);
  });

  test('arms stay comparable: a small region in an arm is hidden with another region of that arm', () => {
    const groups = [
      finest('noord', 'BASELINE', { cases: 20 }),
      finest('noord', 'PILOT', { cases: 4 }),
      finest('oost', 'BASELINE', { cases: 12 }),
      finest('oost', 'PILOT', { cases: 30 }),
    ];
    expect(seen(groups, ['arm'])).toEqual([32, 34]);
    expect(seen(groups, ['region', 'arm'])).toEqual([20, 'BELOW_TEN', 12, 'SUBTRACTION']);
    expect(seen(groups, ['region'])).toEqual(['SUBTRACTION', 'SUBTRACTION']);
  });

  test('of two nines it may not be said that they are below ten: both would be nine', () => {
    const groups = [9, 9].map((cases, place) => finest(REGIONS[place] ?? '', 'PILOT', { cases }));
    expect([seen(groups, ['region']), seen(groups, [])]).toEqual([['SUBTRACTION', 'SUBTRACTION'], [18]]);
  });

  test.each([
    [1, 17, 'SUBTRACTION'],
    [1, 18, 'BELOW_TEN'],
    [9, 10, 'BELOW_TEN'],
  ])('%d beside %d: %s, for the larger one must have room for nine', (small, large, label) => {
    const groups = [small, large].map((cases, place) => finest(REGIONS[place] ?? '', 'PILOT', { cases }));
    expect(seen(groups, ['region'])[0]).toBe(label);
  });

  test('of nine cases in all nothing is shown, and each group is below ten', () => {
    const groups = [4, 5].map((cases, place) => finest(REGIONS[place] ?? '', 'PILOT', { cases }));
    expect([seen(groups, ['region']), seen(groups, [])]).toEqual([['BELOW_TEN', 'BELOW_TEN'], ['BELOW_TEN']]);
  });

  test('few ends are hidden where the cases are not; ends of hidden cases always are', () => {
    const groups = [
      finest('noord', 'PILOT', { cases: 15, events: 3 }),
      finest('oost', 'PILOT', { cases: 30, events: 25 }),
      finest('zuid', 'PILOT', { cases: 40, events: 40 }),
    ];
    const guard = guardOf(groups);
    expect([0, 1, 2].map((place) => [guard.hiddenCases([place]), guard.hiddenEvents([place])])).toEqual([
      [undefined, 'BELOW_TEN'],
      [undefined, 'SUBTRACTION'],
      [undefined, undefined],
    ]);
    const few = guardOf([
      finest('noord', 'PILOT', { cases: 9, events: 9 }),
      finest('oost', 'PILOT', { cases: 30, events: 30 }),
    ]);
    expect([few.hiddenEvents([0]), few.hiddenEvents([1]), few.hiddenEvents([0, 1])]).toEqual([
      'BELOW_TEN',
      'SUBTRACTION',
      undefined,
    ]);
  });

  test('where being outside tells something too, nine outside are hidden as nine inside are', () => {
    const groups = [
      finest('noord', 'PILOT', { cases: 30, outside: 9 }),
      finest('oost', 'PILOT', { cases: 30, outside: 10 }),
      finest('zuid', 'PILOT', { cases: 40, outside: 40 }),
    ];
    expect(seen(groups, ['region'])).toEqual(['SUBTRACTION', 'SUBTRACTION', 40]);
    expect(seen([finest('noord', 'PILOT', { cases: 30, outside: 9 })], [])).toEqual(['SUBTRACTION']);
  });
});

describe('an attacker with every table', () => {
  const COUNTS = [
    ['cases', 'hiddenCases'],
    ['events', 'hiddenEvents'],
  ] as const satisfies [keyof FinestGroup, keyof Guard][];

  test('finds no number below ten by adding and subtracting all that is shown', () => {
    let hiddenOnes = 0;
    fc.assert(
      fc.property(cube, (groups) => {
        const guard = guardOf(groups);
        const cells = subsetsOf([...DIMENSIONS]).flatMap((by) =>
          groupsBy(
            groups.map(({ key }) => key),
            by,
          ),
        );
        for (const [count, hidden] of COUNTS) {
          const rowOf = (members: readonly number[]): number[] =>
            groups.map((_, place) => (members.includes(place) ? 1 : 0));
          const shown = cells.filter(({ members }) => guard[hidden](members) === undefined);
          const follows = span(shown.map(({ members }) => rowOf(members)));
          for (const { members } of cells) {
            const size = members.reduce((sum, place) => sum + (groups[place]?.[count] ?? 0), 0);
            if (guard[hidden](members) === undefined) expect(size).toBeGreaterThanOrEqual(10);
            else if (size < 10) {
              hiddenOnes += 1;
              expect(follows(rowOf(members))).toBe(false);
            }
          }
        }
      }),
    );
    expect(hiddenOnes).toBeGreaterThan(100);
  });

  test('would find it were only the small one hidden: the test can fail', () => {
    const follows = span([
      [1, 1],
      [0, 1],
    ]);
    expect(follows([1, 0])).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNearest } from '../../../src/evaluation/rows/index.ts';
import {
  chooseRoundings,
  groupsOf,
  leftOut,
  ROUNDINGS,
  type Group,
  type LengthCount,
  type Rounding,
} from '../../../src/evaluation/tiers/index.ts';
import { cellOf, countLengths } from './cases.ts';

const CELL = { measure: 'RIHG', arm: 'BASELINE', regionGroup: 'RG01', period: '2026-Q1' } as const;

/** One count per length, in the order in which they are given. */
function lengths(minutes: readonly number[], rows = 1, cell: Partial<LengthCount> = {}): LengthCount[] {
  return minutes.map((length) => ({ ...CELL, ...cell, minutes: length, rows }));
}

const chosen = (counts: LengthCount[]): Rounding | undefined => chooseRoundings(counts).get('RIHG');
const from = (first: number, step: number, number: number): number[] =>
  Array.from({ length: number }, (_, index) => first + index * step);

describe('the rounding of a stage or clock', () => {
  test('is the one under which most rows stand in a group', () => {
    // 40 lengths 15 minutes apart: alone in a quarter, in fours in an hour, and together in days.
    expect(chosen(lengths(from(2880, 15, 40)))).toBe(1440);
    // A minute apart they stand together in quarters already: the finest on a tie.
    expect(chosen(lengths(from(2880, 1, 45)))).toBe(15);
  });

  test('is no coarser than the median: at least half of the rows last that long', () => {
    // Twelve minutes apart they are five to an hour and one to a quarter, but only from a median of an hour.
    expect(chosen(lengths([...from(0, 12, 5), ...from(60, 12, 5)]))).toBe(60);
    expect(chosen(lengths([...from(0, 12, 5), 59, ...from(60, 12, 5)]))).toBe(15);
  });

  test('is 15 where the median is below all of them', () => {
    expect(chosen(lengths(from(0, 1, 12)))).toBe(15);
    expect(chosen(lengths([0, 0, 0, 14, 15]))).toBe(15);
    expect(chosen(lengths([3]))).toBe(15);
  });

  test('hours are not told in days, though days would keep most rows', () => {
    // A quarter apart: four to an hour, so only days make groups. The median is four and a half hours.
    const hours = from(60, 15, 20);
    const days = from(2880, 15, 9);
    expect(chosen(lengths([...hours, ...days]))).toBe(15);
    expect(chosen(lengths([...from(1440, 15, 20), ...days]))).toBe(1440);
  });

  test('of a margin is judged by its size, whichever way', () => {
    const late = from(-5760, 60, 30);
    const margins = lengths([...late, ...from(4300, 60, 24)], 1);
    expect(chosen(margins)).toBe(1440);
  });

  test('does not take rows of two cells for one group', () => {
    // Both round to four hours, in two quarters of the year.
    const counts = [...lengths([120], 5), ...lengths([240], 3), ...lengths([256], 3, { period: '2026-Q2' })];
    expect(chosen(counts)).toBe(15);
  });

  test('is chosen per stage and clock, over all its cells', () => {
    const short = lengths(from(0, 1, 20), 1, { measure: 'INITIATION' });
    const long = [
      ...lengths(from(2880, 60, 24), 1, { measure: 'CARE' }),
      ...lengths(from(2880, 60, 24), 1, { measure: 'CARE', regionGroup: 'RG02' }),
    ];
    // Cells of two measures by turns.
    const counts = [...long.slice(0, 24), ...short, ...long.slice(24)];
    expect([...chooseRoundings(counts)]).toEqual([
      ['CARE', 1440],
      ['INITIATION', 15],
    ]);
  });

  test('counts out of order are refused: half a group would be lost in silence', () => {
    expect(() => chooseRoundings(lengths([10, 5]))).toThrow('out of order');
    const back = [...lengths([1]), ...lengths([2], 1, { regionGroup: 'RG02' }), ...lengths([3])];
    expect(() => chooseRoundings(back)).toThrow('RIHG BASELINE RG01 2026-Q1 comes back');
    expect(chooseRoundings(lengths([5, 5, 5, 5, 20])).get('RIHG')).toBe(15);
  });
});

describe('groups', () => {
  const at = (rounding: Rounding) => new Map([['RIHG', rounding]]);
  const groups = (counts: LengthCount[], rounding: Rounding = 15): Group[] => [
    ...groupsOf(counts, at(rounding)),
  ];

  test('of five rows are kept, of four not', () => {
    expect(groups([...lengths([10], 5), ...lengths([30], 4)])).toEqual([
      { ...CELL, rounding: 15, value: 15, rows: 5, kept: true },
      { ...CELL, rounding: 15, value: 30, rows: 4, kept: false },
    ]);
  });

  test('hold all lengths that round alike: half-way belongs to the next', () => {
    const sizes = (minutes: number[], rounding: Rounding): number[][] =>
      groups(lengths(minutes), rounding).map(({ value, rows }) => [value, rows]);
    expect(sizes([7, 8, 22, 23], 15)).toEqual([
      [0, 1],
      [15, 2],
      [30, 1],
    ]);
    expect(sizes([-720, -719, 0, 719, 720], 1440)).toEqual([
      [-1440, 1],
      [0, 3],
      [1440, 1],
    ]);
  });

  test('of the same length in two cells are two groups', () => {
    const counts = [...lengths([10], 3), ...lengths([10], 4, { period: '2026-Q2' })];
    expect(groups(counts).map(({ period, rows, kept }) => [period, rows, kept])).toEqual([
      ['2026-Q1', 3, false],
      ['2026-Q2', 4, false],
    ]);
  });

  test('rows left out are counted per stage or clock', () => {
    const counts = [
      ...lengths([10, 40], 3),
      ...lengths([10], 5, { period: '2026-Q2' }),
      ...lengths([0, 90], 2, { measure: 'CARE' }),
      ...lengths([0], 9, { measure: 'INITIATION' }),
    ];
    const roundings = chooseRoundings(counts);
    expect([...leftOut(groupsOf(counts, roundings))]).toEqual([
      ['RIHG', 6],
      ['CARE', 4],
    ]);
  });

  test('without a rounding there are none', () => {
    expect(() => [...groupsOf(lengths([1]), new Map())]).toThrow('No rounding was chosen for RIHG');
  });
});

const anyRows = fc.array(
  fc.record({
    measure: fc.constantFrom('RIHG', 'EXTENSION_MARGIN'),
    arm: fc.constantFrom('BASELINE' as const, 'PILOT' as const),
    regionGroup: fc.constantFrom('RG00', 'RG01'),
    period: fc.constantFrom('2026-Q1', '2026-H2'),
    minutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -4000, max: 4000 })),
  }),
  { maxLength: 300 },
);

/** Every row in memory: the plain way, which the walk over counts must equal. */
function keptUnder(rows: readonly Omit<LengthCount, 'rows'>[], rounding: number): number {
  const sizes = Map.groupBy(rows, (row) => `${cellOf(row)} ${toNearest(row.minutes, rounding)}`);
  return [...sizes.values()].reduce((sum, { length }) => sum + (length >= 5 ? length : 0), 0);
}

test('whatever the rows: the walk over counts decides as one who has all rows before him', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const roundings = chooseRoundings(countLengths(rows));
      for (const [measure, ofMeasure] of Map.groupBy(rows, (row) => row.measure)) {
        const sizes = ofMeasure.map(({ minutes }) => Math.abs(minutes)).toSorted((a, b) => b - a);
        const upperMedian = sizes[Math.ceil(sizes.length / 2) - 1]!;
        const admissible = ROUNDINGS.filter((rounding) => rounding <= upperMedian);
        const most = Math.max(...admissible.map((rounding) => keptUnder(ofMeasure, rounding)));
        const expected = admissible.find((rounding) => keptUnder(ofMeasure, rounding) === most) ?? 15;
        expect(roundings.get(measure)).toBe(expected);
      }
      const groups = [...groupsOf(countLengths(rows), roundings)];
      const byGroup = new Map<Group, number>();
      for (const row of rows) {
        const own = groups.filter(
          (group) => cellOf(group) === cellOf(row) && group.value === toNearest(row.minutes, group.rounding),
        );
        expect(own).toHaveLength(1);
        byGroup.set(own[0]!, (byGroup.get(own[0]!) ?? 0) + 1);
      }
      expect(byGroup.size).toBe(groups.length);
      for (const [group, size] of byGroup) expect([group.rows, group.kept]).toEqual([size, size >= 5]);
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logRank, type Spell, type SpellGroup } from '../../../src/evaluation/statistics/index.ts';
import { quadraticForm } from '../../../src/evaluation/statistics/quadratic-form.ts';
import { MERCAPTOPURINE, PLACEBO } from './published.ts';
import { ended, open, someSpells } from './spells.ts';

const arms = (...samples: Spell[][]): SpellGroup[] =>
  samples.map((spells, index) => ({ group: `RG0${index + 1}`, spells }));

describe('log-rank test', () => {
  test('gives the published 16.79 on 1 degree for 6-mercaptopurine against placebo', () => {
    const found = logRank(arms(MERCAPTOPURINE, PLACEBO));
    expect(found).toMatchObject({ defined: true, degreesOfFreedom: 1 });
    if (!found.defined) return;
    expect(found.chiSquare.toFixed(2)).toBe('16.79');
    expect(found.pValue.toExponential(1)).toBe('4.2e-5');
    expect(found.groups.map(({ observed, expected }) => [observed, expected.toFixed(2)])).toEqual([
      [9, '19.25'],
      [21, '10.75'],
    ]);
  });

  test('by hand: two against two', () => {
    // At 10: 1 end, ½ expected, ¼ spread; at 20: 1 end, ⅓ expected, 2/9 spread; at 30 only the other group is there.
    const found = logRank(arms([ended(10), ended(20)], [ended(30), open(40)]));
    expect(found).toMatchObject({ defined: true });
    if (found.defined) expect(found.chiSquare).toBeCloseTo((2 - 5 / 6) ** 2 / (1 / 4 + 2 / 9), 12);
  });

  test('who enters late is compared with those at risk then, and not before', () => {
    const late = (entry: number): number | undefined => {
      const found = logRank(arms([ended(10), ended(20)], [open(30), open(40, { entry })]));
      return found.groups[1]?.expected;
    };
    expect(late(9)).toBeCloseTo(2 / 4 + 2 / 3, 12);
    expect(late(10)).toBeCloseTo(1 / 3 + 2 / 3, 12);
    expect(late(20)).toBeCloseTo(1 / 3 + 1 / 2, 12);
  });

  test.each<[string, Spell[][], string]>([
    ['nothing ended', [[open(10)], [open(20)]], 'NO_EVENTS'],
    ['no groups', [], 'NO_EVENTS'],
    ['one group', [[ended(10), ended(20)]], 'ONE_GROUP'],
    ['the other group was gone before anything ended', [[ended(10), ended(20)], [open(9)]], 'ONE_GROUP'],
    ['the other group is empty', [[ended(10), ended(20)], []], 'ONE_GROUP'],
    ['all ended at the same minute', [[ended(10)], [ended(10), ended(10)]], 'NO_CONTRAST'],
    [
      'never at risk together',
      [
        [ended(10), ended(20)],
        [open(40, { entry: 20 }), ended(50, { entry: 20 })],
      ],
      'NO_CONTRAST',
    ],
  ])('is not defined: %s', (_, samples, reason) => {
    expect(logRank(arms(...samples))).toMatchObject({ defined: false, reason });
  });

  test('with the other group still there when the first one ends, it is defined', () => {
    const still = [[ended(10), ended(20)], [open(10)]];
    expect(logRank(arms(...still))).toMatchObject({ defined: true, degreesOfFreedom: 1 });
  });

  test('a group that was never at risk costs no degree of freedom', () => {
    const two = logRank(arms([ended(10), ended(20)], [ended(30), open(40)]));
    const three = logRank(arms([ended(10), ended(20)], [open(5)], [ended(30), open(40)]));
    expect(three).toMatchObject({ defined: true, degreesOfFreedom: 1 });
    if (three.defined && two.defined) expect(three.chiSquare).toBeCloseTo(two.chiSquare, 12);
  });

  test('alike groups differ by nothing', () => {
    const found = logRank(arms([ended(10), open(15), ended(20)], [ended(10), open(15), ended(20)]));
    expect(found).toMatchObject({ defined: true, chiSquare: 0, pValue: 1 });
  });

  test('does not mind the order of the groups; observed and expected add up to the same', () => {
    fc.assert(
      fc.property(someSpells, someSpells, someSpells, (a, b, c) => {
        const found = logRank(arms(a, b, c));
        const turned = logRank(arms(c, a, b));
        expect(turned.defined).toBe(found.defined);
        const sum = (key: 'observed' | 'expected'): number =>
          found.groups.reduce((total, tally) => total + tally[key], 0);
        expect(sum('expected')).toBeCloseTo(sum('observed'), 9);
        if (!found.defined || !turned.defined) return;
        expect(turned.degreesOfFreedom).toBe(found.degreesOfFreedom);
        expect(Math.abs(turned.chiSquare - found.chiSquare)).toBeLessThanOrEqual(
          1e-7 * (1 + found.chiSquare),
        );
      }),
    );
  });
});

describe('quadratic form', () => {
  test('of a matrix by hand, and none of a singular one', () => {
    // The inverse of [2 1; 1 2] is [2 −1; −1 2] / 3.
    const spread = [
      [2, 1],
      [1, 2],
    ];
    expect(quadraticForm(spread, [1, 4])).toBeCloseTo((2 - 8 + 32) / 3, 12);
    const three = [
      [4, 2, 1],
      [2, 3, 1],
      [1, 1, 2],
    ];
    // Solved by hand: V⁻¹ has determinant 1/13.
    expect(quadraticForm(three, [1, 2, 3])).toBeCloseTo(63 / 13, 12);
    const together = [
      [1, 1],
      [1, 1],
    ];
    expect(quadraticForm(together, [1, 1])).toBeUndefined();
    expect(quadraticForm([[0]], [1])).toBeUndefined();
    expect(quadraticForm([[Number.NaN]], [1])).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrap,
  kaplanMeier,
  quantile,
  rmst,
  type Spell,
} from '../../../src/evaluation/statistics/index.ts';
import { dataSet } from './data-sets.ts';
import { ended, open, reordered, someSpells } from './spells.ts';

const median = (spells: readonly Spell[]): number | null => quantile(kaplanMeier(spells), 0.5).value;
const mean = (spells: readonly Spell[]): number | null => rmst(kaplanMeier(spells), 4320)?.value ?? null;
const size = (spells: readonly Spell[]): number => spells.length;

describe('bootstrap by case', () => {
  test('the same seed gives the same interval, another seed another one', () => {
    const { spells } = dataSet('plain', 120, 1);
    const found = bootstrap(spells, mean, { seed: 7 });
    expect(bootstrap(spells, mean, { seed: 7 })).toEqual(found);
    expect(found).toMatchObject({ seed: 7, replicates: 999, cases: 60, undefinedReplicates: 0 });
    expect(bootstrap(spells, mean, { seed: 8 }).lower).not.toBe(found.lower);
  });

  test('draws as many cases as there are, each with all its rows', () => {
    const three = [ended(10), ended(20), ended(30)].map((spell) => ({ ...spell, cluster: 'three' }));
    const spells = [...three, { ...ended(40), cluster: 'one' }];
    const sizes = new Set<number>();
    bootstrap(spells, (drawn) => sizes.add(drawn.length).size, { seed: 1, replicates: 79 });
    expect([...sizes].toSorted((a, b) => a - b)).toEqual([2, 4, 6]);
  });

  test('rows of one case resemble each other: by case the interval is wider than by row', () => {
    const twice = dataSet('plain', 120, 2).spells.flatMap((spell, index) => [
      { ...spell, cluster: `case-${index}` },
      { ...spell, cluster: `case-${index}` },
    ]);
    const unlinked = twice.map((spell, index) => ({ ...spell, cluster: `row-${index}` }));
    const width = (spells: Spell[]): number => {
      const { lower, upper } = bootstrap(spells, mean, { seed: 3 });
      return (upper ?? 0) - (lower ?? 0);
    };
    expect(width(twice) / width(unlinked)).toBeGreaterThan(1.2);
  });

  test('agrees with the formula where that holds: rows that are not linked', () => {
    const spells = dataSet('plain', 1200, 3).spells.map((spell, index) => ({
      ...spell,
      cluster: `row-${index}`,
    }));
    const found = rmst(kaplanMeier(spells), 4320);
    const { lower, upper } = bootstrap(spells, mean, { seed: 4, replicates: 399 });
    const width = 2 * 1.96 * (found?.stdErr ?? 0);
    expect(((upper ?? 0) - (lower ?? 0)) / width).toBeGreaterThan(0.85);
    expect(((upper ?? 0) - (lower ?? 0)) / width).toBeLessThan(1.15);
    expect(lower).toBeLessThan(found?.value ?? 0);
    expect(upper).toBeGreaterThan(found?.value ?? Infinity);
  });

  test('the bounds are replicates, counted in from both ends: the 1st and the 39th of 39', () => {
    const spells = dataSet('plain', 12, 1).spells;
    const values: number[] = [];
    const { lower, upper } = bootstrap(
      spells,
      (drawn) => {
        const value = drawn.reduce((sum, { duration }) => sum + duration, 0);
        values.push(value);
        return value;
      },
      { seed: 5, replicates: 39 },
    );
    expect(values).toHaveLength(39);
    expect([lower, upper]).toEqual([Math.min(...values), Math.max(...values)]);
  });

  test('a median that is not reached in too many replicates leaves the upper bound open', () => {
    const spells = [ended(10), ended(20), ended(30), open(40), open(40), open(40)];
    const found = bootstrap(spells, median, { seed: 6 });
    expect(found.undefinedReplicates).toBeGreaterThan(25);
    expect(found.upper).toBeNull();
    expect(found.lower).toBeGreaterThanOrEqual(10);
  });

  test('one case tells nothing about another: no interval, and none without cases', () => {
    const one = [ended(10), ended(20)].map((spell) => ({ ...spell, cluster: 'the only one' }));
    expect(bootstrap(one, mean, { seed: 1 })).toMatchObject({ cases: 1, lower: null, upper: null });
    expect(bootstrap([], mean, { seed: 1 })).toMatchObject({ cases: 0, lower: null, upper: null });
    const two = [ended(10), ended(20)];
    expect(bootstrap(two, mean, { seed: 1 })).toMatchObject({ cases: 2, lower: 10, upper: 20 });
  });

  test.each([0, -1, 1, 38, 40, 100, 1000])('refuses %d replicates: no whole 2.5 %%', (replicates) => {
    expect(() => bootstrap([ended(1), ended(2)], size, { seed: 1, replicates })).toThrow(RangeError);
  });

  test('does not mind the order of the rows', () => {
    fc.assert(
      fc.property(reordered(someSpells), fc.nat(1000), ([spells, others], seed) => {
        const settings = { seed, replicates: 39 };
        expect(bootstrap(others, median, settings)).toEqual(bootstrap(spells, median, settings));
      }),
      { numRuns: 30 },
    );
  });
});

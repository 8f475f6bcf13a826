import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier, quantile, type Spell, summarise } from '../../../src/evaluation/statistics/index.ts';
import { MERCAPTOPURINE, PLACEBO } from './published.ts';
import { ended, open, someSpells } from './spells.ts';

const valueOf = (spells: readonly Spell[], p: number): number | null =>
  quantile(kaplanMeier(spells), p).value;

describe('quantiles', () => {
  test('the published medians: 23 weeks with the medicine, upper bound open, and 8 without', () => {
    expect(quantile(kaplanMeier(MERCAPTOPURINE), 0.5)).toMatchObject({
      p: 0.5,
      value: 23,
      lower: 13,
      upper: null,
    });
    expect(quantile(kaplanMeier(PLACEBO), 0.5)).toMatchObject({ p: 0.5, value: 8, lower: 4, upper: 11 });
  });

  test('where the curve stays at one half, the median is the middle of that while', () => {
    expect(valueOf([ended(10), ended(20), ended(40), ended(50)], 0.5)).toBe(30);
    expect(valueOf([ended(10), ended(20), open(30), ended(40), ended(50)], 0.5)).toBe(40);
    // A censoring in between moves nothing; one before it moves the curve off the half.
    expect(valueOf([ended(10), ended(20), open(40), open(45)], 0.5)).toBe(32.5);
  });

  test('touching is a matter of rounding, not of the last bit: ten falls of a tenth', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => ended(index + 1));
    expect([0.1, 0.2, 0.3, 0.7, 0.9].map((p) => valueOf(tenths, p))).toEqual([1.5, 2.5, 3.5, 7.5, 9.5]);
    expect(valueOf(tenths, 0.3 + 2e-8)).toBe(4);
    expect(valueOf(tenths, 0.3 - 2e-8)).toBe(3);
  });

  test('a median that too few reach has no value', () => {
    expect(valueOf([ended(10), open(20), open(30)], 0.5)).toBeNull();
    expect(valueOf([ended(10), ended(20), open(30)], 0.5)).toBe(20);
    expect(valueOf([open(10)], 0.5)).toBeNull();
    expect(valueOf([], 0.5)).toBeNull();
  });

  test('an interval is open on the side that its band does not reach', () => {
    expect(quantile(kaplanMeier([ended(10), ended(20), ended(30)]), 0.5)).toEqual({
      p: 0.5,
      value: 20,
      lower: 10,
      upper: null,
      turnedBack: false,
    });
  });

  test.each([0, 1, -0.1, 1.1, Number.NaN])('refuses %d: no quantile of a curve', (p) => {
    expect(() => quantile(kaplanMeier([ended(10)]), p)).toThrow(RangeError);
  });

  test('half has ended by the median, and not before it', () => {
    fc.assert(
      fc.property(someSpells, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (spells, p) => {
        const curve = kaplanMeier(spells);
        const { value } = quantile(curve, p);
        const openAfter = (time: number): number =>
          curve.steps.findLast((step) => step.time <= time)?.survival ?? 1;
        if (value === null) expect(1 - (curve.steps.at(-1)?.survival ?? 1)).toBeLessThan(p);
        else {
          expect(openAfter(value)).toBeLessThanOrEqual(1 - p + 1e-7);
          const before = curve.steps.findLast(({ time }) => time < value);
          // On the middle of a while the curve is at 1 − p before it too.
          expect(before?.survival ?? 1).toBeGreaterThanOrEqual(1 - p - 1e-7);
        }
      }),
    );
  });

  test('says when a band turned back: R then puts the lower bound of 6 minutes at 9155, and so do we', () => {
    // One of two ends at 6, and then two more enter: the curve falls on, surer than it was.
    const late = [
      ended(6, { entry: 4 }),
      ended(19_987),
      ended(9155, { entry: 7 }),
      open(18_033, { entry: 9 }),
    ];
    expect(quantile(kaplanMeier(late), 0.25)).toEqual({
      p: 0.25,
      value: 6,
      lower: 9155,
      upper: null,
      turnedBack: true,
    });
    expect(summarise(late, 360).warnings).toContainEqual({ code: 'INTERVAL_TURNED_BACK', p: 0.25 });
  });

  test('a band can turn back at the far end too, where two are left and one of them ends', () => {
    const spells = [
      ...Array.from({ length: 42 }, (_, index) => ended(10 * (index + 1))),
      ...Array.from({ length: 24 }, () => open(425)),
      ended(496),
      open(497),
    ];
    expect(quantile(kaplanMeier(spells), 0.5)).toMatchObject({
      value: 345,
      lower: 260,
      upper: 496,
      turnedBack: true,
    });
    expect(quantile(kaplanMeier(spells), 0.25).turnedBack).toBe(false);
  });

  test('quantiles come in order, and a value within its bounds unless a band turned back', () => {
    fc.assert(
      fc.property(someSpells, (spells) => {
        const curve = kaplanMeier(spells);
        const values = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(curve, p).value ?? Infinity);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        const { value, lower, upper, turnedBack } = quantile(curve, 0.5);
        if (value === null || turnedBack) return;
        expect(lower ?? -Infinity).toBeLessThanOrEqual(value);
        expect(upper ?? Infinity).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

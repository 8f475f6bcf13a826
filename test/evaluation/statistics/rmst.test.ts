import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HORIZONS, kaplanMeier, rmst, type Spell } from '../../../src/evaluation/statistics/index.ts';
import { ended, open, reordered, someSpells, spellsFromStart, uncensored } from './spells.ts';

const meanOf = (spells: Spell[], tau: number): ReturnType<typeof rmst> => rmst(kaplanMeier(spells), tau);

describe('restricted mean', () => {
  test('is the area under the curve up to the horizon', () => {
    // 1 for 60 minutes, ½ for the next 60, 0 after that.
    const spells = [ended(60), ended(120)];
    expect(meanOf(spells, 30)).toMatchObject({ value: 30, stdErr: 0 });
    expect(meanOf(spells, 90)?.value).toBe(75);
    expect(meanOf(spells, 360)?.value).toBe(90);
    // One fall that counts, at 60: area after it 15, d/(n(n − d)) = 1/2.
    expect(meanOf(spells, 90)?.stdErr).toBeCloseTo(Math.sqrt(15 ** 2 / 2), 12);
  });

  test('an end at the horizon itself takes nothing away', () => {
    expect(meanOf([ended(360), ended(400)], HORIZONS.SHORT_STAGE)).toMatchObject({ value: 360, stdErr: 0 });
    expect(meanOf([ended(359), ended(400)], HORIZONS.SHORT_STAGE)?.value).toBe(359.5);
  });

  test('says when the curve was drawn on: beyond the last time seen, and not at 0', () => {
    const spells = [ended(100), open(360)];
    expect(meanOf(spells, 360)?.extended).toBe(false);
    expect(meanOf(spells, 361)?.extended).toBe(true);
    expect(meanOf([ended(100), ended(300)], 361)?.extended).toBe(false);
  });

  test('of a signed clock may lie below 0', () => {
    expect(meanOf([ended(-60), ended(-30)], 360)?.value).toBe(-45);
    expect(meanOf([ended(-60), ended(20)], 360)?.value).toBe(-20);
  });

  test('has no value without spells, and no horizon of 0, below 0 or without end', () => {
    expect(meanOf([], 360)).toBeNull();
    for (const tau of [0, -1, Infinity, Number.NaN])
      expect(() => meanOf([ended(1)], tau)).toThrow(RangeError);
  });

  const horizons = fc.integer({ min: 1, max: 30_000 });

  test('lies between 0 and its horizon', () => {
    fc.assert(
      fc.property(someSpells, horizons, (spells, tau) => {
        const value = meanOf(spells, tau)?.value;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(tau);
      }),
    );
  });

  test('without censoring is the mean of what lasted, the rest cut off at the horizon', () => {
    fc.assert(
      fc.property(uncensored, horizons, (spells, tau) => {
        const cut = spells.map(({ duration }) => Math.min(duration, tau));
        const mean = cut.reduce((sum, value) => sum + value, 0) / cut.length;
        const variance = cut.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cut.length ** 2;
        const found = meanOf(spells, tau);
        expect(found?.value).toBeCloseTo(mean, 6);
        expect(found?.stdErr).toBeCloseTo(Math.sqrt(variance), 5);
      }),
    );
  });

  test('does not mind the order of the rows, and grows with the horizon', () => {
    fc.assert(
      fc.property(reordered(spellsFromStart), horizons, ([spells, others], tau) => {
        const found = meanOf(spells, tau);
        expect(meanOf(others, tau)).toEqual(found);
        expect(meanOf(spells, tau + 1)?.value).toBeGreaterThanOrEqual(found?.value ?? Infinity);
      }),
    );
  });
});

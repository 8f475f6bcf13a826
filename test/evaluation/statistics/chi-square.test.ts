import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiSquareTail } from '../../../src/evaluation/statistics/chi-square.ts';

describe('the upper tail of chi-square', () => {
  // R 4.2.2: pchisq(x, df, lower.tail = FALSE). Around 8 the series of erf gives way to the fraction.
  test.each([
    [0, 1, 1],
    [1e-12, 1, 0.99999920211543925],
    [0.0004, 1, 0.98404337256619612],
    [3.841458820694124, 1, 0.049999999999999975],
    [7.99, 1, 0.0047036415099147386],
    [8, 1, 0.004677734981047268],
    [8.01, 1, 0.0046519737673363145],
    [16.7929, 1, 4.1688991586082346e-5],
    [700, 1, 2.9902269751246203e-154],
    [1400, 1, 2.1010145162641344e-306],
    [5.991464547107979, 2, 0.050000000000000072],
    [0, 3, 1],
    [2.5, 3, 0.47529108334302067],
    [11.07, 5, 0.050009618622405487],
    [0.3, 7, 0.99989996261774783],
    [120, 9, 1.3361647765325284e-21],
    [30, 10, 0.00085664121077530053],
    [25, 24, 0.40576068881148275],
  ])('of %d on %d degrees is %d', (x, degrees, tail) => {
    expect(Math.abs(chiSquareTail(x, degrees) / tail - 1)).toBeLessThan(1e-12);
  });

  test.each([1, 2, 3, 8])('runs out at infinity, on %d degrees', (degrees) => {
    expect(chiSquareTail(Infinity, degrees)).toBe(0);
  });

  test('falls as the statistic grows, and rises with the degrees', () => {
    const statistic = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(statistic, statistic, fc.integer({ min: 1, max: 20 }), (a, b, degrees) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(chiSquareTail(high, degrees)).toBeLessThanOrEqual(chiSquareTail(low, degrees) * (1 + 1e-13));
        expect(chiSquareTail(a, degrees + 1)).toBeGreaterThanOrEqual(chiSquareTail(a, degrees) * (1 - 1e-13));
      }),
    );
  });

  test.each([
    [-0.1, 1],
    [Number.NaN, 1],
    [1, 0],
    [1, 1.5],
    [1, -2],
  ])('refuses %d on %d degrees', (x, degrees) => {
    expect(() => chiSquareTail(x, degrees)).toThrow(RangeError);
  });
});

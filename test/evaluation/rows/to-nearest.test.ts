import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNearest } from '../../../src/evaluation/rows/index.ts';

describe('to the nearest', () => {
  test('half-way goes up, a moment before it goes down', () => {
    expect(toNearest(7.5, 15)).toBe(15);
    expect(toNearest(7.49, 15)).toBe(0);
    expect(toNearest(22, 15)).toBe(15);
    expect(toNearest(23, 15)).toBe(30);
    expect([29, 30, 89, 90].map((minutes) => toNearest(minutes, 60))).toEqual([0, 60, 60, 120]);
    expect([719, 720, 2159, 2160].map((minutes) => toNearest(minutes, 1440))).toEqual([0, 1440, 1440, 2880]);
  });

  test('below zero as above it: half a day too late is a day too late', () => {
    expect([-719, -720, -2159, -2160].map((minutes) => toNearest(minutes, 1440))).toEqual([
      0, -1440, -1440, -2880,
    ]);
    expect(toNearest(-7.5, 15)).toBe(-15);
  });

  test('is never −0, which would stand in a file as 0 and compare as another value', () => {
    expect(Object.is(toNearest(-0, 15), 0)).toBe(true);
    expect(Object.is(toNearest(-7, 15), 0)).toBe(true);
  });

  test('whole numbers: a multiple, no further than half a step, in order, and as SQL counts', () => {
    const minutes = fc.integer({ min: -3_000_000, max: 3_000_000 });
    const step = fc.constantFrom(1, 15, 60, 1440, 60_000);
    fc.assert(
      fc.property(minutes, minutes, step, (one, other, by) => {
        const rounded = toNearest(one, by);
        expect(Math.abs(rounded % by)).toBe(0);
        expect(Math.abs(rounded - one) * 2).toBeLessThanOrEqual(by);
        expect(toNearest(Math.max(one, other), by)).toBeGreaterThanOrEqual(
          toNearest(Math.min(one, other), by),
        );
        const size = Math.abs(one);
        expect(toNearest(size, by)).toBe(Math.trunc((2 * size + by) / (2 * by)) * by);
        expect(Math.abs(rounded)).toBe(toNearest(size, by));
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { networkOf, values, type Arc } from '../../../src/evaluation/publication/network.ts';

const arc = (from: number, to: number, value: number, [low, high]: readonly [number, number]): Arc => ({
  from,
  to,
  value,
  low,
  high,
});

/** How many values the first can have. */
const ofFirst = (arcs: readonly [Arc, ...Arc[]], enough = 20): number =>
  values(networkOf(arcs), arcs[0], enough);

describe('the values of a hidden number', () => {
  test('one by itself in a known sum has none but its own', () => {
    expect(ofFirst([arc(0, 1, 6, [0, 9])])).toBe(1);
  });

  test('two in a known sum have what the other leaves', () => {
    expect(ofFirst([arc(0, 1, 6, [0, 9]), arc(0, 1, 12, [10, Infinity])])).toBe(9);
    expect(ofFirst([arc(0, 1, 6, [0, 9]), arc(0, 1, 13, [10, Infinity])])).toBe(10);
    expect(ofFirst([arc(0, 1, 9, [0, 9]), arc(0, 1, 9, [0, 9])])).toBe(1);
  });

  test('a sum that is hidden itself moves along', () => {
    expect(ofFirst([arc(0, 1, 6, [0, 9]), arc(1, 0, 17, [10, Infinity])])).toBe(10);
  });

  test('several give way together, and through sums in between', () => {
    const narrow = arc(0, 1, 11, [10, 12]);
    expect(ofFirst([arc(0, 1, 5, [0, 9]), narrow, arc(0, 1, 11, [10, 12])])).toBe(5);
    expect(ofFirst([arc(0, 1, 5, [0, 9]), arc(1, 2, 20, [18, 21]), arc(2, 0, 30, [0, 90])])).toBe(4);
  });

  test('counts no further than is asked', () => {
    expect(ofFirst([arc(0, 1, 50, [0, 90]), arc(1, 0, 80, [0, Infinity])], 3)).toBe(7);
  });
});

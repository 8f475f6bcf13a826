import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draws } from '../../scripts/simulation/draws.ts';
import { Heap } from '../../scripts/simulation/heap.ts';

const many = 4_000;
const drawn = <T>(draw: () => T): T[] => Array.from({ length: many }, draw);

describe('chance with a seed', () => {
  test('the same names give the same numbers, another name or seed gives others', () => {
    const three = (draws: Draws): number[] => [draws.uniform(), draws.uniform(), draws.uniform()];
    expect(three(new Draws(1, 'case', 7))).toEqual(three(new Draws(1, 'case', 7)));
    expect(three(new Draws(1, 'case', 7))).not.toEqual(three(new Draws(1, 'case', 8)));
    expect(three(new Draws(1, 'case', 7))).not.toEqual(three(new Draws(2, 'case', 7)));
  });

  test('half of all lengths lie below the median, and the spread is that of the logarithm', () => {
    const draws = new Draws(1, 'lengths');
    const lengths = drawn(() => draws.length({ median: 600, sigma: 0.7 }));
    const logs = lengths.map((length) => Math.log(length / 600));
    expect(lengths.filter((length) => length < 600).length / many).toBeCloseTo(0.5, 1);
    expect(Math.sqrt(logs.reduce((sum, log) => sum + log ** 2, 0) / many)).toBeCloseTo(0.7, 1);
    expect(Math.min(...drawn(() => draws.length({ median: 1, sigma: 3 })))).toBe(1);
  });

  test('weights, waiting times and counts come out in proportion', () => {
    const draws = new Draws(1, 'weights');
    const names = drawn(() => draws.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(names.filter((name) => name === 'often').length / many).toBeCloseTo(0.75, 1);
    expect(names).not.toContain('never');
    expect(drawn(() => draws.exponential(40)).reduce((sum, time) => sum + time, 0) / many).toBeCloseTo(
      40,
      -1,
    );
    expect(drawn(() => draws.count(1.5)).reduce((sum, count) => sum + count, 0) / many).toBeCloseTo(1.5, 0);
    expect(new Set(drawn(() => draws.whole(3, 5)))).toEqual(new Set([3, 4, 5]));
  });
});

test('the heap gives back what was put in, in order, also while more comes in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, second) => {
      const heap = new Heap<number>((one, other) => one - other);
      for (const item of first) heap.push(item);
      const early = heap.pop();
      expect(early).toBe(first.length === 0 ? undefined : Math.min(...first));
      for (const item of second) heap.push(item);
      const left = first.toSorted((a, b) => a - b).slice(1);
      const all = [...left, ...second].toSorted((a, b) => a - b);
      expect(heap.peek()).toBe(all[0]);
      expect(all.map(() => heap.pop())).toEqual(all);
      expect(heap.pop()).toBeUndefined();
    }),
  );
});
